import { splitTone } from './tone.js';

/**
 * Every rime that written Vietnamese uses, without tone. Some of them need an onset of their own (`uyên`, `oach`);
 * the spelling rules that bind onset and rime stand in `isBase`.
 */
export const RIMES =
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ' +
  'ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oc oi om on ong op ot oong ooc ' +
  'oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ' +
  'ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ ' +
  'uy uya uych uyn uynh uyp uyt uyu uyên uyêt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu';

/** Every written onset; the empty one is allowed too. */
export const ONSETS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x';

const rimes = new Set(RIMES.split(' '));
const onsets = new Set(ONSETS.split(' '));

/** True when a toneless syllable with its vowel marks (`khâu`) can be written in Vietnamese. */
export function isBase(base: string): boolean {
  // qu takes the rime that begins with its own u (quân = q + uân) or one without (quốc = qu + ôc, quăn, que).
  if (base.startsWith('qu'))
    return (
      base !== 'qu' && (rimes.has(base.slice(1)) || (rimes.has(base.slice(2)) && /^[aăâeêioôơy]/.test(base.slice(2))))
    );
  // gi swallows an i: gì = gi + i, giếng = gi + iêng, gìn = gi + in.
  if (base.startsWith('gi')) return rimes.has(base.slice(2)) ? !/^[iy]/.test(base.slice(2)) : rimes.has(base.slice(1));
  const onset = (/^[^aăâeêioôơuưy]*/.exec(base) as RegExpExecArray)[0];
  const rime = base.slice(onset.length);
  if (!rimes.has(rime) || (onset && !onsets.has(onset))) return false;
  // One sound, two spellings: k, gh, ngh before i, e, ê, y; c, g, ng before the others.
  if (/^(k|gh|ngh)$/.test(onset)) return /^[ieêy]/.test(rime);
  if (/^(c|g|ng)$/.test(onset)) return !/^[ieêy]/.test(rime);
  // iê is written yê when nothing stands before it.
  return onset ? !rime.startsWith('yê') : !rime.startsWith('iê');
}

/** True when a lower-case word is a syllable that Vietnamese can have: spelling, and only sắc or nặng before p, t, c, ch. */
export function isSyllable(word: string): boolean {
  const { base, tone } = splitTone(word);
  return isBase(base) && (!/([ptc]|ch)$/.test(base) || tone === 1 || tone === 5);
}

const PLAIN = /^([^aeiouy]|[cgknpt]h|gi|qu|ngh?|tr)?[aeiouy]{1,3}(ch?|m|n[gh]?|p|t)?$/;

/** True when a lower-case word has the build of a syllable that was typed without its marks: `dien` (điện), `mat` (mất). */
export const isPlainSyllable = (word: string) => PLAIN.test(word);
