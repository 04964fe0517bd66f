/** What a sheet of paper is made of. */
import type { Catalogue, CatalogueIndex, Code, LText } from '../../../catalogue/types.js';
import type { Guide } from '../../../guide/index.js';
import type { UiLocale } from '../../../localization/index.js';
import type { QrCode } from '../qr.js';

/** A4 card, A4 cover of the dossier (bìa hồ sơ), or the 80 mm strip of a kiosk. */
export type SheetKind = 'card' | 'cover' | 'receipt';

/** How the element that prints speaks: `{ ...this.speech, locale: this.locale }`. */
export interface SheetHost {
  text(value: LText | undefined): unknown;
  plain(value: LText): string;
  locale: UiLocale;
}

export interface SheetContent {
  guide: Guide;
  catalogue: Catalogue | CatalogueIndex;
  isTicked(id: Code): boolean;
  /** Case and channel as they were answered, already in words; private answers are not among them. */
  answers: readonly { question: string; answer: string }[];
  /** Opens the same guide on a phone; drawn as a QR code. */
  link?: string;
  /** Part of the record could not be read: no list of it may be called complete. */
  isIncomplete?: boolean;
  host: SheetHost;
}

/** The content with what was made of it for drawing. */
export interface Drawable extends SheetContent {
  qr: QrCode | null;
}
