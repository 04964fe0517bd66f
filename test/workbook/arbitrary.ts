/** Any catalogue as an editor can have one: texts without blanks around them, codes that no spreadsheet has damaged. */
import type fc from 'fast-check';
import type { Catalogue } from '../../src/catalogue/index.js';
import { tidy } from '../../src/workbook/cells.js';
import { anyCatalogue } from '../catalogue/arbitrary.js';

/** Tidy text, and once more, because two letters that meet may become one. */
function tidied(text: string): string {
  const once = tidy(tidy(text)) || 'x';
  return /^\d\.\d{1,5}$/.test(once) ? `x${once}` : once;
}

export function tidyAll<T>(value: T): T {
  if (typeof value === 'string') return tidied(value) as T;
  if (Array.isArray(value)) return value.map(tidyAll) as T;
  if (typeof value !== 'object' || value === null) return value;
  // A block without anything in it has no cell, and says nothing.
  const entries = Object.entries(value).filter(([name, inner]) => !(name === 'issuedBy' && !Object.keys(inner).length));
  return Object.fromEntries(entries.map(([name, inner]) => [name, tidyAll(inner)])) as T;
}

export const tidyCatalogue: fc.Arbitrary<Catalogue> = anyCatalogue
  .map(tidyAll)
  .filter(({ procedures }) => new Set(procedures.map(({ code }) => code)).size === procedures.length);
