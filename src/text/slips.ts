/** How near two words are in the ways Vietnamese writers miss. Words are folded (lower case, no marks). */

/**
 * The sound behind a spelling, where regions do not hear a difference: ch/tr, s/x, d/gi/r, l/n at the beginning, n/ng/nh
 * and t/c/ch at the end. Letters that Vietnamese lacks stand for those that they replace in chats: f, j, w, z. Two words with the same sound key are mistaken for each other with full confidence.
 * Takes many words at once, with line breaks between them.
 */
export function soundKey(folded: string): string {
  return folded
    .replace(/^f/gm, 'ph')
    .replace(/^w/gm, 'qu')
    .replace(/^[jz]/gm, 'd')
    .replace(/^tr/gm, 'ch')
    .replace(/^x/gm, 's')
    .replace(/^(gi(?=[aeou])|r(?=[aeiouy]))/gm, 'd')
    .replace(/^n(?=[aeiouy])/gm, 'l')
    .replace(/(ng|nh)$/gm, 'n')
    .replace(/(ch|c)$/gm, 't');
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
  // One slip leaves the first or the last letter as it was; most words are out by that.
  if (a > 2 && typed.charCodeAt(0) !== word.charCodeAt(0) && typed.charCodeAt(a - 1) !== word.charCodeAt(b - 1))
    return 0;
  // What both have in common at the beginning and at the end; the slip lies between.
  let i = 0;
  while (i < a && i < b && typed.charCodeAt(i) === word.charCodeAt(i)) i++;
  let end = 0;
  while (end < a - i && end < b - i && typed.charCodeAt(a - 1 - end) === word.charCodeAt(b - 1 - end)) end++;
  const extra = a - i - end;
  const missing = b - i - end;
  if (extra + missing === 1) return extra && typed[i] === typed[i - 1] ? 1 : 0.8;
  if (extra === 1 && missing === 1) return near(typed[i], word[i]) ? 0.9 : 0.6;
  return extra === 2 && missing === 2 && typed[i] === word[i + 1] && typed[i + 1] === word[i] ? 0.9 : 0;
}
