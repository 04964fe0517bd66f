/** The sheets of how a procedure runs: ways to file, times, fees, steps, results, law. */
import {
  code,
  currency,
  dated,
  day,
  integer,
  number,
  one,
  procedure,
  provenance,
  several,
  text,
  time,
  when,
  words,
  yesNo,
  type Column,
  type Sheet,
} from './columns.js';
import * as E from './enums.js';

const required = { required: true };
const ofProcedure: Column = procedure('thu_tuc.code', 'Mã thủ tục', 'Procedure', required);
const fee: Column = code('phi.id', 'Mã khoản thu', 'Fee', required);

export const COURSE_SHEETS: Sheet[] = [
  {
    name: 'cach_nop',
    title: 'Cách nộp',
    en: 'Channels',
    parent: 'thu_tuc',
    path: ['channels'],
    link: [ofProcedure],
    match: ['kind'],
    columns: [
      one('kind', 'Cách nộp', 'Channel', E.CHANNEL, required),
      yesNo('available', 'Nộp được', 'Available', required),
      text('url', 'Đường dẫn', 'Address'),
      words('note', 'Ghi chú', 'Note'),
      several('returns', 'Cách trả kết quả', 'Returns', E.CHANNEL),
      ...provenance(),
    ],
  },
  {
    name: 'thoi_han',
    title: 'Thời hạn giải quyết',
    en: 'Time limits',
    parent: 'thu_tuc',
    path: ['timeLimits'],
    link: [ofProcedure],
    match: ['id'],
    columns: [
      code('id', 'Mã dòng', 'Id'),
      number('amount.value', 'Số', 'Value'),
      one('amount.unit', 'Đơn vị', 'Unit', E.UNIT, required),
      time('amount.cutoff', 'Nhận sau giờ này thì', 'Received after'),
      number('amount.else.value', 'số ngày làm việc', 'Else: working days'),
      one('from', 'Tính từ', 'From', E.FROM, required),
      number('max.value', 'Nhiều nhất: số', 'At most: value'),
      one('max.unit', 'Nhiều nhất: đơn vị', 'At most: unit', E.UNIT),
      time('max.cutoff', 'Nhiều nhất: nhận sau giờ này thì', 'At most: received after'),
      number('max.else.value', 'Nhiều nhất: số ngày làm việc', 'At most: else, working days'),
      ...when(),
      code('calendar', 'Mã lịch làm việc', 'Calendar'),
      words('note', 'Ghi chú', 'Note'),
      ...dated(),
      ...provenance(),
    ],
    unions: ['amount', 'max'].map((path) => ({ path, tag: 'unit', shape: 'Duration' })),
    pack: withElseUnit,
    unpack: withoutElseUnit,
  },
  {
    name: 'phi',
    title: 'Phí, lệ phí',
    en: 'Fees',
    parent: 'thu_tuc',
    path: ['fees'],
    link: [ofProcedure],
    ids: ['id'],
    columns: [
      code('id', 'Mã khoản thu', 'Id', { note: 'để trống thì tự đặt' }),
      one('type', 'Loại', 'Type', E.FEE, required),
      words('label', 'Tên khoản thu', 'Label', required),
      one('price.kind', 'Cách tính', 'Kind of price', E.PRICE, required),
      integer('price.amount', 'Mức thu', 'Amount', { note: 'cho "một mức"' }),
      currency('price.currency', 'Tiền', 'Currency', { note: 'VND' }),
      words('price.per', 'Cho mỗi', 'Per', { note: 'cho "một mức"' }),
      integer('price.min', 'Thấp nhất', 'Least', { note: 'cho "trong khoảng"' }),
      integer('price.max', 'Cao nhất', 'Most', { note: 'cho "trong khoảng"' }),
      words('price.unit', 'Đơn vị tính', 'Unit', { note: 'cho "tính theo đơn vị"; các bậc giá ở trang bac_gia' }),
      code('price.quantity', 'Mã câu hỏi: số lượng', 'Question for the number', { note: 'cho "tính theo đơn vị"' }),
      code('price.times', 'Mã câu hỏi: nhân với', 'Question that multiplies', { note: 'cho "tính theo đơn vị"' }),
      number('price.cap', 'Nhiều nhất là', 'Cap', { note: 'cho "tính theo đơn vị"' }),
      words('price.ground', 'Căn cứ miễn phí', 'Ground', { note: 'cho "miễn phí"' }),
      words('price.note', 'Ghi chú về mức thu', 'Note', { note: 'cho "chưa rõ" và "do HĐND cấp tỉnh quy định"' }),
      ...when(),
      text('legal', 'Căn cứ', 'Legal'),
      ...dated(),
      ...provenance(),
    ],
    unions: [{ path: 'price', tag: 'kind', shape: 'Price' }],
  },
  {
    name: 'bac_gia',
    title: 'Bậc giá của khoản thu',
    en: 'Tiers of fees',
    parent: 'phi',
    path: ['price', 'tiers'],
    link: [ofProcedure, fee],
    match: ['upTo'],
    optional: true,
    columns: [
      number('upTo', 'Đến đơn vị thứ', 'Up to', { note: 'để trống ở bậc cuối' }),
      integer('amount', 'Mức thu mỗi đơn vị', 'Amount', required),
    ],
  },
  {
    name: 'mien_giam',
    title: 'Miễn, giảm của khoản thu',
    en: 'Exemptions',
    parent: 'phi',
    path: ['exemptions'],
    link: [ofProcedure, fee],
    match: ['id'],
    optional: true,
    columns: [
      code('id', 'Mã dòng', 'Id', { note: 'để trống thì tự đặt' }),
      words('who', 'Ai được miễn, giảm', 'Who', required),
      number('percent', 'Giảm (%)', 'Percent', { required: true, note: '100 là miễn' }),
      ...when(),
      text('legal', 'Căn cứ', 'Legal'),
      code('proof', 'Mã giấy tờ chứng minh', 'Proof'),
      ...dated(),
    ],
  },
  {
    name: 'buoc',
    title: 'Trình tự thực hiện',
    en: 'Steps',
    parent: 'thu_tuc',
    path: ['steps'],
    link: [ofProcedure],
    ids: ['id'],
    columns: [
      code('id', 'Mã bước', 'Id', { note: 'để trống thì tự đặt' }),
      words('title', 'Bước', 'Title', required),
      words('body', 'Nội dung', 'Body', { width: 70 }),
      one('actor', 'Ai làm', 'Actor', E.ACTOR, required),
      code('agency', 'Mã cơ quan', 'Agency'),
      ...when(),
    ],
  },
  {
    name: 'lien_ket',
    title: 'Đường dẫn trong các bước',
    en: 'Links of steps',
    parent: 'buoc',
    path: ['links'],
    link: [ofProcedure, code('buoc.id', 'Mã bước', 'Step', required)],
    match: ['url'],
    optional: true,
    columns: [words('label', 'Tên đường dẫn', 'Label', required), text('url', 'Đường dẫn', 'Address', required)],
  },
  {
    name: 'ket_qua',
    title: 'Kết quả',
    en: 'Results',
    parent: 'thu_tuc',
    path: ['results'],
    link: [ofProcedure],
    match: ['name.vi'],
    columns: [
      words('name', 'Tên kết quả', 'Name', required),
      text('code', 'Mã kết quả', 'Code'),
      several('form', 'Dạng', 'Form', E.RESULT_FORM, { always: true }),
      integer('copies', 'Số bản', 'Copies'),
      words('note', 'Ghi chú', 'Note'),
      ...when(),
    ],
  },
  {
    name: 'can_cu',
    title: 'Căn cứ pháp lý',
    en: 'Legal basis',
    parent: 'thu_tuc',
    path: ['legalBasis'],
    link: [ofProcedure],
    match: ['number', 'article'],
    columns: [
      text('number', 'Số hiệu', 'Number', required),
      words('title', 'Tên văn bản', 'Title', { required: true, width: 60 }),
      text('issuer', 'Cơ quan ban hành', 'Issuer'),
      day('issued', 'Ngày ban hành', 'Issued'),
      text('article', 'Điều, khoản', 'Article'),
      text('url', 'Đường dẫn', 'Address'),
      yesNo('governs', 'Quyết định nội dung thủ tục', 'Governs'),
      ...dated(),
      text('replacedBy', 'Được thay bằng', 'Replaced by'),
      day('checkedOn', 'Ngày kiểm tra', 'Checked on'),
    ],
  },
  {
    name: 'thay_doi',
    title: 'Thay đổi sắp tới',
    en: 'Announced changes',
    parent: 'thu_tuc',
    path: ['changes'],
    link: [ofProcedure],
    match: ['from'],
    optional: true,
    columns: [
      day('from', 'Từ ngày', 'From', required),
      words('note', 'Thay đổi gì', 'Note', { required: true, width: 60 }),
      text('legal', 'Căn cứ', 'Legal'),
    ],
  },
];
/** The other length of a same-day limit is always in working days: the sheet has no column for what cannot differ. */
function withElseUnit(record: Record<string, unknown>): Record<string, unknown> {
  return mapElse(record, (other) => ({ unit: 'workingDay', ...other }));
}
function withoutElseUnit(record: Record<string, unknown>): Record<string, unknown> {
  return mapElse(record, ({ unit, ...rest }) => (unit === 'workingDay' ? rest : { unit, ...rest }));
}
function mapElse(
  record: Record<string, unknown>,
  change: (other: Record<string, unknown>) => object,
): Record<string, unknown> {
  const mapped = { ...record };
  for (const name of ['amount', 'max']) {
    const duration = mapped[name] as { else?: Record<string, unknown> } | undefined;
    if (typeof duration?.else === 'object' && duration.else !== null)
      mapped[name] = { ...duration, else: change(duration.else) };
  }
  return mapped;
}
