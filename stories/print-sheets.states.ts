/** The states of the printed sheets, each drawn into a frame as the printer gets it; for stories and tests. */
import { html } from 'lit';
import { drawSheet, type SheetKind } from '../src/elements/shared/sheet/print-sheet.js';
import { catalogue, longNames, plainCatalogue } from './fixtures/catalogue.js';
import { sheetFrame } from './fixtures/frames.js';
import { BIRTH, BIRTH_ABROAD } from './fixtures/procedures/birth.js';
import { COPIES, HOUSEHOLD_BUSINESS } from './fixtures/procedures/copies.js';
import { BARE, OVERDUE, RESIDENCE } from './fixtures/procedures/times.js';
import { sheetContent, type SheetCase } from './fixtures/sheets.js';
import { until, type ElementState } from './fixtures/state.js';

const LINK = 'https://hoa-sen.example/thu-tuc#ward=9.000101';

const sheet = (
  name: string,
  title: string,
  kind: SheetKind,
  wanted: Omit<SheetCase, 'catalogue'> & Partial<Pick<SheetCase, 'catalogue'>>,
): ElementState => ({
  name,
  title,
  render: () =>
    sheetFrame(
      kind,
      html`<iframe
        title=${title}
        @load=${({ currentTarget }: Event) =>
          drawSheet(
            (currentTarget as HTMLIFrameElement).contentDocument!,
            kind,
            sheetContent({ catalogue, ...wanted }),
          )}
      ></iframe>`,
    ),
  ready: (frame) =>
    until(() => (frame as HTMLIFrameElement).contentDocument?.querySelector('main footer'), `no sheet “${name}”`),
});

const answered = { facts: { 'noi-sinh': 'trong-nuoc', 'cha-me-ket-hon': true }, channel: 'inPerson' } as const;

export const states: ElementState[] = [
  sheet('card', 'A4 card: two papers are ticked', 'card', {
    code: BIRTH,
    ...answered,
    ticks: ['to-khai', 'lam-chung'],
    link: LINK,
  }),
  sheet('card-unanswered', 'A4 card: nothing answered', 'card', { code: BIRTH, link: LINK }),
  sheet('card-private', 'A4 card: a private answer counts and is not printed', 'card', {
    code: BIRTH,
    facts: { 'cha-me-ket-hon': false, 'ghi-ten-cha': true },
  }),
  sheet('card-fees', 'A4 card: fees counted from numbers', 'card', {
    code: COPIES,
    facts: { 'so-trang': 3, 'so-ban': 5 },
    channel: 'inPerson',
  }),
  sheet('card-two-sets', 'A4 card: two sets of papers', 'card', { code: BIRTH_ABROAD }),
  sheet('card-no-quantities', 'A4 card: the source does not say how many', 'card', { code: HOUSEHOLD_BUSINESS }),
  sheet('card-unknown', 'A4 card: hardly anything is known', 'card', { code: BARE, catalogue: plainCatalogue }),
  sheet('card-overdue', 'A4 card: too old for amounts and times', 'card', { code: OVERDUE }),
  sheet('card-incomplete', 'A4 card: a part of the record is damaged', 'card', { code: RESIDENCE, isIncomplete: true }),
  sheet('card-long-names', 'A4 card: names as long as laws make them', 'card', { code: BIRTH, catalogue: longNames }),
  sheet('card-no-code', 'A4 card: an address too long for a QR code', 'card', {
    code: BIRTH,
    link: `${LINK}${'x'.repeat(700)}`,
  }),
  sheet('card-english', 'A4 card in English', 'card', { code: BIRTH, ...answered, link: LINK, locale: 'en' }),
  sheet('cover', 'Dossier cover', 'cover', { code: BIRTH, ...answered, ticks: ['to-khai'], link: LINK }),
  sheet('cover-unknown', 'Dossier cover: the papers are not known', 'cover', { code: BARE, link: LINK }),
  sheet('cover-english', 'Dossier cover in English', 'cover', { code: BIRTH, ...answered, locale: 'en' }),
  sheet('receipt', 'Receipt of a kiosk', 'receipt', { code: BIRTH, ...answered, link: LINK }),
  sheet('receipt-unknown', 'Receipt: hardly anything is known', 'receipt', { code: BARE, link: LINK }),
  sheet('receipt-english', 'Receipt in English', 'receipt', { code: BIRTH, ...answered, link: LINK, locale: 'en' }),
];
