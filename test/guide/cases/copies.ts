/** Chứng thực bản sao và chữ ký: content.md 5.2 and part 2. */
import { UNKNOWN, vnd, type GuideCase } from './case.js';

const VIETNAMESE = { issuer: 'vietnam', originalState: 'intact', onVneid: 'no', hasPhotocopy: 'copied' };
const copy = (asked: string, facts: GuideCase['facts'], expect: GuideCase['expect']): GuideCase => ({
  asked,
  code: '2.000815',
  facts,
  expect,
});
const price = (asked: string, pages: number, copies: number, amount: number) =>
  copy(asked, { ...VIETNAMESE, pages, copies }, { total: vnd(amount) });
const refused = (asked: string, facts: GuideCase['facts']) => copy(asked, facts, { kind: 'refused' });

export const COPIES: GuideCase[] = [
  copy('Sao y bằng tốt nghiệp cần mang gì, có bị giữ bằng không', VIETNAMESE, {
    needed: ['ban-chinh', 'ban-chup'],
    counts: { present: 1, submit: 1 },
    place: 'oneStopCentre',
    presence: ['applicant'],
    due: null,
    says: ['đủ các trang'],
  }),
  copy(
    'Chưa photo gì hết, ra phường có máy không',
    { ...VIETNAMESE, hasPhotocopy: 'originalOnly' },
    { needed: ['ban-chinh'], steps: ['nho-chup'] },
  ),
  copy(
    'Căn cước có trên VNeID rồi thì khỏi mang bản chính hả',
    { ...VIETNAMESE, onVneid: 'yes' },
    {
      needed: ['ban-chinh-hoac-vneid', 'ban-chup'],
      counts: { present: 1, submit: 1 },
    },
  ),
  copy(
    'Không biết có trên VNeID không',
    { issuer: 'vietnam', originalState: 'intact' },
    { needed: ['ban-chinh-hoac-vneid'], perhaps: ['ban-chup'] },
  ),

  // Whose paper, in what state
  copy(
    'Sao y hộ chiếu nước ngoài',
    { issuer: 'foreign', foreignPaper: 'exempt', originalState: 'intact' },
    { kind: 'guide' },
  ),
  copy(
    'Giấy nước ngoài đã hợp pháp hóa lãnh sự',
    { issuer: 'foreign', foreignPaper: 'legalised', originalState: 'intact' },
    { kind: 'guide' },
  ),
  refused('Giấy của tòa án Mỹ, chưa đóng dấu gì', { issuer: 'foreign', foreignPaper: 'notLegalised' }),
  copy('Bằng liên kết với trường Úc', { issuer: 'joint', originalState: 'intact' }, { kind: 'guide' }),
  refused('Giấy viết tay của ông nội', { issuer: 'private' }),
  refused('Bằng bị tẩy một chữ', { ...VIETNAMESE, originalState: 'altered' }),
  refused('Sổ cũ nát quá đọc không ra', { ...VIETNAMESE, originalState: 'unreadable' }),
  refused('Giấy có đóng dấu mật', { ...VIETNAMESE, originalState: 'secret' }),

  // Money: pages of the original × copies
  price('1 trang, 3 bản', 1, 3, 6_000),
  price('2 trang, 1 bản', 2, 1, 4_000),
  price('5 trang, 2 bản', 5, 2, 14_000),
  price('Quyển 198 trang', 198, 1, 200_000),
  price('Quyển 250 trang, 2 bản', 250, 2, 400_000),
  copy(
    'Không biết mấy trang, 2 bản bao nhiêu tiền',
    { ...VIETNAMESE, copies: 2 },
    { total: UNKNOWN, fees: { 'phi-chung-thuc': 'perUnit' } },
  ),

  // Signatures and contracts
  {
    asked: 'Chứng thực chữ ký sơ yếu lý lịch, 2 tờ',
    code: '2.000884',
    facts: { docKind: 'personal', signing: 'sign', papers: 2, foreignLanguage: false, speaksVietnamese: true },
    expect: {
      needed: ['giay-to-tuy-than', 'giay-can-chung-thuc'],
      counts: { submit: 0, present: 2 },
      presence: ['allSignatories'],
      total: vnd(20_000),
      due: null,
    },
  },
  {
    asked: 'Chứng thực giấy bán xe',
    code: '2.000884',
    facts: { docKind: 'transaction' },
    expect: { kind: 'goTo', target: '2.001035' },
  },
  {
    asked: 'Làm hợp đồng tặng cho đất cho con ở phường',
    code: '2.001035',
    channel: 'inPerson',
    facts: { transaction: 'transfer', asset: 'landHouse', signing: 'sign', speaksVietnamese: true },
    expect: {
      needed: ['du-thao', 'giay-chung-nhan', 'giay-to-tuy-than'],
      presence: ['allSignatories'],
      total: vnd(50_000),
      place: 'oneStopCentre',
      due: null,
    },
  },
  {
    asked: 'Thế chấp đất vay vốn nông nghiệp có được miễn phí không',
    code: '2.001035',
    channel: 'inPerson',
    facts: { transaction: 'mortgage', asset: 'landHouse', farmLoan: true },
    expect: { total: { kind: 'exempt' } },
  },
  {
    asked: 'Chia thừa kế ở phường hết bao nhiêu',
    code: '2.001406',
    channel: 'inPerson',
    expect: { total: vnd(50_000), presence: ['allSignatories'] },
  },
];
