import type { Words } from './words.js';

const REF = {
  agency: 'cơ quan',
  field: 'lĩnh vực',
  lifeEvent: 'sự kiện',
  procedure: 'thủ tục',
  office: 'nơi tiếp nhận',
};
const ref = (what?: string): string => REF[what as keyof typeof REF] ?? 'mục';
const LEFT_OUT = 'Trang hướng dẫn sẽ bỏ phần này và báo là chưa đủ.';

/** Why something could not be written, by the code of the system. */
const UNWRITABLE: Record<string, string> = {
  EISDIR: 'ở đó đã có một thư mục cùng tên',
  ENOTDIR: 'một phần của đường dẫn là tệp, không phải thư mục',
  EEXIST: 'một phần của đường dẫn là tệp, không phải thư mục',
  EACCES: 'không có quyền ghi ở đó, hoặc tệp đang mở trong phần mềm khác',
  EPERM: 'không có quyền ghi ở đó, hoặc tệp đang mở trong phần mềm khác',
  EBUSY: 'tệp đang mở trong phần mềm khác',
  EROFS: 'ổ đĩa chỉ cho đọc',
  ENOSPC: 'ổ đĩa đã đầy',
  EDQUOT: 'đã dùng hết dung lượng được cấp',
  ENAMETOOLONG: 'đường dẫn quá dài',
};

/** Vietnamese wording. */
export const vi: Words = {
  // Tệp
  fileMissing: () => ['Không có tệp hoặc thư mục này.', 'Kiểm tra lại đường dẫn.'],
  fileUnreadable: ({ found }) => [`Không đọc được tệp (${String(found)}).`, 'Kiểm tra quyền truy cập tệp.'],
  fileUnwritable: ({ found }) => [
    `Không ghi được: ${UNWRITABLE[String(found)] ?? 'hệ thống không cho ghi ở đây'} (${String(found)}).`,
    'Chọn nơi ghi khác, hoặc sửa nguyên nhân trên rồi chạy lại.',
  ],
  unexpected: ({ found }) => [
    `Lệnh dừng vì một lỗi ngoài dự kiến (${String(found)}).`,
    'Chạy lại với biến môi trường NODE_DEBUG=ward-catalogue và gửi kết quả cho người làm phần mềm.',
  ],
  fileTooLarge: ({ found }) => [
    `Tệp nặng ${String(found)} MB, quá 64 MB: đây không phải danh mục thủ tục.`,
    'Chọn đúng tệp danh mục.',
  ],
  byteOrderMark: () => [
    'Đầu tệp có dấu BOM, vài phần mềm đọc sẽ lỗi.',
    'Lưu lại tệp với mã "UTF-8" (không phải "UTF-8 with BOM").',
  ],
  utf16: () => ['Tệp lưu bằng mã UTF-16 nên không đọc được.', 'Mở tệp, chọn "Lưu thành…" và chọn mã "UTF-8".'],
  notUtf8: () => ['Tệp không lưu bằng mã UTF-8, chữ có dấu sẽ hỏng.', 'Mở tệp, chọn "Lưu thành…" và chọn mã "UTF-8".'],
  html: () => ['Đây là một trang web (HTML), không phải dữ liệu JSON.', 'Tải lại đúng tệp dữ liệu.'],
  truncatedJson: () => [
    'Tệp bị cụt: hết tệp mà còn thiếu dấu đóng.',
    'Chép hoặc tải lại tệp cho đủ, hoặc thêm dấu } ] " còn thiếu ở cuối.',
  ],
  invalidJson: () => [
    'Sai cách viết JSON tại đây.',
    'Thường là thừa hoặc thiếu dấu phẩy, thiếu dấu nháy kép, hoặc xuống dòng giữa dấu nháy. Xem cả dòng phía trên.',
  ],
  wrongFileName: ({ expected }, { found }) => [
    `Tên tệp là ${found}, không đúng với mã thủ tục bên trong.`,
    `Đổi tên tệp thành "${expected ?? ''}", hoặc sửa mã trong tệp.`,
  ],
  wrongFolder: ({ expected }, { found }) => [
    `Tệp nằm trong thư mục ${found} nhưng lĩnh vực ghi là "${expected ?? ''}".`,
    'Chuyển tệp sang đúng thư mục hoặc sửa lĩnh vực.',
  ],
  strangeFile: (_, { found }) => [
    `Tệp ${found} không phải tệp nguồn của danh mục nên được bỏ qua.`,
    'Để các tệp đã dựng (build) ra ngoài thư mục nguồn.',
  ],
  noRecord: () => [
    'Giá trị này không phải bản ghi thủ tục của Cổng Dịch vụ công quốc gia.',
    'Bỏ qua, hoặc xem lại tệp nguồn.',
  ],
  noRecords: () => [
    'Không nhập được bản ghi nào nên không ghi gì.',
    'Chọn đúng tệp tải từ Cổng Dịch vụ công quốc gia; xem lại --tier nếu có dùng.',
  ],
  codeNotFound: ({ found }) => [`Không tìm thấy thủ tục mã "${String(found)}".`, 'Xem lại mã sau --codes.'],
  nothingFound: () => [
    'Không thấy danh mục nào ở đây.',
    'Chỉ đến thư mục có tệp catalogue.json, hoặc đến một tệp .json.',
  ],
  notAWard: () => [
    'Thư mục này không có tệp catalogue.json.',
    'Chỉ đến thư mục của phường, ví dụ procedures/wards/kien-tuong.',
  ],
  severalWards: ({ found }) => [
    `Ở đây có nhiều phường: ${String(found)}.`,
    'Chỉ đến thư mục của một phường, ví dụ procedures/wards/kien-tuong.',
  ],
  notNational: (_, { found }) => [
    `Tầng ở đây là ${found}, không phải tầng quốc gia, nên không ghi bản ghi của Cổng vào.`,
    'Sau --out ghi thư mục của tầng quốc gia, ví dụ procedures/national.',
  ],
  folderNotEmpty: () => [
    'Thư mục này đã có tệp bên trong nên không ghi gì, để không làm mất dữ liệu.',
    'Chọn một thư mục mới hoặc một thư mục trống.',
  ],
  outIsSource: () => [
    'Thư mục này chứa dữ liệu nguồn nên không ghi gì vào đây, để không làm mất dữ liệu.',
    'Chọn thư mục khác sau --out, ví dụ du-lieu. Nếu chắc đây là bản dựng cũ thì xóa tệp catalogue.json trong đó trước.',
  ],
  fileNotOurs: () => [
    'Tệp này đã có và không phải do lệnh này ghi ra nên không ghi đè, để không làm mất dữ liệu.',
    'Chọn tên tệp khác.',
  ],
  noSuchValue: ({ found }) => [
    `Không có "${String(found)}" trong danh mục đã ghép.`,
    'Ghi mã thủ tục rồi đường dẫn, ví dụ: 1.001193 /fees/le-phi/price',
  ],
  fileEmpty: () => ['Tệp trống, không có gì bên trong.', 'Chọn lại tệp, hoặc lưu lại từ phần mềm đã soạn.'],
  indexGiven: () => ['Đây là tệp mục lục, không có đủ nội dung các thủ tục.', 'Chọn tệp catalogue.json cùng bản.'],
  previewMissing: () => ['Chưa có trang xem thử.', 'Cài lại gói, hoặc trong mã nguồn chạy: npm run build'],
  portTaken: (_, { found }) => [
    `Không mở được cổng nào để xem thử (${found}).`,
    'Dùng --port với một số khác, ví dụ --port 9000.',
  ],
  ajvMissing: () => ['Chưa cài thư viện "ajv" nên chỉ kiểm tra sơ bộ cấu trúc.', 'Cài bằng lệnh: npm install ajv'],

  // Cả danh mục
  notAnObject: (_, { found }) => [
    `Tệp chứa ${found}, không phải một danh mục.`,
    'Danh mục bắt đầu bằng { và có mục "format".',
  ],
  unsupportedFormat: (_, { found }) => [
    `Mục "format" là ${found}, không phải "ward-catalogue".`,
    'Ghi "format": "ward-catalogue".',
  ],
  unsupportedVersion: ({ supported }, { found }) => [
    `Phiên bản định dạng là ${found}, chương trình này đọc bản ${supported ?? ''}.`,
    'Cập nhật chương trình, hoặc dùng danh mục đúng bản.',
  ],
  empty: () => ['Danh mục không có thủ tục nào.'],

  // Cấu trúc
  recordLeftOut: ({ at = '' }, { found, expected }) => [
    `Không đọc được thủ tục này: ${at} là ${found}, cần ${expected}.`,
    'Thủ tục sẽ bị bỏ khỏi danh mục cho đến khi sửa xong.',
  ],
  partLeftOut: ({ at = '' }, { found, expected }) => [
    `Không đọc được phần này: ${at} là ${found}, cần ${expected}.`,
    LEFT_OUT,
  ],
  fieldLeftOut: (_, { found, expected }) => [`Giá trị ${found} bị bỏ, cần ${expected}.`],
  fallback: (_, { found, expected }) => [`Giá trị là ${found}, cần ${expected}. Tạm hiểu là "chưa rõ".`],
  brokenCondition: () => [
    'Không hiểu điều kiện này. Tạm hiểu là "tùy trường hợp".',
    'Viết lại theo mẫu {"fact": "…", "eq": "…"}; xem docs/catalogue-format.md.',
  ],
  fieldMissing: ({ found }) => [
    `Thiếu mục "${String(found)}".`,
    found === 'purpose'
      ? 'Ghi rõ giấy tờ này để nộp (submit), xuất trình (present), khai số (declare) hay tải lên (upload).'
      : `Thêm "${String(found)}".`,
  ],
  fieldUnknown: ({ found }, { suggest }) => [
    `Không có mục nào tên "${String(found)}".${suggest}`,
    'Sửa tên mục hoặc xóa.',
  ],
  wrongValue: ({ path = '' }, { found, expected, suggest }) => [
    `Giá trị là ${found}, cần ${expected}.${suggest}`,
    /price\/amount$/.test(path)
      ? 'Số 0 không có nghĩa là miễn phí. Miễn phí thì ghi {"kind": "free", "ground": …}; chưa biết thì ghi {"kind": "unknown"}.'
      : undefined,
  ],
  duplicate: ({ code, layer, found: twice }, { found }) =>
    code === undefined && layer !== undefined
      ? [`Hai tầng dữ liệu cùng mã "${layer}".`, 'Mỗi tầng một mã riêng.']
      : twice === undefined
        ? [`Mã ${code ?? ''} có hai lần; chỉ bản đầu được dùng.`, 'Xóa một trong hai.']
        : [`Mã ${found} có hai lần trong danh sách này.`, 'Đổi một mã cho khác đi.'],

  // Tham chiếu
  danglingRef: ({ what, found }, { suggest }) => [
    `Không có ${ref(what)} nào mã "${String(found)}".${suggest}`,
    `Sửa mã, hoặc thêm ${ref(what)} này vào danh mục.`,
  ],
  supersededLoop: ({ found }) => [
    `Các thủ tục thay nhau thành vòng tròn: ${String(found)}.`,
    'Bỏ một "supersededBy" trong vòng.',
  ],
  unknownFact: ({ found }, { suggest }) => [
    `Không có câu hỏi nào mã "${String(found)}".${suggest}`,
    'Sửa mã, hoặc thêm câu hỏi vào "facts".',
  ],
  unknownChoice: ({ found, other }, { suggest }) => [
    `Câu hỏi "${other ?? ''}" không có lựa chọn "${String(found)}".${suggest}`,
    'Sửa giá trị, hoặc thêm lựa chọn.',
  ],
  factTypeDiffers: ({ found }, { expected }) => [
    `"${String(found)}" không hợp với câu hỏi: ở đây cần ${expected}.`,
    'Sửa giá trị hoặc kiểu của câu hỏi.',
  ],
  choicesMissing: ({ found }) => [`Câu hỏi "${String(found)}" chưa có lựa chọn nào.`, 'Thêm "choices".'],
  unknownCase: ({ found }, { suggest }) => [
    `Không có trường hợp nào mã "${String(found)}".${suggest}`,
    'Sửa mã, hoặc thêm trường hợp vào "cases".',
  ],
  caseNamesCase: () => [
    'Điều kiện của một trường hợp không được dựa vào trường hợp khác.',
    'Dùng câu hỏi ("fact") thay cho "case".',
  ],
  factCircle: ({ found }) => [
    `Câu hỏi "${String(found)}" chỉ hiện khi đã có câu trả lời của chính nó.`,
    'Sửa "askWhen".',
  ],
  emptyCondition: () => ['Điều kiện trống.', 'Ghi giá trị cần so, hoặc bỏ "when" nếu luôn áp dụng.'],
  unknownGroup: ({ found }, { suggest }) => [
    `Không có nhóm giấy tờ nào mã "${String(found)}".${suggest}`,
    'Thêm nhóm vào "dossier.groups".',
  ],
  groupOfOne: ({ found }) => [
    `Nhóm "chỉ cần một trong các giấy tờ" đang có ${String(found)} giấy tờ.`,
    'Nhóm cần từ hai giấy tờ; nếu không, bỏ nhóm.',
  ],
  unknownProof: ({ found }, { suggest }) => [
    `Không có giấy tờ nào mã "${String(found)}" để chứng minh việc miễn, giảm.${suggest}`,
    'Sửa mã, hoặc thêm giấy tờ vào hồ sơ.',
  ],
  unknownCalendar: ({ found }, { suggest }) => [
    `Không có lịch làm việc nào mã "${String(found)}".${suggest}`,
    'Sửa mã, hoặc thêm lịch.',
  ],
  calendarMissing: ({ found }) => [
    `Chưa có lịch làm việc "${String(found)}": ngày trả kết quả chỉ là ước tính.`,
    'Thêm lịch.',
  ],
  duplicateId: (_, { found }) => [`Mã ${found} có hai lần trong danh sách này.`, 'Đổi một mã cho khác đi.'],
  duplicateSlug: ({ other }, { found }) => [
    `Tên trong đường dẫn ${found} trùng với thủ tục ${other ?? ''}.`,
    'Đổi một trong hai.',
  ],
  noReceiver: () => [
    'Chưa ghi cơ quan tiếp nhận, nên người dân không biết nộp ở đâu.',
    'Thêm một cơ quan có vai trò "receives".',
  ],

  // Tiền và thời gian
  feeZero: () => [
    'Mức thu bằng 0. Số 0 không có nghĩa là miễn phí.',
    'Miễn phí thì ghi {"kind": "free", "ground": …} kèm căn cứ; chưa biết thì ghi {"kind": "unknown"}; do Hội đồng nhân dân cấp tỉnh quy định thì ghi {"kind": "setByProvince"}.',
  ],
  feeSmall: ({ found }) => [
    `Mức thu chỉ ${String(found)} đồng, có thể thiếu ba số 0 (50.000 thành 50).`,
    'Xem lại và ghi đủ số đồng; nếu mức thu đúng là như vậy thì để nguyên.',
  ],
  currencyUnknown: ({ found }) => [
    `"${String(found)}" không phải mã tiền tệ.`,
    'Tiền Việt Nam ghi VND; tiền khác ghi ba chữ hoa, ví dụ USD.',
  ],
  percentTiny: ({ found }) => [
    `Mức giảm ghi ${String(found).replace('.', ',')}, tức là chỉ giảm ${String(found).replace('.', ',')} %.`,
    'Ghi theo phần trăm: 100 là miễn, 50 là giảm một nửa.',
  ],
  feesOverlap: ({ found, other }) => [
    `Hai mức thu "${other ?? ''}" và "${String(found)}" cùng điều kiện và trùng thời gian.`,
    'Ghi ngày hết hiệu lực cho mức cũ, hoặc ngày bắt đầu cho mức mới, hoặc điều kiện khác nhau.',
  ],
  rangeReversed: ({ found, other }) => [
    `Mức thấp nhất (${String(found)}) lớn hơn mức cao nhất (${other ?? ''}).`,
    'Đổi hai số cho đúng.',
  ],
  tiersUnordered: () => ['Các bậc giá không xếp từ nhỏ đến lớn.', 'Xếp "upTo" tăng dần; bậc cuối không có "upTo".'],
  basisExpired: ({ found, other }) => [
    `Căn cứ ${String(found)} đã hết hiệu lực ngày ${other ?? ''}: trang sẽ giấu giấy tờ và mức thu.`,
    'Rà lại thủ tục theo văn bản mới rồi cập nhật căn cứ.',
  ],
  statusExpired: ({ found }) => [
    `Thủ tục còn ghi đang áp dụng nhưng đã hết hiệu lực ngày ${String(found)}.`,
    'Đổi "status", hoặc sửa ngày.',
  ],
  periodReversed: ({ found, other }) => [
    `Ngày kết thúc (${String(found)}) trước ngày bắt đầu (${other ?? ''}).`,
    'Sửa một trong hai ngày.',
  ],
  dateInFuture: ({ found, other }) => [
    `Ngày ${String(found)} ở tương lai (hôm nay là ${other ?? ''}).`,
    'Ghi ngày thật sự đã làm.',
  ],
  notADate: ({ found }) => [`Không có ngày ${String(found)}.`, 'Ghi ngày có thật theo dạng 2026-07-31.'],

  // Chữ và đường dẫn
  insecureLink: ({ found }) => [`Đường dẫn không bảo mật (http): ${String(found)}.`, 'Dùng địa chỉ https nếu có.'],
  badLink: ({ found }) => [
    `Đường dẫn không dùng được: ${String(found)}.`,
    'Ghi đủ, bắt đầu bằng https://, mailto: hoặc tel:.',
  ],
  notNfc: () => [
    'Chữ có dấu viết ở dạng tách rời (không phải Unicode dựng sẵn).',
    'Gõ lại, hoặc chuyển bằng bộ gõ sang "Unicode dựng sẵn".',
  ],
  strangeCharacters: () => [
    'Có ký tự lạ không nhìn thấy (thường do chép từ Word hoặc trang web).',
    'Xóa và gõ lại chỗ này.',
  ],
  lostLetters: ({ found }) => [`Có chữ đã mất, hiện thành �: "${String(found)}".`, 'Gõ lại chữ ở chỗ đó.'],
  wrongEncoding: ({ found }) => [
    `Chữ sai bảng mã (TCVN3, VNI hoặc UTF-8 mở nhầm), ví dụ "${String(found)}".`,
    'Chuyển sang Unicode, chẳng hạn bằng công cụ chuyển mã của UniKey, hoặc gõ lại.',
  ],
  blankText: () => ['Chữ tiếng Việt để trống.', 'Điền nội dung, hoặc xóa cả mục.'],
  keywordsJoined: ({ found }) => [
    `Có vẻ nhiều từ khóa bị gộp thành một: "${String(found)}".`,
    'Tách ra thành từng mục trong "keywords".',
  ],
  codeUntidy: (_, { found }) => [`Mã ${found} có khoảng trắng thừa.`, 'Xóa khoảng trắng ở đầu và cuối.'],
  personalNumber: ({ found }) => [
    `Có dãy số giống số căn cước của một người (${String(found)}).`,
    'Xóa: danh mục công khai không được có thông tin cá nhân.',
  ],
  personalPhone: ({ found }) => [
    `Có số giống điện thoại di động của một người (${String(found)}).`,
    'Chỉ ghi số của cơ quan; số của cá nhân thì xóa.',
  ],
  verifierMissing: () => [
    'Có ngày rà soát nhưng không ghi đơn vị nào rà soát.',
    'Thêm "verifiedBy" (tên đơn vị, không phải tên người), hoặc xóa ngày.',
  ],

  // Lịch
  calendarYear: ({ found, other }) => [
    `Ngày ${String(found)} không thuộc năm ${other ?? ''} của lịch.`,
    'Chuyển sang lịch đúng năm.',
  ],
  calendarDayTwice: ({ found }) => [`Ngày ${String(found)} ghi hai lần trong lịch.`, 'Xóa một lần.'],
  swapOnWorkingDay: ({ found }) => [`Ngày làm bù ${String(found)} vốn là ngày làm việc.`, 'Xem lại thông báo nghỉ lễ.'],
  calendarUnsourced: () => [
    'Lịch ghi là đã xác nhận nhưng không có nguồn.',
    'Ghi văn bản công bố lịch, hoặc đặt "verified": false.',
  ],
  closedWhileHidden: ({ found }) => [
    `Ngày không tiếp nhận ${String(found)} nằm ngoài những ngày hiện thông báo.`,
    'Xem lại ngày này, hoặc ngày bắt đầu và kết thúc của thông báo.',
  ],

  // Mạng: chỉ trang web gặp
  offline: () => ['Không có mạng.'],
  timeout: () => ['Máy chủ không trả lời kịp.'],
  noAddress: () => ['Không có địa chỉ để tải.'],
  http: ({ status }) => [`Máy chủ trả lời lỗi ${String(status)}.`],
  wrongProcedure: ({ found }) => [`Tệp là của thủ tục ${String(found)}.`, 'Dựng lại (build) danh mục.'],
  versionDiffers: ({ found, version }) => [
    `Tệp thuộc bản ${String(found)}, mục lục thuộc bản ${version ?? ''}.`,
    'Tải lên lại toàn bộ thư mục.',
  ],

  // Tầng dữ liệu
  noLayers: () => ['Không có tầng dữ liệu nào để ghép.'],
  circularLayers: ({ found }) => [`Các tầng dựa vào nhau thành vòng tròn: ${String(found)}.`, 'Sửa mục "extends".'],
  layerMissing: ({ found }) => [
    `Không thấy tầng dữ liệu "${String(found)}" mà tầng này dựa vào.`,
    'Đặt thư mục của tầng đó cạnh các tầng khác, hoặc sửa mã trong "extends".',
  ],
  layerVersionDiffers: ({ found, baseVersion, version }) => [
    `Tầng này viết theo "${String(found)}" bản ${baseVersion ?? ''}, nay đã có bản ${version ?? ''}.`,
    'Rà lại rồi ghi bản mới vào "extends".',
  ],
  procedureReplaced: () => [
    'Tầng này viết lại cả thủ tục của tầng dưới, nên không theo được các thay đổi về sau.',
    'Nên dùng "overrides" chỉ cho chỗ khác.',
  ],
  overrideTargetMissing: ({ code }) => [
    `Không có thủ tục ${code ?? ''} ở tầng dưới để điều chỉnh.`,
    'Sửa mã, hoặc xóa điều chỉnh.',
  ],
  notOfferedWithoutReason: () => [
    'Ghi không tiếp nhận nhưng thiếu lý do.',
    'Ghi {"reason": {"vi": "…"}, "agency": "…"}.',
  ],
  patchTargetMissing: () => [
    'Không tìm thấy chỗ cần điều chỉnh ở tầng dưới.',
    'Tầng dưới có thể đã đổi. Xem lại "path".',
  ],
  patchTargetAmbiguous: () => [
    'Có hai mục cùng tên ở chỗ cần điều chỉnh.',
    'Ghi "path" rõ hơn, ví dụ /agencies/ubnd-xa:receives.',
  ],
  patchAlreadyThere: () => ['Chỗ này đã có rồi.', 'Dùng "op": "set" để thay.'],
  patchForbidden: () => ['Không được điều chỉnh chỗ này.', 'Mã thủ tục không đổi được.'],
  patchBroken: ({ at }, { found, expected }) => [
    at === undefined
      ? 'Điều chỉnh viết chưa đúng.'
      : `Điều chỉnh làm hỏng thủ tục: ${at} là ${found}, cần ${expected}.`,
    'Điều chỉnh này bị bỏ qua cho đến khi sửa xong.',
  ],
  staleOverride: ({ baseVersion, version, fields = [] }) => [
    `Cần rà lại: điều chỉnh viết theo bản ${baseVersion ?? ''}, tầng dưới nay là bản ${version ?? ''}${fields.length ? ` (${fields.join(', ')})` : ''}.`,
    'So lại với bản mới rồi cập nhật "baseVersion".',
  ],
  overrideAhead: ({ baseVersion, version }) => [
    `Điều chỉnh viết theo bản ${baseVersion ?? ''}, mới hơn bản ${version ?? ''} đang có.`,
    'Lấy bản mới của tầng dưới.',
  ],
};
