import type { LText, Procedure } from '../catalogue/types.js';
import type { FieldName, SearchableCatalogue } from './types.js';

/** The searched parts, in the order of their numbers in the index. */
export const FIELDS: FieldName[] = ['shortName', 'name', 'keyword', 'field', 'lifeEvent', 'result', 'paper', 'summary'];

/** One text of a procedure. */
export interface Passage {
  field: number;
  text: string;
}

/** Papers are named head first (Tờ khai …, Giấy chứng sinh …): what follows the first words qualifies and repeats. */
const HEAD = 12;

const languages = (text: LText | undefined) => Object.values(text ?? {}).filter(Boolean) as string[];

/** What is searched of one procedure. Papers and results exist in whole records only, or in prepared search data. */
export function passages(procedure: SearchableCatalogue['procedures'][number] & Partial<Pick<Procedure, 'dossier' | 'results'>>, catalogue: SearchableCatalogue): Passage[] {
  const found: Passage[] = [];
  const seen = new Set<string>();
  const add = (field: FieldName, texts: string[]) => {
    for (const text of texts) {
      if (seen.has(text)) continue;
      seen.add(text);
      found.push({ field: FIELDS.indexOf(field), text });
    }
  };
  const head = (text: string) => text.split(/\s+/, HEAD).join(' ');
  add('shortName', languages(procedure.shortName));
  add('name', languages(procedure.name));
  add('keyword', procedure.keywords ?? []);
  add('field', catalogue.fields.filter((term) => term.code === procedure.field).flatMap((term) => languages(term.name)));
  add('lifeEvent', catalogue.lifeEvents.filter((term) => procedure.lifeEvents?.includes(term.code)).flatMap((term) => languages(term.name)));
  add('summary', procedure.summary ? [procedure.summary.vi] : []);
  add('result', (procedure.results ?? []).map((result) => head(result.name.vi)));
  add('paper', (procedure.dossier?.items ?? []).map((item) => head(item.name.vi)));
  return found;
}
