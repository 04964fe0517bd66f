/** What reads and writes files, loaded only when it is needed; optional peers of the package. */
import { Refusal } from './refusal.js';

async function need<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch {
    throw new Refusal('packageMissing', { found: name });
  }
}

/** A CommonJS module has its exports at `default`, at the top, or at both, depending on who loads it. */
const inside = <T extends object>(module: T & { default?: T }, name: keyof T): T =>
  name in module ? module : (module.default as T);

export const loadExcel = async (): Promise<typeof import('exceljs')> =>
  inside(await need('exceljs', () => import('exceljs')), 'Workbook');
export const loadFflate = (): Promise<typeof import('fflate')> => need('fflate', () => import('fflate'));
export const loadPapa = async (): Promise<typeof import('papaparse')> =>
  inside(await need('papaparse', () => import('papaparse')), 'parse');
