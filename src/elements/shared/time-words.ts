/** Time limits and due dates in words. Call inside `render()`. */
import type { ISODate, LText } from '../../catalogue/types.js';
import type { DueAnswer, DueDate, TimeAnswer } from '../../guide/index.js';
import { msg, str, type UiLocale } from '../../localization/index.js';
import { longDate, shortDate } from './date-words.js';
import { duration } from './format.js';

/** The answer to "when" in the fewest words, and the lines that explain it. */
export function timeHeadline(
  time: TimeAnswer,
  today: ISODate,
  plain: (text: LText) => string,
  locale: UiLocale,
): { title: string; main: string; lines: string[] } {
  const due = time.due;
  if (due?.date.date) {
    const latest = latestLine(due, locale);
    return {
      title: msg('Dự kiến có kết quả', { id: 'time.due' }),
      main: longDate(due.date.date, locale),
      lines: [
        ...(due.state === 'perhaps' ? [msg('tùy trường hợp', { id: 'papers.dependsShort' })] : []),
        ...dueLines(due.date, today, plain, locale),
        ...(latest ? [latest] : []),
      ],
    };
  }
  const title = msg('Thời hạn giải quyết', { id: 'time.title' });
  if (time.withheld || time.limits.length === 0)
    return { title, main: msg('Chưa rõ thời hạn', { id: 'time.unknown' }), lines: [] };
  const words = [...new Set(time.limits.map(({ item }) => duration(item.amount, locale)))];
  if (words.length === 1)
    return { title, main: words[0], lines: time.limits[0].item.note ? [plain(time.limits[0].item.note)] : [] };
  return {
    title,
    main: words.join(` ${msg('hoặc', { id: 'time.or' })} `),
    lines: [msg('tùy trường hợp', { id: 'papers.dependsShort' })],
  };
}

/** The latest day, where something may have to be verified. */
export function latestLine({ date, latest }: DueAnswer, locale: UiLocale): string | null {
  if (!latest?.date) return null;
  const day = longDate(latest.date, locale);
  return latest.verified || !date.verified
    ? msg(str`Nếu phải xác minh: chậm nhất ${day}.`, { id: 'time.latest' })
    : msg(str`Nếu phải xác minh: chậm nhất ${day} (ước tính).`, { id: 'time.latest.estimate' });
}

/** Why this date: filing day, days off, moves, and how sure it is. */
export function dueLines(due: DueDate, today: ISODate, plain: (text: LText) => string, locale: UiLocale): string[] {
  const { explanation } = due;
  if (explanation.kind !== 'counted') return [];
  const lines: string[] = [];
  const rule = duration(explanation.amount, locale);
  lines.push(
    explanation.receivedOn === today
      ? msg(str`${rule} (tính khi nộp hôm nay)`, { id: 'time.ifToday' })
      : msg(str`${rule} (tính khi nộp ${longDate(explanation.receivedOn, locale)})`, { id: 'time.ifOn' }),
  );
  if (explanation.afterCutoff)
    lines.push(msg('Đã quá giờ nhận trong ngày nên tính sang ngày làm việc tiếp theo.', { id: 'time.afterCutoff' }));
  for (const { date, name } of explanation.holidays)
    lines.push(msg(str`Bỏ ${shortDate(date, locale)} (${plain(name)}).`, { id: 'time.skipped' }));
  for (const day of explanation.swaps)
    lines.push(msg(str`Tính cả ${longDate(day, locale)} (làm bù).`, { id: 'time.swap' }));
  if (explanation.movedFrom)
    lines.push(
      msg(
        str`Hết hạn vào ngày nghỉ ${shortDate(explanation.movedFrom, locale)} nên chuyển sang ngày làm việc tiếp theo.`,
        { id: 'time.moved' },
      ),
    );
  for (const reason of due.estimate) {
    if (reason.kind === 'unverifiedYear')
      lines.push(msg(str`Ước tính: lịch nghỉ năm ${reason.year} chưa xác minh.`, { id: 'time.estimate' }));
    if (reason.kind === 'undecidedDays')
      lines.push(
        msg(str`Ước tính: chưa rõ ${reason.days.map((day) => shortDate(day, locale)).join(', ')} nghỉ hay làm việc.`, {
          id: 'time.undecided',
        }),
      );
    if (reason.kind === 'postTime')
      lines.push(msg('Ước tính: thời hạn tính từ ngày bưu chính giao tới nơi nhận.', { id: 'time.post' }));
    if (reason.kind === 'officeHours')
      lines.push(msg('Ước tính: còn tùy giờ làm việc của nơi nhận.', { id: 'time.officeHours' }));
  }
  return lines;
}
