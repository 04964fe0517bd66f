/** Cư trú, căn cước, định danh, at the ward police: content.md 5.5 and part 2. */
import { UNKNOWN, vnd, type GuideCase } from './case.js';

type Make = (
  asked: string,
  facts: GuideCase['facts'],
  expect: GuideCase['expect'],
  more?: Partial<GuideCase>,
) => GuideCase;
const move: Make = (asked, facts, expect, more) => ({
  asked,
  code: '1.004222',
  channel: 'inPerson',
  facts: { person: 'resident', exempt: false, ...facts },
  expect,
  ...more,
});
const stay: Make = (asked, facts, expect, more) => ({
  asked,
  code: '1.004194',
  channel: 'inPerson',
  facts,
  expect,
  ...more,
});
const card: Make = (asked, facts, expect, more) => ({
  asked,
  code: '1.116410',
  channel: 'inPerson',
  facts: { age: 'from14', ...facts },
  expect,
  ...more,
});

export const RESIDENCE: GuideCase[] = [
  // What kind of home
  move(
    'Nhập hộ khẩu vào nhà của mình',
    { dwelling: 'own' },
    {
      needed: ['ct01'],
      replaced: ['cho-o-hop-phap'],
      says: ['không cần các đồng sở hữu khác đồng ý'],
      place: 'police',
      office: 'kien-tuong-cong-an',
      open: 'unknown',
    },
  ),
  move(
    'Nhập hộ khẩu vào nhà cha mẹ',
    { dwelling: 'relative', ownerSituation: 'single' },
    { needed: ['ct01'], replaced: ['quan-he-nhan-than'] },
  ),
  move(
    'Nhà cha mẹ đứng tên chung với chú',
    { dwelling: 'relative', ownerSituation: 'several' },
    { needed: ['ct01'], says: ['ít nhất một chủ sở hữu đồng ý'] },
  ),
  move(
    'Chủ nhà mất rồi, ai ký cho nhập khẩu',
    { dwelling: 'relative', ownerSituation: 'represented' },
    { needed: ['ct01'], says: ['một người thừa kế'] },
  ),
  move(
    'Ở nhà thuê nhập hộ khẩu được không',
    { dwelling: 'rented' },
    { needed: ['ct01', 'hop-dong-thue-muon'], replaced: ['dien-tich-nha-o'] },
  ),
  move(
    'Sư thầy nhập khẩu vào chùa',
    { dwelling: 'religious', religiousRole: 'clergy' },
    { needed: ['ct01', 'chung-minh-nha-tu-hanh', 'xac-nhan-cong-trinh-phu-tro'] },
  ),
  move(
    'Cụ già được nhà thờ nuôi',
    { dwelling: 'religious', religiousRole: 'caredFor' },
    { needed: ['ct01', 'xac-nhan-doi-tuong-dieu-17'] },
  ),
  move(
    'Vào trung tâm bảo trợ xã hội',
    { dwelling: 'care', careKind: 'institution' },
    { needed: ['ct01', 'de-nghi-cua-co-so', 'xac-nhan-cham-soc'] },
  ),
  move(
    'Gia đình nhận nuôi người già',
    { dwelling: 'care', careKind: 'family' },
    { needed: ['ct01', 'xac-nhan-cham-soc'] },
  ),
  move('Ở trong đơn vị công an', { dwelling: 'forces', unit: 'police' }, { needed: ['ct01', 'gioi-thieu-cong-an'] }),
  move('Ở trong doanh trại bộ đội', { dwelling: 'forces', unit: 'army' }, { needed: ['ct01', 'gioi-thieu-quan-doi'] }),
  move(
    'Ghe ở, đăng ký tại đây',
    { dwelling: 'vessel', vesselKind: 'registeredHere' },
    { needed: ['ct01', 'dang-ky-phuong-tien', 'an-toan-ky-thuat'] },
  ),
  move(
    'Ghe ở, đăng ký chỗ khác',
    { dwelling: 'vessel', vesselKind: 'registeredElsewhere' },
    { needed: ['ct01', 'dang-ky-phuong-tien', 'an-toan-ky-thuat', 'xac-nhan-noi-dau-do'] },
  ),
  move(
    'Ghe nhỏ không phải đăng kiểm',
    { dwelling: 'vessel', vesselKind: 'notRequired' },
    { needed: ['ct01', 'xac-nhan-dung-de-o', 'xac-nhan-noi-dau-do'] },
  ),

  // Who moves in
  move(
    'Nhập khẩu cho bé mới sinh, có cần giấy khai sinh không',
    { dwelling: 'own', person: 'newborn' },
    { needed: ['ct01'], says: ['trong 60 ngày'] },
  ),
  move(
    'Việt kiều về nước, còn hộ chiếu Việt Nam',
    { dwelling: 'own', person: 'overseas', validPassport: true },
    { needed: ['ct01', 'ho-chieu'] },
  ),
  move(
    'Việt kiều về nước, hộ chiếu Việt Nam hết hạn',
    { dwelling: 'own', person: 'overseas', validPassport: false },
    { needed: ['ct01', 'chung-minh-quoc-tich', 'dong-y-xuat-nhap-canh'] },
  ),
  move(
    'Mới được trở lại quốc tịch',
    { dwelling: 'own', person: 'newNationality' },
    { needed: ['ct01', 'quyet-dinh-quoc-tich'] },
  ),

  // Money and time
  move('Nhập khẩu ở công an phường bao nhiêu tiền', { dwelling: 'own' }, { total: vnd(20_000), saving: 10_000 }),
  move(
    'Nhập khẩu trên mạng bao nhiêu tiền',
    { dwelling: 'own' },
    { needed: ['to-khai-dien-tu'], total: vnd(10_000), saving: 10_000 },
    { channel: 'online' },
  ),
  move(
    'Chưa chọn cách nộp thì bao nhiêu',
    { dwelling: 'own' },
    { total: UNKNOWN, fees: { 'le-phi-truc-tiep': 20_000, 'le-phi-truc-tuyen': 10_000 }, saving: 10_000 },
    { channel: undefined },
  ),
  move(
    'Con liệt sĩ được miễn lệ phí cư trú',
    { dwelling: 'own', exempt: true },
    { needed: ['ct01', 'giay-mien-le-phi'], total: { kind: 'exempt' }, saving: null },
  ),
  move(
    'Nộp chiều thứ Sáu 21/8, thứ Bảy 22/8 có làm bù',
    { dwelling: 'own' },
    { due: '2026-09-03', estimate: [] },
    { now: '2026-08-21' },
  ),
  move('Nộp thứ Sáu 20/11', { dwelling: 'own' }, { due: '2026-12-02', estimate: [] }, { now: '2026-11-20' }),
  move(
    'Nộp thứ Sáu 13/2/2026, ngay trước Tết',
    { dwelling: 'own' },
    { due: '2026-03-03', estimate: [] },
    { now: '2026-02-13' },
  ),
  move(
    'Nộp 28/12/2026 thì qua năm mấy ngày',
    { dwelling: 'own' },
    { due: '2027-01-07', estimate: ['unverifiedYear'] },
    { now: '2026-12-28' },
  ),

  stay(
    'Ở trọ đăng ký tạm trú, hợp đồng có phải công chứng không',
    { kind: 'individual', dwelling: 'rented', person: 'adult', exempt: false },
    {
      needed: ['ct01'],
      replaced: ['cho-o-hop-phap'],
      says: ['không bắt buộc công chứng'],
      total: vnd(15_000),
      saving: 8_000,
      place: 'police',
      due: '2026-11-30',
    },
  ),
  stay(
    'Đăng ký tạm trú trên mạng',
    { kind: 'individual', dwelling: 'rented', person: 'adult', exempt: false },
    { needed: ['to-khai-dien-tu'], total: vnd(7_000) },
    { channel: 'online' },
  ),
  stay(
    'Công ty đăng ký tạm trú cho 12 công nhân',
    { kind: 'list', people: 12, exempt: false },
    { needed: ['ct01', 'van-ban-de-nghi'], total: vnd(120_000) },
  ),
  stay(
    '12 công nhân, nộp trên mạng',
    { kind: 'list', people: 12 },
    { total: vnd(60_000), saving: 60_000 },
    { channel: 'online' },
  ),
  stay(
    'Nhiều người, chưa đếm',
    { kind: 'list' },
    { total: UNKNOWN, fees: { 'le-phi-danh-sach-truc-tiep': 'perUnit' } },
  ),

  {
    asked: 'Tách hộ khẩu bao nhiêu tiền',
    code: '1.010038',
    channel: 'inPerson',
    facts: { reason: 'sameHome', exempt: false },
    expect: { needed: ['ct01'], total: vnd(10_000), saving: 5_000, due: '2026-12-02', place: 'police' },
  },
  {
    asked: 'Tách hộ vì ly hôn, nộp trên mạng',
    code: '1.010038',
    channel: 'online',
    facts: { reason: 'divorced', exempt: false },
    expect: { needed: ['to-khai-dien-tu', 'ly-hon-va-cho-o', 'tai-len'], total: vnd(5_000) },
  },
  {
    asked: 'Gia hạn tạm trú bao nhiêu tiền',
    code: '1.002755',
    channel: 'inPerson',
    facts: { kind: 'individual' },
    expect: { total: UNKNOWN, place: 'police' },
  },
  {
    asked: 'Xin giấy xác nhận cư trú, ra công an phường được không',
    code: '1.010041',
    expect: {
      needed: [],
      perhaps: ['ct01', 'to-khai-dien-tu'],
      place: 'police',
      total: UNKNOWN,
      due: '2026-11-26',
      latest: '2026-11-30',
      estimate: [],
    },
  },
  {
    asked: 'Xóa hộ khẩu cho con đi lấy chồng xa',
    code: '1.003197',
    expect: { perhaps: ['ct01', 'to-khai-dien-tu'], place: 'police', total: UNKNOWN },
  },
  {
    asked: 'Đi làm xa ba tháng, khai báo tạm vắng',
    code: '1.003677',
    channel: 'inPerson',
    facts: { situation: 'other', minor: false },
    expect: { needed: ['noi-dung-khai'], place: 'police', due: '2026-11-26', latest: '2026-11-27' },
  },
  {
    asked: 'Có khách ngủ lại, báo mấy giờ',
    code: '2.001159',
    channel: 'online',
    facts: { host: 'household' },
    expect: { counts: { submit: 0, present: 0, declare: 1 }, due: '2026-11-25', place: 'police', total: UNKNOWN },
  },
  {
    asked: 'Xin xác nhận diện tích nhà để nhập khẩu',
    code: '1.013314',
    channel: 'inPerson',
    expect: { needed: ['declaration'], place: 'oneStopCentre', due: '2026-11-27' },
  },
];

export const IDENTITY: GuideCase[] = [
  card(
    'Đổi căn cước hết hạn, cuối năm 2026',
    { requestType: 'exchange' },
    { needed: null, total: vnd(25_000), place: 'police' },
    { now: '2026-12-30' },
  ),
  card(
    'Đổi căn cước sau Tết dương lịch 2027',
    { requestType: 'exchange' },
    { total: vnd(50_000), place: 'police', warns: ['changed'] },
    { now: '2027-01-04' },
  ),
  card(
    'Mất căn cước, làm lại cuối năm 2026',
    { requestType: 'reissue' },
    { total: vnd(35_000) },
    { now: '2026-12-30' },
  ),
  card('Mất căn cước, làm lại đầu năm 2027', { requestType: 'reissue' }, { total: vnd(70_000) }, { now: '2027-01-04' }),
  card(
    'Làm căn cước lần đầu có tốn tiền không',
    { requestType: 'first' },
    { total: { kind: 'free' }, presence: ['applicant'], due: '2026-12-04', warns: ['draft'] },
  ),
  card(
    'Đổi căn cước trên mạng bằng VNeID mức 2 có được miễn không',
    { requestType: 'exchange', level2: true },
    { total: UNKNOWN, fees: { 'doi-truc-tuyen-muc-2': 'unknown' }, saving: null },
    { now: '2027-01-04', channel: 'online' },
  ),
  card(
    'Đổi căn cước trên mạng, không nhớ mức mấy',
    { requestType: 'exchange' },
    { total: UNKNOWN, fees: { 'doi-2027': 50_000, 'doi-truc-tuyen-muc-2': 'unknown' } },
    { now: '2027-01-04', channel: 'online' },
  ),
  ...['1.014061', '1.014062', '1.014063', '1.014064'].map((code): GuideCase => ({
    asked: `Thủ tục căn cước cũ ${code} còn không`,
    code,
    now: '2026-08-20',
    expect: { kind: 'outdated', reason: 'ended', supersededBy: '1.116410' },
  })),
  {
    asked: 'Xin xác nhận số chứng minh cũ có mất tiền không',
    code: '1.012566',
    channel: 'inPerson',
    expect: {
      total: { kind: 'none' },
      fees: { 'phi-le-phi': 'notSet' },
      place: 'police',
      due: '2026-11-30',
      latest: '2026-12-04',
    },
  },
  {
    asked: 'Làm VNeID mức 2, có thẻ gắn chip',
    code: '3.000228',
    facts: { forWhom: 'self', card: 'valid' },
    expect: {
      needed: ['the-can-cuoc', 'tk01', 'so-dien-thoai'],
      due: '2026-11-30',
      place: 'police',
      total: UNKNOWN,
      presence: ['applicant'],
    },
  },
  {
    asked: 'Làm VNeID mức 2, chưa có thẻ',
    code: '3.000228',
    facts: { forWhom: 'self', card: 'none' },
    expect: { due: '2026-12-04', place: 'police' },
  },
];
