/** What the surroundings offer. A web page is the default; a mini app or a kiosk gives its own. */

/** Small text storage. `persistent` is false where it is gone with the page. */
export interface HostStorage {
  readonly persistent: boolean;
  get(key: string): Promise<string | null>;
  /** Resolves to false where nothing could be kept (full, forbidden). */
  set(key: string, value: string): Promise<boolean>;
  remove(key: string): Promise<void>;
  /**
   * Calls when another page of the site has written a key, or perhaps any (`null`). Returns a function that ends it.
   * Absent where pages do not share a storage.
   */
  subscribe?(listener: (key: string | null) => void): () => void;
}

/** What is given to others: a list as text, and the address that opens it. */
export interface HostShare {
  title: string;
  text: string;
  url?: string;
}

/** A voice of the surroundings. */
export interface HostSpeech {
  /** A voice for a language, or null where there is none (yet). `isLocal` false: the text is sent to a server. */
  voiceFor(language: string): { isLocal: boolean } | null;
  /** Calls when voices have come or gone. Returns a function that ends it. */
  onVoices(listener: () => void): () => void;
  /** Says one sentence. Resolves to true when it was said to its end. */
  say(text: string, language: string): Promise<boolean>;
  /** Falls silent at once. */
  stop(): void;
}

/** An answer to a request for a text file. */
export interface HostResponse {
  ok: boolean;
  status: number;
  contentType: string;
  /**
   * The whole text. Where the host can, it hands the pieces of it to `onPiece` before, as they come and in their order: who reads
   * along is done sooner.
   */
  text(onPiece?: (piece: string) => void): Promise<string>;
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
  /** Gives a list to others. Resolves to false where that was not possible. The browser's own way when absent. */
  share?(content: HostShare): Promise<boolean>;
  /** Name of the program that `share` opens, for its button: `Zalo`. */
  shareName?: string;
  /** Puts a text into the clipboard. Resolves to false where that was not possible. The browser's own way when absent. */
  copy?(text: string): Promise<boolean>;
  /** Reads aloud. The browser's own way when absent; null: there is none. */
  speech?: HostSpeech | null;
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
        text: (onPiece) => readText(response, onPiece),
      };
    },
  };
}

async function readText(response: Response, onPiece?: (piece: string) => void): Promise<string> {
  const reader = onPiece && response.body?.getReader();
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    // Chromium 88 decodes no “undefined”.
    const piece = done ? decoder.decode() : decoder.decode(value, { stream: true });
    text += piece;
    onPiece(piece);
    if (done) return text;
  }
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
    subscribe(listener) {
      const written = ({ key }: { key?: string | null }) => listener(key ?? null);
      // A page that comes back out of the browser's cache has missed what was written meanwhile.
      const back = () => listener(null);
      addEventListener('storage', written);
      addEventListener('pageshow', back);
      return () => {
        removeEventListener('storage', written);
        removeEventListener('pageshow', back);
      };
    },
  };
}
