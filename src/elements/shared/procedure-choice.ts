/** Who opens a procedure that was asked for: the outermost element of this library around the button. */
import type { Code } from '../../catalogue/types.js';
import type { WardProcedureSelectEvent } from './events.js';

/** An event that elements of this library pass through; the outermost of them acts on it. */
type Handled = WardProcedureSelectEvent & { handler?: unknown };

/** Lets an element open procedures, unless one around it does, or the host cancelled the event. */
export function openOnChoice(element: HTMLElement, mayOpen: () => boolean, open: (code: Code) => void): void {
  element.addEventListener('ward-procedure-select', (event: Handled) => {
    if (!mayOpen()) return;
    // Bubbling goes from the inside out: the last one to sign is the outermost, and acts once everybody had a say.
    event.handler = element;
    queueMicrotask(() => {
      if (event.handler === element && !event.defaultPrevented) open(event.code);
    });
  });
}
