import { isPlainSyllable, words as split } from '../text/index.js';
import { createMemory, put } from './maps.js';
import { MAX_WORDS } from './query.js';
import type { Reading } from './score.js';
import type { SearchIndex } from './search-index.js';
import type { SearchableCatalogue } from './types.js';
import { keysOf } from './vocabulary.js';
import type { Weights } from './weights.js';
import { markFit, type Word, type WordReader } from './words.js';

/** Readings of one query at most: each costs a scan. */
const MAX_READINGS = 8;
/** Short forms that are remembered. */
const MEMORY = 100;
/** A word of a list of synonyms is meant when the typed one fits at least so well: no mark against it. */
const MEANT = 0.8;
/** One word of a longer phrase may be misspelt. */
const SLIPPED = 0.45;

const tellOf = (words: readonly Word[]) => words.reduce((sum, { weight }) => sum + weight, 0);

/** Another name of a thing tells no more than the one that was typed, however many words it has (sổ đỏ, Giấy chứng nhận …). */
function tellNoMore(words: Word[], most: number): void {
  const all = tellOf(words);
  if (all > most) for (const word of words) word.weight *= most / all;
}

/** A stretch of the query and the words it may stand for. */
interface Replacement {
  at: number;
  length: number;
  words: string[];
  weight: number;
}

/** A phrase of the catalogue's list of other words. */
interface Phrase {
  words: string[];
  /** Made when it is first asked for. */
  spelling?: ReturnType<typeof keysOf>;
}

const spellingOf = (phrase: Phrase) => (phrase.spelling ??= keysOf(phrase.words));

/** A phrase that may stand for others of its set. */
interface Synonym {
  /** Place in the catalogue's list. */
  place: number;
  phrase: Phrase;
  others: Phrase[];
  /** Found out when the phrase may first be meant; empty where the catalogue uses none of the others. */
  meant?: { ids: number[]; others: string[][] };
}

/** Phrases that may stand for others, by the fold of their first word. */
export type Synonyms = Map<string, Synonym[]>;

/** Reads the list of other words; short forms are only read out. */
export function readSynonyms({ synonyms = [] }: SearchableCatalogue): Synonyms {
  const byFirst: Synonyms = new Map();
  const sets = synonyms.map(({ canonical, alt, kind }) => {
    return { kind, members: [canonical, ...alt].map((text): Phrase => ({ words: split(text) })) };
  });
  const { folds } = keysOf(sets.flatMap(({ members }) => members.map(({ words: [first = ''] }) => first)));
  let place = 0;
  for (const { kind, members } of sets) {
    members.forEach((phrase, i) => {
      const others = i ? members.slice(0, 1) : kind === 'abbreviation' ? [] : members.slice(1);
      if (folds[place] && others.length) put(byFirst, folds[place], { place, phrase, others });
      place++;
    });
  }
  return byFirst;
}

/** Ways to read a query besides its own words: other words of the catalogue's list, abbreviations. */
export function createReadings(index: SearchIndex, synonyms: Synonyms, reader: WordReader, weights: Weights) {
  const { vocabulary, tokens, starts, fields } = index;
  const idsOf = (phrase: Phrase) => spellingOf(phrase).keys.map((key) => vocabulary.ids.get(key) ?? -1);

  /** The terms of a phrase, -1 where the catalogue does not use the word; and those others whose words it uses at all. */
  function meaningOf(synonym: Synonym) {
    return (synonym.meant ??= {
      ids: idsOf(synonym.phrase),
      others: synonym.others
        .filter((other) => other.words.length > 0 && !idsOf(other).includes(-1))
        .map(({ words }) => words),
    });
  }

  /** Of words that were read once; while somebody types only the last word is new. */
  const beginnings = new WeakMap<Float32Array, Synonym[]>();

  /** Synonyms that may begin with a word, as they stand in the list. */
  function beginningWith({ fold, terms, fits }: Word): Synonym[] {
    const known = beginnings.get(fits);
    if (known) return known;
    const folds = new Set([fold]);
    for (const term of terms) if (fits[term] >= SLIPPED) folds.add(vocabulary.folds[term]);
    const found: Synonym[] = [];
    for (const first of folds) found.push(...(synonyms.get(first) ?? []));
    beginnings.set(
      fits,
      found.sort((a, b) => a.place - b.place),
    );
    return found;
  }

  /** First letters of all words of names and phrases; a text begins with a blank. */
  let initials: string | undefined;
  let places: number[] = [];

  function prepareInitials() {
    const letters: string[] = [];
    places = [];
    for (let p = 0; p < fields.length; p++) {
      if (fields[p] > 2) continue;
      letters.push(' ');
      places.push(-1);
      for (let t = starts[p]; t < starts[p + 1]; t++) {
        letters.push(vocabulary.folds[tokens[t]][0] ?? ' ');
        places.push(t);
      }
    }
    initials = letters.join('');
  }

  const spelled = createMemory<string[][]>(MEMORY);

  /** The commonest phrases whose first letters spell the letters: how Vietnamese abbreviates (hộ kinh doanh → hkd). */
  const spelledOut = (letters: string, most = 3): string[][] =>
    spelled(`${letters} ${most}`, () => spellOut(letters, most));

  function spellOut(letters: string, most: number): string[][] {
    if (initials === undefined) prepareInitials();
    const counts = new Map<string, number>();
    const text = initials as string;
    // đ is often typed d in short forms; a typed đ is meant.
    const folded = letters.replace(/đ/g, 'd');
    for (let at = text.indexOf(folded); at >= 0; at = text.indexOf(folded, at + 1)) {
      // The phrase as one string, a character a term.
      let ids = '';
      for (let i = 0; i < folded.length; i++) ids += String.fromCharCode(tokens[places[at + i]]);
      counts.set(ids, (counts.get(ids) ?? 0) + 1);
    }
    const words = (ids: string) => ids.split('').map((id) => vocabulary.words[id.charCodeAt(0)]);
    const found = [...counts]
      .sort((a, b) => b[1] - a[1])
      .map(([ids]) => words(ids))
      .filter((phrase) => phrase.every((word, i) => letters[i] !== 'đ' || word[0] === 'đ'))
      .slice(0, most);
    // Two short forms in one word: đk + hkd.
    for (let at = 2; !found.length && at < letters.length - 1; at++) {
      const [head] = spelledOut(letters.slice(0, at), 1);
      const [tail] = head ? spelledOut(letters.slice(at), 1) : [];
      if (tail && letters.slice(0, at) !== letters.slice(at)) found.push([...head, ...tail]);
    }
    return found;
  }

  function replacements(words: Word[]): Replacement[] {
    const found: Replacement[] = [];
    const worth = { missing: weights.plain, conflict: weights.conflict, hoiNga: weights.hoiNga };
    words.forEach((word, at) => {
      for (const synonym of beginningWith(word)) {
        if (at + synonym.phrase.words.length > words.length) continue;
        const { keys, folds } = spellingOf(synonym.phrase);
        const { ids, others } = meaningOf(synonym);
        let sum = 0;
        for (let i = 0; i < keys.length; i++) {
          const { key, fold, fits } = words[at + i];
          const fit = fold === folds[i] ? markFit(key, keys[i], worth) : fits[ids[i]] || 0;
          if (fit < SLIPPED) {
            sum = 0;
            break;
          }
          sum += fit;
        }
        if (sum < MEANT * keys.length) continue;
        for (const other of others) found.push({ at, length: keys.length, words: other, weight: weights.synonym });
      }
      // A short form is no syllable: what can be read aloud (hoa, cuc) is a word, be it one that the catalogue does not use.
      if (/^[a-zđ]{3,6}$/.test(word.typed) && !isPlainSyllable(word.typed)) {
        for (const words of spelledOut(word.typed)) found.push({ at, length: 1, words, weight: weights.acronym });
      }
    });
    return found;
  }

  /** `weight`: how far the words themselves are from what was typed. */
  return (words: Word[], weight = 1): Reading[] => {
    const readings: { words: Word[]; weight: number; from: number }[] = [{ words, weight, from: words.length }];
    // From the last place to the first, so that earlier places stay where they are.
    const found = replacements(words).sort((a, b) => b.at - a.at || b.length - a.length);
    for (const { at, length, words: other, weight } of found) {
      for (const reading of readings.slice(0, MAX_READINGS)) {
        if (at + length > reading.from || readings.length >= MAX_READINGS) continue;
        const typed = reading.words.slice(at, at + length);
        const isSynonym = weight >= weights.synonym;
        const read = other.map((word) => ({ ...reader(word, true, false), replaces: isSynonym }));
        if (isSynonym) tellNoMore(read, tellOf(typed));
        readings.push({
          words: [...reading.words.slice(0, at), ...read, ...reading.words.slice(at + length)].slice(0, MAX_WORDS),
          weight: reading.weight * weight,
          from: at,
        });
      }
    }
    // Noise has helped to recognise phrases; from here on it would only stand between words that belong together.
    return readings.map(({ words, weight }) => ({ words: words.filter((word) => word.weight > 0), weight }));
  };
}
