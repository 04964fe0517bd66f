/**
 * Rows of the portal's dossier sorted into what they are: a paper to submit or to show, a note, or a condition. The
 * portal types all four alike. Every sorting is a proposal for an editor; the row itself is kept as `rawText`.
 */
import type { Case, ChannelKind, Condition, Dossier, DocumentRequirement, Fact, LText } from '../../catalogue/index.js';
import type { PortalItem, PortalRecord } from './record.js';

/** One row, and what became of it. */
export interface TriageRow {
  code: string;
  procedure: string;
  /** Heading over the row, as on the portal. */
  heading: string;
  /** Number in the procedure, from 1. */
  row: number;
  kind: 'submit' | 'present' | 'note' | 'condition';
  /** `sure`: numbers and words agree; `guess`: somebody has to look. */
  certainty: 'sure' | 'guess';
  rawText: string;
  originals: number;
  copies: number;
  /** Proposed name of the paper. */
  paper: string;
  /** Words of the condition that hides in the row or its heading. */
  condition: string;
  /** The part of it that is clear enough to be asked about; empty: the paper stays unconditional until somebody looks. */
  applied: string;
  /** The condition as data. */
  when?: Condition;
  /** How many papers the row seems to name. */
  papers: number;
}

export interface Papers {
  dossier?: Dossier;
  facts: Fact[];
  cases: Case[];
  notes: LText[];
  rows: TriageRow[];
}

const BULLET =
  /^(?:[\s\-–—+*•·●○▪■►➢→"“]+|\(?(?:[ivx]{1,4}|\d{1,2}|[a-zđ])[).](?=\s)|\d{1,2}(?:\.\d{1,2})+\.?(?=\s)|\(\d+(?:\.\d+)*\)(?=\s))+/i;
const PAPER =
  /^(?:bản |các |một |01 |02 )*(?:giấy|đơn|tờ|văn bản|bản|hợp đồng|quyết định|biên bản|sổ|thẻ|chứng minh|chứng từ|căn cước|hộ chiếu|ảnh|phiếu|danh sách|báo cáo|dự án|hồ sơ|tài liệu|chứng chỉ|chứng nhận|bằng|lý lịch|sơ đồ|bản đồ|phương án|kế hoạch|điều lệ|nghị quyết|thông báo|mẫu|công văn|đề án|thuyết minh|trích lục|hóa đơn|hoá đơn|vận đơn|vận tải đơn|tệp|phim|tờ khai|mảnh|kết quả|hình ảnh|thư|cam kết|ý kiến|đề nghị|danh mục|bảng|chương trình|quy trình|chứng thư|catalo|bộ hồ sơ)/i;
const NOTE =
  /^(?:lưu ý|ghi chú|chú ý|trong đó|việc |người |cơ quan |cán bộ|công chức|tổ chức|cá nhân|thời hạn|số lượng|hồ sơ (?:gồm|được|nộp|phải)|bố, mẹ|trong thời|khi |ngoài |các trường hợp|không )/i;
const NOTE_HEADING = /^(?:lưu ý|ghi chú|chú ý)/i;
const PRESENT = /xuất trình/i;
/** A heading over papers that are only shown. */
const PRESENT_HEADING = /^(?:các )?(?:loại )?(?:giấy tờ|tài liệu|hồ sơ)?\s*(?:phải|cần)?\s*xuất trình/i;
const SUBMIT = /(?:phải|cần)?\s*nộp|thành phần hồ sơ/i;
/** Headings that say what to do with the papers below, and name no case. */
const PLAIN_HEADING =
  /^(?:thành phần|hồ sơ|giấy tờ|các giấy tờ|tài liệu|lưu ý|ghi chú|chú ý|nộp|xuất trình)[^:]{0,60}:?$/i;
const LEADING_CONDITION =
  /^((?:trường hợp|nếu|đối với)\s.{4,400}?)\s*(?:,|:|\sthì\s|\s(?=phải\s))\s*(?:thì\s+)?(?:(?:người|công dân|tổ chức|cá nhân|hai bên|các bên)[^,:;]{0,60}?\s)?(?:phải |cần |còn )*(?:nộp|xuất trình|gửi|cung cấp|kèm theo|bổ sung|có)\s+(?:thêm |kèm |theo )?:?\s*(.{4,})$/is;
const IN_BRACKETS = /\(((?:trong |đối với |trong các )?(?:trường hợp|nếu|đối với|áp dụng)\s[^()]{3,300})\)/i;
const TRAILING_CONDITION =
  /^(.{5,240}?)[,;]?\s+((?:trong trường hợp|trường hợp|nếu|đối với (?:các )?(?:trường hợp|người|cá nhân|tổ chức|công dân|doanh nghiệp|hộ|thương nhân|cơ sở|ngân hàng|trẻ em|hàng hóa|hàng hoá|dự án|công trình|nhà|đất|phương tiện))\s.{4,400})$/is;
/** "Tài liệu chứng minh trường hợp …" names what the paper proves, not when it is asked for. */
const UNFINISHED = /(?:^|\s)(?:chứng minh|về|của|theo|thuộc|các|cho|những|từng|do|là|một số|tương ứng|ghi|nêu)$/i;
const CONDITION_WORDS = /(?:trường hợp|đối với|nếu)\s/gi;
/** What follows is a sentence of its own: what to do otherwise, not when this paper is asked for. */
const OTHER_DUTY =
  /;|\sthì\s|(?:^|\s)(?:nộp|xuất trình|gửi|phải|không phải|có thể|được thay|yêu cầu|đề nghị|hoặc bản)(?=\s|$)/i;
const IF_ANY = /\((?:nếu có|trong trường hợp cần thiết)\)|,?\s+nếu có\s*[.;]?$/i;

const LIMIT = 140;

/** Takes the bullets from the beginning and the semicolon from the end. */
export const bare = (text: string): string =>
  text
    .replace(BULLET, '')
    .replace(/[\s;.,]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();

/** A heading without ", hồ sơ gồm:". */
const caseName = (text: string): string =>
  bare(text)
    .replace(/[,;]?\s*(?:thì )?(?:thành phần )?(?:hồ sơ )?(?:bao )?gồm(?: có)?\s*:?$/i, '')
    .replace(/[\s:]+$/, '');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A name somebody can read at a glance; the whole stays in `rawText`. */
function shortName(text: string): string {
  if (text.length <= LIMIT) return capital(text);
  const end = Math.max(
    ...['; ', '. ', ' ('].map((mark) => text.lastIndexOf(mark, LIMIT)),
    text.indexOf(';') > 15 ? Math.min(text.indexOf(';'), LIMIT) : -1,
  );
  const cut = end > 30 ? end : text.lastIndexOf(' ', LIMIT - 2);
  return `${capital(text.slice(0, cut > 0 ? cut : LIMIT - 2).replace(/[\s,;:(]+$/, ''))}…`;
}

interface Conditions {
  facts: Fact[];
  known: Map<string, Condition>;
}

/** Words that may stand around the name of a channel without adding a condition of their own. */
const AROUND_CHANNEL =
  /(?:^|\s)(?:trong|trường hợp|nếu|đối với|khi|người|có|yêu cầu|công dân|tổ chức|cá nhân|lựa chọn|thực hiện|nộp|gửi|đăng ký|hồ sơ|theo|bằng|qua|hình thức|phương thức|hệ thống|dịch vụ|công ích|hoặc|và|đề nghị|thì)(?=\s|$)/gi;

/** The channels that a condition speaks of, if it speaks of nothing else. */
function channelsIn(words: string): ChannelKind[] | undefined {
  const found: ChannelKind[] = [];
  let rest = ` ${words.replace(/[(),;.:]/g, ' ')} `;
  for (const [kind, pattern] of [
    ['online', /trực tuyến/gi],
    ['inPerson', /trực tiếp/gi],
    ['post', /bưu (?:chính|điện)/gi],
  ] as const) {
    if (pattern.test(rest)) found.push(kind);
    rest = rest.replace(pattern, ' ');
  }
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(AROUND_CHANNEL, ' ');
  }
  return found.length && !rest.trim() ? found : undefined;
}

/** A condition in words as data: a channel where it only speaks of one, else a question that quotes it. */
function conditionOf(words: string, into: Conditions): Condition {
  const said = words.replace(/\s+/g, ' ').replace(/[\s,;:.]+$/, '');
  const key = said.toLowerCase();
  const known = into.known.get(key);
  if (known) return known;
  const channels = channelsIn(said);
  let condition: Condition;
  if (channels) condition = { channel: channels };
  else {
    const id = `dk${into.facts.length + 1}`;
    const quoted = said.length > 240 ? `${said.slice(0, said.lastIndexOf(' ', 238))}…` : said;
    into.facts.push({ id, question: { vi: `Có thuộc trường hợp này không: “${quoted}”?` }, type: 'boolean' });
    condition = { fact: id, eq: true };
  }
  into.known.set(key, condition);
  return condition;
}

/** What the words of a row say about when it applies. */
function splitCondition(said: string): { paper: string; condition: string; clear: boolean } {
  const [, before, after] = LEADING_CONDITION.exec(said) ?? [];
  if (before !== undefined && PAPER.test(after.trim())) {
    const clear = !!channelsIn(before) || (!OTHER_DUTY.test(before) && !/\.\s/.test(before));
    return { paper: clear ? after.trim() : said, condition: before, clear };
  }
  const bracket = IN_BRACKETS.exec(said);
  const outside = bracket && said.replace(bracket[0], '').replace(/\s+/g, ' ').trim();
  if (bracket && outside)
    return { paper: outside, condition: bracket[1], clear: !!channelsIn(bracket[1]) || !OTHER_DUTY.test(bracket[1]) };
  const [, paper, trailing] = TRAILING_CONDITION.exec(said) ?? [];
  if (paper !== undefined && PAPER.test(paper) && !UNFINISHED.test(paper)) {
    const condition = trailing.split(/\.\s+(?=\p{Lu})/u)[0];
    // Where several conditions stand in one row, nobody can say by rule which belongs to what.
    const clear =
      (!!channelsIn(condition) || !OTHER_DUTY.test(condition)) && (said.match(CONDITION_WORDS) ?? []).length <= 2;
    return clear ? { paper, condition, clear } : { paper: said, condition, clear };
  }
  return { paper: said, condition: '', clear: false };
}

const countPapers = (said: string): number =>
  Math.max(1, said.split(/[;\n]|\s[+-]\s/).filter((part) => PAPER.test(bare(part))).length);

/** Sorts the rows of a record. */
export function readPapers(record: PortalRecord): Papers {
  const conditions: Conditions = { facts: [], known: new Map() };
  const items: DocumentRequirement[] = [];
  const notes: LText[] = [];
  const rows: TriageRow[] = [];
  const headings = record.dossiers.map(({ name }) => caseName(name));
  const isCase = (heading: string): boolean =>
    heading !== '' && !NOTE_HEADING.test(heading) && !PLAIN_HEADING.test(heading);
  const choices = [
    ...new Set(headings.filter((heading, index) => isCase(heading) && record.dossiers[index].items.length)),
  ];
  const cases =
    choices.length > 1
      ? choices.map((name, index): Case => ({
          id: `th${index + 1}`,
          name: { vi: name },
          when: { fact: 'truongHop', eq: `th${index + 1}` },
        }))
      : [];

  record.dossiers.forEach(({ items: list }, index) => {
    const heading = headings[index];
    const found = cases.find(({ name }) => name.vi === heading);
    // A single case among unnamed ones is a condition like any other.
    const ofHeading = found
      ? { case: [found.id] }
      : isCase(heading) && headings.length > 1 && list.length
        ? conditionOf(heading, conditions)
        : undefined;
    let under = '';
    for (const item of list) {
      const row = sortRow(item, heading, under, { record, row: rows.length + 1 });
      rows.push(row);
      if (!row.rawText) continue;
      if (row.kind === 'condition') {
        under = row.paper.replace(/:$/, '');
        if (!under) notes.push({ vi: row.rawText });
        continue;
      }
      if (row.kind === 'note') {
        addNote(items, notes, row.rawText);
        continue;
      }
      const own = row.applied ? conditionOf(row.applied, conditions) : undefined;
      const when = own && ofHeading ? { all: [ofHeading, own] } : (own ?? ofHeading);
      if (when) row.when = when;
      items.push(paperOf(item, row, `giay-to-${items.length + 1}`, when));
    }
  });

  if (cases.length) {
    conditions.facts.unshift({
      id: 'truongHop',
      question: { vi: 'Thuộc trường hợp nào?' },
      type: 'choice',
      choices: cases.map(({ id, name }) => ({ value: id, label: name })),
    });
  }
  return { ...(items.length && { dossier: { items } }), facts: conditions.facts, cases, notes, rows };
}

/** A note belongs to the paper before it; without one it stands for itself. */
function addNote(items: DocumentRequirement[], notes: LText[], said: string): void {
  const last = items[items.length - 1];
  if (!last) notes.push({ vi: said });
  else last.note = { vi: last.note ? `${last.note.vi}\n${said}` : said };
}

function sortRow(
  item: PortalItem,
  heading: string,
  under: string,
  { record, row }: { record: PortalRecord; row: number },
): TriageRow {
  const said = bare(item.text);
  const counted = item.originals + item.copies > 0;
  const { paper, condition, clear } = splitCondition(said);
  const base = {
    code: record.code,
    procedure: record.name,
    heading,
    row,
    rawText: item.text,
    originals: item.originals,
    copies: item.copies,
    papers: countPapers(item.text),
  };
  const made = (
    kind: TriageRow['kind'],
    certainty: TriageRow['certainty'],
    more: Partial<TriageRow> = {},
  ): TriageRow => ({
    ...base,
    kind,
    certainty,
    paper: kind === 'note' ? '' : said,
    condition: '',
    applied: '',
    ...more,
  });
  if (!said) return made('note', 'sure');
  if (!counted && (NOTE_HEADING.test(heading) || NOTE_HEADING.test(said))) return made('note', 'sure');
  if (!counted && /:$/.test(item.text.trim()) && said.length < 300)
    return made(PRESENT.test(said) || SUBMIT.test(said) ? 'note' : 'condition', 'guess');
  if (!counted && !PAPER.test(paper) && (NOTE.test(said) || said.length > 240))
    return made('note', NOTE.test(said) ? 'sure' : 'guess');
  if (!counted && /^(?:trường hợp|nếu|đối với)\s/i.test(said) && !condition)
    return made('note', 'guess', { condition: said });
  const shown =
    PRESENT_HEADING.test(heading) ||
    (PRESENT.test(said) && !item.copies && !/nộp/i.test(said) && !SUBMIT.test(heading));
  return made(shown ? 'present' : 'submit', counted && PAPER.test(paper) && (clear || !condition) ? 'sure' : 'guess', {
    paper,
    condition: condition || under,
    applied: (clear && condition) || under,
  });
}

function paperOf(item: PortalItem, row: TriageRow, id: string, when: Condition | undefined): DocumentRequirement {
  const said = bare(item.text);
  const copy = /chứng thực|sao y|công chứng/i.test(said)
    ? ('certifiedCopy' as const)
    : /đối chiếu|xuất trình/i.test(said)
      ? ('copyWithOriginalShown' as const)
      : ('copy' as const);
  const whole = (count: number): boolean => Number.isInteger(count) && count > 0;
  return {
    id,
    name: { vi: shortName(row.paper) },
    purpose: row.kind === 'present' ? 'present' : 'submit',
    quantities: [
      ...(whole(item.originals) ? [{ form: 'original' as const, count: item.originals }] : []),
      ...(whole(item.copies) ? [{ form: copy, count: item.copies }] : []),
    ],
    ...(IF_ANY.test(said) && { optional: true }),
    ...(when && { when }),
    ...(item.files.length && { templates: item.files.map((file) => ({ label: { vi: file } })) }),
    rawText: item.text,
    ...(item.code && { portalComponentCode: item.code }),
  };
}
