/** Query and open procedure in the address of the page, under a prefix of their own, and only when the host asked for it. */
export class DeepLink {
  /** What the address says already; undefined until the element has drawn what it found there. */
  private _written?: string;

  constructor(private readonly _prefix: () => string | undefined) {}

  private get _names(): { query: string; code: string } | null {
    const prefix = this._prefix();
    if (prefix == null) return null;
    const clean = prefix.replace(/[^\w-]/g, '') || 'ward';
    return { query: `${clean}-q`, code: `${clean}-code` };
  }

  read(): { query?: string; code?: string } {
    const names = this._names;
    if (!names) return {};
    const parameters = new URLSearchParams(location.search);
    return { query: parameters.get(names.query) ?? undefined, code: parameters.get(names.code) ?? undefined };
  }

  /** The element is new on the page: what it shows first is no act of the person, and the address is left alone. */
  arrived(): void {
    this._written = undefined;
  }

  /** Replaces the entry of the history when something changed. The host's own parameters stay letter for letter. */
  write({ query, code }: { query: string; code?: string }): void {
    const names = this._names;
    if (!names) return;
    const state = JSON.stringify([query.trim(), code]);
    const isFirst = this._written === undefined;
    if (state === this._written) return;
    this._written = state;
    if (isFirst) return;
    const ours = new URLSearchParams();
    if (query.trim()) ours.set(names.query, query.trim());
    if (code) ours.set(names.code, code);
    const theirs = location.search
      .slice(1)
      .split('&')
      .filter((part) => ![names.query, names.code].includes(nameOf(part)));
    const url = new URL(location.href);
    url.search = [...theirs, ours.toString()].filter(Boolean).join('&');
    if (url.href === location.href) return;
    try {
      history.replaceState(history.state, '', url);
    } catch {
      // A page opened from disk or in a sandbox may not change its address; everything else works.
    }
  }
}

/** Name of one `name=value` of an address. */
const nameOf = (part: string): string => [...new URLSearchParams(part).keys()][0] ?? '';
