/** Short names for long ones, in letters and digits only: links are cut at other characters by chat programs. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** FNV-1a over UTF-16 units with a last mixing; 32 bits. Not secret: it finds slips, it does not keep out forgers. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** `length` letters and digits (at most 5) that stand for a text. */
export function shortHash(text: string, length: number): string {
  let rest = hash32(text);
  let short = '';
  for (let index = 0; index < length; index += 1) {
    short += DIGITS[rest % 62];
    rest = Math.floor(rest / 62);
  }
  return short;
}
