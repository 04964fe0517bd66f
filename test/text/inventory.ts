import { isBase, isSyllable, ONSETS, placeTone, RIMES, type Tone } from '../../src/text/index.js';

/** Every syllable that Vietnamese spelling allows: onset, rime and tone, without those that the rules exclude. */
export function inventory(): { word: string; base: string; tone: Tone }[] {
  const bases = new Set<string>();
  for (const onset of ['', ...ONSETS.split(' '), 'q'])
    for (const rime of RIMES.split(' ')) if (isBase(onset + rime)) bases.add(onset + rime);
  const found: { word: string; base: string; tone: Tone }[] = [];
  for (const base of bases) {
    for (const tone of [0, 1, 2, 3, 4, 5] as Tone[]) {
      const word = placeTone(base, tone);
      if (isSyllable(word)) found.push({ word, base, tone });
    }
  }
  return found;
}

export const TELEX: Record<string, string> = { â: 'aa', ê: 'ee', ô: 'oo', ă: 'aw', ơ: 'ow', ư: 'uw', đ: 'dd' };
export const VNI: Record<string, string> = { â: 'a6', ê: 'e6', ô: 'o6', ă: 'a8', ơ: 'o7', ư: 'u7', đ: 'd9' };
