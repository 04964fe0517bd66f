/** Xác nhận tình trạng hôn nhân, 1.004873, và đăng ký kết hôn, 1.000894: content.md 5.3, 5.4. */
import { UNKNOWN, vnd, type GuideCase } from './case.js';

const SINGLE = {
  purpose: 'other',
  filedBy: 'self',
  maritalPast: 'never',
  issuedBefore: 'no',
  livedElsewhere: 'no',
  residenceKnown: true,
};
const COUPLE = { parties: 'bothInVietnam', maritalPast: 'neither', residenceKnown: true };
type Make = (
  asked: string,
  facts: GuideCase['facts'],
  expect: GuideCase['expect'],
  more?: Partial<GuideCase>,
) => GuideCase;
const single: Make = (asked, facts, expect, more) => ({
  asked,
  code: '1.004873',
  channel: 'inPerson',
  facts,
  expect,
  ...more,
});
const couple: Make = (asked, facts, expect, more) => ({
  asked,
  code: '1.000894',
  channel: 'inPerson',
  facts,
  expect,
  ...more,
});

export const MARITAL_STATUS: GuideCase[] = [
  // What for
  single(
    'Xin giấy độc thân để cưới vợ người Việt',
    { purpose: 'marryVietnamese' },
    { kind: 'goTo', target: '1.000894' },
  ),
  single(
    'Xin giấy độc thân để cưới người Hàn',
    { ...SINGLE, purpose: 'marryOther' },
    { needed: ['to-khai', 'giay-to-tuy-than'], says: ['chỉ được cấp 1 bản'] },
  ),
  single('Xin giấy độc thân để bán đất', SINGLE, {
    needed: ['to-khai', 'giay-to-tuy-than'],
    perhaps: [],
    replaced: ['giay-to-cu-tru'],
    says: ['Phải nói rõ dùng vào việc gì', 'người cùng giới tính'],
    place: 'oneStopCentre',
    presence: ['applicant'],
    due: '2026-11-30',
  }),
  single('Xin giấy độc thân để cưới ở đại sứ quán nước ngoài', { purpose: 'foreignMission' }, { kind: 'refused' }),

  // The past: told, not brought
  single(
    'Ly hôn ở tòa rồi thì cần giấy gì',
    { ...SINGLE, maritalPast: 'divorced' },
    { needed: ['to-khai', 'thong-tin-ly-hon', 'giay-to-tuy-than'], counts: { declare: 1, submit: 1 } },
  ),
  single(
    'Chồng mất rồi',
    { ...SINGLE, maritalPast: 'widowed' },
    { needed: ['to-khai', 'thong-tin-khai-tu', 'giay-to-tuy-than'], counts: { declare: 1, submit: 1 } },
  ),
  single(
    'Ly hôn bên Mỹ',
    { ...SINGLE, maritalPast: 'divorcedAbroad' },
    { needed: ['to-khai', 'thong-tin-ghi-chu-ly-hon', 'giay-to-tuy-than'], counts: { declare: 1 } },
  ),

  // Asked before, lived elsewhere, filed by another
  single(
    'Năm ngoái xin rồi, giờ xin lại',
    { ...SINGLE, issuedBefore: 'kept' },
    { needed: ['to-khai', 'giay-xac-nhan-cu', 'giay-to-tuy-than'] },
  ),
  single(
    'Giấy độc thân cũ làm mất rồi',
    { ...SINGLE, issuedBefore: 'lost' },
    { needed: ['to-khai', 'giay-to-tuy-than'], says: ['không nộp lại được giấy cũ'] },
  ),
  single(
    'Trước có hộ khẩu ở Bình Dương',
    { ...SINGLE, livedElsewhere: 'yes' },
    { needed: ['to-khai', 'giay-to-tuy-than'], perhaps: ['giay-to-noi-truoc'] },
  ),
  single(
    'Nhờ mẹ đi xin giùm',
    { ...SINGLE, filedBy: 'authorised', authorisedKin: 'kin' },
    { needed: ['to-khai', 'van-ban-uy-quyen', 'giay-to-tuy-than'] },
  ),
  single(
    'Nhờ bạn đi xin giùm',
    { ...SINGLE, filedBy: 'authorised', authorisedKin: 'other' },
    { needed: ['to-khai', 'van-ban-uy-quyen-chung-thuc', 'giay-to-tuy-than'] },
  ),
  single(
    'Xin qua mạng',
    SINGLE,
    { needed: ['mau-dien-tu', 'giay-to-tuy-than', 'ban-chup-tai-len'] },
    { channel: 'online' },
  ),

  // Money and time
  single(
    'Giấy độc thân bao nhiêu tiền',
    { ...SINGLE, exempt: 'none' },
    { total: UNKNOWN, fees: { 'le-phi': 'setByProvince' }, saving: null },
  ),
  single('Hộ nghèo xin giấy độc thân có được miễn không', { ...SINGLE, exempt: 'poor' }, { total: { kind: 'exempt' } }),
  single(
    'Phường Hoa Mẫu thu bao nhiêu',
    { ...SINGLE, exempt: 'none' },
    { total: vnd(12_000), warns: ['fictional'] },
    { ward: 'hoa-mau' },
  ),
  single(
    'Nộp trên mạng ở Hoa Mẫu thu bao nhiêu',
    { ...SINGLE, exempt: 'none' },
    { total: vnd(6_000) },
    { ward: 'hoa-mau', channel: 'online' },
  ),
  single(
    'Nộp thứ Hai 23/11 thì thứ mấy có',
    SINGLE,
    { due: '2026-11-27', skipped: ['2026-11-24'] },
    { now: '2026-11-23' },
  ),
  single('Nộp trước Tết, thứ Năm 12/2/2026', SINGLE, { due: '2026-02-24', estimate: [] }, { now: '2026-02-12' }),
];

export const MARRIAGE: GuideCase[] = [
  // Who marries whom
  couple('Cưới người nước ngoài', { parties: 'foreignSide' }, { kind: 'goTo', target: '2.000806' }),
  couple(
    'Cưới người Campuchia bên kia biên giới',
    { parties: 'borderNeighbour' },
    { kind: 'goTo', target: '1.000094' },
  ),
  couple('Giấy kết hôn mất, sổ gốc cũng mất', { parties: 'registeredLost' }, { kind: 'goTo', target: '1.004746' }),
  couple('Đăng ký kết hôn cần giấy gì, có cần giấy độc thân không', COUPLE, {
    needed: ['to-khai', 'giay-to-tuy-than'],
    replaced: ['giay-xac-nhan-tinh-trang-hon-nhan', 'giay-to-cu-tru'],
    counts: { submit: 1, present: 1, declare: 0, perhaps: 0 },
    presence: ['bothParties'],
    place: 'oneStopCentre',
  }),

  // Married before
  couple(
    'Đã ly hôn, cưới lần hai',
    { ...COUPLE, maritalPast: 'endedInVietnam' },
    { needed: ['to-khai', 'giay-to-tuy-than'], says: ['không phải mang giấy ly hôn'] },
  ),
  couple(
    'Ly hôn bên Pháp, đã ghi chú ở Việt Nam',
    { ...COUPLE, maritalPast: 'abroadNoted' },
    { needed: ['to-khai', 'giay-to-tuy-than'] },
  ),
  couple(
    'Ly hôn bên Pháp, chưa báo gì ở Việt Nam',
    { ...COUPLE, maritalPast: 'abroadNotNoted' },
    { kind: 'goTo', target: '2.000554' },
  ),

  // How it is filed: both come all the same
  couple(
    'Đăng ký kết hôn trên mạng rồi có phải ra phường không',
    COUPLE,
    {
      needed: ['mau-dien-tu', 'giay-to-tuy-than', 'ban-chup-tai-len'],
      presence: ['bothParties'],
      steps: ['xac-nhan-ban-nhap'],
    },
    { channel: 'online' },
  ),
  couple(
    'Gửi bưu điện hồ sơ kết hôn',
    COUPLE,
    { needed: ['to-khai', 'ban-sao-tuy-than'], presence: ['bothParties'] },
    { channel: 'post' },
  ),

  // Money and time
  couple(
    'Đăng ký kết hôn có tốn tiền không',
    { ...COUPLE, copies: 0 },
    { total: { kind: 'free' }, fees: { 'le-phi': 'free' } },
  ),
  couple(
    'Kết hôn và xin 2 bản trích lục',
    { ...COUPLE, copies: 2 },
    { total: vnd(16_000), fees: { 'le-phi': 'free', 'phi-ban-sao': 16_000 } },
  ),
  couple('Nộp sáng thứ Tư thì khi nào có', COUPLE, { due: '2026-11-26', estimate: [] }),
  couple(
    'Sáu giờ tối mới xem, sáng mai ra nộp',
    COUPLE,
    { due: '2026-11-27', estimate: [] },
    { now: '2026-11-25 18:00' },
  ),
  couple(
    'Nộp 15 giờ 30 có trễ thêm một ngày không',
    COUPLE,
    { due: '2026-11-26', estimate: [] },
    { now: '2026-11-25 15:30' },
  ),
];
