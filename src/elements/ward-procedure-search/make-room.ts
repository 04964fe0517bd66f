/** Pixels under the search box in which its first results can be seen, and so few above it that moving it is not worth it. */
const ROOM = 300;
const NEAR_TOP = 120;

/**
 * Moves the page so that the box with its label stands at the top of what is seen, where the results would stand below that or
 * behind the keyboard of a phone; where there is no box it does nothing. A page that keeps something at its top says so with
 * `scroll-padding-top`.
 */
export function makeRoom(box: Element | null): void {
  if (!box) return;
  const { top, bottom } = box.getBoundingClientRect();
  const { offsetTop, height } = visualViewport ?? { offsetTop: 0, height: innerHeight };
  if (offsetTop + height - bottom < ROOM && top - offsetTop > NEAR_TOP) box.scrollIntoView({ block: 'start' });
}
