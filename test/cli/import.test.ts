import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { readProcedure, type Procedure } from '../../src/catalogue/index.js';
import { checkProcedure, contextOf } from '../../src/catalogue/check/index.js';
import { toProcedure } from '../../src/cli/national/procedure.js';
import { readRecord } from '../../src/cli/national/record.js';
import { createTerms } from '../../src/cli/national/terms.js';
import { runs } from '../catalogue/arbitrary.js';
import { catalogue, procedure } from '../catalogue/fixture.js';
import { textExport } from './portal-record.js';
import { ask, folder, readText, run, source, write } from './run.js';

// Made-up records in the portal's shape.
const component = (name: string, originalQty = 0, copyQty = 0, more = {}) => ({
  name,
  originalQty,
  copyQty,
  required: false,
  code: '',
  attachments: [],
  ...more,
});
const method = (
  submissionMethod: string,
  processingTime: unknown,
  processingTimeUnit: string,
  fees: object[] = [],
  description = '',
) => ({ submissionMethod, processingTime, processingTimeUnit, fees, description });
const fee = (value: number | null, description?: string, currencyName = 'Việt Nam Đồng') => ({
  type: 'FEE',
  value,
  currencyId: '',
  attachment: null,
  ...(description !== undefined && { description }),
  ...(value && { currencyName }),
});
const detail = (more: object = {}) => ({
  id: '019d2bfd-0000-73df-9a18-5658e09794d3',
  code: '9.000001',
  name: 'Thủ tục đăng ký nuôi mèo',
  type: 'STANDARD',
  isWard: true,
  categoriesDetails: [{ name: 'Thú cưng', code: 'G99-TC01' }],
  subjectTypesDetails: [{ name: 'Công dân Việt Nam' }, { name: 'Tổ chức (không bao gồm doanh nghiệp, HTX)' }],
  executionSteps: [],
  executionMethods: [method('DIRECT', 5, 'WORKING_DAY')],
  executionCases: [],
  legalBasisesDetails: [],
  resultsDetails: [{ name: 'Giấy nuôi mèo', code: 'KQ.G99.000001' }],
  ...more,
});
const imported = (json: object) => {
  const record = readRecord(json);
  assert.ok(record, 'it is a record');
  const terms = createTerms([], []);
  return { ...toProcedure(record, terms, '2026-07-18'), terms };
};
const papers = (...rows: object[]) => imported(detail({ executionCases: [{ name: '', profileComponents: rows }] }));
const fees = (...list: object[]) =>
  imported(detail({ executionMethods: [method('DIRECT', 1, 'DAY', list)] })).procedure.fees;
const times = (...methods: object[]) => imported(detail({ executionMethods: methods })).procedure.timeLimits;

describe('what a record becomes', () => {
  it('is a procedure that is marked as imported, with its page, decision and day', () => {
    const { procedure: read } = imported(
      detail({
        isFullProcess: true,
        isNonTerritorial: true,
        procedureProposal: {
          proposalNumber: '163/QĐ-BTP',
          decisionDate: 1768496400000,
          issuingAgency: { name: 'Bộ Tư pháp' },
        },
      }),
    );
    assert.deepEqual(readProcedure(read).problems, []);
    assert.deepEqual(read.provenance, {
      source: {
        title: 'Cổng Dịch vụ công quốc gia',
        retrievedOn: '2026-07-18',
      },
      confidence: 'imported',
    });
    assert.equal(read.official?.portalUrl?.split('/').pop(), '019d2bfd-0000-73df-9a18-5658e09794d3');
    // Midnight in Việt Nam is still the day before in UTC.
    assert.deepEqual(read.official?.decision, { number: '163/QĐ-BTP', date: '2026-01-16', issuer: 'Bộ Tư pháp' });
    assert.deepEqual(
      [read.onlineLevel.kind, read.nonTerritorial, read.tier, read.audience],
      ['full', true, ['ward'], ['citizen', 'organisation']],
    );
  });

  it('comes from the bare record, from the portal’s envelope, and from a text export', () => {
    assert.equal(readRecord(detail())?.code, '9.000001');
    assert.equal(readRecord({ code: 'OK', data: detail(), message: 'OK' })?.code, '9.000001');
    assert.equal(readRecord(textExport())?.from, 'export');
    for (const other of [
      null,
      7,
      [],
      {},
      { code: 'OK' },
      { code: 'OK', data: null },
      { code: '1', name: 'x' },
      procedure(),
    ])
      assert.equal(readRecord(other), undefined);
  });

  it('never says more about online filing than the record does', () => {
    const level = (more: object) => imported(detail(more)).procedure.onlineLevel.kind;
    assert.equal(level({ executionMethods: [method('ONLINE', 1, 'DAY')] }), 'someOnline');
    assert.equal(level({ executionMethods: [method('DIRECT', 1, 'DAY')] }), 'unknown');
  });

  it('knows who receives only where the address is an agency’s name', () => {
    const receiver = (dossierReceivingAddresses: string) =>
      imported(
        detail({ unitGroupsExecuting: [{ name: 'Công an cấp Xã' }], dossierReceivingAddresses }),
      ).procedure.agencies.find(({ role }) => role === 'receives')?.ref;
    assert.equal(receiver('Công an cấp xã.'), 'cong-an-cap-xa');
    assert.equal(receiver('- Trực tiếp tại Trung tâm hoặc Công an cấp xã'), undefined);
  });
});

describe('the quirks of the portal', () => {
  it('takes papers from the cases, wherever else the record has empty lists', () => {
    const { procedure: read } = imported(
      detail({
        profileComponents: [],
        fees: [],
        cases: [{ code: '9.000001.01', profileComponents: [] }],
        executionCases: [{ name: '', profileComponents: [component('Tờ khai', 1)] }],
      }),
    );
    assert.equal(read.dossier?.items.length, 1);
  });

  it('reads a heading as what to do with the papers, not as a case', () => {
    const { procedure: read, rows } = imported(
      detail({
        executionCases: [
          { name: '* Giấy tờ phải nộp:', profileComponents: [component('- Tờ khai theo mẫu;', 1)] },
          { name: ' * Giấy tờ phải xuất trình:', profileComponents: [component('+ Thẻ căn cước;', 1)] },
          {
            name: '* Lưu ý :',
            profileComponents: [component('Cơ quan đăng ký từ chối giải quyết khi giấy tờ bị tẩy xóa.')],
          },
          { name: '', profileComponents: [] },
        ],
      }),
    );
    assert.deepEqual(
      read.dossier?.items.map(({ name, purpose, when }) => [name.vi, purpose, when]),
      [
        ['Tờ khai theo mẫu', 'submit', undefined],
        ['Thẻ căn cước', 'present', undefined],
      ],
    );
    assert.equal(read.cases, undefined);
    assert.deepEqual(
      rows.map(({ kind }) => kind),
      ['submit', 'present', 'note'],
    );
    assert.match(read.dossier?.items[1].note?.vi ?? '', /từ chối giải quyết/, 'the note is not lost');
  });

  it('reads real cases as a question', () => {
    const { procedure: read } = imported(
      detail({
        executionCases: [
          { name: 'a) Trường hợp mèo mới sinh, hồ sơ gồm:', profileComponents: [component('Giấy chứng sinh', 1)] },
          { name: 'b) Trường hợp mèo nhập khẩu, hồ sơ gồm:', profileComponents: [component('Giấy kiểm dịch', 1)] },
        ],
      }),
    );
    assert.deepEqual(
      read.facts?.[0].choices?.map(({ label }) => label.vi),
      ['Trường hợp mèo mới sinh', 'Trường hợp mèo nhập khẩu'],
    );
    assert.deepEqual(
      read.dossier?.items.map(({ when }) => when),
      [{ case: ['th1'] }, { case: ['th2'] }],
    );
  });

  it('does not take notes for papers', () => {
    const { procedure: read, rows } = papers(
      component('Lưu ý: nộp bản chụp kèm bản chính.'),
      component('Tờ khai', 1),
      component('Người nộp hồ sơ chịu trách nhiệm về nội dung khai.'),
    );
    assert.deepEqual(
      rows.map(({ kind }) => kind),
      ['note', 'submit', 'note'],
    );
    assert.equal(read.dossier?.items.length, 1);
  });

  it('keeps every word of a long row, and counts the papers in it', () => {
    const long = `- Tờ khai theo mẫu ban hành kèm theo quyết định về việc nuôi mèo trong khu dân cư của phường; ${'Giấy tờ chứng minh nguồn gốc của mèo; '.repeat(10)}Sổ tiêm`;
    const { procedure: read, rows } = papers(component(long, 1));
    const [item] = read.dossier?.items ?? [];
    assert.equal(item.rawText, long);
    assert.ok(item.name.vi.length <= 140 && item.name.vi.startsWith('Tờ khai theo mẫu'));
    assert.equal(rows[0].papers, 12);
  });

  it('finds the condition that hides in a row, and asks about it in its own words', () => {
    const { procedure: read } = papers(
      component('- Trường hợp ủy quyền thì phải nộp thêm văn bản ủy quyền có chứng thực.', 1),
      component('Giấy khám sức khỏe (đối với mèo trên 10 tuổi);', 0, 1),
      component('Bản sao hợp đồng thuê nhà trong trường hợp ở nhà thuê', 0, 1),
      component('Ảnh của mèo (nếu có)', 2),
    );
    assert.deepEqual(
      read.dossier?.items.map(({ name, when, optional }) => [name.vi, when, optional]),
      [
        ['Văn bản ủy quyền có chứng thực', { fact: 'dk1', eq: true }, undefined],
        ['Giấy khám sức khỏe', { fact: 'dk2', eq: true }, undefined],
        ['Bản sao hợp đồng thuê nhà', { fact: 'dk3', eq: true }, undefined],
        ['Ảnh của mèo (nếu có)', undefined, true],
      ],
    );
    assert.deepEqual(
      read.facts?.map(({ question }) => question.vi.match(/“(.*)”/)?.[1]),
      ['Trường hợp ủy quyền', 'đối với mèo trên 10 tuổi', 'trong trường hợp ở nhà thuê'],
    );
  });

  it('reads a condition on the channel as one', () => {
    const { procedure: read } = papers(
      component(
        'Tờ khai theo mẫu (nếu người có yêu cầu lựa chọn nộp hồ sơ theo hình thức trực tiếp hoặc gửi hồ sơ qua hệ thống bưu chính)',
        1,
      ),
    );
    assert.deepEqual(read.dossier?.items[0].when, { channel: ['inPerson', 'post'] });
    assert.equal(read.facts, undefined);
  });

  it('never hides a paper behind what to do when one does not have it', () => {
    const said = '- Giấy chứng sinh; trường hợp không có Giấy chứng sinh thì nộp văn bản của người làm chứng.';
    const { procedure: read, rows } = papers(
      component(said, 1),
      component('Tài liệu chứng minh trường hợp bất khả kháng', 1),
    );
    assert.deepEqual(
      read.dossier?.items.map(({ when }) => when),
      [undefined, undefined],
    );
    assert.equal(rows[0].certainty, 'guess');
    assert.match(rows[0].condition, /không có Giấy chứng sinh/, 'the report still shows it to an editor');
  });

  it('reads numbers, words and nonsense as times, and counts only with what has a unit', () => {
    const amounts = (...methods: object[]) => times(...methods).map(({ amount }) => amount);
    assert.deepEqual(amounts(method('DIRECT', 17.5, 'WORKING_DAY')), [{ unit: 'workingDay', value: 17.5 }]);
    assert.deepEqual(amounts(method('DIRECT', 2, 'YEAR')), [{ unit: 'month', value: 24 }]);
    assert.deepEqual(amounts(method('DIRECT', 1, 'OTHER')), [{ unit: 'textOnly' }]);
    assert.deepEqual(amounts(method('DIRECT', 0, 'OTHER')), []);
    assert.deepEqual(amounts(method('DIRECT', 'Theo mô tả', 'OTHER')), []);
    assert.equal(
      times(method('DIRECT', 'Không quá 15 ngày kể từ ngày nhận đủ hồ sơ hợp lệ.', 'OTHER'))[0].note?.vi,
      'Không quá 15 ngày kể từ ngày nhận đủ hồ sơ hợp lệ.',
    );
  });

  it('keeps the time of the online case beside a method without a unit, and never merges them', () => {
    const [limit] = imported(
      detail({
        executionMethods: [method('DIRECT', 1, 'OTHER')],
        cases: [{ code: '9.000001.01', processingDay: { qty: 1, type: 'WORKING_DAY' } }],
      }),
    ).procedure.timeLimits;
    assert.deepEqual(limit.amount, { unit: 'textOnly' });
    assert.match(limit.note?.vi ?? '', /không ghi đơn vị[\s\S]*9\.000001\.01: 1 ngày làm việc/);
  });

  it('tells channels apart where they differ, and says it once where they do not', () => {
    assert.deepEqual(
      times(method('DIRECT', 5, 'DAY'), method('ONLINE', 3, 'DAY')).map(({ when }) => when),
      [{ channel: ['inPerson'] }, { channel: ['online'] }],
    );
    assert.deepEqual(
      times(method('DIRECT', 5, 'DAY'), method('ONLINE', 5, 'DAY'), method('POSTAL', 5, 'DAY')).map(({ when }) => when),
      [undefined],
    );
  });

  it('never takes a zero for free, nor an amount that its words contradict', () => {
    const kinds = (...list: object[]) => fees(...list).map(({ price }) => price.kind);
    assert.deepEqual(kinds(fee(0)), ['unknown']);
    assert.deepEqual(kinds(fee(null)), ['unknown']);
    assert.deepEqual(kinds(fee(0, 'Theo quy định của Hội đồng nhân dân cấp tỉnh')), ['setByProvince']);
    assert.deepEqual(kinds(fee(0, 'Thực hiện theo quy định của Luật phí và lệ phí')), ['setByProvince']);
    assert.deepEqual(kinds(fee(0, 'Không quy định')), ['notSet']);
    assert.deepEqual(kinds(fee(0, 'Miễn phí')), ['free']);
    assert.deepEqual(kinds(fee(0, 'Miễn phí cho hộ nghèo; còn lại 20.000 đồng')), ['unknown']);
    assert.deepEqual(kinds(fee(0, '1.000.000 đồng/phòng')), ['unknown']);
    assert.deepEqual(kinds(fee(20, '20.000 vnđ /tờ khai')), ['unknown']);
    assert.deepEqual(kinds(fee(700)), ['unknown']);
  });

  it('takes an amount that agrees with its words, with its unit and currency', () => {
    assert.deepEqual(fees(fee(2000, '/trang'))[0].price, {
      kind: 'fixed',
      amount: 2000,
      currency: 'VND',
      per: { vi: 'trang' },
    });
    assert.deepEqual(fees(fee(50000, 'Lệ phí cấp giấy: 50.000 đồng'))[0].price, {
      kind: 'fixed',
      amount: 50000,
      currency: 'VND',
    });
    assert.deepEqual(fees(fee(10, '/bản', 'USD'))[0].price, {
      kind: 'fixed',
      amount: 10,
      currency: 'USD',
      per: { vi: 'bản' },
    });
  });

  it('does not choose between two amounts that only words tell apart', () => {
    const list = fees(fee(10000, 'Cấp mới'), fee(5000, 'Cấp lại'));
    assert.deepEqual(
      list.map(({ price }) => price.kind),
      ['unknown', 'unknown'],
    );
    assert.match(JSON.stringify(list), /10000 đồng: Cấp mới/);
    assert.equal(new Set(list.map(({ label }) => label.vi)).size, 2);
  });

  it('takes codes as text: trimmed, odd ones as they are, deleted ones as abolished', () => {
    assert.equal(imported(detail({ code: ' 9.014325' })).procedure.code, '9.014325');
    assert.equal(imported(detail({ code: '9.0133611' })).procedure.code, '9.0133611');
    assert.equal(imported(detail({ code: '9.014955-Xoa' })).procedure.status, 'abolished');
  });

  it('finds the agency in any of the four places, and knows it under its other names', () => {
    const refs = (more: object) => imported(detail(more)).procedure.agencies.map(({ ref, role }) => `${role} ${ref}`);
    assert.deepEqual(
      refs({
        departmentsExecuting: [{ name: 'UBND cấp  xã' }],
        unitGroupsAuthority: [{ name: 'Ủy ban nhân dân cấp xã' }],
      }),
      ['executes ubnd-cap-xa', 'competent ubnd-cap-xa'],
    );
    assert.deepEqual(refs({ executingAgencies: 'Ủy ban Nhân dân\u00a0xã,\u00a0phường,\u00a0thị trấn.' }), [
      'executes uy-ban-nhan-dan-xa-phuong-thi-tran',
    ]);
    const joined = imported(
      textExport({
        executingAgencies: 'Sở Xây dựng, Uỷ ban Nhân dân cấp xã, phường, thị trấn',
        catalog: { departments: ['', 'x'] },
      }),
    );
    assert.equal(joined.procedure.agencies.length, 2);
    assert.deepEqual(
      imported(
        textExport({ executingAgencies: null, catalog: { departments: ['', 'Ủy ban nhân dân cấp xã'] } }),
      ).terms.agencies.map(({ kind }) => kind),
      ['oneStopCentre'],
    );
  });

  it('joins agencies and fields with those that the catalogue has', () => {
    const record = readRecord(detail({ unitGroupsExecuting: [{ name: 'UBND cấp xã' }] }));
    const { fields, agencies } = catalogue();
    const terms = createTerms(fields, agencies);
    assert.ok(record);
    const { procedure: read } = toProcedure(record, terms);
    assert.deepEqual(
      [read.field, read.agencies[0].ref, terms.fields.length, terms.agencies.length],
      ['thu-cung', 'ubnd-xa', 1, 1],
    );
  });

  it('finds numbers and days of laws however they are written, and sorts them', () => {
    const laws = (...list: object[]) =>
      imported(detail({ legalBasisesDetails: list })).procedure.legalBasis.map(({ number, issued }) => [
        number,
        issued,
      ]);
    const list = [
      { code: 'Nghị định số 131/2021/NĐ-CP', name: 'Nghị định 131/2021/NĐ-CP ngày 30/12/2021 của Chính phủ' },
      { code: '66.7/2025/NQ-CP', name: ' Nghị quyết\t66.7/2025/NQ-CP ngày 15 tháng 11 năm 2025' },
      { code: '', name: 'Luật 60/2014/QH13' },
      { code: 'nghị định 14…', name: '' },
      { code: '104/2022/NĐ-CP', name: 'Nghị định ngày 31/02/2022' },
    ];
    assert.deepEqual(laws(...list), [
      ['104/2022/NĐ-CP', undefined],
      ['131/2021/NĐ-CP', '2021-12-30'],
      ['60/2014/QH13', undefined],
      ['66.7/2025/NQ-CP', '2025-11-15'],
      ['nghị định 14…', undefined],
    ]);
    assert.deepEqual(laws(...[...list].reverse()), laws(...list));
  });

  it('cleans texts: composed, without invisible marks, tags, images and tabs', () => {
    const { procedure: read } = imported(
      detail({
        name: 'Thủ tục đăng k\u200Eý nuôi\u00a0mèo'.normalize('NFD'),
        requirementsAndConditions: '<p>Có mèo</p> data:image/png;base64,AAAA\t\uF076 và nhà',
      }),
    );
    assert.equal(read.name.vi, 'Thủ tục đăng ký nuôi mèo');
    assert.equal(read.requirements?.[0].value.vi, 'Có mèo và nhà');
  });

  it('parts steps that stand in one text, and lets nothing act as Markdown by accident', () => {
    const { procedure: read } = imported(
      detail({
        executionSteps: [
          { name: '', description: 'Bước 1: Người nộp *chuẩn bị* hồ sơ [1].\n Bước 2: Cán bộ kiểm tra.' },
        ],
      }),
    );
    assert.deepEqual(
      read.steps.map(({ title, actor }) => [title.vi, actor]),
      [
        ['Bước 1: Người nộp *chuẩn bị* hồ sơ [1]', 'applicant'],
        ['Bước 2: Cán bộ kiểm tra', 'agency'],
      ],
    );
    const long = imported(
      detail({
        executionSteps: [
          { name: 'Tiếp nhận', description: `- Cán bộ *xem* [hồ sơ](javascript:1)\n1. ${'x '.repeat(80)}` },
        ],
      }),
    ).procedure.steps;
    assert.match(long[0].body?.vi ?? '', /\\\*xem\\\* \\\[hồ sơ\\\]\(javascript:1\)\n\\1\./);
  });

  it('reads an export: amounts in words, times in one text, Vietnamese levels', () => {
    const { procedure: read } = imported(
      textExport({
        methods: [
          {
            submissionMethod: 'DIRECT',
            processing_raw: '7 WORKING_DAY',
            fees_raw: '0 VNĐ (Theo quy định của Hội đồng nhân dân cấp tỉnh) | Không có thông tin',
          },
          { submissionMethod: 'ONLINE', processing_raw: '30 ngày', fees_raw: '10 VNĐ (10 USD/bản)' },
        ],
        documentCases: [
          { name: 'Không có thông tin', items: [{ name: 'Tờ khai', originalQty: 1, copyQty: 0, templates_raw: null }] },
        ],
      }),
    );
    assert.deepEqual(
      read.timeLimits.map(({ amount }) => amount),
      [{ unit: 'workingDay', value: 7 }, { unit: 'textOnly' }],
    );
    assert.deepEqual(
      read.fees.map(({ price }) => [price.kind, 'currency' in price && price.currency]),
      [
        ['setByProvince', false],
        ['fixed', 'USD'],
      ],
    );
    assert.deepEqual(read.tier, ['ward']);
  });

  it('survives anything in any place, and makes only what the catalogue can read', () => {
    const any = fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, fc.jsonValue({ maxDepth: 3 }));
    const keys = [
      'type',
      'isWard',
      'categoriesDetails',
      'category',
      'subjectTypesDetails',
      'executionSteps',
      'executionMethods',
      'executionCases',
      'legalBasisesDetails',
      'resultsDetails',
      'cases',
      'keywords',
      'procedureProposal',
      'unitGroupsExecuting',
      'executingAgencies',
      'dossierReceivingAddresses',
      'id',
    ];
    const rows = fc.array(
      fc.record({
        name: fc.oneof(fc.string(), fc.constantFrom('Trường hợp a thì nộp giấy b', 'Tờ khai (nếu có)', 'Nếu', ':')),
        originalQty: any,
        copyQty: any,
        attachments: any,
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(
        fc.record(Object.fromEntries(keys.map((key) => [key, any]))),
        rows,
        fc.string(),
        (odd, list, heading) => {
          const json = detail({
            ...odd,
            ...(odd.executionCases === undefined && { executionCases: [{ name: heading, profileComponents: list }] }),
          });
          const { procedure: read, terms } = imported(JSON.parse(JSON.stringify(json)));
          assert.deepEqual(readProcedure(read).problems, []);
          const { agencies, fields } = terms;
          const context = contextOf({ ...catalogue([read]), agencies, fields }, '2026-11-24');
          assert.deepEqual(
            checkProcedure(read, context)
              .filter(({ severity }) => severity === 'error')
              .map(({ kind }) => kind),
            [],
          );
        },
      ),
      runs(150),
    );
  });
});

describe('somebody who imports', () => {
  const lines = (...records: object[]) => `${records.map((record) => JSON.stringify(record)).join('\n')}\n`;
  const two = [
    detail(),
    detail({ code: '9.000002', name: 'Thủ tục đăng ký nuôi chó', isWard: false, isProvince: true }),
  ];
  const files = (root: string) =>
    (readdirSync(root, { recursive: true }) as string[])
      .filter((name) => name.endsWith('.json') && name !== 'catalogue.schema.json')
      .sort();

  it('gets a layer that validates, from lines, packed lines, single files and folders', (t) => {
    const root = folder(t);
    write(root, 'in/a.jsonl', lines(two[0]));
    write(root, 'in/sub/b.jsonl.gz', gzipSync(lines(two[1])));
    write(root, 'in/c.json', { code: 'OK', data: detail({ code: '9.000003' }) });
    write(
      root,
      'in/d.json.gz',
      gzipSync(JSON.stringify([detail({ code: '9.000004' }), textExport({ code: '9.000005' })])),
    );
    write(root, 'in/readme.txt', 'không phải dữ liệu');
    const { code, out, err } = run(root, [
      'import',
      'national',
      'in',
      '--out',
      'national',
      '--retrieved',
      '2026-07-18',
    ]);
    assert.equal(code, 0, err);
    assert.match(out, /Đã đọc 5 bản ghi: ghi 5 thủ tục/);
    assert.deepEqual(files(join(root, 'national')), [
      'catalogue.json',
      ...[1, 2, 3, 4, 5].map((n) => `thu-cung/9.00000${n}.json`),
    ]);
    // An editor of code completes and checks each of them.
    assert.ok(existsSync(join(root, 'national/catalogue.schema.json')));
    assert.equal(JSON.parse(readText(root, 'national/catalogue.json')).$schema, './catalogue.schema.json');
    assert.equal(JSON.parse(readText(root, 'national/thu-cung/9.000001.json')).$schema, '../catalogue.schema.json');
    const { code: valid, said } = ask(root, ['validate', 'national']);
    assert.deepEqual([valid, [...new Set(said.problems.map(({ kind }) => kind))]], [0, ['noReceiver']]);
  });

  it('gets a table of how every row was sorted, that no spreadsheet runs', (t) => {
    const root = folder(t);
    write(
      root,
      'a.jsonl',
      lines(
        detail({
          executionCases: [
            { name: '', profileComponents: [component('=cmd|"/c calc"!A1', 1), component('Tờ khai, "mẫu 1"', 1)] },
          ],
        }),
      ),
    );
    run(root, ['import', 'national', 'a.jsonl', '--out', 'national', '--report', 'bang.csv']);
    const csv = readText(root, 'bang.csv');
    assert.ok(csv.startsWith('\uFEFFMã thủ tục,Tên thủ tục,'));
    assert.ok(csv.includes(`,"'=cmd|""/c calc""!A1"\r\n`));
    assert.ok(csv.includes('"Tờ khai, ""mẫu 1"""'));
    run(root, ['import', 'national', 'a.jsonl', '--out', 'national', '--report', 'bang.json']);
    assert.deepEqual(
      JSON.parse(readText(root, 'bang.json')).map(({ kind, row }: { kind: string; row: number }) => [kind, row]),
      [
        ['submit', 1],
        ['submit', 2],
      ],
    );
    const head = readText(root, 'national/catalogue.json');
    const over = run(root, ['import', 'national', 'a.jsonl', '--out', 'x', '--report', 'national/catalogue.json']);
    assert.equal(over.code, 3);
    assert.match(over.err, /không ghi đè/);
    assert.equal(readText(root, 'national/catalogue.json'), head);
    assert.equal(run(root, ['import', 'national', 'a.jsonl', '--out', 'x', '--report', 'bang.json']).code, 0);
    run(root, ['import', 'national', 'a.jsonl', '--out', 'national', '--report', 'bang.md']);
    assert.match(readText(root, 'bang.md'), /^\| Mã thủ tục \|/);
  });

  it('may ask for some codes or one level only', (t) => {
    const root = folder(t);
    write(root, 'a.jsonl', lines(...two));
    const { code, said } = ask(root, ['import', 'national', 'a.jsonl', '--out', 'one', '--codes', '9.000002, 9.9']);
    assert.deepEqual(
      [code, said.problems.map(({ kind, severity, found }) => [kind, severity, found])],
      [0, [['codeNotFound', 'warning', '9.9']]],
    );
    run(root, ['import', 'national', 'a.jsonl', '--out', 'ward', '--tier', 'ward']);
    assert.deepEqual(files(join(root, 'one')), ['catalogue.json', 'thu-cung/9.000002.json']);
    assert.deepEqual(files(join(root, 'ward')), ['catalogue.json', 'thu-cung/9.000001.json']);
  });

  it('does not lose what was reviewed, nor the head of the layer', (t) => {
    const root = folder(t);
    const reviewed = procedure({ code: '9.000001' });
    write(root, 'national/thu-cung/9.000001.json', reviewed);
    write(root, 'national/khac/9.000002.json', {
      ...procedure({ code: '9.000002' }),
      provenance: { source: { title: 'x' }, confidence: 'imported' },
    });
    write(root, 'national/catalogue.json', catalogue([], { id: 'vn.rieng', title: { vi: 'Của tôi' } }));
    write(root, 'a.jsonl', lines(...two));
    const { out } = run(root, ['import', 'national', 'a.jsonl', '--out', 'national']);
    assert.match(out, /ghi 1 thủ tục, giữ nguyên 1 thủ tục đã rà soát/);
    assert.deepEqual(JSON.parse(readText(root, 'national/thu-cung/9.000001.json')), reviewed);
    assert.equal(
      JSON.parse(readText(root, 'national/khac/9.000002.json')).name.vi,
      'Thủ tục đăng ký nuôi chó',
      'it is written where it was',
    );
    assert.equal(JSON.parse(readText(root, 'national/catalogue.json')).title.vi, 'Của tôi');
    assert.equal(existsSync(join(root, 'national/thu-cung/9.000002.json')), false);
    run(root, ['import', 'national', 'a.jsonl', '--out', 'national', '--overwrite']);
    assert.equal(JSON.parse(readText(root, 'national/thu-cung/9.000001.json')).provenance.confidence, 'imported');
  });

  it('may not put records of the portal into the layer of a ward or a province', (t) => {
    const root = source(folder(t));
    write(root, 'a.jsonl', lines(...two));
    const before = files(root);
    for (const layer of ['wards/phuong', 'provinces/tinh']) {
      const head = readText(root, 'procedures', layer, 'catalogue.json');
      const { code, err } = run(root, ['import', 'national', 'a.jsonl', '--out', `procedures/${layer}`]);
      assert.equal(code, 3);
      assert.match(err, /Tầng ở đây là "(ward|province)", không phải tầng quốc gia/);
      assert.equal(readText(root, 'procedures', layer, 'catalogue.json'), head);
    }
    assert.deepEqual(files(root), before);
  });

  it('gets the fuller of two records of one code, whichever comes first', (t) => {
    const root = folder(t);
    write(root, '1.jsonl', lines(textExport(), detail({ name: 'Đầy đủ' })));
    write(root, '2.jsonl', lines(detail({ name: 'Đầy đủ' }), textExport()));
    write(root, '3.jsonl', lines(detail({ name: 'Mới', updatedAt: 2 }), detail({ name: 'Cũ', updatedAt: 1 })));
    const name = (file: string) => {
      run(root, ['import', 'national', file, '--out', `out-${file}`]);
      return (JSON.parse(readText(root, `out-${file}/thu-cung/9.000001.json`)) as Procedure).name.vi;
    };
    assert.deepEqual([name('1.jsonl'), name('2.jsonl'), name('3.jsonl')], ['Đầy đủ', 'Đầy đủ', 'Mới']);
  });

  it('gets one file of a code, whatever fields its records name', (t) => {
    const root = folder(t);
    const moved = detail({ categoriesDetails: [{ name: 'Thú hoang', code: 'G99-TH01' }], updatedAt: 5 });
    write(root, 'a.jsonl', lines(detail({ updatedAt: 1 }), moved));
    run(root, ['import', 'national', 'a.jsonl', '--out', 'mot']);
    assert.deepEqual(
      files(join(root, 'mot')).filter((name) => name.includes('9.')),
      ['thu-hoang/9.000001.json'],
    );
    // Also when the first was written long before the second came.
    const many = Array.from({ length: 250 }, (_, at) => detail({ code: `8.${String(at).padStart(6, '0')}` }));
    write(root, 'b.jsonl', lines(detail({ updatedAt: 1 }), ...many, moved));
    run(root, ['import', 'national', 'b.jsonl', '--out', 'hai']);
    assert.deepEqual(
      files(join(root, 'hai')).filter((name) => name.includes('9.0')),
      ['thu-hoang/9.000001.json'],
    );
  });

  it('is told line by line what is no record, and gets the rest', (t) => {
    const root = folder(t);
    write(root, 'a.jsonl', `${JSON.stringify(detail())}\n{"code": "9.1", \n\n{"nothing": true}\n`);
    const { code, said } = ask(root, ['import', 'national', 'a.jsonl', '--out', 'national']);
    assert.equal(code, 1);
    assert.deepEqual(
      said.problems.map(({ kind, line }) => [kind, line]),
      [
        ['truncatedJson', 2],
        ['noRecord', 4],
      ],
    );
    assert.deepEqual(files(join(root, 'national')), ['catalogue.json', 'thu-cung/9.000001.json']);
  });

  it('is protected from files that are not what they say, or unpack without end', (t) => {
    const root = folder(t);
    write(root, 'fake.jsonl.gz', 'không phải gzip');
    const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024, 'a'));
    write(root, 'bomb.jsonl.gz', bomb);
    assert.ok(bomb.length < 200_000);
    const { code, said } = ask(root, ['import', 'national', 'fake.jsonl.gz', 'bomb.jsonl.gz', '--out', 'national']);
    assert.equal(code, 3);
    assert.deepEqual(
      said.problems.map(({ kind, file }) => [kind, file]),
      [
        ['fileTooLarge', 'bomb.jsonl.gz'],
        ['fileUnreadable', 'fake.jsonl.gz'],
      ],
    );
    assert.equal(existsSync(join(root, 'national')), false, 'no empty layer is left behind');
  });

  it('leaves no empty layer behind when there is nothing to import, and is told so', (t) => {
    const root = folder(t);
    write(root, 'a.jsonl', lines(...two));
    write(root, 'la.jsonl', lines({ nothing: true }));
    write(root, 'trong.jsonl', '\n');
    write(root, 'latin.json', Buffer.from('{"code":"9.000001","name":"\xe0"}', 'latin1'));
    for (const [code, kind, ...args] of [
      [1, 'codeNotFound', 'a.jsonl', '--codes', '9.999'],
      [1, 'noRecords', 'a.jsonl', '--tier', 'ministry'],
      [1, 'noRecords', 'trong.jsonl'],
      [1, 'noRecord', 'la.jsonl'],
      [3, 'notUtf8', 'latin.json'],
    ] as const) {
      const ran = ask(root, ['import', 'national', ...args, '--out', 'national']);
      assert.deepEqual([ran.code, ran.said.problems.map((one) => one.kind)], [code, [kind]], args.join(' '));
      assert.equal(existsSync(join(root, 'national')), false, args.join(' '));
    }
  });

  it('gets exit codes for wrong calls and missing files', (t) => {
    const root = folder(t);
    assert.equal(run(root, ['import', 'national', 'nowhere', '--out', 'x']).code, 3);
    for (const args of [
      ['import', 'national'],
      ['import', 'word', 'a', '--out', 'b'],
      ['import', 'national', 'a'],
      ['import', 'national', 'a', '--out', 'b', '--report', 'c.pdf'],
      ['import', 'national', 'a', '--out', 'b', '--tier', 'huyện'],
      ['import', 'national', 'a', '--out', 'b', '--codes', ' , '],
    ]) {
      assert.equal(run(root, args).code, 2, args.join(' '));
    }
  });
});
