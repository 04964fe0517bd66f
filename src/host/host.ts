/** What the surroundings offer. A web page is the default; a mini app or a kiosk gives its own. */

/** Small text storage. `persistent` is false where it is gone with the page. */
export interface HostStorage {
  readonly persistent: boolean;
  get(key: string): Promise<string | null>;
  /** Resolves to false where nothing could be kept (full, forbidden). */
  set(key: string, value: string): Promise<boolean>;
  remove(key: string): Promise<void>;
}

/** An answer to a request for a text file. */
export interface HostResponse {
  ok: boolean;
  status: number;
  contentType: string;
  text(): Promise<string>;
}

export interface HostAdapter {
  storage: HostStorage;
  /** The clock, so that a kiosk or a test can set it. */
  now(): Date;
  /** Fetches a text without cookies. Rejects when there is no network. */
  fetchText(url: string, options: { signal?: AbortSignal }): Promise<HostResponse>;
  /**
   * Opens an outgoing link in the surroundings' own way. Returns false to let the browser follow the link.
   * Absent on the plain web.
   */
  openLink?(url: string): boolean;
}

let current: HostAdapter | null = null;

/** Replaces the surroundings for every element of this copy of the library. Call it before elements render. */
export function setHost(adapter: Partial<HostAdapter>): void {
  current = { ...(current ?? webHost()), ...adapter };
}

/** The surroundings in force. */
export function getHost(): HostAdapter {
  current ??= webHost();
  return current;
}

/** A plain web page: `localStorage` where it works, `fetch` without credentials, the device's clock. */
export function webHost(): HostAdapter {
  return {
    storage: webStorage(),
    now: () => new Date(),
    async fetchText(url, { signal }) {
      const response = await fetch(url, { signal, credentials: 'omit' });
      return {
        ok: response.ok,
        status: response.status,
        contentType: response.headers.get('content-type') ?? '',
        text: () => response.text(),
      };
    },
  };
}

/** `localStorage`, or the memory of the page where it is forbidden, full or missing. */
function webStorage(): HostStorage {
  const memory = new Map<string, string>();
  const area = () => {
    try {
      return globalThis.localStorage ?? null;
    } catch {
      return null; // forbidden by a setting or by a sandboxed frame
    }
  };
  return {
    get persistent() {
      return area() !== null;
    },
    async get(key) {
      try {
        return area()?.getItem(key) ?? memory.get(key) ?? null;
      } catch {
        return memory.get(key) ?? null;
      }
    },
    async set(key, value) {
      try {
        const store = area();
        if (!store) throw new Error('no storage');
        store.setItem(key, value);
        memory.delete(key);
        return true;
      } catch {
        memory.set(key, value);
        return false;
      }
    },
    async remove(key) {
      memory.delete(key);
      try {
        area()?.removeItem(key);
      } catch {
        // nothing to remove where nothing can be kept
      }
    },
  };
}
