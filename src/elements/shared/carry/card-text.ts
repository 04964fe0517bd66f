/**
 * The card as lines of text: one source for copying, sharing and reading aloud. It says what the card says, unknowns
 * included; answers to private questions are in no line of it. Call inside `withLocale`.
 */
import type { LText } from '../../../catalogue/types.js';
import type { Guide, PaperAnswer, PaperEntry } from '../../../guide/index.js';
import { msg, str, type UiLocale } from '../../../localization/index.js';
import { longDate, shortDate } from '../date-words.js';
import { feeAnswer } from '../fee-words.js';
import { countWords } from '../paper-counts.js';
import { perhapsWords } from '../perhaps-words.js';
import { receptionOf } from '../place.js';
import { provenanceLine } from '../provenance-words.js';
import { paperGroups, papersOf } from '../sheet/paper-groups.js';
import { timeHeadline } from '../time-words.js';
import { notHere } from '../warning-words.js';
import { purposeName, quantityWords } from '../words.js';
import { answeredQuestions } from './answered.js';
import { clockWords } from '../clock-words.js';

export interface TextHost {
  plain(value: LText): string;
  locale: UiLocale;
}

/** What the text is made of beside the guide. */
export interface TextContent {
  guide: Guide;
  isTicked(id: string): boolean;
  /** Part of the record could not be read. */
  isIncomplete: boolean;
  /** Private answers were left out of `guide`. */
  isPublic: boolean;
  host: TextHost;
}

export interface TextLine {
  text: string;
  /** A paper with its box. */
  ticked?: boolean;
  /** One of several that serve alike. */
  isInGroup?: boolean;
  /** About the sending: who only listens is sent nothing. */
  isOfSending?: boolean;
}

export interface TextBlock {
  title?: string;
  lines: TextLine[];
}

/** The card from top to bottom. The first block is the name. */
export function cardText(content: TextContent): TextBlock[] {
  const { guide, host } = content;
  const { procedure } = guide;
  const name = lines(host.plain(procedure.shortName ?? procedure.name));
  if (procedure.shortName)
    name.push(line(`${msg('Tên chính thức:', { id: 'name.official' })} ${host.plain(procedure.name)}`));
  return [
    { lines: [...name, ...cautionsBefore(content)] },
    { title: msg('Nơi nộp hồ sơ', { id: 'office.title' }), lines: placeLines(content) },
    {
      title: msg('Ai phải có mặt', { id: 'presence.title' }),
      lines: guide.presence.map(({ item, state }) =>
        line(
          `${host.plain(item.who)}${state === 'perhaps' ? depends() : ''}${item.signInFront ? `. ${msg('Chưa ký trước; ký trước mặt cán bộ.', { id: 'presence.sign' })}` : ''}`,
        ),
      ),
    },
    {
      title: msg('Trường hợp', { id: 'sheet.case' }),
      lines: answeredQuestions(guide, host.plain, host.locale).map(({ question, answer }) =>
        line(`${question} ${answer}`),
      ),
    },
    ...paperBlocks(content),
    { title: msg('Phí, lệ phí', { id: 'fee.title' }), lines: feeText(content) },
    timeBlock(content),
    { lines: cautionsAfter(content) },
  ].filter((block) => block.lines.length > 0);
}

const line = (text: string): TextLine => ({ text });
const lines = (...texts: string[]): TextLine[] => texts.map(line);
const depends = () => ` (${msg('tùy trường hợp', { id: 'papers.dependsShort' })})`;

/** What has to be said before anybody relies on the list. */
function cautionsBefore({ guide, host, isIncomplete }: TextContent): TextLine[] {
  const said: string[] = [];
  if (isIncomplete)
    said.push(
      msg('Một phần nội dung của thủ tục này bị lỗi nên không hiển thị: danh sách có thể thiếu. Vui lòng hỏi cán bộ.', {
        id: 'err.partLeftOut',
      }),
    );
  for (const warning of guide.warnings) {
    if (warning.kind === 'fictional')
      said.push(msg('DỮ LIỆU MẪU: không có thật, chỉ để minh họa.', { id: 'status.fictional' }));
    if (warning.kind === 'wrongClock') said.push(clockWords(warning.clock, host.locale));
    if (warning.kind === 'notOffered') said.push(`${notHere(warning.unit, host.plain)} ${host.plain(warning.reason)}`);
    if (warning.kind === 'notice') said.push(host.plain(warning.notice.text));
    if (warning.kind === 'draft')
      said.push(
        msg('Bản thảo: chưa có đủ dữ liệu chính thức. Vui lòng hỏi cán bộ trước khi đi.', { id: 'status.draft' }),
      );
    if (warning.kind === 'changeAhead')
      said.push(msg(str`Sắp có thay đổi từ ${shortDate(warning.from, host.locale)}.`, { id: 'status.soon' }));
    if (warning.kind === 'endsOn')
      said.push(
        msg(str`Thủ tục này hết hiệu lực sau ngày ${shortDate(warning.on, host.locale)}.`, { id: 'status.endsOn' }),
      );
  }
  return lines(...said);
}

function placeLines({ guide: { place }, host }: TextContent): TextLine[] {
  if (place.kind === 'unknown') return lines(msg('Chưa rõ nơi nộp. Vui lòng hỏi cán bộ.', { id: 'office.notKnown' }));
  if (place.kind === 'agencyOnly') return lines(host.plain(receptionOf(place.agency)));
  if (place.kind === 'several')
    return lines(
      msg('Tùy trường hợp, một trong các nơi sau. Nên hỏi trước khi đi.', { id: 'office.several' }),
      ...place.agencies.map((agency) => host.plain(receptionOf(agency))),
    );
  const { name, address, oldAddress, phones } = place.office;
  return lines(
    host.plain(name),
    ...(address ? [host.plain(address)] : [msg('Chưa có địa chỉ, giờ làm việc đã xác minh', { id: 'office.unknown' })]),
    ...(oldAddress ? [`${msg('Địa chỉ cũ:', { id: 'office.old' })} ${host.plain(oldAddress)}`] : []),
    ...(phones ?? []).map(({ label, number }) => `${host.plain(label)}: ${number}`),
  );
}

function paperBlocks(content: TextContent): TextBlock[] {
  const { papers } = content.guide;
  const title = msg('Giấy tờ cần chuẩn bị', { id: 'papers.title' });
  if (!papers || papers.entries.length === 0) {
    const unknown = papers
      ? msg('Với các câu trả lời này, nguồn dữ liệu không nêu giấy tờ nào. Vui lòng hỏi cán bộ trước khi đi.', {
          id: 'papers.none',
        })
      : msg('Chưa có đủ dữ liệu về giấy tờ. Vui lòng xem trên Cổng Dịch vụ công quốc gia hoặc hỏi cán bộ.', {
          id: 'papers.unknown',
        });
    return [{ title, lines: lines(unknown) }];
  }
  const { needed, perhaps, replaced } = paperGroups(papers);
  const sets = papers.sets.assumed || papers.sets.count === 1 ? [] : [papers.sets.count];
  return [
    {
      title,
      lines: [
        // Even where all depends on the case: that nothing is surely needed is an answer, too.
        line(countWords(papers.counts).join(' · ') || msg('Không phải nộp', { id: 'papers.replaced.title' })),
        ...sets.map((count) =>
          line(msg(str`Số bộ hồ sơ: ${count}; số bản dưới đây đã tính đủ.`, { id: 'papers.sets' })),
        ),
        ...needed.flatMap(({ entries }) => entries.flatMap((entry) => entryLines(entry, content))),
      ],
    },
    {
      title: msg('Tùy trường hợp, có thể cần thêm', { id: 'papers.perhaps.title' }),
      lines: perhaps.flatMap((entry) => entryLines(entry, content)),
    },
    {
      title: msg('Không phải nộp: cơ quan tự tra cứu', { id: 'papers.replaced' }),
      lines: replaced.map(({ document }) => {
        const fallback = document.dataReplacement?.fallback;
        const name = content.host.plain(document.name);
        return line(
          fallback
            ? `${name}. ${msg('Tra cứu không có thì:', { id: 'papers.fallback' })} ${content.host.plain(fallback)}`
            : name,
        );
      }),
    },
  ];
}

function entryLines(entry: PaperEntry, content: TextContent): TextLine[] {
  const papers = papersOf(entry).filter((paper) => paper.state !== 'replaced');
  const list = papers.map((paper) => paperLine(paper, content));
  if (entry.kind === 'paper') return list;
  const title = entry.label
    ? content.host.plain(entry.label)
    : msg('Một trong các giấy tờ sau', { id: 'papers.oneOf' });
  const or = msg('hoặc', { id: 'time.or' });
  const members = list.map(({ text, ticked }, index) => ({
    text: index > 0 ? `${or} ${text}` : text,
    ticked,
    isInGroup: true,
  }));
  return [line(`${title}:`), ...members];
}

function paperLine(paper: PaperAnswer, { guide, host, isTicked }: TextContent): TextLine {
  const { document, quantities, state } = paper;
  const what = [purposeName(document.purpose), ...quantities.map(quantityWords)];
  if (state === 'perhaps') what.push(perhapsWords(paper, guide.procedure, host.plain));
  const note = document.note ? `. ${host.plain(document.note)}` : '';
  return { text: `${host.plain(document.name)}: ${what.join(' · ')}${note}`, ticked: isTicked(document.id) };
}

function feeText({ guide: { fees }, host }: TextContent): TextLine[] {
  const { main, isSure } = feeAnswer(fees, host.plain, host.locale);
  return lines(main, ...(isSure || fees.withheld ? [] : [msg('Hỏi cán bộ trước khi nộp.', { id: 'fee.askShort' })]));
}

function timeBlock({ guide, host }: TextContent): TextBlock {
  // A text is read on another day than it was made: no date in it is called today.
  const time = timeHeadline(guide.time, '', host.plain, host.locale);
  return { title: time.title, lines: lines(time.main, ...time.lines) };
}

function cautionsAfter({ guide, host, isPublic }: TextContent): TextLine[] {
  const { procedure, warnings } = guide;
  const hidden = isPublic ? privateLine(guide, host.plain) : null;
  const date = warnings.some(({ kind }) => kind === 'wrongClock') ? null : longDate(guide.date, host.locale);
  const others = lines(
    msg(
      'Đủ theo danh sách này chưa có nghĩa là hồ sơ được nhận: cán bộ tiếp nhận kiểm tra; ngày trên giấy hẹn là ngày chính thức.',
      { id: 'papers.caution' },
    ),
    ...warnings.map((warning) => provenanceLine(warning, host.locale)).filter((text): text is string => text !== null),
    ...(date ? [msg(str`Tính theo ngày ${date}.`, { id: 'sheet.date' })] : []),
    `${msg('Mã thủ tục', { id: 'code' })} ${procedure.code}`,
  );
  return hidden ? [{ text: hidden, isOfSending: true }, ...others] : others;
}

/** Which private questions arise and do not travel; null where none does. */
export function privateLine(guide: Guide, plain: TextHost['plain']): string | null {
  const asked = guide.questions.filter(({ fact }) => fact.sensitive).map(({ fact }) => `“${plain(fact.question)}”`);
  return asked.length > 0
    ? msg(str`Vì riêng tư, câu trả lời về ${asked.join(', ')} không gửi kèm; vui lòng chọn lại trên điện thoại.`, {
        id: 'share.private',
      })
    : null;
}

/** The text to paste or to send. */
export function asPlainText(blocks: TextBlock[], link?: string): string {
  const parts = blocks.map(({ title, lines: list }) =>
    [
      ...(title ? [title.toUpperCase()] : []),
      ...list.map(({ text, ticked, isInGroup }) => `${isInGroup ? '   ' : ''}${mark(ticked)}${text}`),
    ].join('\n'),
  );
  return [...parts, ...(link ? [link] : [])].join('\n\n');
}

const mark = (ticked: boolean | undefined): string => (ticked === undefined ? '' : ticked ? '☑ ' : '☐ ');

/** The same as sentences for the ear: no signs, each ends with a stop. */
export function asSentences(blocks: TextBlock[]): string[] {
  return blocks.flatMap(({ title, lines: list }) => [
    ...(title ? [spoken(title)] : []),
    ...list.flatMap(({ text, ticked, isOfSending }) =>
      isOfSending ? [] : ticked ? `${spoken(text)} ${msg('Đã chuẩn bị.', { id: 'read.ticked' })}` : spoken(text),
    ),
  ]);
}

const spoken = (text: string): string => text.replace(/ · /g, ', ').replace(/[\s.:;,]*$/, '.');
