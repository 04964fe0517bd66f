/** Đăng ký khai sinh, 1.001193: content.md 5.1. */
import { atLeast, UNKNOWN, type GuideCase } from './case.js';

const ORDINARY = { need: 'newborn', filedBy: 'parent', birthNote: 'paper', parentsMarried: 'yes' };
const special = (childSituation: string) => ({ ...ORDINARY, need: 'special', childSituation });
const birth = (
  asked: string,
  facts: GuideCase['facts'],
  expect: GuideCase['expect'],
  more: Partial<GuideCase> = {},
): GuideCase => ({
  asked,
  code: '1.001193',
  channel: 'inPerson',
  facts,
  expect,
  ...more,
});
const elsewhere = (asked: string, need: string, target: string) => birth(asked, { need }, { kind: 'goTo', target });

export const BIRTH: GuideCase[] = [
  // Who goes where, before any list
  elsewhere('Bé dưới 6 tuổi, muốn làm luôn hộ khẩu, bảo hiểm y tế, căn cước', 'bundle', '3.000722'),
  elsewhere('Con có giấy khai sinh rồi mà bị mất', 'lostPaper', '2.000635'),
  elsewhere('Mất giấy khai sinh, sổ gốc ở ủy ban cũng không còn', 'lostRegister', '1.004884'),
  elsewhere('Lớn rồi, có giấy tờ mà chưa khai sinh bao giờ', 'neverRegistered', '1.004772'),
  elsewhere('Chồng tôi là người Hàn Quốc, khai sinh cho con ở đâu', 'foreignElement', '2.000528'),
  elsewhere('Bé đã làm khai sinh bên Nhật', 'registeredAbroad', '2.000547'),
  birth(
    'Chưa cưới, cha cháu muốn nhận con luôn',
    { ...ORDINARY, parentsMarried: 'noFatherClaims' },
    { kind: 'goTo', target: '1.000689' },
  ),

  // How it is filed
  birth('Tôi tự ra phường làm khai sinh cho con thì mang gì', ORDINARY, {
    needed: ['to-khai', 'giay-chung-sinh', 'giay-chung-nhan-ket-hon', 'giay-to-tuy-than'],
    perhaps: ['giay-to-cu-tru'],
    counts: { submit: 2, present: 1, declare: 1, upload: 0, perhaps: 1 },
    place: 'oneStopCentre',
    presence: ['applicant'],
  }),
  birth(
    'Làm khai sinh trên mạng thì cần gì',
    ORDINARY,
    {
      needed: ['mau-dien-tu', 'giay-chung-sinh', 'giay-chung-nhan-ket-hon', 'giay-to-tuy-than', 'ban-chup-tai-len'],
      perhaps: ['giay-to-cu-tru'],
      counts: { submit: 2, present: 1, declare: 1, upload: 1, perhaps: 1 },
      steps: ['nop-truc-tuyen', 'xac-nhan-ban-nhap'],
    },
    { channel: 'online' },
  ),
  birth(
    'Gửi hồ sơ khai sinh qua bưu điện được không, gửi những gì',
    { ...ORDINARY, residenceKnown: true },
    {
      needed: ['to-khai', 'giay-chung-sinh', 'giay-chung-nhan-ket-hon', 'ban-sao-tuy-than'],
      replaced: ['giay-to-cu-tru'],
      counts: { submit: 3, present: 0, declare: 1, perhaps: 0 },
      steps: ['gui-buu-chinh'],
    },
    { channel: 'post' },
  ),
  birth(
    'Chưa biết nộp kiểu nào, cho xem hết đi',
    ORDINARY,
    {
      needed: ['giay-chung-sinh', 'giay-chung-nhan-ket-hon'],
      perhaps: ['to-khai', 'mau-dien-tu', 'giay-to-tuy-than', 'ban-sao-tuy-than', 'giay-to-cu-tru', 'ban-chup-tai-len'],
    },
    { channel: undefined },
  ),

  // Who registers
  birth(
    'Bà ngoại đi khai sinh cho cháu có cần giấy ủy quyền không',
    { ...ORDINARY, filedBy: 'relative' },
    {
      needed: ['to-khai', 'giay-chung-sinh', 'giay-chung-nhan-ket-hon', 'giay-to-tuy-than'],
      says: ['Không cần giấy ủy quyền của cha mẹ'],
    },
  ),
  birth(
    'Nhờ em ruột đi làm giùm',
    { ...ORDINARY, filedBy: 'authorised', authorisedKin: 'kin' },
    {
      needed: ['to-khai', 'giay-chung-sinh', 'van-ban-uy-quyen', 'giay-chung-nhan-ket-hon', 'giay-to-tuy-than'],
    },
  ),
  birth(
    'Nhờ bạn đi làm giùm',
    { ...ORDINARY, filedBy: 'authorised', authorisedKin: 'other' },
    {
      needed: [
        'to-khai',
        'giay-chung-sinh',
        'van-ban-uy-quyen-chung-thuc',
        'giay-chung-nhan-ket-hon',
        'giay-to-tuy-than',
      ],
    },
  ),
  birth(
    'Nhờ người khác đi giùm, chưa biết nhờ ai',
    { ...ORDINARY, filedBy: 'authorised' },
    {
      needed: ['to-khai', 'giay-chung-sinh', 'giay-chung-nhan-ket-hon', 'giay-to-tuy-than'],
      perhaps: ['uy-quyen', 'giay-to-cu-tru'],
    },
  ),
  birth(
    'Mái ấm đang nuôi cháu đi khai sinh',
    { ...ORDINARY, filedBy: 'carer', parentsMarried: 'no' },
    {
      needed: ['to-khai', 'giay-chung-sinh', 'giay-to-tuy-than'],
    },
  ),

  // The note of the hospital, in its order
  birth(
    'Bệnh viện nói đã gửi giấy chứng sinh điện tử rồi',
    { ...ORDINARY, birthNote: 'electronic' },
    {
      needed: ['to-khai', 'giay-chung-nhan-ket-hon', 'giay-to-tuy-than'],
      replaced: ['giay-chung-sinh'],
    },
  ),
  birth(
    'Sinh ở nhà, có bà mụ làm chứng',
    { ...ORDINARY, birthNote: 'witness' },
    {
      needed: ['to-khai', 'van-ban-lam-chung', 'giay-chung-nhan-ket-hon', 'giay-to-tuy-than'],
    },
  ),
  birth(
    'Không có giấy chứng sinh, cũng không ai làm chứng',
    { ...ORDINARY, birthNote: 'assurance' },
    {
      needed: ['to-khai', 'giay-cam-doan', 'giay-chung-nhan-ket-hon', 'giay-to-tuy-than'],
    },
  ),
  birth(
    'Không nhớ giấy chứng sinh để đâu',
    { need: 'newborn', filedBy: 'parent', parentsMarried: 'yes' },
    {
      needed: ['to-khai', 'giay-chung-nhan-ket-hon', 'giay-to-tuy-than'],
      perhaps: ['giay-chung-sinh', 'van-ban-lam-chung', 'giay-cam-doan', 'giay-to-cu-tru'],
    },
  ),

  // Parents and child
  birth(
    'Cha mẹ chưa đăng ký kết hôn, chỉ mẹ đi khai',
    { ...ORDINARY, parentsMarried: 'no' },
    {
      needed: ['to-khai', 'giay-chung-sinh', 'giay-to-tuy-than'],
      counts: { declare: 0 },
      says: ['phần ghi về cha để trống'],
    },
  ),
  birth('Cháu bị bỏ rơi trước cổng chùa', special('abandoned'), {
    needed: ['to-khai', 'giay-chung-sinh', 'bien-ban-tre-bi-bo-roi', 'giay-to-tuy-than'],
    says: ['niêm yết'],
    due: null,
  }),
  birth('Nhờ mang thai hộ', special('surrogacy'), {
    needed: ['to-khai', 'giay-chung-sinh', 'xac-nhan-mang-thai-ho', 'giay-chung-nhan-ket-hon', 'giay-to-tuy-than'],
    due: '2026-11-25',
  }),
  birth('Chưa biết cha cháu là ai', special('parentsUnknown'), {
    needed: ['to-khai', 'giay-chung-sinh', 'giay-to-tuy-than'],
    says: ['phần ghi về cha để trống'],
  }),

  // Money: nought in the record is not free
  birth(
    'Khai sinh đúng hạn có mất tiền không',
    { ...ORDINARY, late: 'no', copies: 0 },
    { total: UNKNOWN, fees: { 'le-phi-dung-han': 'unknown' } },
  ),
  birth(
    'Bé 3 tháng rồi mới khai sinh, có bị phạt tiền không',
    { ...ORDINARY, late: 'yes', copies: 0 },
    { total: UNKNOWN, fees: { 'le-phi-qua-han': 'unknown' } },
  ),
  birth(
    'Xin thêm 3 bản sao giấy khai sinh thì trả bao nhiêu',
    { ...ORDINARY, late: 'no', copies: 3 },
    {
      total: atLeast(24_000),
      fees: { 'le-phi-dung-han': 'unknown', 'phi-ban-sao': 24_000 },
    },
  ),

  // When
  birth(
    'Thứ Hai 23/11 ra lúc 14 giờ 59, có lấy liền không',
    ORDINARY,
    { due: '2026-11-23', estimate: ['undecidedDays'] },
    { now: '2026-11-23 14:59' },
  ),
  birth(
    'Thứ Hai 23/11 ra lúc 15 giờ 01, bao giờ có',
    ORDINARY,
    { due: '2026-11-25', skipped: ['2026-11-24'], estimate: [] },
    { now: '2026-11-23 15:01' },
  ),
  birth('Thứ Sáu 4/12 lúc 14 giờ 59', ORDINARY, { due: '2026-12-04', estimate: [] }, { now: '2026-12-04 14:59' }),
  birth(
    'Tối thứ Tư 20 giờ xem, mai ra thì bao giờ có',
    ORDINARY,
    { due: '2026-11-26', estimate: [] },
    { now: '2026-11-25 20:00' },
  ),
  birth(
    'Gửi bưu điện hôm nay thì bao giờ có',
    ORDINARY,
    { due: '2026-11-25', estimate: ['postTime'] },
    { channel: 'post' },
  ),
  birth('Chiều thứ Sáu 4/12 lúc 15 giờ 01', ORDINARY, { due: '2026-12-07', estimate: [] }, { now: '2026-12-04 15:01' }),
  birth(
    'Chiều thứ Sáu 27/11 lúc 15 giờ 01, thứ Bảy có làm bù không',
    ORDINARY,
    { due: '2026-11-30', estimate: ['undecidedDays'] },
    { now: '2026-11-27 15:01' },
  ),
  birth(
    'Cuối tháng 2/2027 còn làm theo luật cũ không',
    ORDINARY,
    { warns: ['changeAhead', 'reviewOverdue'], total: UNKNOWN, due: null },
    { now: '2027-02-26' },
  ),
  birth(
    'Đầu tháng 3/2027 làm khai sinh cần gì',
    ORDINARY,
    { kind: 'outdated', reason: 'legalBasisEnded' },
    { now: '2027-03-01' },
  ),
];
