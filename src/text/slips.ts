/** How near two words are in the ways Vietnamese writers miss. Words are folded (lower case, no marks). */

/**
 * The sound behind a spelling, where regions do not hear a difference: ch/tr, s/x, d/gi/r, l/n at the beginning, n/ng/nh
 * and t/c/ch at the end. Two words with the same sound key are mistaken for each other with full confidence.
 */
export function soundKey(folded: string): string {
  return folded
    .replace(/^tr/, 'ch')
    .replace(/^x/, 's')
    .replace(/^(gi(?=[aeou])|r(?=[aeiouy]))/, 'd')
    .replace(/^n(?=[aeiouy])/, 'l')
    .replace(/(ng|nh)$/, 'n')
    .replace(/(ch|c)$/, 't');
}

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** True when two letters are neighbours on the keyboard. */
function near(a: string, b: string): boolean {
  for (let row = 0; row < 3; row++) {
    const at = ROWS[row].indexOf(a);
    if (at < 0) continue;
    for (let other = row - 1; other < row + 2; other++) {
      const there = other >= 0 && other < 3 ? ROWS[other].indexOf(b) : -1;
      if (there >= 0 && Math.abs(there - at) < 2) return true;
    }
  }
  return false;
}

/**
 * One slip of the finger apart: 0 no, otherwise how likely (a doubled letter, two letters in the wrong order, a
 * neighbouring key, a letter too few or too many, another letter).
 */
export function slip(typed: string, word: string): number {
  const a = typed.length;
  const b = word.length;
  if (Math.abs(a - b) > 1 || typed === word) return 0;
  let i = 0;
  while (i < a && typed[i] === word[i]) i++;
  const restA = typed.slice(i + 1);
  const restB = word.slice(i + 1);
  if (a > b) return restA === word.slice(i) ? (typed[i] === typed[i - 1] ? 1 : 0.8) : 0;
  if (a < b) return typed.slice(i) === restB ? 0.8 : 0;
  if (restA === restB) return near(typed[i], word[i]) ? 0.9 : 0.6;
  return typed[i] === word[i + 1] && typed[i + 1] === word[i] && typed.slice(i + 2) === word.slice(i + 2) ? 0.9 : 0;
}
