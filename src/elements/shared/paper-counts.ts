/** How many papers, in words. Call inside `render()`. */
import type { PaperCounts } from '../../guide/index.js';
import { msg, str } from '../../localization/index.js';

/** `Nộp 2 · Cho xem 1 · Tùy trường hợp 1`: never one bare number. */
export function countWords(counts: PaperCounts): string[] {
  const parts: string[] = [];
  if (counts.submit) parts.push(msg(str`Nộp ${counts.submit}`, { id: 'papers.count.submit' }));
  if (counts.upload) parts.push(msg(str`Tải lên ${counts.upload}`, { id: 'papers.count.upload' }));
  if (counts.present) parts.push(msg(str`Cho xem ${counts.present}`, { id: 'papers.count.present' }));
  if (counts.declare) parts.push(msg(str`Khai thông tin ${counts.declare}`, { id: 'papers.count.declare' }));
  if (counts.perhaps) parts.push(msg(str`Tùy trường hợp ${counts.perhaps}`, { id: 'papers.count.perhaps' }));
  return parts;
}
