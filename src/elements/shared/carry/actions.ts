/** Copying and sharing in the surroundings' own way, else in the browser's. */
import { getHost, type HostShare } from '../../../host/index.js';

/** Whether there is a way to give a list to others at all. */
export const canShare = (): boolean => Boolean(getHost().share) || typeof navigator.share === 'function';

/** `stopped`: the person thought better of it, which is no failure. */
export type ShareOutcome = 'shared' | 'stopped' | 'failed';

/** To be called while the press of the button lasts: browsers ask for it. */
export async function share(content: HostShare): Promise<ShareOutcome> {
  const { share: own } = getHost();
  try {
    if (own) return (await own(content)) ? 'shared' : 'failed';
    await navigator.share(content);
    return 'shared';
  } catch (error) {
    return (error as { name?: unknown } | null)?.name === 'AbortError' ? 'stopped' : 'failed';
  }
}

/** Resolves to false where the clipboard is out of reach: an insecure page, a frame without leave, an old WebView. */
export async function copy(text: string): Promise<boolean> {
  const { copy: own } = getHost();
  try {
    if (own) return await own(text);
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Copies what is selected in a field: the old way, which also works on a page without https. */
export function copySelected(field: HTMLTextAreaElement): boolean {
  field.focus();
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}
