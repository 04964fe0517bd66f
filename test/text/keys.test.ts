import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeKeys, decodeTelex, decodeVni, fold } from '../../src/text/index.js';
import { inventory, TELEX, VNI } from './inventory.js';

const syllables = inventory();

/** Types a syllable: each letter's mark key at once, or all of them at the end; the tone key at a place. */
function typed(
  base: string,
  tone: number,
  keys: Record<string, string>,
  tones: string,
  late: boolean,
  toneAt: 'end' | 'vowel' | 'beforeMarks',
) {
  const toneKey = tone ? tones[tone - 1] : '';
  const letters = [...base];
  const firstMarks = letters.map((letter) => (keys[letter] && !late ? keys[letter] : fold(letter)));
  const lateMarks = late ? letters.map((letter) => keys[letter]?.[1] ?? '').join('') : '';
  if (toneAt === 'vowel') {
    const last = letters.map((letter) => 'aeiouy'.includes(fold(letter))).lastIndexOf(true);
    firstMarks[last] += toneKey;
    return firstMarks.join('') + lateMarks;
  }
  return firstMarks.join('') + (toneAt === 'end' ? lateMarks + toneKey : toneKey + lateMarks);
}

/** xoong is typed with a third o, which takes the hat off again. */
const telex = (base: string, ...rest: [number, boolean, 'end' | 'vowel' | 'beforeMarks']) =>
  typed(base, rest[0], TELEX, 'sfrxj', rest[1], rest[2]).replace('oo', base.includes('oo') ? 'ooo' : 'oo');
const vni = (base: string, ...rest: [number, boolean, 'end' | 'vowel' | 'beforeMarks']) =>
  typed(base, rest[0], VNI, '12345', rest[1], rest[2]);

/** Counts what does not come back, and shows a few. */
function comesBack(
  type: (base: string, tone: number) => string,
  decode: (word: string) => string | undefined,
  skip: (base: string, keys: string) => boolean = () => false,
) {
  let tried = 0;
  const wrong: string[] = [];
  for (const { word, base, tone } of syllables) {
    const keys = type(base, tone);
    if (keys === word || skip(base, keys)) continue;
    tried++;
    if (decode(keys) !== word) wrong.push(`${keys} → ${decode(keys)}, not ${word}`);
  }
  assert.deepEqual(wrong.slice(0, 10), []);
  assert.ok(tried > 12000, `only ${tried} tried`);
}

describe('Every possible syllable typed with the input method off comes back', () => {
  it('knows some 17,000 syllables', () =>
    assert.ok(syllables.length > 17000 && syllables.length < 19000, String(syllables.length)));
  for (const late of [false, true]) {
    for (const toneAt of ['end', 'vowel', 'beforeMarks'] as const) {
      it(`in Telex, marks ${late ? 'at the end' : 'at once'}, tone ${toneAt}`, () =>
        comesBack(
          (base, tone) => telex(base, tone, late, toneAt),
          decodeTelex,
          (base) => late && base.includes('oo'),
        ));
      it(`in VNI, marks ${late ? 'at the end' : 'at once'}, tone ${toneAt}`, () =>
        comesBack((base, tone) => vni(base, tone, late, toneAt), decodeVni));
    }
  }
  it('in Telex with one w for ươ', () =>
    comesBack((base, tone) => telex(base, tone, false, 'end').replace('uwow', 'uow'), decodeTelex));
  it('in VNI with one 7 for ươ', () =>
    comesBack((base, tone) => vni(base, tone, false, 'end').replace('u7o7', 'uo7'), decodeVni));
  it('in Telex with the tone key twice', () =>
    comesBack((base, tone) => telex(base, tone, false, 'end') + (tone ? 'sfrxj'[tone - 1] : ''), decodeTelex));
});

describe('What is typed normally stays', () => {
  it('leaves every unmarked or marked syllable alone', () => {
    // oo is a rime of its own in few words (xoong) and a Telex key in all others.
    const words = syllables.filter(({ base }) => !base.includes('oo')).map(({ word }) => word);
    const changed = [...words, ...new Set(words.map(fold))]
      .filter((word) => decodeKeys(word) !== undefined)
      .map((word) => `${word} → ${decodeKeys(word)}`);
    assert.deepEqual(changed, []);
  });
  it('leaves English words, short forms and numbers alone', () => {
    for (const word of [
      'facebook',
      'wifi',
      'email',
      'online',
      'ct07',
      'ct01',
      'kt3',
      '14',
      '2025',
      '1001193',
      'cap3',
      'lop6',
      'cccd',
      'hkd',
      'vneid',
      'x',
      'w'.repeat(40),
      '',
    ]) {
      assert.equal(decodeKeys(word) === undefined || word === 'x', true, `${word} → ${decodeKeys(word)}`);
    }
  });
  it('reads one key that was left over in a marked word', () => {
    assert.equal(decodeTelex('tamj'), 'tạm');
    assert.equal(decodeTelex('hôj'), 'hộ');
    assert.equal(decodeTelex('duocdwj'), 'được');
    assert.equal(decodeTelex('nguoiwf'), 'người');
    assert.equal(decodeVni('dang89'), 'đăng');
  });
});
