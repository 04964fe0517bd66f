/** What a time limit counts from, and how. Call inside `render()`. */
import type { Duration, TimeLimit } from '../../catalogue/types.js';
import { msg } from '../../localization/index.js';

/** The event that starts the clock. */
export function startWords(from: TimeLimit['from']): string {
  switch (from) {
    case 'validDossierReceived':
      return msg('Tính từ khi nơi nhận có đủ hồ sơ.', { id: 'time.from.dossier' });
    case 'feePaid':
      return msg('Tính từ khi nộp phí, lệ phí, nên chưa tính được ngày.', { id: 'time.from.fee' });
    case 'decisionDate':
      return msg('Tính từ ngày có quyết định, nên chưa tính được ngày.', { id: 'time.from.decision' });
    case 'event':
      return msg('Không tính từ ngày nộp mà từ một việc khác, nên chưa tính được ngày.', { id: 'time.from.event' });
  }
}

/** Which days are counted; null where the length of time says it itself. */
export function countingWords({ unit }: Duration): string | null {
  switch (unit) {
    case 'workingDay':
      return msg('Không tính ngày nhận hồ sơ và các ngày nghỉ.', { id: 'time.counting.working' });
    case 'calendarDay':
    case 'month':
      return msg('Không tính ngày nhận hồ sơ; ngày nghỉ ở giữa vẫn tính.', { id: 'time.counting.calendar' });
    default:
      return null;
  }
}
