/** Full minutes without waiting for them: long timers are held until a test lets time pass. */

interface Held {
  run: () => void;
  ms: number;
}

/** Timers longer than a second are caught until `release`; shorter ones run as always. */
export function holdTimers(): { held: Map<number, Held>; pass(): void; release(): void } {
  const held = new Map<number, Held>();
  const { setTimeout: set, clearTimeout: clear } = window;
  let last = -1;
  window.setTimeout = ((run: () => void, ms = 0, ...more: unknown[]) => {
    if (ms <= 1000) return set(run, ms, ...more);
    last -= 1;
    held.set(last, { run, ms });
    return last;
  }) as typeof window.setTimeout;
  window.clearTimeout = ((id?: number) => {
    if (id === undefined || !held.delete(id)) clear(id);
  }) as typeof window.clearTimeout;
  return {
    held,
    pass() {
      const due = [...held.values()];
      held.clear();
      due.forEach(({ run }) => run());
    },
    release() {
      Object.assign(window, { setTimeout: set, clearTimeout: clear });
    },
  };
}
