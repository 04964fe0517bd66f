import type { CellIssue } from '../issue.js';

/** What is wrong, and how to mend it. */
export type Wording = [what: string, mend?: string];
export type CellWordings = Record<string, (issue: CellIssue, found: string) => Wording>;

const listOf = (value: unknown): string =>
  Array.isArray(value) ? value.map((item) => `"${String(item)}"`).join(', ') : '';
const suggested = ({ suggest }: CellIssue): string =>
  typeof suggest === 'string' ? ` Có phải là "${suggest}" không?` : '';

const UNCLEAR: Record<string, (piece: string) => string> = {
  question: (piece) => `không có câu hỏi nào là “${piece}”`,
  choice: (piece) => `câu hỏi không có lựa chọn “${piece}”`,
  case: (piece) => `không có trường hợp nào tên “${piece}”`,
  channel: (piece) => `không có cách nộp nào là “${piece}”`,
  grammar: (piece) => `không hiểu từ chỗ “${piece}”`,
};

/** Vietnamese wording. `found` is the text of the cell. */
export const vi: CellWordings = {
  // Cả tệp
  notAWorkbook: () => [
    'Tệp này không phải sổ Excel hay bảng CSV.',
    'Mở bằng phần mềm bảng tính rồi lưu lại dạng "Excel Workbook (.xlsx)".',
  ],
  fileTooLarge: ({ found }) => [
    `Tệp nặng ${String(found)} MB, quá 64 MB: đây không phải sổ danh mục thủ tục.`,
    'Chọn đúng tệp, hoặc xóa ảnh và các trang không dùng.',
  ],
  fileEmpty: () => ['Tệp trống, không có byte nào.', 'Tải hoặc chép lại tệp.'],
  noCsv: () => ['Trong thư mục không có tệp .csv nào.', 'Chỉ đến tệp .xlsx, hoặc đến thư mục có các tệp CSV.'],
  encrypted: () => [
    'Sổ được đặt mật khẩu nên không đọc được.',
    'Mở sổ, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ) rồi lưu lại.',
  ],
  oldExcel: () => ['Đây là sổ Excel đời cũ (.xls).', 'Mở sổ rồi lưu lại dạng "Excel Workbook (.xlsx)".'],
  openDocument: () => ['Đây là bảng tính OpenDocument (.ods).', 'Mở sổ rồi lưu lại dạng "Excel 2007–365 (.xlsx)".'],
  macros: () => [
    'Sổ có macro (chương trình nằm trong tệp) nên không được nhận.',
    'Lưu lại dạng "Excel Workbook (.xlsx)", không phải .xlsm.',
  ],
  zipBomb: () => [
    'Nội dung nén trong tệp lớn bất thường nên đã dừng đọc.',
    'Tạo sổ mới từ bản xuất gần nhất rồi chép dữ liệu sang.',
  ],
  zipTooMany: () => ['Tệp nén quá nhiều phần, không giống sổ Excel.', 'Tạo sổ mới rồi chép dữ liệu sang.'],
  zipBroken: () => ['Tệp bị hỏng hoặc bị cụt, không mở được.', 'Tải hoặc chép lại tệp.'],
  strangeXml: () => ['Trong tệp có phần mà không phần mềm bảng tính nào ghi ra.', 'Tạo sổ mới rồi chép dữ liệu sang.'],
  xlsxBroken: () => ['Sổ bị hỏng, không đọc được.', 'Mở bằng Excel, chọn sửa chữa (Repair) nếu được hỏi, rồi lưu lại.'],
  tooManyRows: ({ found, most }) => [
    `Có trang dài ${String(found)} dòng, chỉ nhận đến ${String(most)} dòng.`,
    'Xóa hẳn các dòng trống ở dưới (chọn dòng › Xóa), không chỉ xóa chữ.',
  ],
  tooManyCells: ({ found, most }) => [
    `Sổ có ${String(found)} ô, chỉ nhận đến ${String(most)} ô.`,
    'Xóa hẳn các dòng, cột trống có định dạng.',
  ],
  csvNotUtf8: () => [
    'Tệp CSV không lưu bằng mã UTF-8, chữ có dấu sẽ hỏng.',
    'Lưu lại, chọn kiểu "CSV UTF-8 (phân tách bằng dấu phẩy)".',
  ],
  csvBroken: ({ row }) => [
    `Dấu nháy kép không khép ở dòng ${String(row)}.`,
    'Mở tệp bằng phần mềm bảng tính, sửa ô đó rồi lưu lại.',
  ],
  packageMissing: ({ found }) => [
    `Chưa cài thư viện "${String(found)}".`,
    `Cài bằng lệnh: npm install ${String(found)}`,
  ],
  unexpected: ({ found }) => [`Không đọc được tệp (${String(found)}).`],
  nothingInside: () => ['Trong tệp không có bảng nào của danh mục.', 'Dùng sổ do lệnh "export excel" tạo ra.'],
  openFirst: () => [
    'Bảng này chỉ là một phần của danh mục, mà chưa có danh mục nào được mở.',
    'Mở danh mục (catalogue.json hoặc sổ Excel) trước, rồi thả lại tệp này.',
  ],
  cellTooLong: ({ found }) => [
    `Đoạn chữ dài ${String(found)} ký tự, một ô Excel chỉ chứa được 32.767.`,
    'Rút ngắn, hoặc sửa trong tệp JSON.',
  ],

  // Trang và cột
  sheetUnknown: () => ['Không có trang nào tên như vậy nên trang này được bỏ qua.', 'Sửa tên trang nếu gõ nhầm.'],
  sheetTwice: () => ['Có hai trang cùng tên.', 'Gộp lại thành một.'],
  sheetMissing: ({ sheet }) => [
    `Thiếu trang ${sheet ?? ''}.`,
    'Dùng sổ do lệnh "export excel" tạo ra, hoặc nhập vào thư mục của một tầng đã có.',
  ],
  headsMissing: () => ['Không thấy dòng tên cột.', 'Chép lại hai dòng đầu từ một bản xuất.'],
  columnMissing: (_, found) => [`Thiếu cột "${found}".`, 'Thêm lại cột này.'],
  columnTwice: () => ['Có hai cột cùng tên.', 'Giữ lại một cột.'],
  columnUnknown: () => ['Không có cột nào tên như vậy nên cột này được bỏ qua.', 'Sửa tên cột nếu gõ nhầm.'],
  oneRowOnly: () => ['Trang này chỉ có một dòng dữ liệu.', 'Xóa dòng thừa.'],

  // Ô
  cellMissing: () => ['Ô này không được để trống.', 'Điền vào, hoặc xóa cả dòng.'],
  formulaCell: (_, found) => [
    `Ô có công thức hoặc chữ bắt đầu như công thức (${found}) nên không được nhận.`,
    'Thay bằng giá trị: chép ô rồi dán "chỉ giá trị", hoặc gõ dấu nháy đơn ở đầu.',
  ],
  errorCell: (_, found) => [`Ô đang báo lỗi ${found}.`, 'Gõ lại giá trị.'],
  lostLetters: (_, found) => [`Trong ô có chữ đã mất, hiện thành � ("${found}").`, 'Gõ lại chữ ở chỗ đó.'],
  cellNoDay: (_, found) => [`"${found}" không phải ngày.`, 'Ghi ngày có thật, dạng 31/07/2026.'],
  cellNoTime: (_, found) => [`"${found}" không phải giờ.`, 'Ghi dạng 15:00.'],
  cellNoNumber: (_, found) => [`"${found}" không phải số.`, 'Chỉ ghi số.'],
  cellNoInteger: (_, found) => [`"${found}" không phải số nguyên.`, 'Chỉ ghi số nguyên, không có phần lẻ.'],
  cellNoYesNo: (_, found) => [`"${found}" không phải có hoặc không.`, 'Ghi "có" hoặc "không", hoặc để trống.'],
  cellNoWord: ({ expected }, found) => [
    `Không có lựa chọn "${found}" ở cột này.`,
    `Chọn một trong: ${listOf(expected)}.`,
  ],
  notForKind: ({ column, head, expected }, found) => {
    const what = column === undefined ? 'dòng' : 'ô';
    return [
      `Cột "${String(head)}" ghi "${found}" thì ${column === undefined ? 'không có dòng này' : 'để trống ô này'}.`,
      `Xóa ${what} này, hoặc sửa cột "${String(head)}" thành: ${listOf(expected)}.`,
    ];
  },
  cellNoWeekdays: (_, found) => [`Không hiểu các thứ "${found}".`, 'Ghi như 2; 3; 4; 5; 6; 7; CN.'],
  cellNoPair: ({ expected }, found) => [
    `"${found}" thiếu phần trong ngoặc.`,
    `Ghi mã rồi đến phần trong ngoặc, như ubnd-xa (tiếp nhận)${listOf(expected) ? `. Trong ngoặc: ${listOf(expected)}` : ''}.`,
  ],
  codeRepaired: ({ repaired }, found) => [
    `Mã thủ tục ${found} đã bị phần mềm bảng tính đổi thành số; đã sửa lại thành ${String(repaired)}.`,
    'Kiểm tra lại mã, và đặt cột mã ở dạng chữ (Text).',
  ],
  linkMissing: () => ['Dòng này chưa ghi thuộc về đâu.', 'Ghi mã vào ô này.'],
  noParent: ({ parent }, found) => [
    `Không có dòng nào mã "${found}" ở trang ${String(parent)}.`,
    `Sửa mã, hoặc thêm dòng ở trang ${String(parent)}.`,
  ],
  rowTwice: (_, found) => [`Mã "${found}" đã có ở một dòng trên.`, 'Đổi mã, hoặc xóa một dòng.'],
  conditionUnclear: (issue, found) => [
    `Không hiểu điều kiện "${found}": ${(UNCLEAR[String(issue.reason)] ?? UNCLEAR.grammar)(String(issue.piece))}.${suggested(issue)}`,
    'Chọn trong danh sách của ô, hoặc viết: “Câu hỏi” là “Lựa chọn”.',
  ],
  patchValue: (_, found) => [
    `Không đặt được giá trị "${found}".`,
    'Xem lại cột "Mục bên trong" và "Kiểu giá trị"; thứ tự trong danh sách ghi [1], [2]…',
  ],
  overrideKept: () => [
    'Điều chỉnh này không còn trong sổ nhưng nằm ở tệp riêng nên được giữ lại.',
    'Muốn bỏ thì xóa tệp.',
  ],
  notKept: ({ path }) => [
    `Sổ không chứa được giá trị ở ${String(path)}.`,
    'Sửa bằng lệnh validate trước, rồi xuất lại.',
  ],

  // Giá trị
  recordLeftOut: (issue) => wrong(issue),
  partLeftOut: (issue) => wrong(issue),
  fieldLeftOut: (issue) => wrong(issue),
  fallback: (issue) => wrong(issue),
  duplicate: (_, found) => [`Mã "${found}" có hai lần.`, 'Đổi mã, hoặc xóa một dòng.'],
  duplicateId: (_, found) => [`Mã "${found}" có hai lần.`, 'Đổi mã, hoặc xóa một dòng.'],
  blankText: () => ['Chữ tiếng Việt để trống.', 'Điền nội dung, hoặc xóa cả bản dịch.'],
  feeZero: () => [
    'Mức thu bằng 0. Số 0 không có nghĩa là miễn phí.',
    'Miễn phí thì chọn "miễn phí" và ghi căn cứ; chưa biết thì chọn "chưa rõ"; do Hội đồng nhân dân quy định thì chọn "do HĐND cấp tỉnh quy định".',
  ],
  unknownFact: (issue, found) => [
    `Không có câu hỏi nào mã "${found}".${suggested(issue)}`,
    'Sửa mã, hoặc thêm câu hỏi ở trang cau_hoi.',
  ],
  unknownCase: (issue, found) => [
    `Không có trường hợp nào mã "${found}".${suggested(issue)}`,
    'Sửa mã, hoặc thêm dòng ở trang truong_hop.',
  ],
  unknownGroup: (issue, found) => [
    `Không có nhóm giấy tờ nào mã "${found}".${suggested(issue)}`,
    'Sửa mã, hoặc thêm nhóm ở trang nhom_giay_to.',
  ],
  emptyCondition: () => ['Điều kiện trống.', 'Viết điều kiện, hoặc để trống ô nếu luôn áp dụng.'],
  statusExpired: (_, found) => [
    `Thủ tục còn ghi đang áp dụng nhưng đã hết hiệu lực ngày ${found}.`,
    'Đổi "Tình trạng", hoặc sửa ngày.',
  ],
  noReceiver: () => [
    'Chưa ghi cơ quan tiếp nhận, nên người dân không biết nộp ở đâu.',
    'Ghi ở cột "Cơ quan (vai trò)", ví dụ ubnd-xa (tiếp nhận).',
  ],
  groupOfOne: (_, found) => [
    `Nhóm "chỉ cần một" đang có ${found} giấy tờ.`,
    'Nhóm cần từ hai giấy tờ; nếu không, xóa mã nhóm.',
  ],
  choicesMissing: (_, found) => [`Câu hỏi "${found}" chưa có lựa chọn nào.`, 'Thêm dòng ở trang lua_chon.'],
  tiersUnordered: () => [
    'Các bậc giá không xếp từ nhỏ đến lớn.',
    'Xếp lại các dòng; bậc cuối để trống "Đến đơn vị thứ".',
  ],
  verifierMissing: () => [
    'Có ngày rà soát nhưng không ghi đơn vị nào rà soát.',
    'Ghi "Đơn vị rà soát" (tên đơn vị, không phải tên người), hoặc xóa ngày.',
  ],
  keywordsJoined: (_, found) => [
    `Có vẻ nhiều từ khóa bị gộp thành một: "${found}".`,
    'Ngăn cách các từ khóa bằng dấu chấm phẩy, hoặc ghi mỗi từ khóa một dòng.',
  ],
  notADate: (_, found) => [`Không có ngày ${found}.`, 'Ghi ngày có thật, dạng 31/07/2026.'],
};

function wrong({ found, expected }: CellIssue): Wording {
  const missing = found === undefined || found === 'undefined';
  const needs: Record<string, string> = {
    L: 'chữ tiếng Việt',
    c: 'mã hoặc chữ không để trống',
    d: 'ngày có thật',
    t: 'giờ dạng 15:00',
    i: 'số nguyên từ 1',
    k: 'số nguyên từ 0',
    n: 'số',
    p: 'số lớn hơn 0',
  };
  const need = needs[String(expected)];
  const what = missing ? 'Thiếu giá trị cần có' : `Giá trị "${String(found)}" không dùng được`;
  return [`${what}${need === undefined ? '' : `: cần ${need}`}.`, 'Điền cho đủ, hoặc xóa cả dòng.'];
}
