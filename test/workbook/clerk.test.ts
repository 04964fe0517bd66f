import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readWorkbook } from '../../src/workbook/index.js';
import { sayCellIssue } from '../../src/workbook/words.js';
import { catalogue, procedure } from '../catalogue/fixture.js';
import { first, open } from './support.js';

const coded = (code: string) => catalogue([procedure({ code })]);

describe('what a clerk writes into a workbook', () => {
  it('corrects a fee and adds a paper, without knowing an id', async () => {
    const book = await open();
    book.cell('phi', 3, 'Mức thu').value = '30.000 đồng';
    const row = 5;
    book.cell('giay_to', row, 'Mã thủ tục').value = '9.000001';
    book.cell('giay_to', row, 'Tên giấy tờ').value = 'Ảnh của mèo';
    book.cell('giay_to', row, 'Nộp hay xuất trình').value = 'Nộp';
    book.cell('giay_to', row, 'Số bản chính').value = 2;
    book.cell('giay_to', row, 'Chỉ khi').value = 'Mèo bao nhiêu tuổi? là Dưới 1 tuổi';
    const result = await book.read();
    assert.deepEqual(result.issues, []);
    assert.equal(first(result).fees[0].price.amount, 30000);
    assert.deepEqual(first(result).dossier.items[2], {
      id: 'anh-cua-meo',
      name: { vi: 'Ảnh của mèo' },
      purpose: 'submit',
      quantities: [{ form: 'original', count: 2 }],
      when: { fact: 'age', eq: 'kitten' },
    });
  });

  it('finds its sentences in a drop-down of each row', async () => {
    const book = await open();
    const validation = book.cell('giay_to', 4, 'Chỉ khi').dataValidation;
    assert.equal(validation.type, 'list');
    assert.match(String(validation.formulae[0]), /MATCH\(\$A/);
    const phrases: string[] = [];
    book.sheet('chi_khi').eachRow((row) => phrases.push(`${row.getCell(1).text} ${row.getCell(2).text}`));
    assert.ok(phrases.includes('9.000001 Mèo bao nhiêu tuổi? là Từ 1 tuổi'), phrases.join('\n'));
    assert.ok(phrases.includes('9.000001 Trường hợp là Mèo con'));
    assert.ok(phrases.includes('9.000001 Cách nộp là Trực tuyến'));
    const words = book.cell('giay_to', 3, 'Nộp hay xuất trình').dataValidation;
    assert.match(String(words.formulae[0]), /^danh_sach!/);
  });

  it('puts several conditions side by side, and writes long ones out', async () => {
    const book = await open();
    book.cell('giay_to', 3, 'Chỉ khi').value = 'mèo bao nhiêu tuổi?  là DƯỚI 1 tuổi';
    book.cell('giay_to', 3, 'Và chỉ khi (2)').value = 'Cách nộp không phải là Trực tuyến';
    book.cell('giay_to', 4, 'Chỉ khi').value =
      '("Mèo bao nhiêu tuổi?" là "Từ 1 tuổi" và “Bao nhiêu bản?” từ 2 đến 5) hoặc không phải (Trường hợp là “Mèo con”)';
    const result = await book.read();
    assert.deepEqual(result.issues, []);
    const [one, other] = first(result).dossier.items;
    assert.deepEqual(one.when, { all: [{ fact: 'age', eq: 'kitten' }, { not: { channel: ['online'] } }] });
    assert.deepEqual(other.when, {
      any: [
        {
          all: [
            { fact: 'age', eq: 'adult' },
            { fact: 'copies', gte: 2, lte: 5 },
          ],
        },
        { not: { case: ['kitten'] } },
      ],
    });
  });

  for (const [sentence, words] of [
    ['Meo bao nhieu tuoi? la Duoi 1 tuoi', /Có phải là "Mèo bao nhiêu tuổi\? là Dưới 1 tuổi" không/],
    ['“Chó bao nhiêu tuổi?” là “Dưới 1 tuổi”', /không có câu hỏi nào là “Chó bao nhiêu tuổi\?”/],
    ['“Mèo bao nhiêu tuổi?” là “Già”', /câu hỏi không có lựa chọn “Già”/],
    ['Trường hợp là “Mèo già”', /không có trường hợp nào tên “Mèo già”/],
    ['“Mèo bao nhiêu tuổi?” là “Dưới 1 tuổi” và', /không hiểu/],
    ['('.repeat(500), /không hiểu/],
  ] as const) {
    it(`is told why "${sentence.slice(0, 40)}" is no condition`, async () => {
      const book = await open();
      book.cell('giay_to', 4, 'Chỉ khi').value = sentence;
      const { issues } = await book.read();
      assert.equal(issues.length, 1, JSON.stringify(issues));
      const said = sayCellIssue(issues[0], 'vi');
      assert.match(said, /^Trang giay_to, dòng 4, cột Chỉ khi: Không hiểu điều kiện/);
      assert.match(said, words);
      assert.equal(issues[0].procedure, '9.000001');
    });
  }

  it('may write numbers and dates as text, x for yes, words without marks, and paste from anywhere', async () => {
    const book = await open();
    book.cell('giay_to', 3, 'Số bản chính').value = ' 2 ';
    book.cell('giay_to', 3, 'Không bắt buộc').value = 'x';
    book.cell('giay_to', 3, 'Nộp hay xuất trình').value = 'XUAT TRINH';
    book.cell('giay_to', 3, 'Tên giấy tờ').value = `  Tờ khai${'\u00a0'}của mèo\u200b `.normalize('NFD');
    book.cell('giay_to', 3, 'Có hiệu lực từ').value = '1/7/2026';
    book.cell('giay_to', 3, 'Có hiệu lực đến').value = new Date(Date.UTC(2027, 11, 31));
    book.cell('giay_to', 4, 'Có hiệu lực từ').value = 46204;
    book.cell('giay_to', 4, 'Ghi chú').value = {
      richText: [{ text: 'Có ' }, { font: { bold: true }, text: 'dấu đỏ' }],
    };
    book.cell('thoi_han', 3, 'Số').value = '5';
    book.cell('thoi_han', 3, 'Đơn vị').value = 'workingDay';
    book.cell('buoc', 3, 'Nội dung').value = 'Dòng một\r\nDòng hai';
    const result = await book.read();
    assert.deepEqual(result.issues, []);
    const { dossier, steps, timeLimits } = first(result);
    assert.deepEqual(
      [dossier.items[0], dossier.items[1].effectiveFrom, dossier.items[1].note],
      [
        {
          id: 'to-khai',
          name: { vi: 'Tờ khai của mèo' },
          purpose: 'present',
          quantities: [{ form: 'original', count: 2 }],
          optional: true,
          effectiveFrom: '2026-07-01',
          effectiveTo: '2027-12-31',
        },
        '2026-07-01',
        { vi: 'Có dấu đỏ' },
      ],
    );
    assert.equal(steps[0].body.vi, 'Dòng một\nDòng hai');
    assert.deepEqual(timeLimits[0].amount, { unit: 'workingDay', value: 5 });
  });

  it('has a share read as its cell shows it', async () => {
    const { fees } = procedure();
    const exemptions = [{ id: 'ngheo', who: { vi: 'Hộ nghèo' }, percent: 30 }];
    for (const [value, numFmt, percent] of [
      [1, '0%', 100],
      [0.5, '0.00%', 50],
      [0.07, '0%', 7],
      [70, '0" %"', 70],
      ['50 %', '@', 50],
    ] as const) {
      const book = await open(catalogue([procedure({ fees: [{ ...fees[0], exemptions }] })]));
      Object.assign(book.cell('mien_giam', 3, 'Giảm (%)'), { value, numFmt });
      assert.equal(first(await book.read()).fees[0].exemptions[0].percent, percent);
    }
  });

  it('may write đồng as people do', async () => {
    for (const [written, code] of [
      ['đồng', 'VND'],
      ['Đồng'.normalize('NFD'), 'VND'],
      ['đ', 'VND'],
      ['vnđ', 'VND'],
      ['₫', 'VND'],
      ['usd', 'USD'],
    ]) {
      const book = await open();
      book.cell('phi', 3, 'Tiền').value = written;
      const result = await book.read();
      assert.deepEqual(result.issues, []);
      assert.equal(first(result).fees[0].price.currency, code);
    }
  });

  it('is told that a year alone is no date, also where the spreadsheet made 1905 of it', async () => {
    for (const value of [2026, new Date(Date.UTC(1905, 6, 18))]) {
      const book = await open();
      book.cell('phi', 3, 'Có hiệu lực từ').value = value;
      const { issues } = await book.read();
      assert.deepEqual(
        issues.map((issue) => sayCellIssue(issue, 'vi')),
        ['Trang phi, dòng 3, cột Có hiệu lực từ: "2026" không phải ngày. Ghi ngày có thật, dạng 31/07/2026.'],
      );
    }
  });

  it('is told of cells that the chosen kind has no use for', async () => {
    const timeLimits = [
      { id: 'a', amount: { unit: 'workingDay' as const, value: 5 }, from: 'validDossierReceived' as const },
    ];
    const perUnit = {
      ...procedure().fees[0],
      id: 'theo-ban',
      price: {
        kind: 'perUnit' as const,
        currency: 'VND',
        unit: { vi: 'bản' },
        quantity: 'copies',
        tiers: [{ amount: 2000 }],
      },
    };
    const layer = catalogue([procedure({ fees: [...procedure().fees, perUnit], timeLimits })]);
    const book = await open(layer);
    book.cell('phi', 3, 'Cách tính').value = 'do HĐND cấp tỉnh quy định';
    book.cell('phi', 4, 'Cách tính').value = 'một mức';
    book.cell('phi', 4, 'Mức thu').value = 2000;
    book.cell('phi', 4, 'Mã câu hỏi: số lượng').value = null;
    book.cell('thoi_han', 3, 'Đơn vị').value = 'trong ngày';
    const { issues } = await book.read();
    assert.deepEqual(
      issues.map((issue) => sayCellIssue(issue, 'vi')),
      [
        'Trang bac_gia, dòng 3: Cột "Cách tính" ghi "một mức" thì không có dòng này. Xóa dòng này, hoặc sửa cột "Cách tính" thành: "tính theo đơn vị".',
        'Trang phi, dòng 3, cột Mức thu: Cột "Cách tính" ghi "do HĐND cấp tỉnh quy định" thì để trống ô này. Xóa ô này, hoặc sửa cột "Cách tính" thành: "một mức".',
        'Trang phi, dòng 4, cột Đơn vị tính: Cột "Cách tính" ghi "một mức" thì để trống ô này. Xóa ô này, hoặc sửa cột "Cách tính" thành: "tính theo đơn vị".',
        'Trang thoi_han, dòng 3, cột Số: Cột "Đơn vị" ghi "trong ngày" thì để trống ô này. Xóa ô này, hoặc sửa cột "Đơn vị" thành: "ngày làm việc", "ngày", "giờ", "giờ làm việc", "tháng".',
      ],
    );
    assert.match(sayCellIssue(issues[0], 'en'), /there is no such row/);
    assert.match(sayCellIssue(issues[1], 'en'), /there is no such cell/);
  });

  it('changes a kind in a table without the columns and sheets of the old one', async () => {
    const { fees } = procedure();
    const csv = 'Mã thủ tục;Mã khoản thu;Cách tính\n9.000001;le-phi;do HĐND cấp tỉnh quy định\n';
    const tiers = { kind: 'perUnit' as const, currency: 'VND', unit: { vi: 'bản' }, quantity: 'copies', tiers: [{ amount: 2000 }] }; // prettier-ignore
    for (const price of [fees[0].price, tiers]) {
      const base = catalogue([procedure({ fees: [{ ...fees[0], price }] })]);
      const result = await readWorkbook(new TextEncoder().encode(csv), { fileName: 'phi.csv', base });
      assert.deepEqual(result.issues, []);
      assert.deepEqual(first(result).fees[0].price, { kind: 'setByProvince' });
    }
  });

  it('gets a damaged code back, with a warning', async () => {
    for (const [damaged, code] of [
      [1.00157, '1.001570'],
      [2.0009, '2.000900'],
      ['1,00157', '1.001570'],
      [1.001193, '1.001193'],
    ] as const) {
      const book = await open(coded(code));
      for (const sheet of ['thu_tuc', 'giay_to', 'buoc', 'phi'])
        book.sheet(sheet).eachRow((row, number) => {
          if (number > 2 && row.getCell(1).value === code) row.getCell(1).value = damaged;
        });
      const result = await book.read();
      assert.equal(first(result).code, code);
      assert.equal(first(result).dossier.items.length, 2);
      assert.deepEqual([...new Set(result.issues.map(({ kind, severity }) => `${severity} ${kind}`))],
        String(damaged) === code ? [] : ['warning codeRepaired']); // prettier-ignore
      if (result.issues.length)
        assert.match(sayCellIssue(result.issues[0], 'vi'), new RegExp(`đã sửa lại thành ${code.replace('.', '\\.')}`));
    }
  });

  for (const [sheet, row, head, value, said] of [
    ['giay_to', 3, 'Số bản chính', 'hai', /"hai" không phải số nguyên\. Chỉ ghi số nguyên/],
    ['giay_to', 3, 'Số bản chính', 1.5, /"1.5" không phải số nguyên/],
    [
      'giay_to',
      3,
      'Nộp hay xuất trình',
      'gửi',
      /Không có lựa chọn "gửi" ở cột này\. Chọn một trong: "nộp", "xuất trình"/,
    ],
    ['giay_to', 3, 'Nộp hay xuất trình', null, /không được để trống/],
    ['giay_to', 3, 'Có hiệu lực từ', '31/02/2026', /"31\/02\/2026" không phải ngày/],
    ['giay_to', 3, 'Mã thủ tục', '9.999999', /Không có dòng nào mã "9.999999" ở trang thu_tuc/],
    ['giay_to', 3, 'Mã thủ tục', null, /Ghi mã vào ô này/],
    ['giay_to', 4, 'Mã giấy tờ', 'to-khai', /Mã "to-khai" đã có ở một dòng trên/],
    ['giay_to', 3, 'Không bắt buộc', 'có thể', /không phải có hoặc không/],
    ['thu_tuc', 3, 'Cơ quan (vai trò)', 'ubnd-xa', /thiếu phần trong ngoặc/],
    ['thu_tuc', 3, 'Trang trên Cổng quốc gia', 'trang web', /Đường dẫn không dùng được/],
    ['thu_tuc', 3, 'Ngày lấy dữ liệu', '01/01/2027', /ở tương lai/],
    ['buoc', 3, 'Nội dung', 'Gọi ông A, số căn cước 001203004567', /giống số căn cước của một người/],
    ['buoc', 3, 'Nội dung', 'Gọi cô B 0912 345 678', /giống điện thoại di động của một người/],
    ['phi', 3, 'Mức thu', 0, /không dùng được: cần số nguyên từ 1|Số 0 không có nghĩa là miễn phí/],
    ['phi', 3, 'Mức thu', null, /Thiếu giá trị cần có/],
  ] as const) {
    it(`is told of ${sheet}, ${head}: ${String(value)}`, async () => {
      const book = await open();
      book.cell(sheet, row, head).value = value;
      const { issues } = await book.read();
      const words = issues.map((issue) => sayCellIssue(issue, 'vi'));
      assert.ok(
        issues.some(({ severity }, index) => severity === 'error' && said.test(words[index])),
        words.join('\n'),
      );
      assert.ok(
        words.some((text) => text.startsWith(`Trang ${sheet}, dòng ${row}, cột ${head}: `)),
        words.join('\n'),
      );
      for (const issue of issues) assert.doesNotMatch(sayCellIssue(issue, 'en'), /undefined|\[object/);
    });
  }

  it('may not leave a formula, or what would start a program', async () => {
    for (const [value, shown] of [
      [{ formula: '1+1', result: 2 }, '=1+1'],
      ['=1+1', '=1+1'],
      ["=cmd|'/c calc'!A1", "=cmd|'/c calc'!A1"],
      ["@SUM|'x'!A1", "@SUM|'x'!A1"],
      [{ error: '#N/A' }, '#N/A'],
    ] as const) {
      const book = await open();
      book.cell('giay_to', 3, 'Ghi chú').value = value as never;
      const { issues } = await book.read();
      assert.deepEqual(
        issues.map(({ severity, sheet, row, column }) => [severity, sheet, row, column]),
        [['error', 'giay_to', 3, 'Ghi chú']],
        JSON.stringify(value),
      );
      assert.ok(sayCellIssue(issues[0], 'vi').includes(shown));
    }
  });

  it('may keep a text that only looks like one', async () => {
    const layer = catalogue([procedure({ steps: [{ id: 'a', title: { vi: '=1+1' }, body: { vi: '- một\n- hai' }, actor: 'agency' }] })]); // prettier-ignore
    const book = await open(layer);
    assert.equal(book.cell('buoc', 3, 'Bước').value, "'=1+1");
    assert.equal(book.cell('buoc', 3, 'Nội dung').numFmt, '@');
    const result = await book.read();
    assert.deepEqual(result.issues, []);
    assert.deepEqual(first(result).steps, layer.procedures[0].steps);
  });

  it('may move columns, delete the machine row, and put a title above', async () => {
    const book = await open();
    const sheet = book.sheet('giay_to');
    sheet.spliceRows(2, 1);
    sheet.spliceRows(1, 0, ['Danh sách giấy tờ của phường']);
    const width = sheet.getRow(2).cellCount;
    sheet.eachRow((row, number) => {
      const cells = Array.from({ length: width }, (_, place) => row.getCell(place + 1).value);
      if (number > 1) row.values = cells.reverse() as never;
    });
    const result = await book.read();
    assert.deepEqual(result.issues, []);
    assert.deepEqual(first(result).dossier, procedure().dossier);
  });

  it('keeps what it deleted as a whole: a column, a sheet, a procedure', async () => {
    const layer = catalogue([
      procedure({ shortName: { vi: 'Nuôi mèo', en: 'Cat', km: 'ឆ្មា' } as never }),
      procedure({ code: '9.000002', slug: 'hai' }),
    ]);
    const book = await open(layer);
    book.workbook.removeWorksheet(book.sheet('can_cu').id);
    book.workbook.removeWorksheet(book.sheet('tang').id);
    book.workbook.removeWorksheet(book.sheet('lua_chon').id);
    const heads = book.sheet('thu_tuc').getRow(1).values as string[];
    book.sheet('thu_tuc').spliceColumns(heads.indexOf('Tên thường gọi (en)'), 1);
    book.sheet('thu_tuc').getRow(4).values = [];
    for (const name of ['giay_to', 'buoc', 'phi', 'cau_hoi', 'truong_hop', 'cach_nop', 'thoi_han', 'ket_qua']) {
      const sheet = book.sheet(name);
      sheet.eachRow((row) => {
        if (row.getCell(1).value === '9.000002') row.values = [];
      });
    }
    const result = await book.read({ base: layer });
    assert.deepEqual(result.issues, []);
    assert.deepEqual(result.layer, layer);
    assert.deepEqual([...result.touched], ['9.000001']);
    // Without the layer as it was there is nothing to keep.
    const alone = await book.read();
    assert.equal(alone.layer, null);
    assert.match(alone.issues.map((issue) => sayCellIssue(issue, 'vi')).join(), /Thiếu trang tang/);
  });

  it('takes away a row by deleting it', async () => {
    const layer = catalogue();
    const book = await open(layer);
    book.sheet('giay_to').getRow(4).values = [];
    const result = await book.read({ base: layer });
    assert.deepEqual(
      first(result).dossier.items.map(({ id }: { id: string }) => id),
      ['to-khai'],
    );
  });

  it('knows the cell of any value', async () => {
    const { placeOf } = await (await open()).read();
    assert.deepEqual(placeOf('9.000001', '/fees/le-phi/price/amount'), { sheet: 'phi', row: 3, column: 'Mức thu' });
    assert.deepEqual(placeOf('9.000001', '/facts/age/choices/adult/label/vi'), {
      sheet: 'lua_chon',
      row: 4,
      column: 'Lựa chọn',
    });
    assert.deepEqual(placeOf('9.000001', '/dossier/items/so-tiem/when/fact'), {
      sheet: 'giay_to',
      row: 4,
      column: 'Chỉ khi',
    });
    assert.deepEqual(placeOf(undefined, '/agencies/ubnd-xa/name/vi'), {
      sheet: 'co_quan',
      row: 3,
      column: 'Tên cơ quan',
    });
    assert.equal(placeOf('9.999999', '/code'), undefined);
  });

  it('never breaks the reader, whatever stands in the cells', async () => {
    const strange = [null, '', ' ', 0, -1, 1e21, NaN, true, false, new Date(NaN), '__proto__', 'constructor', '(không có)', '"', '\\', ';', '“', '[', '9.000001', { text: 'a', hyperlink: 'javascript:1' }]; // prettier-ignore
    const book = await open();
    let turn = 0;
    for (const sheet of ['thu_tuc', 'giay_to', 'cau_hoi', 'lua_chon', 'phi', 'thoi_han', 'tang', 'lich', 'co_quan'])
      book.sheet(sheet).eachRow((row, number) => {
        if (number > 2) row.eachCell({ includeEmpty: true }, (cell) => (cell.value = strange[turn++ % strange.length] as never));
      }); // prettier-ignore
    const { issues } = await book.read({ base: catalogue() });
    assert.ok(issues.length > 10);
    assert.ok(issues.every(({ kind }) => kind !== 'unexpected'), JSON.stringify(issues.find(({ kind }) => kind === 'unexpected'))); // prettier-ignore
    for (const issue of issues) assert.doesNotMatch(sayCellIssue(issue, 'vi'), /undefined|\[object/);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });

  it('is told of unknown sheets and columns, not stopped', async () => {
    const book = await open();
    book.workbook.addWorksheet('ghi_chep').addRow(['việc riêng']);
    const sheet = book.sheet('giay_to');
    sheet.getCell(1, 90).value = 'Cột lạ';
    sheet.getCell(3, 90).value = 'x';
    const { issues } = await book.read();
    assert.deepEqual(
      issues.map(({ kind, severity }) => `${severity} ${kind}`),
      ['warning sheetUnknown', 'warning columnUnknown'],
    );
  });

  it('needs the layer it belongs to when it is one sheet only', async () => {
    const csv = 'Mã thủ tục;Mã khoản thu;Mức thu\n9.000001;le-phi;25.000\n';
    const bytes = new TextEncoder().encode(csv);
    const result = await readWorkbook(bytes, { fileName: 'phi.csv', base: catalogue() });
    assert.deepEqual(result.issues, []);
    assert.deepEqual(first(result), {
      ...procedure(),
      fees: [{ ...procedure().fees[0], price: { kind: 'fixed', amount: 25000, currency: 'VND' } }],
    });
  });
});
