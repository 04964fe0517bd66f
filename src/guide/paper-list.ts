/** A small picture of a procedure's list of papers, to tell later what has changed since. */
import type { Code, DocumentRequirement, PaperForm, Procedure, Quantity } from '../catalogue/types.js';
import { shortHash } from './short-hash.js';

/** By id: the name in Vietnamese, and what to do with how many (`submit original1 copy2`). */
export type PaperPicture = Readonly<Record<Code, readonly [name: string, what: string]>>;

/** Something about the list that is not as it was. */
export type ListChange =
  | { kind: 'added'; paper: DocumentRequirement }
  | { kind: 'removed'; id: Code; name: string }
  | { kind: 'renamed'; paper: DocumentRequirement; before: string }
  /** Another number, form or purpose. `before` is empty where the old list named none. */
  | { kind: 'quantity'; paper: DocumentRequirement; before: Quantity[]; purposeChanged: boolean };

const what = ({ purpose, quantities }: DocumentRequirement): string =>
  [purpose, ...quantities.map(({ form, count }) => `${form}${count}`)].join(' ');

export function pictureOf(procedure: Procedure): PaperPicture {
  return Object.fromEntries((procedure.dossier?.items ?? []).map((item) => [item.id, [item.name.vi, what(item)]]));
}

/** Four letters for the whole list: equal for equal lists, in any order. */
export function listDigest(procedure: Procedure): string {
  const lines = Object.entries(pictureOf(procedure)).map(([id, picture]) => [id, ...picture].join('\t'));
  return shortHash(lines.sort().join('\n'), 4);
}

/** What differs from an earlier list, in the order of today's. The picture comes from storage and is not trusted. */
export function changesSince(picture: PaperPicture, procedure: Procedure): ListChange[] {
  const items = procedure.dossier?.items ?? [];
  const changes = items.flatMap((paper): ListChange[] => {
    const before = Object.prototype.hasOwnProperty.call(picture, paper.id) ? picture[paper.id] : undefined;
    if (!before) return [{ kind: 'added', paper }];
    const found: ListChange[] = [];
    if (before[0] !== paper.name.vi) found.push({ kind: 'renamed', paper, before: before[0] });
    if (before[1] !== what(paper)) {
      const [purpose, ...quantities] = before[1].split(' ');
      const purposeChanged = purpose !== paper.purpose;
      found.push({ kind: 'quantity', paper, before: quantities.flatMap(readQuantity), purposeChanged });
    }
    return found;
  });
  const today = new Set(items.map((item) => item.id));
  const removed = Object.entries(picture)
    .filter(([id]) => !today.has(id))
    .map(([id, [name]]): ListChange => ({ kind: 'removed', id, name }));
  return [...changes, ...removed];
}

const FORMS: readonly string[] = [
  'original',
  'certifiedCopy',
  'copy',
  'copyWithOriginalShown',
  'electronicForm',
  'electronicCopy',
] satisfies PaperForm[];

function readQuantity(text: string): Quantity[] {
  const [, form, count] = /^([A-Za-z]+)(\d{1,6})$/.exec(text) ?? [];
  return FORMS.includes(form) ? [{ form: form as PaperForm, count: Number(count) }] : [];
}

/** A picture as it may come out of storage; null for anything else. */
export function readPicture(json: unknown): PaperPicture | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  const entries = Object.entries(json).filter(
    ([, value]) =>
      Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && typeof value[1] === 'string',
  );
  return entries.length === Object.keys(json).length ? Object.fromEntries(entries) : null;
}
