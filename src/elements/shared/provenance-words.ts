/** Source and age of a record, in words. Call inside `render()`. */
import type { Warning } from '../../guide/index.js';
import { msg, str, type UiLocale } from '../../localization/index.js';
import { shortDate } from './date-words.js';

/** Lines at the foot: source, dates, who checked. The day of reading a source is not a check. */
export function provenanceLine(warning: Warning, locale: UiLocale): string | null {
  if (warning.kind === 'notReviewed') {
    return warning.retrievedOn
      ? msg(str`Chưa rà soát. Dữ liệu lấy từ ${warning.source} ngày ${shortDate(warning.retrievedOn, locale)}.`, {
          id: 'status.imported',
        })
      : msg(str`Chưa rà soát. Nguồn: ${warning.source}.`, { id: 'status.importedNoDate' });
  }
  if (warning.kind === 'reviewDue')
    return msg(str`Cần rà soát lại: nội dung có từ ${shortDate(warning.since, locale)}.`, { id: 'status.stale' });
  return null;
}
