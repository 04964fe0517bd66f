/**
 * Vietnamese in letters of another encoding: typed with a font of TCVN3 or VNI, or UTF-8 that was read as Latin-1. Of
 * 114,000 texts of the shipped catalogue and of the national portal one looks like that, which is damaged ("n¬ước"); of
 * texts that were converted on purpose 98 in 100 do.
 */

/** Signs, and letters that Vietnamese has not, beside letters; a capital with a mark after a small letter. */
const TCVN3 =
  /[A-Za-z][¨©ª«¬®µ¶¸¹¼½¾][a-z]|[a-z][¨©¬µ¶¸¼½¾](?!\w)|^\W?®[a-z¨-¾ß-þ]|[a-z][Æ-ÖØ-Þ](?![A-ZÀ-Þ])|[A-Za-z][äåæçëîïñöøûüþß]|[äåæçëîïñöøûüþß][a-z]/;
/** Each mark is a letter behind the vowel. `oà`, `oá` and `oã` are syllables of ours as well. */
const VNI = /[aeouyôö][ùøûõï]|a[âáàåãäêéèúüë]|e[âáàåãä]|o[âåä]|ñ[aeiouyôö]/i;
/** `ộ` became `á»™`, `đ` became `Ä‘`. */
const UTF8 = /á[»º]|Ä[\u0090\u0091\u0082\u0083‘ƒ‚¨©]|Æ[°¡]|Ã[\u00a1-\u00ba\u00bc-\u00bf]|[a-z]Ã|Å©/;

const WRONG = [TCVN3, VNI, UTF8];

/** The first word of a text whose letters are those of another encoding. */
export const misread = (text: string): string | undefined =>
  text.split(/\s+/).find((word) => WRONG.some((rule) => rule.test(word)));
