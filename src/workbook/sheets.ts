/** All sheets of the workbook, in the order of their tabs; a sheet comes after the one it belongs to. */
import type { Column, Sheet } from './columns.js';
import { LAYER_SHEETS, OVERRIDE_SHEETS } from './sheets-layer.js';
import { COURSE_SHEETS } from './sheets-course.js';
import { DOSSIER_SHEETS } from './sheets-dossier.js';

export type { Column, Holds, Sheet } from './columns.js';

const [layer, ...rest] = LAYER_SHEETS;

/** The layer's own sheet first, then what clerks work in, then what seldom changes. */
export const SHEETS: readonly Sheet[] = [layer, ...DOSSIER_SHEETS, ...COURSE_SHEETS, ...OVERRIDE_SHEETS, ...rest];

/** Sheets that explain and offer words; not read. */
export const HELP_SHEETS = ['huong_dan', 'chi_khi', 'danh_sach'];

export const sheetByName = (name: string): Sheet | undefined => SHEETS.find((sheet) => sheet.name === name);

/** Languages with columns of their own; others get theirs when a text has them. */
export const LANGUAGES = ['vi', 'en'];
export const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** One column of cells. */
export interface CellColumn {
  /** As in the machine row: `name.en`. */
  key: string;
  head: string;
  column: Column;
  language?: string;
  isLink: boolean;
}

/** The head of a text in one language: the Vietnamese one needs no mark. */
const headIn = ({ head }: Column, language: string): string => (language === 'vi' ? head : `${head} (${language})`);

/** Asked for each row, so made once. */
const made = new Map<Sheet, CellColumn[]>();

/** The columns of a sheet as they stand side by side: Vietnamese first, translations after, sources last. */
export function cellColumns(sheet: Sheet, languages: readonly string[] = LANGUAGES): CellColumn[] {
  if (languages !== LANGUAGES) return makeColumns(sheet, languages);
  let columns = made.get(sheet);
  if (!columns) made.set(sheet, (columns = makeColumns(sheet, languages)));
  return columns;
}

function makeColumns(sheet: Sheet, languages: readonly string[]): CellColumn[] {
  const plain: CellColumn[] = [];
  const translations: CellColumn[] = [];
  const sources: CellColumn[] = [];
  for (const column of sheet.link) plain.push({ key: column.key, head: column.head, column, isLink: true });
  for (const column of sheet.columns) {
    const { key, head, holds } = column;
    const late = /^(provenance\.|\$schema|schemaVersion|generatedAt)/.test(key);
    if (holds.as !== 'words') (late ? sources : plain).push({ key, head, column, isLink: false });
    else
      for (const language of languages)
        (language === 'vi' ? plain : translations).push({
          key: `${key}.${language}`,
          head: headIn(column, language),
          column,
          language,
          isLink: false,
        });
  }
  return [...plain, ...translations, ...sources];
}

/** The column with this key; a language that no workbook of ours has is a column all the same. */
export function columnByKey(sheet: Sheet, key: string): CellColumn | undefined {
  const known = cellColumns(sheet).find((column) => column.key === key);
  if (known) return known;
  const dot = key.lastIndexOf('.');
  const language = key.slice(dot + 1);
  const column = sheet.columns.find((one) => one.holds.as === 'words' && one.key === key.slice(0, dot));
  return column && LANGUAGE.test(language)
    ? { key, head: headIn(column, language), column, language, isLink: false }
    : undefined;
}
