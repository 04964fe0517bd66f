import { expect } from '@open-wc/testing';
import packageJson from '../../package.json';
import { define } from '../../src/elements/shared/define.js';
import { VERSION } from '../../src/elements/shared/version.js';

/** A registry like the browser's, for one test. */
function registry(): CustomElementRegistry & { names: string[] } {
  const known = new Map<string, CustomElementConstructor>();
  return {
    get names() {
      return [...known.keys()];
    },
    get: (name: string) => known.get(name),
    define: (name: string, ctor: CustomElementConstructor) => {
      if (known.has(name)) throw new DOMException('taken', 'NotSupportedError');
      known.set(name, ctor);
    },
  } as unknown as CustomElementRegistry & { names: string[] };
}

/** What is said on the console while something runs. */
function warnings(run: () => void): string[] {
  const own = console.warn;
  const said: string[] = [];
  console.warn = (...words) => void said.push(words.join(' '));
  try {
    run();
  } finally {
    console.warn = own;
  }
  return said;
}

describe('Registering an element', () => {
  it('is done once, however often it is asked for', () => {
    const there = registry();
    class Thing extends HTMLElement {}
    const said = warnings(() => {
      define('ward-thing', Thing, there);
      define('ward-thing', Thing, there);
    });
    expect(there.names).to.deep.equal(['ward-thing']);
    expect(said).to.deep.equal([]);
  });

  it('keeps the first of two copies, and says so once, with both versions', () => {
    const there = registry();
    class First extends HTMLElement {
      static wardVersion = '0.0.9';
    }
    there.define('ward-thing', First);
    there.define('ward-other', class extends HTMLElement {});
    const said = warnings(() => {
      define('ward-thing', class extends HTMLElement {}, there);
      define('ward-other', class extends HTMLElement {}, there);
    });
    expect(there.get('ward-thing') === First).to.equal(true);
    expect(said.length, 'once a page').to.equal(1);
    expect(said[0]).to.contain('<ward-thing>').and.to.contain('0.0.9').and.to.contain(VERSION);
  });

  it('names a copy that does not know its version', () => {
    const there = registry();
    there.define('ward-thing', class extends HTMLElement {});
    const said = warnings(() => define('ward-thing', class extends HTMLElement {}, there));
    expect(said[0]).to.contain('unknown');
  });

  it('goes into the registry that is asked for', () => {
    const there = registry();
    define('ward-only-there', class extends HTMLElement {}, there);
    expect(there.names).to.deep.equal(['ward-only-there']);
    expect(customElements.get('ward-only-there')).to.equal(undefined);
  });

  it('is left out where there are no custom elements', () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'customElements')!;
    Object.defineProperty(globalThis, 'customElements', { configurable: true, value: undefined });
    try {
      expect(() => define('ward-nowhere', class {} as CustomElementConstructor)).not.to.throw();
    } finally {
      Object.defineProperty(globalThis, 'customElements', own);
    }
  });

  it('puts the version of the package on each class', () => {
    const there = registry();
    class Thing extends HTMLElement {}
    define('ward-thing', Thing, there);
    expect((Thing as { wardVersion?: string }).wardVersion).to.equal(packageJson.version);
    expect(VERSION).to.equal(packageJson.version);
  });
});

describe('Importing the whole library', () => {
  it('registers every element, and exports its class', async () => {
    const library = await import('../../src/index.js');
    const classes = Object.entries(library).filter(
      ([, value]) => typeof value === 'function' && value.prototype instanceof HTMLElement,
    );
    const tags = classes
      .map(([name]) => name.replace(/([A-Z])/g, (letter) => `-${letter.toLowerCase()}`).slice(1))
      .sort();
    expect(tags).to.deep.equal([
      'ward-catalogue',
      'ward-due-date',
      'ward-office-card',
      'ward-online-level',
      'ward-procedure-checklist',
      'ward-procedure-detail',
      'ward-procedure-fees',
      'ward-procedure-list',
      'ward-procedure-search',
      'ward-procedure-steps',
    ]);
    for (const [name, ctor] of classes) {
      const tag = name.replace(/([A-Z])/g, (letter) => `-${letter.toLowerCase()}`).slice(1);
      expect(customElements.get(tag) === ctor, tag).to.equal(true);
    }
  });
});
