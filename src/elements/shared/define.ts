import { VERSION } from './version.js';

/** A class that may carry the version of the copy it came from. */
type Versioned = CustomElementConstructor & { wardVersion?: string };

/**
 * Registers an element once. A tag that is taken keeps its first class: a page that loads the library twice works,
 * and hears about it once. Where there are no custom elements (Node), nothing happens.
 */
export function define(
  tag: string,
  ctor: CustomElementConstructor,
  registry: CustomElementRegistry | undefined = globalThis.customElements,
): void {
  if (!registry) return;
  const existing = registry.get(tag) as Versioned | undefined;
  if (!existing) {
    (ctor as Versioned).wardVersion = VERSION;
    registry.define(tag, ctor);
  } else if (existing !== ctor && !warned.has(registry)) {
    warned.add(registry);
    console.warn(
      `ward-procedure-guide ${VERSION}: <${tag}> is already registered by version ${existing.wardVersion ?? 'unknown'}; the first one is kept.`,
    );
  }
}

const warned = new WeakSet<CustomElementRegistry>();
