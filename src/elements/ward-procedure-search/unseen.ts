/** Draws where nobody sees it: the first letter would meet the code of drawing, and the fonts of the results, for the first time. */
import { render } from 'lit';

let stage: HTMLElement | undefined;
let isLaidOut = false;

/** Lays out what was drawn before, once: in a turn of its own, since fonts take a cheap phone a while. No frame shows it. */
function layOut(root: Node): void {
  if (!stage || isLaidOut) return;
  isLaidOut = true;
  root.appendChild(stage);
  stage.getBoundingClientRect();
  stage.remove();
}

/** `root`: in whose styles it is laid out. */
export function drawUnseen(content: unknown, root: Node): void {
  layOut(root);
  stage ??= document.createElement('div');
  render(content, stage);
}
