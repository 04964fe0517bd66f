/**
 * The state of a checklist in a link: procedure, answers, channel, ticks, and from which catalogue they are.
 *
 *     1_1.001193_k3Z_wAbCd_v2026.11.24_lXyZa_ci_fAbCdEfGh_nAbCd2s_tAbCdEfGh_0x9k2p
 *
 * Major number, code, check of these two, then parts that begin with a letter, then the check of all before it. Who
 * reads leaves out parts with letters it does not know. Answers and papers are named by short hashes of their ids, never by
 * their place: a link on paper outlives the catalogue it was made from, and must not tick the wrong paper then. Only
 * letters, digits, `.`, `-` and `_`, and a letter or digit at the end: chat programs cut links at other characters.
 *
 * Anybody can make a link with the right check. It can carry only answers and papers that the procedure has, and the guide
 * is worked out anew from them: there is nothing to forge but a choice that the person sees on the screen.
 */
import type {
  CatalogueHead,
  ChannelKind,
  Code,
  Fact,
  FactValue,
  Procedure,
  ProcedureSummary,
} from '../catalogue/types.js';
import { isAnswer } from './fact-values.js';
import { questionsFor, settleFacts, type FactAnswers } from './facts.js';
import { listDigest } from './paper-list.js';
import { privateFacts, publicTicks } from './private.js';
import { hash32, shortHash } from './short-hash.js';

/** Length that a link's state keeps to, in characters. */
export const LINK_LIMIT = 200;

/** What is put into a link. */
export interface CarriedState {
  catalogue: Pick<CatalogueHead, 'id' | 'version'>;
  procedure: Procedure;
  /** Raw answers; private ones are left out. */
  facts: FactAnswers;
  channel?: ChannelKind;
  /** Ids of papers; those that would tell a private answer are left out. */
  ticks: readonly Code[];
}

export type LinkCatalogue = Pick<CatalogueHead, 'id' | 'version'> & {
  procedures: readonly (Procedure | ProcedureSummary)[];
};

export type DecodedState =
  /** No state at all. */
  | { kind: 'none' }
  /** Cut, mistyped or forged. `code` is there when that much of it can be trusted. */
  | { kind: 'damaged'; code?: Code }
  /** Of a later shape than this reader knows. */
  | { kind: 'newer'; code: Code }
  | { kind: 'unknownProcedure'; code: Code }
  /** Only a summary of the procedure is there: load it and decode again. */
  | { kind: 'procedureNeeded'; code: Code }
  | ({ kind: 'state' } & RestoredState);

export interface RestoredState {
  code: Code;
  facts: Record<Code, FactValue>;
  channel?: ChannelKind;
  ticks: Code[];
  /** Private questions that arise: their answers do not travel. */
  askAgain: Code[];
  /** Made from the catalogue of another ward. */
  otherWard: boolean;
  /** Version of the catalogue it was made from, where that is another one than the reader's. */
  otherVersion?: string;
  /** Whether the list of papers is the same as then. */
  list: 'same' | 'changed' | 'unknown';
  /** Answers and ticks that the procedure does not have any more. */
  dropped: { answers: number; ticks: number };
}

const MAJOR = '1';
const CHANNELS: Record<ChannelKind, string> = { inPerson: 'i', online: 'o', post: 'p', homeService: 'h' };
/** Longer than any link can be; nothing longer is looked at. */
const LONGEST = 4000;
const DAY_MS = 86_400_000;

const wardName = (id: string) => shortHash(`ward ${id}`, 4);
const factName = (code: Code, id: Code, value?: FactValue) =>
  shortHash(value === undefined ? `${code} ${id}` : `${code} ${id}=${value}`, 4);
const paperName = (code: Code, id: Code) => shortHash(`${code} paper ${id}`, 4);
const headCheck = (head: string) => shortHash(head, 3);
const checkOf = (text: string) => hash32(text).toString(36).padStart(7, '0');

/** A name for the fragment: what is not plain is written `%XX`, the separator too. */
const plain = (text: string) => encodeURIComponent(text).replace(/[_~!'()*]/g, percent);
const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** The state for the fragment of a link. Private answers, and what would tell them, are not in it. */
export function encodeState(state: CarriedState): string {
  const { catalogue, procedure, channel } = state;
  const head = `${MAJOR}_${plain(procedure.code)}`;
  const hidden = privateFacts(procedure);
  const { facts } = settleFacts(procedure, state.facts, channel);
  const byValue: string[] = [];
  const byNumber: string[] = [];
  for (const fact of procedure.facts ?? []) {
    const value = facts.get(fact.id);
    if (value === undefined || hidden.has(fact.id)) continue;
    if (isCounted(fact)) byNumber.push(factName(procedure.code, fact.id) + numberOf(fact, value).toString(36));
    else byValue.push(factName(procedure.code, fact.id, value));
  }
  const items = procedure.dossier?.items ?? [];
  const open = publicTicks(procedure, state.ticks);
  const ticked = items.map(({ id }) => open.includes(id));
  const digest = listDigest(procedure);
  const write = (ticks: string) => {
    const parts = [
      `w${wardName(catalogue.id)}`,
      `v${catalogue.version.replace(/[^A-Za-z\d.-]/g, '-').slice(0, 24)}`,
      items.length > 0 ? `l${digest}` : '',
      channel ? `c${CHANNELS[channel]}` : '',
      byValue.length > 0 ? `f${byValue.join('')}` : '',
      byNumber.length > 0 ? `n${byNumber.join('.')}` : '',
      ticks,
    ];
    const text = [head, headCheck(head), ...parts.filter(Boolean)].join('_');
    return `${text}_${checkOf(text)}`;
  };
  if (!ticked.includes(true)) return write('');
  const named = write(
    `t${items.map(({ id }, index) => (ticked[index] ? paperName(procedure.code, id) : '')).join('')}`,
  );
  // So many papers that their names do not fit: by their places, which hold only as long as the list stays the same.
  return named.length <= LINK_LIMIT ? named : write(`b${bits(ticked)}`);
}

/** The value of `name` in a fragment such as `#ward=…&page=2`; null when it is not there. */
export function stateInFragment(fragment: string, name: string): string | null {
  for (const part of fragment.replace(/^#/, '').split('&')) {
    if (!part.startsWith(`${name}=`)) continue;
    return part.slice(name.length + 1);
  }
  return null;
}

/** The procedure that a link is about, before its catalogue is there; null where that much cannot be trusted. */
export function codeInLink(fragment: string): Code | null {
  const [major, name, check] = unescape(fragment.trim()).split('_', 3);
  return isHead(major, name, check) ? decodeName(name) : null;
}

const isHead = (major: string, name: string | undefined, check: string | undefined): boolean =>
  /^\d{1,3}$/.test(major) && Boolean(name) && headCheck(`${major}_${name}`) === check;

/** Reads a state from a link. Never throws; gives only answers and papers that the procedure has. */
export function decodeState(fragment: string, catalogue: LinkCatalogue): DecodedState {
  const text = unescape(fragment.trim());
  if (text === '') return { kind: 'none' };
  const parts = text.split('_');
  const [major, name, check, ...rest] = parts;
  const head = `${major}_${name}`;
  if (text.length > LONGEST || !/^\d{1,3}$/.test(major) || !name || headCheck(head) !== check)
    return { kind: 'damaged' };
  const code = decodeName(name);
  if (code === null) return { kind: 'damaged' };
  const procedure = catalogue.procedures.find((entry) => entry.code === code);
  if (major !== MAJOR) return { kind: 'newer', code };
  const sum = rest.pop();
  if (sum !== checkOf(parts.slice(0, -1).join('_'))) return procedure ? { kind: 'damaged', code } : { kind: 'damaged' };
  if (!procedure) return { kind: 'unknownProcedure', code };
  if (!('legalBasis' in procedure)) return { kind: 'procedureNeeded', code };
  return { kind: 'state', ...restore(rest, procedure, catalogue) };
}

/** A chat program may have written `%5F` for `_`; a name of ours written `%255F` then is left as it was. */
function unescape(text: string): string {
  if (text.includes('_')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function decodeName(name: string): Code | null {
  try {
    return decodeURIComponent(name);
  } catch {
    return null;
  }
}

function restore(parts: string[], procedure: Procedure, catalogue: LinkCatalogue): RestoredState {
  const part = (letter: string) => parts.find((entry) => entry.startsWith(letter))?.slice(1) ?? '';
  const channel = procedure.channels.find((entry) => entry.available && CHANNELS[entry.kind] === part('c'))?.kind;
  const hidden = privateFacts(procedure);
  const open = (procedure.facts ?? []).filter((fact) => !hidden.has(fact.id));
  const answers = readAnswers(part('f'), part('n'), procedure.code, open);
  const digest = part('l');
  const list = digest === '' ? 'unknown' : digest === listDigest(procedure) ? 'same' : 'changed';
  const ticks = readTicks(part('t'), part('b'), list === 'same', procedure);
  const facts = Object.fromEntries(answers.facts);
  const version = part('v');
  const mine = catalogue.version.replace(/[^A-Za-z\d.-]/g, '-').slice(0, 24);
  return {
    code: procedure.code,
    facts,
    ...(channel && { channel }),
    ticks: ticks.ids,
    askAgain: questionsFor(procedure, settleFacts(procedure, facts, channel))
      .filter(({ fact }) => fact.sensitive)
      .map(({ fact }) => fact.id),
    otherWard: part('w') !== '' && part('w') !== wardName(catalogue.id),
    ...(version !== '' && version !== mine && { otherVersion: version }),
    list,
    dropped: { answers: answers.dropped, ticks: ticks.dropped },
  };
}

function readAnswers(byValue: string, byNumber: string, code: Code, facts: Fact[]) {
  const known = byHash(
    facts.flatMap((fact) =>
      valuesOf(fact).map((value): [string, [Fact, FactValue]] => [factName(code, fact.id, value), [fact, value]]),
    ),
  );
  const counted = byHash(facts.filter(isCounted).map((fact): [string, Fact] => [factName(code, fact.id), fact]));
  const found = new Map<Code, FactValue>();
  let dropped = 0;
  const take = (fact: Fact | undefined, value: FactValue | undefined) => {
    // Two answers to one question are no answer that anybody gave.
    if (fact && isAnswer(fact, value) && !found.has(fact.id)) found.set(fact.id, value);
    else dropped += 1;
  };
  for (const name of slices(byValue)) {
    const [fact, value] = known.get(name) ?? [];
    take(fact, value);
  }
  for (const entry of byNumber.split('.').filter(Boolean)) {
    const fact = counted.get(entry.slice(0, 4));
    take(fact, fact && valueOf(fact, entry.slice(4)));
  }
  return { facts: found, dropped };
}

function readTicks(names: string, places: string, isSameList: boolean, procedure: Procedure) {
  const items = procedure.dossier?.items ?? [];
  const known = byHash(items.map(({ id }): [string, Code] => [paperName(procedure.code, id), id]));
  const asked = slices(names);
  const ids = new Set(asked.flatMap((name) => known.get(name) ?? []));
  const dropped = asked.filter((name) => !known.has(name)).length;
  const isReadable = /^[\da-v]*$/.test(places) && places.length === Math.ceil(items.length / 5);
  if (places && isSameList && isReadable)
    items.forEach(({ id }, index) => {
      if ((parseInt(places[Math.floor(index / 5)], 32) >> (index % 5)) & 1) ids.add(id);
    });
  return { ids: publicTicks(procedure, [...ids]), dropped };
}

/** Names that stand for one thing only; two things of one name are not told apart, and so neither is taken. */
function byHash<T>(entries: [string, T][]): Map<string, T> {
  const seen = entries.map(([name]) => name);
  return new Map(entries.filter(([name]) => seen.indexOf(name) === seen.lastIndexOf(name)));
}

/** Names of four letters, one behind the other; a rest is a name too, and a wrong one. */
const slices = (text: string): string[] => text.match(/.{1,4}/g) ?? [];

const isCounted = (fact: Fact): boolean => fact.type === 'integer' || fact.type === 'date';

function valuesOf(fact: Fact): FactValue[] {
  if (fact.type === 'boolean') return [true, false];
  return fact.type === 'choice' ? (fact.choices ?? []).map((choice) => choice.value) : [];
}

const numberOf = (fact: Fact, value: FactValue): number =>
  fact.type === 'date' ? Date.parse(`${value}T00:00:00Z`) / DAY_MS : Number(value);

function valueOf(fact: Fact, text: string): FactValue | undefined {
  if (!/^-?[\da-z]{1,8}$/.test(text)) return undefined;
  const value = parseInt(text, 36);
  if (fact.type === 'integer') return value;
  const date = new Date(value * DAY_MS);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString().slice(0, 10);
}

/** Five ticks a character. */
function bits(ticked: boolean[]): string {
  let text = '';
  for (let start = 0; start < ticked.length; start += 5) {
    const value = ticked.slice(start, start + 5).reduce((sum, tick, index) => sum + (tick ? 1 << index : 0), 0);
    text += value.toString(32);
  }
  return text;
}
