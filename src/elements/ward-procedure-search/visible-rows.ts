/** Results that are drawn with the letter: at most so many. */
export const SCREEN = 6;

/** Pixels of the search box with its label, of the filters and of the count, which stand above the results. */
const ABOVE = 200;
/** Pixels of a usual result on a phone. Where letters are larger, fewer can be seen, and a few too many are drawn. */
const ROW = 120;

let height: number | undefined;

/**
 * Height of what is seen of the page. Asking for it lays the page out, so it is asked once and after each change. Firefox 90 has no
 * `visualViewport`, a server neither that nor a window.
 */
function visibleHeight(): number {
  if (height === undefined) {
    const view = globalThis.visualViewport;
    const forget = () => (height = undefined);
    (view ?? globalThis).addEventListener?.('resize', forget, { once: true });
    height = view?.height ?? globalThis.innerHeight ?? 0;
  }
  return height;
}

/**
 * How many results can be seen when the box and they fill what is seen of the page, at least two. Over the keyboard of a phone
 * there is room for two: drawing those that it covers would keep the first ones waiting.
 */
export function visibleRows(pixels = visibleHeight()): number {
  return Math.min(Math.max(Math.ceil((pixels - ABOVE) / ROW), 2), SCREEN);
}
