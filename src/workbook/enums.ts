/** The fixed words of the format as clerks read them. */
import { fold } from '../text/index.js';

/** Machine word → Vietnamese word, in the order in which a drop-down offers them. */
export type Words = Readonly<Record<string, string>>;

export const LAYER: Words = { national: 'quốc gia', province: 'tỉnh', ward: 'xã, phường' };
export const UNIT_LEVEL: Words = { nation: 'cả nước', province: 'tỉnh', ward: 'xã, phường' };
export const TIER: Words = { ministry: 'trung ương', province: 'cấp tỉnh', ward: 'cấp xã', other: 'khác' };
export const AGENCY_TIER: Words = {
  ministry: 'trung ương',
  province: 'cấp tỉnh',
  ward: 'cấp xã',
  vertical: 'ngành dọc',
};
export const AGENCY_KIND: Words = {
  oneStopCentre: 'trung tâm hành chính công',
  police: 'công an',
  military: 'quân sự',
  landRegistration: 'đăng ký đất đai',
  socialInsurance: 'bảo hiểm xã hội',
  school: 'trường học',
  hospital: 'cơ sở y tế',
  provincialDepartment: 'sở, ngành của tỉnh',
  ministry: 'bộ, ngành trung ương',
  other: 'khác',
};
export const CONFIDENCE: Words = {
  official: 'cơ quan công bố',
  reviewed: 'đã rà soát',
  imported: 'nhập máy, chưa rà soát',
  draft: 'bản nháp',
};
export const AUDIENCE: Words = {
  citizen: 'công dân Việt Nam',
  overseasVietnamese: 'người Việt Nam định cư ở nước ngoài',
  foreigner: 'người nước ngoài',
  household: 'hộ gia đình, hộ kinh doanh',
  enterprise: 'doanh nghiệp',
  cooperative: 'hợp tác xã',
  organisation: 'tổ chức',
  official: 'cán bộ, công chức, viên chức',
};
export const ORIGIN: Words = {
  standard: 'chuẩn quốc gia',
  provinceSpecific: 'riêng của địa phương',
  internal: 'nội bộ',
};
export const STATUS: Words = {
  active: 'đang áp dụng',
  notYetInForce: 'chưa có hiệu lực',
  suspended: 'tạm ngừng',
  abolished: 'đã bãi bỏ',
};
export const ONLINE: Words = {
  full: 'toàn trình',
  partial: 'một phần',
  someOnline: 'nộp được, chưa rõ mức',
  informationOnly: 'chỉ cung cấp thông tin',
  unknown: 'chưa rõ',
};
export const ROLE: Words = {
  receives: 'tiếp nhận',
  executes: 'thực hiện',
  competent: 'có thẩm quyền',
  authorised: 'được ủy quyền',
  coordinates: 'phối hợp',
};
export const RELATION: Words = {
  requires: 'cần có trước',
  follows: 'làm tiếp theo',
  alternative: 'thay cho nhau',
  bundledWith: 'làm cùng lúc',
  undoes: 'hủy kết quả',
};
export const PURPOSE: Words = {
  submit: 'nộp',
  present: 'xuất trình',
  declare: 'khai thông tin',
  upload: 'tải lên',
};
export const FORM: Words = {
  original: 'bản chính',
  certifiedCopy: 'bản sao có chứng thực',
  copy: 'bản sao thường',
  copyWithOriginalShown: 'bản chụp kèm bản chính để đối chiếu',
  electronicForm: 'tờ khai điện tử',
  electronicCopy: 'bản điện tử',
};
export const CHANNEL: Words = {
  inPerson: 'trực tiếp',
  online: 'trực tuyến',
  post: 'qua bưu chính',
  homeService: 'tại nhà',
};
export const PRESENCE: Words = {
  applicant: 'người yêu cầu',
  bothParties: 'cả hai bên',
  allSignatories: 'tất cả người ký',
  anyHolder: 'bất kỳ người giữ giấy tờ',
  nobody: 'không ai phải đến',
};
export const FACT: Words = { boolean: 'có hoặc không', choice: 'chọn một', integer: 'số nguyên', date: 'ngày' };
export const OUTCOME: Words = { goTo: 'chuyển thủ tục khác', refused: 'không giải quyết' };
export const UNIT: Words = {
  workingDay: 'ngày làm việc',
  calendarDay: 'ngày',
  hour: 'giờ',
  workingHour: 'giờ làm việc',
  month: 'tháng',
  sameDay: 'trong ngày',
  textOnly: 'chỉ có lời',
};
export const FROM: Words = {
  validDossierReceived: 'nhận đủ hồ sơ hợp lệ',
  feePaid: 'nộp đủ phí',
  decisionDate: 'ngày có quyết định',
  event: 'ngày xảy ra sự việc',
};
export const FEE: Words = {
  fee: 'phí',
  charge: 'lệ phí',
  service: 'giá dịch vụ',
  postage: 'cước bưu chính',
  unspecified: 'chưa phân loại',
};
export const PRICE: Words = {
  fixed: 'một mức',
  perUnit: 'tính theo đơn vị',
  range: 'trong khoảng',
  setByProvince: 'do HĐND cấp tỉnh quy định',
  free: 'miễn phí',
  notSet: 'không quy định',
  unknown: 'chưa rõ',
};
export const ACTOR: Words = { applicant: 'người dân', agency: 'cơ quan', thirdParty: 'bên thứ ba' };
export const RESULT_FORM: Words = { paper: 'bản giấy', electronic: 'bản điện tử' };
export const SYNONYM: Words = { synonym: 'đồng nghĩa', formerName: 'tên cũ', abbreviation: 'viết tắt' };
export const SEVERITY: Words = { info: 'thông tin', warning: 'cảnh báo' };
export const OP: Words = { set: 'đặt thành', add: 'thêm', remove: 'bỏ' };
export const VALUE_TYPE: Words = {
  text: 'chữ',
  number: 'số',
  yesNo: 'có/không',
  none: 'để trống',
  emptyList: 'danh sách trống',
  emptyBlock: 'khối trống',
};

/** How a word is compared: without marks, case and anything that is neither letter nor figure. */
export const wordKey = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The machine word for what a clerk wrote: the Vietnamese word, with or without marks, or the machine word itself. */
export function readWord(words: Words, text: string): string | undefined {
  const key = wordKey(text);
  return Object.keys(words).find((word) => wordKey(words[word]) === key || word.toLowerCase() === text.toLowerCase());
}
