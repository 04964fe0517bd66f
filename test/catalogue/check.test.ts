import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkCatalogue, nearest, type Finding } from '../../src/catalogue/check/index.js';
import { misread } from '../../src/catalogue/check/encodings.js';
import { LAYERS, shippedLayer } from '../workbook/support.js';
import { catalogue, loose, procedure } from './fixture.js';

const TODAY = '2026-11-24';

/** What is found after bending a good catalogue: kind, pointer. */
function after(bend: (json: ReturnType<typeof loose>, first: ReturnType<typeof loose>) => void): Finding[] {
  const json = loose(catalogue([procedure(), procedure({ code: '9.000002', slug: 'hai' })]));
  bend(json, json.procedures[0]);
  return checkCatalogue(json, TODAY);
}
const only = (findings: Finding[]) => findings.map(({ kind, path, severity }) => `${severity} ${kind} ${path}`);

describe('a good catalogue', () => {
  it('has nothing wrong with it', () => {
    assert.deepEqual(checkCatalogue(catalogue(), TODAY), []);
  });
});

describe('what is wrong with the meaning of a procedure', () => {
  const cases: [what: string, bend: Parameters<typeof after>[0], ...expected: string[]][] = [
    // references
    [
      'an agency that is not there',
      (_, p) => (p.agencies[0].ref = 'ubnd-xã'),
      'error danglingRef /agencies/ubnd-xã/ref',
    ],
    ['a field that is not there', (_, p) => (p.field = 'thu-cun'), 'error danglingRef /field'],
    ['a life event that is not there', (_, p) => (p.lifeEvents = ['x']), 'error danglingRef /lifeEvents/x'],
    ['a successor that is not there', (_, p) => (p.supersededBy = '9.9'), 'error danglingRef /supersededBy'],
    [
      'a related procedure that is not there',
      (_, p) => (p.related = [{ ref: '9.9', relation: 'follows' }]),
      'warning danglingRef /related/9.9/ref',
    ],
    [
      'an answer that leads nowhere',
      (_, p) => (p.facts[0].choices[0].outcome = { kind: 'goTo', procedure: '9.9' }),
      'error danglingRef /facts/age/choices/kitten/outcome/procedure',
    ],
    ['a step of no known agency', (_, p) => (p.steps[0].agency = 'x'), 'error danglingRef /steps/nop/agency'],
    [
      'a paper issued by no known agency',
      (_, p) => (p.dossier.items[0].issuedBy = { agency: 'x' }),
      'error danglingRef /dossier/items/to-khai/issuedBy/agency',
    ],
    [
      'a paper of no known group',
      (_, p) => (p.dossier.items[0].oneOf = 'x'),
      'error unknownGroup /dossier/items/to-khai/oneOf',
    ],
    [
      'a group of one',
      (_, p) => ((p.dossier.groups = [{ id: 'g' }]), (p.dossier.items[0].oneOf = 'g')),
      'warning groupOfOne /dossier/groups/g',
    ],
    [
      'an exemption proved by no known paper',
      (_, p) => (p.fees[0].exemptions = [{ id: 'e', who: { vi: 'x' }, percent: 100, proof: 'x' }]),
      'error unknownProof /fees/le-phi/exemptions/e/proof',
    ],
    [
      'a limit with no known calendar',
      (_, p) => (p.timeLimits[0].calendar = 'x'),
      'error unknownCalendar /timeLimits/thoi-han/calendar',
    ],
    ['nobody who receives', (_, p) => (p.agencies[0].role = 'executes'), 'warning noReceiver /agencies'],
    [
      'procedures that replace each other',
      (json) => ((json.procedures[0].supersededBy = '9.000002'), (json.procedures[1].supersededBy = '9.000001')),
      'error supersededLoop /supersededBy',
      'error supersededLoop /supersededBy',
    ],
    // conditions
    [
      'a condition on an unknown question',
      (_, p) => (p.steps[0].when = { fact: 'agee', eq: 'kitten' }),
      'error unknownFact /steps/nop/when/fact',
    ],
    [
      'a condition on an unknown answer',
      (_, p) => (p.steps[0].when = { not: { fact: 'age', eq: 'kiten' } }),
      'error unknownChoice /steps/nop/when/not/eq',
    ],
    [
      'one of several answers unknown',
      (_, p) => (p.steps[0].when = { fact: 'age', in: ['kitten', 'old'] }),
      'error unknownChoice /steps/nop/when/in',
    ],
    [
      'yes where a number is asked for',
      (_, p) => (p.steps[0].when = { fact: 'copies', eq: true }),
      'error factTypeDiffers /steps/nop/when/eq',
    ],
    [
      'bounds on a choice',
      (_, p) => (p.steps[0].when = { fact: 'age', gte: 1 }),
      'error factTypeDiffers /steps/nop/when',
    ],
    [
      'a condition on an unknown case',
      (_, p) => (p.steps[0].when = { any: [{ case: ['old'] }] }),
      'error unknownCase /steps/nop/when/any/0/case',
    ],
    [
      'a case that names a case',
      (_, p) => (p.cases[0].when = { case: ['kitten'] }),
      'error caseNamesCase /cases/kitten/when/case',
    ],
    [
      'a condition with nothing in it',
      (_, p) => (p.steps[0].when = { all: [] }),
      'error emptyCondition /steps/nop/when/all',
    ],
    [
      'a choice without choices',
      (_, p) => ((p.facts[0].choices = []), delete p.cases, delete p.dossier),
      'error choicesMissing /facts/age/choices',
    ],
    [
      'a question after its own answer',
      (_, p) => (p.facts[1].askWhen = { fact: 'copies', gte: 2 }),
      'error factCircle /facts/copies/askWhen',
    ],
    [
      'a price by an unknown number',
      (_, p) =>
        (p.fees[0].price = {
          kind: 'perUnit',
          currency: 'VND',
          unit: { vi: 'bản' },
          quantity: 'copys',
          tiers: [{ amount: 5000 }],
        }),
      'error unknownFact /fees/le-phi/price/quantity',
    ],
    [
      'a price by a choice',
      (_, p) =>
        (p.fees[0].price = {
          kind: 'perUnit',
          currency: 'VND',
          unit: { vi: 'bản' },
          quantity: 'age',
          tiers: [{ amount: 5000 }],
        }),
      'error factTypeDiffers /fees/le-phi/price/quantity',
    ],
    // money and dates
    ['a fee of 0', (_, p) => (p.fees[0].price.amount = 0), 'error feeZero /fees/le-phi/price/amount'],
    [
      'a fee that lost its thousands',
      (_, p) => (p.fees[0].price.amount = 50),
      'warning feeSmall /fees/le-phi/price/amount',
    ],
    [
      'tiers that lost their thousands',
      (_, p) =>
        (p.fees[0].price = {
          kind: 'perUnit',
          currency: 'VND',
          unit: { vi: 'bản' },
          quantity: 'copies',
          tiers: [{ upTo: 2, amount: 2 }, { amount: 1000 }],
        }),
      'warning feeSmall /fees/le-phi/price/tiers/0/amount',
    ],
    ['a fee of few dollars', (_, p) => Object.assign(p.fees[0].price, { amount: 5, currency: 'USD' })],
    [
      'a currency in words',
      (_, p) => (p.fees[0].price.currency = 'đồng'),
      'error currencyUnknown /fees/le-phi/price/currency',
    ],
    [
      'a share for a percentage',
      (_, p) => (p.fees[0].exemptions = [{ id: 'e', who: { vi: 'x' }, percent: 1 }]),
      'error percentTiny /fees/le-phi/exemptions/e/percent',
    ],
    [
      'a range of 0',
      (_, p) => (p.fees[0].price = { kind: 'range', min: 0, max: 0, currency: 'VND' }),
      'error feeZero /fees/le-phi/price/max',
    ],
    [
      'a range that goes down',
      (_, p) => (p.fees[0].price = { kind: 'range', min: 2000, max: 1000, currency: 'VND' }),
      'error rangeReversed /fees/le-phi/price',
    ],
    [
      'tiers that go down',
      (_, p) =>
        (p.fees[0].price = {
          kind: 'perUnit',
          currency: 'VND',
          unit: { vi: 'bản' },
          quantity: 'copies',
          tiers: [{ amount: 5000 }, { upTo: 2, amount: 1000 }],
        }),
      'error tiersUnordered /fees/le-phi/price/tiers',
    ],
    [
      'two fees for the same thing on the same day',
      (_, p) => {
        p.fees.push({ ...p.fees[0], id: 'le-phi-moi', effectiveFrom: '2026-07-01' });
        p.fees[0].effectiveTo = '2026-07-01';
      },
      'error feesOverlap /fees/le-phi-moi',
    ],
    [
      'a law that has ended',
      (_, p) => Object.assign(p.legalBasis[0], { governs: true, effectiveTo: '2026-11-23' }),
      'warning basisExpired /legalBasis/1~12026~1QĐ-TN/effectiveTo',
    ],
    [
      'an end before the beginning',
      (_, p) => Object.assign(p.fees[0], { effectiveFrom: '2026-02-01', effectiveTo: '2026-01-01' }),
      'error periodReversed /fees/le-phi/effectiveTo',
    ],
    ['active after its end', (_, p) => (p.effectiveTo = '2026-01-01'), 'warning statusExpired /effectiveTo'],
    [
      'read in the future',
      (_, p) => (p.provenance.source.retrievedOn = '2026-11-25'),
      'error dateInFuture /provenance/source/retrievedOn',
    ],
    [
      'checked in the future by nobody',
      (_, p) => (p.provenance.verifiedOn = '2027-01-01'),
      'warning verifierMissing /provenance/verifiedOn',
      'error dateInFuture /provenance/verifiedOn',
    ],
    [
      'a day that does not exist',
      (_, p) => (p.legalBasis[0].issued = '2026-02-30'),
      'error notADate /legalBasis/1~12026~1QĐ-TN/issued',
    ],
    // texts
    [
      'an insecure link',
      (_, p) => (p.steps[0].links = [{ label: { vi: 'x' }, url: 'http://a.vn' }]),
      'warning insecureLink /steps/nop/links/0/url',
    ],
    [
      'a link that cannot be followed',
      (_, p) => (p.channels[0].url = 'javascript:alert(1)'),
      'error badLink /channels/inPerson/url',
    ],
    ['letters and marks apart', (_, p) => (p.name.vi = 'Đăng ký nuôi mèo'.normalize('NFD')), 'warning notNfc /name/vi'],
    ['a letter that was lost', (_, p) => (p.name.vi = 'Đăng k\uFFFD'), 'warning lostLetters /name/vi'],
    ['letters of TCVN3', (_, p) => (p.name.vi = 'Tê khai ®¨ng ký l¹i'), 'warning wrongEncoding /name/vi'],
    [
      'letters of TCVN3 in a keyword',
      (_, p) => (p.keywords = ['giÊy khai sinh']),
      'warning wrongEncoding /keywords/giÊy khai sinh',
    ],
    ['letters of VNI', (_, p) => (p.name.vi = 'Tôø khai ñaêng kyù'), 'warning wrongEncoding /name/vi'],
    [
      'UTF-8 read as Latin-1',
      (_, p) =>
        (p.name.vi = Buffer.from('Tờ khai đăng ký')
          .toString('latin1')
          .replace(/[\x80-\x9f]/g, '')),
      'warning wrongEncoding /name/vi',
    ],
    ['UTF-8 read as Windows-1252', (_, p) => (p.name.vi = 'há»™ kháº©u'), 'warning wrongEncoding /name/vi'],
    ['letters of another language', (_, p) => (p.name.fr = 'Naïveté, Noël')],
    ['signs beside letters', (_, p) => (p.name.vi = 'VNeID® «hoãn» 3×4 cm, m², ½ giá · quỹ, khoá, thuỷ, XÃ')],
    [
      'keywords between commas',
      (_, p) => p.keywords.push('làm lại khai sinh, mất sổ gốc, khai sinh lần hai'),
      'warning keywordsJoined /keywords/làm lại khai sinh, mất sổ gốc, khai sinh lần hai',
    ],
    [
      'the only keyword, with a comma',
      (_, p) => (p.keywords = ['a b, c d']),
      'warning keywordsJoined /keywords/a b, c d',
    ],
    ['a keyword as long as a sentence', (_, p) => (p.keywords[0] = 'a '.repeat(13).trim()), `warning keywordsJoined /keywords/${'a '.repeat(13).trim()}`], // prettier-ignore
    ['keywords with commas of their own', (_, p) => p.keywords.push('nuôi tôm thẻ, tôm sú', 'bằng hạng C, D, E')],
    ['an invisible character', (_, p) => (p.name.vi = 'Đăng k\u200Eý'), 'warning strangeCharacters /name/vi'],
    ['an empty text', (_, p) => (p.summary = { vi: ' ' }), 'error blankText /summary/vi'],
    ['a code with blanks', (json) => (json.procedures[1].code = ' 9.000002'), 'error codeUntidy /code'],
    [
      "somebody's identity number",
      (_, p) => (p.steps[0].body = { vi: 'Ví dụ: 079123456789.' }),
      'error personalNumber /steps/nop/body/vi',
    ],
    [
      "somebody's mobile number",
      (_, p) => (p.steps[0].body = { vi: 'Gọi chị Lan 0912 345 678' }),
      'error personalPhone /steps/nop/body/vi',
    ],
    ['two members with one id', (_, p) => p.steps.push({ ...p.steps[0] }), 'error duplicateId /steps/1'],
    [
      'two procedures with one slug',
      (json) => (json.procedures[1].slug = 'dang-ky-nuoi-meo'),
      'warning duplicateSlug /slug',
    ],
  ];
  for (const [what, bend, ...expected] of cases) {
    it(`is found: ${what}`, () => assert.deepEqual(only(after(bend)), expected));
  }
});

describe('what looks similar and is right', () => {
  const cases: [what: string, bend: Parameters<typeof after>[0]][] = [
    [
      'a fee that follows another',
      (_, p) => {
        p.fees.push({ ...p.fees[0], id: 'le-phi-moi', effectiveFrom: '2026-07-01' });
        p.fees[0].effectiveTo = '2026-06-30';
      },
    ],
    [
      'the same fee by another channel',
      (_, p) => p.fees.push({ ...p.fees[0], id: 'truc-tuyen', when: { channel: ['online'] } }),
    ],
    ['a law that ended without governing', (_, p) => (p.legalBasis[0].effectiveTo = '2020-01-01')],
    [
      "the office's number and a law's",
      (_, p) =>
        (p.steps[0].body = {
          vi: 'Gọi 0272 3841 234 hoặc 1022; Nghị định 118/2025/NĐ-CP; mã 000.00.00.G15-KQ004389; 1.200.000.000 đồng',
        }),
    ],
    ['a question after another', (_, p) => (p.facts[1].askWhen = { case: ['kitten'] })],
    ['an abolished one that nobody receives', (_, p) => ((p.status = 'abolished'), (p.agencies = []))],
    ['something that will begin', (_, p) => (p.effectiveFrom = '2027-01-01')],
    [
      'results with the same official code',
      (_, p) => (p.results = [1, 2].map(() => ({ name: { vi: 'x' }, code: 'KQ.1', form: ['paper'] }))),
    ],
  ];
  for (const [what, bend] of cases) {
    it(`is left alone: ${what}`, () => assert.deepEqual(only(after(bend)), []));
  }
});

describe('what is wrong beside the procedures', () => {
  const office = { code: 'mot-cua', name: { vi: 'Một cửa' }, agency: 'ubnd-xa' };
  const cases: [what: string, bend: (json: ReturnType<typeof loose>) => void, ...expected: string[]][] = [
    [
      'an office of no known agency',
      (json) => (json.offices = [{ ...office, agency: 'x' }]),
      'error danglingRef /offices/mot-cua/agency',
    ],
    [
      'an office with no known calendar',
      (json) => (json.offices = [{ ...office, calendar: 'x' }]),
      'error unknownCalendar /offices/mot-cua/calendar',
    ],
    [
      "a mobile number as the office's",
      (json) => (json.offices = [{ ...office, phones: [{ label: { vi: 'Trực' }, number: '0912345678' }] }]),
      'warning personalPhone /offices/mot-cua/phones/0912345678/number',
    ],
    ['a pinned procedure that is not there', (json) => (json.pinned = ['9.9']), 'warning danglingRef /pinned/9.9'],
    [
      'a notice about nothing, ending before it begins',
      (json) =>
        (json.notices = [
          {
            id: 'n',
            text: { vi: 'Nghỉ' },
            from: '2026-09-03',
            to: '2026-09-01',
            severity: 'info',
            scope: { procedures: ['9.9'], offices: ['x'] },
          },
        ]),
      'error periodReversed /notices/n/to',
      'warning danglingRef /notices/n/scope/procedures/9.9',
      'warning danglingRef /notices/n/scope/offices/x',
    ],
    [
      'a day off that its notice does not show',
      (json) =>
        (json.notices = [
          {
            id: 'n',
            text: { vi: 'Nghỉ' },
            from: '2026-09-01',
            to: '2026-09-03',
            closedOn: ['2026-09-03', '2025-09-03'],
            severity: 'warning',
          },
        ]),
      'warning closedWhileHidden /notices/n/closedOn/2025-09-03',
    ],
    [
      'a holiday of another year',
      (json) => (json.calendars[0].holidays[0].date = '2027-09-02'),
      'error calendarYear /calendars/vn-office/holidays/2027-09-02',
    ],
    [
      'a day off that is worked',
      (json) => (json.calendars[0].swapWorkingDays = ['2026-09-02']),
      'error calendarDayTwice /calendars/vn-office/swapWorkingDays/2026-09-02',
      'warning swapOnWorkingDay /calendars/vn-office/swapWorkingDays/2026-09-02',
    ],
    [
      'verified by nothing',
      (json) => (json.calendars[0].source = ''),
      'error calendarUnsourced /calendars/vn-office/source',
    ],
    ['the same calendar twice', (json) => json.calendars.push(json.calendars[0]), 'error duplicateId /calendars/1'],
  ];
  for (const [what, bend, ...expected] of cases) {
    it(`is found: ${what}`, () => assert.deepEqual(only(after(bend)), expected));
  }

  it('does not mind a holiday whose swap is undecided', () => {
    assert.deepEqual(
      only(after((json) => (json.calendars[0].undecided = ['2026-11-24', '2026-11-28', '2026-09-02']))),
      [],
    );
  });
});

describe('the shipped catalogue', () => {
  it('has no text that looks like another encoding', () => {
    const texts: string[] = [];
    const collect = (value: unknown): void => {
      if (typeof value === 'string') texts.push(value);
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
    };
    LAYERS.forEach((folder) => collect(shippedLayer(folder)));
    assert.ok(texts.length > 30_000);
    assert.deepEqual(texts.filter(misread), []);
  });

  it('has no keywords that look joined', () => {
    const layers = LAYERS.map((folder) => shippedLayer(folder));
    assert.ok(layers.flatMap(({ procedures }) => procedures.flatMap(({ keywords = [] }) => keywords)).length > 2000);
    for (const layer of layers)
      assert.deepEqual(
        checkCatalogue(layer, TODAY).filter(({ kind }) => kind === 'keywordsJoined'),
        [],
      );
  });
});

describe('the name that was probably meant', () => {
  it('is the nearest of the known ones, if it is near', () => {
    assert.equal(nearest('ubnd-xã', ['cong-an-xa', 'ubnd-xa']), 'ubnd-xa');
    assert.equal(nearest('purpos', ['name', 'purpose']), 'purpose');
    assert.equal(nearest('x', ['name', 'purpose']), undefined);
    assert.equal(nearest('anything', []), undefined);
  });
});
