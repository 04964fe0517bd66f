/** The one check of every address that comes from a catalogue or from Markdown. */
const ALLOWED = new Set(['https:', 'http:', 'mailto:', 'tel:']);

/** The address, absolute, when it is of a kind that may be followed; null for everything else. */
export function safeUrl(
  value: string | undefined | null,
  base: string = globalThis.document?.baseURI ?? 'https://invalid.example/',
): string | null {
  if (!value) return null;
  try {
    const url = new URL(value, base);
    return ALLOWED.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
