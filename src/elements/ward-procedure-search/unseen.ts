/** Draws where nobody sees it: the first letter would meet the code of drawing, and the fonts of the results, for the first time. */
import { render } from 'lit';

/** One for each root; it goes with its root. */
const stages = new WeakMap<Node, HTMLElement>();
let isLaidOut = false;

/** Lays out what was drawn before, once: in a turn of its own, since fonts take a cheap phone a while. No frame shows it. */
function layOut(stage: HTMLElement, root: Node): void {
  root.appendChild(stage);
  // Where the element itself is not shown, nothing is laid out.
  isLaidOut = stage.getBoundingClientRect().width > 0;
  stage.remove();
}

/** `root`: in whose styles it is laid out. */
export function drawUnseen(content: unknown, root: Node): void {
  let stage = stages.get(root);
  if (!stage) stages.set(root, (stage = document.createElement('div')));
  else if (!isLaidOut) layOut(stage, root);
  render(content, stage);
}
