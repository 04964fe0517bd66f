/** Query and open procedure in the address of the page, under a prefix of their own, and only when the host asked for it. */
export class DeepLink {
  constructor(private readonly _prefix: () => string | undefined) {}

  private get _names(): { query: string; code: string } | null {
    const prefix = this._prefix();
    if (prefix === undefined || prefix === null) return null;
    const clean = prefix.replace(/[^\w-]/g, '') || 'ward';
    return { query: `${clean}-q`, code: `${clean}-code` };
  }

  read(): { query?: string; code?: string } {
    const names = this._names;
    if (!names) return {};
    const parameters = new URLSearchParams(location.search);
    return { query: parameters.get(names.query) ?? undefined, code: parameters.get(names.code) ?? undefined };
  }

  /** Replaces the entry of the history; a visit with nothing chosen leaves the address alone. */
  write({ query, code }: { query: string; code?: string }): void {
    const names = this._names;
    if (!names) return;
    const url = new URL(location.href);
    const set = (name: string, value: string | undefined) =>
      value ? url.searchParams.set(name, value) : url.searchParams.delete(name);
    set(names.query, query.trim());
    set(names.code, code);
    if (url.href === location.href) return;
    try {
      history.replaceState(history.state, '', url);
    } catch {
      // A page opened from disk or in a sandbox may not change its address; everything else works.
    }
  }
}
