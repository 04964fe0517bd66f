/**
 * Prints a sheet of its own. `window.print()` would print the page of the host, which styles of a shadow tree cannot
 * hide; so the sheet is drawn into a hidden frame and that frame is printed. No window opens, nothing is fetched, and a
 * strict content policy with Trusted Types is kept. Loaded on demand.
 */
import { drawSheet } from './draw-sheet.js';
import type { SheetContent, SheetKind } from './sheet-content.js';

export { drawSheet } from './draw-sheet.js';
export type { SheetContent, SheetHost, SheetKind } from './sheet-content.js';

/** `failed`: nothing was handed to a printer, because the surroundings cannot print (a WebView, a sandboxed frame). */
export type PrintOutcome = 'printed' | 'failed';

/** Time in which a browser must say that it prints. */
const PATIENCE = 1500;

/** How long a sheet may stay where the browser does not say that it is done with it. */
const LONGEST = 60_000;

let queue: Promise<unknown> = Promise.resolve();
let dropLast: () => void = () => {};

/** Draws and prints. Never rejects; a second sheet waits until the first was handed over. */
export function printSheet(kind: SheetKind, content: SheetContent): Promise<PrintOutcome> {
  const outcome = queue.then(() => printNow(kind, content)).catch((): PrintOutcome => 'failed');
  queue = outcome;
  return outcome;
}

async function printNow(kind: SheetKind, content: SheetContent): Promise<PrintOutcome> {
  dropLast();
  const frame = await openFrame();
  const drop = () => frame.remove();
  try {
    const view = frame.contentWindow;
    if (!view || !frame.contentDocument || typeof view.print !== 'function') throw new Error('no window to print');
    await drawSheet(frame.contentDocument, kind, content);
    const { outcome, isDone } = await handOver(view);
    if (outcome === 'failed' || isDone) drop();
    else dropLater(drop);
    return outcome;
  } catch (error) {
    drop();
    console.warn('ward-procedure-guide: the sheet could not be printed', error);
    return 'failed';
  }
}

/** Asks for the dialog. A browser that prints says `beforeprint`; a WebView without printing says nothing at all. */
function handOver(view: Window): Promise<{ outcome: PrintOutcome; isDone: boolean }> {
  return new Promise((resolve) => {
    let isDone = false;
    let hasBegun = false;
    view.addEventListener('afterprint', () => (isDone = true));
    view.addEventListener('beforeprint', () => (hasBegun = true));
    view.print();
    // Most browsers come back from `print()` when the dialog is closed; some only begin then.
    if (hasBegun) return resolve({ outcome: 'printed', isDone });
    view.addEventListener('beforeprint', () => resolve({ outcome: 'printed', isDone: false }));
    setTimeout(() => resolve({ outcome: 'failed', isDone: true }), PATIENCE);
  });
}

/**
 * Where the dialog may still be open (Safari says `afterprint` early), the sheet stays until the page is touched again,
 * the next one is printed, or a minute has passed: it shows answers, and a kiosk is for the next person.
 */
function dropLater(drop: () => void): void {
  const events = ['pointerdown', 'keydown'] as const;
  const end = () => {
    drop();
    clearTimeout(timer);
    events.forEach((name) => removeEventListener(name, end, true));
    dropLast = () => {};
  };
  const timer = setTimeout(end, LONGEST);
  events.forEach((name) => addEventListener(name, end, true));
  dropLast = end;
}

/** A frame of the page's own origin that nobody sees or reaches. Set property by property: no policy forbids that. */
async function openFrame(): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  const rules = {
    display: 'block',
    position: 'fixed',
    left: '-400mm',
    top: '0',
    width: '210mm',
    height: '297mm',
    border: '0',
    visibility: 'visible',
    'max-width': 'none',
    'max-height': 'none',
    'min-width': '0',
    'pointer-events': 'none',
  };
  for (const [name, value] of Object.entries(rules)) frame.style.setProperty(name, value, 'important');
  // Firefox puts a second blank document into a new frame; what was drawn into the first one would be lost.
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, 1000))]);
  return frame;
}
