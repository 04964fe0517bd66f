/** Names for addresses. Apart from `clean.ts`: a list of links needs nothing of what reads strange encodings. */

/** Lower case without any marks and invisible characters, `đ` as `d`; and so is the Icelandic eth, which old documents have for it. */
export function unmarked(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[đð]/g, 'd');
}

/** ASCII name for addresses, `Đăng ký khai sinh` → `dang-ky-khai-sinh`; may be empty. */
export function slugify(text: string): string {
  return unmarked(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** A made slug has at most so many letters. */
const LONGEST = 70;

/** The slug of what is called so, cut between words; like names have the same. May be empty. */
export function slugOf(name: string): string {
  const slug = slugify(name);
  if (slug.length <= LONGEST) return slug;
  const end = slug.lastIndexOf('-', LONGEST);
  return slug.slice(0, end > 0 ? end : LONGEST);
}
