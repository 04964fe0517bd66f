/** Values anywhere: texts, dates, periods, links, ids, and numbers that belong to a person. */
import { clean, toNFC } from '../../text/index.js';
import { segmentOf } from '../pointer.js';
import { scalars } from '../shapes.js';
import type { ISODate } from '../types.js';
import { misread } from './encodings.js';
import type { Add } from './finding.js';
import { walk } from './walk.js';

/** Days on which somebody has already done something. */
const PAST = /^(retrievedOn|verifiedOn|checkedOn|asOf|issued)$/;
const DATE =
  /^(retrievedOn|verifiedOn|checkedOn|asOf|issued|effectiveFrom|effectiveTo|validFrom|validTo|from|to|date)$/;
const LINK = /url$/i;
const PERIODS = [
  ['effectiveFrom', 'effectiveTo'],
  ['validFrom', 'validTo'],
  ['from', 'to'],
];
/** Fields that are names for machines or numbers of laws, never prose. */
const NO_PROSE =
  /^(code|id|ref|slug|url|sampleUrl|mapUrl|portalUrl|portalId|portalCode|portalComponentCode|formCode|nationalCode|number|path|version)$/;

/** A text by language; what names of fields look like that hold no prose. */
const OTHER_LANGUAGE = /^(?!vi$)[a-z]{2,3}(-|$)/;

/** The longest shipped phrase. */
const MOST_WORDS = 12;

/** Số căn cước: twelve digits, beginning with the code of a province. */
const CITIZEN_NUMBER = /(?:^|\D)(0\d{11})(?!\d)/;
/** Di động. */
const MOBILE = /(?:^|[^\d.])((?:\+?84|0)[ .]?[35789]\d(?:[ .-]?\d){7})(?!\d)/;

export function checkValues(root: unknown, today: ISODate, add: Add): void {
  walk(root, (value, segments) => {
    const name = segments[segments.length - 1] ?? '';
    if (typeof value === 'string') checkString(value, name, segments, today, add);
    else if (Array.isArray(value)) {
      checkIds(value, segments, add);
      if (name === 'keywords') checkKeywords(value, segments, add);
    } else if (typeof value === 'object' && value !== null)
      checkObject(value as Record<string, unknown>, segments, add);
  });
}

function checkString(value: string, name: string, segments: string[], today: ISODate, add: Add): void {
  if (DATE.test(name) && /^\d{4}-/.test(value)) {
    if (!scalars.d(value)) add('notADate', segments, { found: value });
    else if (PAST.test(name) && value > today) add('dateInFuture', segments, { found: value, other: today });
    return;
  }
  if (LINK.test(name)) {
    if (/^http:/i.test(value)) add('insecureLink', segments, { severity: 'warning', found: value });
    else if (!/^(https:\/\/|mailto:|tel:)/i.test(value)) add('badLink', segments, { found: value });
    return;
  }
  if (/^(code|target)$/.test(name) && value !== value.trim()) add('codeUntidy', segments, { found: value });
  if (value !== toNFC(value)) add('notNfc', segments, { severity: 'warning', found: value });
  else if (value !== clean(value)) add('strangeCharacters', segments, { severity: 'warning', found: value });
  if (value.includes('\ufffd')) add('lostLetters', segments, { severity: 'warning', found: value });
  if (NO_PROSE.test(name) && segments[segments.length - 3] !== 'phones') return;
  const word = OTHER_LANGUAGE.test(name) ? undefined : misread(value);
  if (word !== undefined) add('wrongEncoding', segments, { severity: 'warning', found: word });
  const citizen = CITIZEN_NUMBER.exec(value)?.[1];
  if (citizen !== undefined) add('personalNumber', segments, { found: `${citizen.slice(0, 3)}…` });
  const mobile = MOBILE.exec(value)?.[1];
  if (mobile !== undefined)
    add('personalPhone', segments, {
      severity: segments.includes('phones') ? 'warning' : 'error',
      found: `${mobile.slice(0, 4)}…`,
    });
}

/**
 * Several phrases in one. A comma alone is none of them ("nuôi tôm thẻ, tôm sú"): it is when three phrases stand between
 * commas, or when the only phrase has one.
 */
function checkKeywords(list: unknown[], segments: string[], add: Add): void {
  const words = (text: string): number => text.trim().split(/\s+/).length;
  list.forEach((phrase, index) => {
    if (typeof phrase !== 'string') return;
    const parts = phrase.split(',').filter((part) => words(part) > 1);
    const joined = parts.length > 2 || phrase.includes(';') || words(phrase) > MOST_WORDS;
    if (joined || (list.length === 1 && phrase.includes(',')))
      add('keywordsJoined', [...segments, segmentOf(list, index)], { severity: 'warning', found: phrase });
  });
}

function checkIds(list: unknown[], segments: string[], add: Add): void {
  const seen = new Set<unknown>();
  list.forEach((member, index) => {
    const { id, code, year } = (typeof member === 'object' && member !== null ? member : {}) as Record<string, unknown>;
    const named = (value: unknown): string =>
      typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    // Results and papers may share an official code; only what other values refer to must be unique.
    const byCode = segments[segments.length - 1] !== 'results' && named(code) && `${named(code)}:${named(year)}`;
    const key = named(id) || byCode;
    if (!key) return;
    if (seen.has(key)) add('duplicateId', [...segments, index], { found: named(id) || named(code) });
    seen.add(key);
  });
}

function checkObject(value: Record<string, unknown>, segments: string[], add: Add): void {
  for (const [from, to] of PERIODS) {
    const [begin, end] = [value[from], value[to]];
    if (typeof begin === 'string' && typeof end === 'string' && begin > end)
      add('periodReversed', [...segments, to], { found: end, other: begin });
  }
  if (typeof value.vi === 'string' && !value.vi.trim()) add('blankText', [...segments, 'vi']);
  if (typeof value.verifiedOn === 'string' && value.verifiedBy === undefined)
    add('verifierMissing', [...segments, 'verifiedOn'], { severity: 'warning' });
}
