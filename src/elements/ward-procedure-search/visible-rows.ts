/** Results that are drawn with the letter: at most so many. */
export const SCREEN = 6;

/** Pixels of the search box with its label, its hint and the filters, which stand above the results. */
const ABOVE = 200;
/** Pixels of the smallest result. Where letters are larger, fewer can be seen, and a few too many are drawn. */
const ROW = 90;

/**
 * How many results can be seen when the box and they fill what is seen of the page, at least two. Over the keyboard of a phone
 * there is room for two or three: drawing those that it covers would keep the first ones waiting. Nothing is measured, since
 * measuring lays the page out once more with each letter.
 */
export function visibleRows(height = visualViewport?.height ?? innerHeight): number {
  return Math.min(Math.max(Math.ceil((height - ABOVE) / ROW), 2), SCREEN);
}
