/** Runs in the page of the sheet tests: draws or prints a sheet of a served catalogue. Bundled by `sheets.test.ts`. */
import { readCatalogue } from '../../src/catalogue/index.js';
import type { Catalogue } from '../../src/catalogue/types.js';
import { loadLocale } from '../../src/localization/index.js';
import { drawSheet, printSheet, type SheetKind } from '../../src/elements/shared/sheet/print-sheet.js';
import { sheetContent, type SheetCase } from '../../stories/fixtures/sheets.js';

export interface Wanted extends Omit<SheetCase, 'catalogue'> {
  kind: SheetKind;
  /** Address of a whole catalogue. */
  src: string;
  /** Instead of the ones of the catalogue: so many papers more. */
  more?: number;
}

async function contentOf({ src, more = 0, ...wanted }: Wanted) {
  const { catalogue } = readCatalogue(await (await fetch(src)).json());
  if (wanted.locale) await loadLocale(wanted.locale);
  return sheetContent({ ...wanted, catalogue: longer(catalogue as Catalogue, wanted.code, more) });
}

/** The same catalogue with a list of papers that no sheet can hold. */
function longer(catalogue: Catalogue, code: string, more: number): Catalogue {
  const extend = (procedure: Catalogue['procedures'][number]) => ({
    ...procedure,
    dossier: {
      ...procedure.dossier,
      items: [
        ...(procedure.dossier?.items ?? []),
        ...Array.from({ length: more }, (_, index) => ({
          id: `them-${index}`,
          name: { vi: `Giấy xác nhận bổ sung số ${index + 1} của cơ quan có thẩm quyền` },
          purpose: 'submit' as const,
          quantities: [{ form: 'original' as const, count: 1 }],
        })),
      ],
    },
  });
  return {
    ...catalogue,
    procedures: catalogue.procedures.map((entry) => (entry.code === code && more > 0 ? extend(entry) : entry)),
  };
}

const sheets = {
  draw: async (wanted: Wanted) => drawSheet(document, wanted.kind, await contentOf(wanted)),
  print: async (wanted: Wanted) => printSheet(wanted.kind, await contentOf(wanted)),
};
export type Sheets = typeof sheets;
Object.assign(globalThis, { sheets });
