/** Draws a sheet into an empty document: the one of a hidden frame, or any that a story or a test looks at. */
import { render, type TemplateResult } from 'lit';
import { loadLocale, withLocale } from '../../../localization/index.js';
import type { QrCode } from '../qr.js';
import { cardSheet } from './card-sheet.js';
import { coverEntries, coverSheet, coverSteps } from './cover-sheet.js';
import { receiptSheet } from './receipt-sheet.js';
import type { Drawable, SheetContent, SheetKind } from './sheet-content.js';
import { qrLabel } from './sheet-parts.js';
import { cardStyles, coverStyles, receiptStyles } from './sheet.styles.js';

const PIXELS_A_MM = 96 / 25.4;

/** Height of an A4 page inside its margins of 15 mm, less what printers round away. */
const COVER_HEIGHT = (297 - 2 * 15 - 3) * PIXELS_A_MM;

/** A strip of less would be lost in the printer. */
const SHORTEST_RECEIPT = 100;

/** Fills a document. It has to be laid out (not `display: none`) for a cover or a receipt to be measured. */
export async function drawSheet(target: Document, kind: SheetKind, content: SheetContent): Promise<void> {
  const { locale, plain } = content.host;
  const { procedure } = content.guide;
  await loadLocale(locale);
  const drawable: Drawable = { ...content, qr: await qrFor(content) };
  target.documentElement.lang = locale;
  target.title = `${plain(procedure.shortName ?? procedure.name)} (${procedure.code})`;
  const style = styler(target);
  const draw = (template: () => TemplateResult) =>
    render(withLocale(locale, template), target.body, { creationScope: target });
  switch (kind) {
    case 'card':
      style(cardStyles);
      return void draw(() => cardSheet(drawable));
    case 'cover':
      style(coverStyles);
      for (const step of coverSteps(coverEntries(drawable).length)) {
        draw(() => coverSheet(drawable, step));
        if (heightOf(target) <= COVER_HEIGHT) break;
      }
      return;
    case 'receipt':
      style(receiptStyles(SHORTEST_RECEIPT));
      draw(() => receiptSheet(drawable));
      style(receiptStyles(Math.max(SHORTEST_RECEIPT, Math.ceil(heightOf(target) / PIXELS_A_MM) + 1)));
  }
}

const heightOf = (target: Document): number => target.querySelector('main')!.getBoundingClientRect().height;

/** The code, or null where there is no link or its file cannot be loaded: the sheet then shows the address. */
async function qrFor({ link, host }: SheetContent): Promise<QrCode | null> {
  if (!link) return null;
  try {
    const { qrCode } = await import('../qr.js');
    return qrCode(link, { label: withLocale(host.locale, qrLabel) });
  } catch {
    return null;
  }
}

/**
 * Sets the styles of a document. A sheet made by script passes every content policy; it has to be made by the window
 * of the document that it is for. Browsers older than Chromium 73, Firefox 101 and Safari 16.4 get a style element with
 * Lit's nonce. Where a policy forbids that too, the sheet is plain but whole: its order, headings, boxes and QR code do
 * not come from styles.
 */
function styler(target: Document): (text: string) => void {
  const view = target.defaultView;
  try {
    const sheet = new view!.CSSStyleSheet();
    target.adoptedStyleSheets = [sheet];
    return (text) => sheet.replaceSync(text);
  } catch {
    const element = target.createElement('style');
    const { litNonce } = globalThis as { litNonce?: string };
    if (litNonce) element.setAttribute('nonce', litNonce);
    target.head.append(element);
    return (text) => void (element.textContent = text);
  }
}
