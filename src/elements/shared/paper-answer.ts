/** What papers a case needs, in one line. Call inside `render()`. */
import type { Guide } from '../../guide/index.js';
import { msg } from '../../localization/index.js';
import { countWords } from './paper-counts.js';

/**
 * By what is done with them; where all depend on the case (`isOpen`), that is the answer, not their number. `lines`: what the first
 * line has no room for.
 */
export function paperAnswer({ papers }: Guide): { main: string; lines: string[]; isOpen: boolean } {
  const only = (main: string, isOpen = false) => ({ main, lines: [], isOpen });
  if (!papers || papers.entries.length === 0) return only(msg('Chưa rõ giấy tờ', { id: 'papers.notKnown' }));
  const { perhaps, ...sure } = papers.counts;
  const counts = countWords(papers.counts);
  if (Object.values(sure).some((count) => count > 0))
    return { main: counts.slice(0, 2).join(' · '), lines: counts.slice(2), isOpen: false };
  return perhaps > 0
    ? only(msg('Tùy trường hợp', { id: 'papers.depends' }), true)
    : only(msg('Không phải nộp', { id: 'papers.replaced.title' }));
}
