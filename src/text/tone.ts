/** Tones: apart from their letters for comparing, and put back on the right letter for showing. */

/** 0 ngang, 1 sắc, 2 huyền, 3 hỏi, 4 ngã, 5 nặng: the numbers of the VNI keyboard. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5;

/** Combining acute, grave, hook above, tilde, dot below, in the order of `Tone`. */
const TONES = '\u0301\u0300\u0309\u0303\u0323';

/** A syllable without its tone, and the tone. `base` keeps vowel marks and đ: `khẩu` → `khâu`, 3. */
export interface Toned {
  base: string;
  tone: Tone;
}

const MARK = new RegExp(`[${TONES}]`, 'g');
/** What is neither a tone nor a blank between words. */
const TONELESS = new RegExp(`[^${TONES} ]+`, 'g');

/** Splits the tone off a lower-case word. Where the mark stood is forgotten, so old and new placement are equal. */
export function splitTone(word: string): Toned {
  const apart = word.normalize('NFD');
  const at = apart.search(MARK);
  if (at < 0) return { base: apart.normalize('NFC'), tone: 0 };
  return { base: apart.replace(MARK, '').normalize('NFC'), tone: (TONES.indexOf(apart[at]) + 1) as Tone };
}

/** The letters of a lower-case word without any mark, `đ` as `d`. */
export function plainLetters(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd');
}

/**
 * Puts a tone on a toneless syllable.
 *
 * `old` (hòa, khỏe, thủy) is the placement of statutes and of this project; `new` (hoà, khoẻ, thuỷ) that of
 * Decision 1989/QĐ-BGDĐT of 2018. They differ in open syllables with oa, oe, uy only; `quý` is `quý` in both.
 */
export function placeTone(base: string, tone: Tone, style: 'old' | 'new' = 'old'): string {
  if (!tone) return base;
  const parts = /^(qu(?=[aăâeêioôơyư])|gi(?=[aăâeêoôơuư])|[^aăâeêioôơuưy]*)([aăâeêioôơuưy]+)(.*)$/.exec(base);
  if (!parts) return base;
  const [, onset, vowels, coda] = parts;
  let at = 0;
  for (let i = 0; i < vowels.length; i++) if ('ăâêôơư'.includes(vowels[i])) at = i + 1;
  if (at) at -= 1;
  else if (coda) at = vowels.length - 1;
  else if (vowels.length > 2) at = 1;
  else if (style === 'new' && /^(oa|oe|uy)$/.test(vowels)) at = 1;
  const toned = (vowels[at] + TONES[tone - 1]).normalize('NFC');
  return onset + vowels.slice(0, at) + toned + vowels.slice(at + 1) + coda;
}

/** A lone `y` after a consonant is written `i` as well (kỹ = kĩ, quý = quí); `uy` and `ay` are other sounds. */
const LONE_Y = /(^| )(qu|[^aăâeêioôơuưy ]+)y(?= |$)/g;
const sameI = (bases: string) => bases.replace(LONE_Y, '$1$2i');

/**
 * The form in which syllables are compared with their marks: toneless letters, then the tone's digit.
 * `hòa` and `hoà` → `hoa2`; `kỹ` and `kĩ` → `ki4`. Expects a lower-case word.
 */
export function syllableKey(word: string): string {
  return toneKey(splitTone(word));
}

/** The keys of many lower-case words with a blank between them, as `syllableKey` gives them: quicker than word by word. */
export function syllableKeys(words: string): string[] {
  const apart = words.normalize('NFD');
  const bases = sameI(apart.replace(MARK, '').normalize('NFC')).split(' ');
  const tones = apart.replace(TONELESS, '').split(' ');
  return bases.map((base, i) => base + (tones[i] ? TONES.indexOf(tones[i][0]) + 1 : 0));
}

/** The same form of a syllable whose tone is known. */
export function toneKey({ base, tone }: Toned): string {
  return sameI(base) + tone;
}
