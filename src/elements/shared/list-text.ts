/** The list of a guide as plain text, for a message. Call inside `render()` or `localized`. */
import type { Guide, PaperAnswer, PaperEntry } from '../../guide/index.js';
import { msg, str, type UiLocale } from '../../localization/index.js';
import { shortDate } from './date-words.js';
import { feeHeadline } from './fee-words.js';
import { receptionOf } from './place.js';
import { timeHeadline } from './time-words.js';
import { purposeName, quantityWords } from './words.js';
import type { LText } from '../../catalogue/types.js';

type Plain = (text: LText) => string;

/** @param plain text in the language of the reader */
export function listText(guide: Guide, plain: Plain, locale: UiLocale): string {
  const { procedure, papers, fees, time, place, date } = guide;
  const entries = papers?.entries ?? [];
  const part = (state: PaperAnswer['state'], title: string): string[] => {
    const found = entries.filter((entry) => stateOf(entry) === state);
    return found.length > 0 ? [`${title}:`, ...found.map((entry) => `- ${entryWords(entry, plain)}`)] : [];
  };
  const due = timeHeadline(time, date, plain, locale);
  const fee = fees.withheld
    ? msg('Chưa rõ mức thu', { id: 'fee.unknown' })
    : feeHeadline(fees.lines, fees.total, plain, locale);
  return [
    plain(procedure.shortName ?? procedure.name),
    ...(entries.length === 0 ? [msg('Chưa rõ giấy tờ', { id: 'papers.notKnown' })] : []),
    ...part('needed', msg('Giấy tờ cần chuẩn bị', { id: 'papers.title' })),
    ...part('perhaps', msg('Tùy trường hợp, có thể cần thêm', { id: 'papers.perhaps.title' })),
    ...part('replaced', msg('Không phải nộp', { id: 'papers.replaced.title' })),
    `${msg('Phí, lệ phí', { id: 'fee.title' })}: ${fee}`,
    `${due.title}: ${due.main}`,
    ...placeWords(place, plain),
    msg('Ngày trên giấy hẹn là ngày chính thức.', { id: 'time.official' }),
    msg(str`Mã thủ tục ${procedure.code}, theo danh mục ngày ${shortDate(date, locale)}.`, { id: 'list.sentFoot' }),
    ...(procedure.official?.portalUrl ? [procedure.official.portalUrl] : []),
  ].join('\n');
}

const stateOf = (entry: PaperEntry) => (entry.kind === 'paper' ? entry.paper.state : entry.state);

function entryWords(entry: PaperEntry, plain: Plain): string {
  if (entry.kind === 'paper') return paperWords(entry.paper, plain);
  const label = entry.label ? plain(entry.label) : msg('Một trong các giấy tờ sau', { id: 'papers.oneOf' });
  return `${label}: ${entry.papers.map((paper) => paperWords(paper, plain)).join(' / ')}`;
}

function paperWords({ document, quantities, state }: PaperAnswer, plain: Plain): string {
  const what = state === 'replaced' ? [] : [purposeName(document.purpose), ...quantities.map(quantityWords)];
  return what.length > 0 ? `${plain(document.name)} (${what.join(' · ')})` : plain(document.name);
}

function placeWords(place: Guide['place'], plain: Plain): string[] {
  const title = msg('Nơi nộp hồ sơ', { id: 'office.title' });
  switch (place.kind) {
    case 'office': {
      const { name, address } = place.office;
      return [`${title}: ${[name, address].flatMap((text) => (text ? [plain(text)] : [])).join(', ')}`];
    }
    case 'agencyOnly':
      return [`${title}: ${plain(receptionOf(place.agency))}`];
    case 'several':
      return [`${title}: ${place.agencies.map((agency) => plain(receptionOf(agency))).join(' / ')}`];
    case 'unknown':
      return [];
  }
}
