/** The keyboard over the results: loaded with them, since without results there is nothing to move to. */

/**
 * The option that a key in the search box moves to, as in any combobox: arrows go round the list, Enter takes the first where none
 * was chosen. -1 stands for none; undefined: the key does nothing here.
 */
export function optionFor({ key, altKey }: KeyboardEvent, active: number, last: number): number | undefined {
  if (altKey) return undefined;
  if (key === 'ArrowDown') return active < last ? active + 1 : 0;
  if (key === 'ArrowUp') return active > 0 ? active - 1 : last;
  return key === 'Enter' ? Math.max(active, 0) : undefined;
}

/** Results that are links: the arrows walk along them, from the box down and back up into it. */
export function walkLinks(event: KeyboardEvent, root: ParentNode): void {
  const stops = [...root.querySelectorAll<HTMLElement>('#q, a.result')];
  const at = stops.indexOf(event.currentTarget as HTMLElement);
  const isDown = event.key === 'ArrowDown';
  if (!isDown && !(event.key === 'ArrowUp' && at > 0)) return;
  event.preventDefault();
  stops[isDown ? at + 1 : at - 1]?.focus();
}
