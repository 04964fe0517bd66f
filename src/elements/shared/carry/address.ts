/** The address that opens a list on another device, and what such an address brings. */
import { stateInFragment } from '../../../guide/link-state.js';

export type ListAddress =
  | { kind: 'address'; url: string }
  /** The page was opened from disk: no other device can reach it. */
  | { kind: 'fromDisk' }
  /** Nobody reads links here: the page did not ask for them and named no page that does. */
  | { kind: 'none' };

/** Name of the state in the fragment: the prefix of `deep-link`, as in the parameters of the search. */
export const linkName = (deepLink: string | undefined): string => (deepLink ?? '').replace(/[^\w-]/g, '') || 'ward';

/**
 * @param linkBase page that opens lists; the own one, where it asked for deep links, when absent
 * @param here address of the page
 */
export function listAddress(
  state: string,
  { linkBase, deepLink }: { linkBase?: string; deepLink?: string },
  here: string = location.href,
): ListAddress {
  const base = linkBase || (deepLink == null ? undefined : here);
  if (base === undefined) return { kind: 'none' };
  let url: URL;
  try {
    url = new URL(base, here);
  } catch {
    return { kind: 'none' };
  }
  if (url.protocol === 'file:') return { kind: 'fromDisk' };
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { kind: 'none' };
  const name = linkName(deepLink);
  // What was typed and opened here says less than the state, and makes the code finer.
  const isOurs = (part: string) => part.startsWith(`${name}-q=`) || part.startsWith(`${name}-code=`);
  const theirs = url.search
    .slice(1)
    .split('&')
    .filter((part) => !isOurs(part));
  url.search = theirs.join('&');
  url.hash = '';
  return { kind: 'address', url: `${url.href}#${name}=${state}` };
}

/** The state in the address of the page; null where there is none. */
export const carriedHere = (deepLink: string | undefined): string | null =>
  deepLink == null ? null : stateInFragment(location.hash, linkName(deepLink));

/** Takes the state out of the address of the page: what the person changes from now on must survive a reload. */
export function clearAddress(deepLink: string | undefined): void {
  const name = linkName(deepLink);
  const url = new URL(location.href);
  const theirs = url.hash
    .slice(1)
    .split('&')
    .filter((part) => !part.startsWith(`${name}=`));
  url.hash = theirs.join('&');
  try {
    history.replaceState(history.state, '', url.href.replace(/#$/, ''));
  } catch {
    // A sandboxed page may not change its address.
  }
}
