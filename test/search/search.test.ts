import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSearch, type SearchRequest } from '../../src/search/index.js';
import { catalogue } from './fixture.js';

const search = createSearch(catalogue);
const codes = (query: string, request?: SearchRequest) => search.search(query, request).map(({ code }) => code);
const first = (query: string) => codes(query)[0];

describe('A citizen types what they need', () => {
  const finds = (wanted: string, queries: string[]) => {
    for (const query of queries)
      it(`finds ${wanted} with «${query.normalize('NFC')}»`, () => assert.equal(first(query), wanted));
  };
  describe('with all marks, without any, with some', () => {
    finds('1.001193', [
      'khai sinh',
      'khai sinh cho con',
      'lam giay khai sinh',
      'KHAI SINH',
      'đăng ký khai sinh',
      'dang ky khai sinh',
      'đang ky khai sinh',
    ]);
    finds('1.000894', ['kết hôn', 'ket hon', 'kêt hôn', 'dang ký ket hôn']);
  });
  describe('in every encoding', () => {
    finds('1.000894', [
      'đăng ký kết hôn'.normalize('NFD'),
      'đăng ký kêt\u0301 hôn',
      'kết\u00a0hôn',
      'kê\u0301t\u200b hôn',
    ]);
  });
  describe('with old and new tone placement, i and y', () => {
    finds('1.012812', ['hoà giải', 'hòa giải', 'hoa giai']);
    finds('1.003197', ['xoá đăng kí thường trú', 'xóa đăng ký thường trú']);
    finds('1.010803', ['liệt sỹ', 'liệt sĩ', 'liet sy']);
  });
  describe('while typing', () => {
    finds('1.001193', ['khai s', 'khai si', 'khai sin']);
    finds('1.010803', ['thờ c', 'tho cu', 'liệt']);
    finds('1.012784', ['tách t', 'tách thử']);
  });
  describe('with the input method switched off', () => {
    finds('1.000894', ['ddawng kys keets hoon', 'dangw kys kets hoon', 'd9a8ng ky1 ke6t1 ho6n', 'ket61 hon6']);
    finds('1.004194', ['tamj trus', 'tamj trú', 'ta5m tru1']);
    finds('1.004222', ['thuwowngf trus', 'thuongwf tru1']);
  });
  describe('with slips', () => {
    finds('1.004194', ['tạm chú', 'tam chu', 'tạm trus']);
    finds('1.001612', ['thành lập hộ kih doanh', 'thành lập hộ kinh doahn', 'mở tiệmm', 'mởtiệm']);
    finds('1.000656', ['khai tữ', 'giấy chứn tử', 'giấy trứng tử']);
    finds('1.010803', ['thờ cún liệc sĩ', 'thò cúng liệt sỉ']);
  });
  describe('without blanks, or with one too many', () => {
    finds('1.001193', [
      'dangkykhaisinh',
      'làmgiấy khaisinh',
      'toimuonlamgiaykhaisinhchocon',
      'khai s inh',
      'la m giấ y khaisinh',
    ]);
    finds('1.004222', ['dangkyhokhau', 'làmhộkhẩu', 'thườn g trú']);
    finds('1.000894', ['cướivợ lấychồng', 'dang ky ke t hon']);
    it('while the last syllable is not finished', () => {
      for (const query of ['dangkyketho', 'dangkyketh', 'đăngkýkếth']) assert.equal(first(query), '1.000894', query);
    });
    it('and leaves alone what only looks like it', () => {
      for (const query of ['khaibaohanoi', 'ketnoiwifi', 'hoabinhminh']) assert.deepEqual(codes(query), [], query);
    });
  });
  describe('with marks that were forgotten', () => {
    finds('1.000656', ['giấy chung tử', 'giây chưng tu']);
    it('which a syllable without them shows: none can end in -c, -ch, -p or -t', () => {
      const confidence = (query: string) => search.search(query, { explain: true })[0]?.explain?.confidence ?? 0;
      assert.ok(confidence('đăng ky ket hon') > confidence('đăng ky hon'));
      assert.ok(confidence('đăng ky ket hon') > 0.95);
    });
  });
  describe('with the letters of chats', () => {
    finds('1.001193', ['làm zấy khai sinh', 'lam jay khai sinh']);
  });
  describe('in other words', () => {
    finds('1.001612', ['đkhkd', 'thành lập hkd', 'mở tiệm']);
    finds('2.001035', ['công chứng hợp đồng mua bán nhà']);
    finds('1.004222', ['đăng ký hộ khẩu', 'dang ky ho khau']);
    finds('2.001159', ['cho em hỏi có khách ngủ lại qua đêm thì làm sao ạ']);
    finds('1.001193', ['vợ em mới sinh, làm khai sinh cho con cần giấy tờ gì vậy ạ', 'cho hoi lam khai sinh can gi']);
  });
  describe('by code', () => {
    finds('1.001193', [
      '1.001193',
      '1001193',
      '001193',
      '1,001193',
      '1 001193',
      '1.001193.H19',
      '1.001193.000.00.00.H19',
      'mã 1.001193',
      'thủ tục 1.001193 là gì',
      '1.00119',
    ]);
  });
});

describe('The name of the ward in a query', () => {
  const here = createSearch({
    ...catalogue,
    administrativeUnit: {
      name: { vi: 'phường Kiến Tường' },
      partOf: { vi: 'tỉnh Tây Ninh' },
      predecessors: [{ name: { vi: 'Phường 2, thị xã Kiến Tường, tỉnh Long An' } }],
    },
  });
  it('changes nothing, whether it is the name of today or a former one', () => {
    const plain = here.search('đăng ký kết hôn');
    for (const place of [
      'phường Kiến Tường',
      'ở kiến tường',
      'phuong 2 kien tuong',
      'thị xã Kiến Tường Long An',
      'Tây Ninh',
    ]) {
      assert.deepEqual(
        here.search(`đăng ký kết hôn ${place} `).map(({ code }) => code),
        plain.map(({ code }) => code),
        place,
      );
    }
  });
});

describe('What stands first', () => {
  it('puts the plain procedure before its special cases', () => {
    assert.deepEqual(codes('đăng ký khai sinh').slice(0, 3), ['1.001193', '1.004884', '2.000528']);
    assert.equal(first('kết hôn có yếu tố nước ngoài'), '2.000806');
    assert.equal(first('đăng ký lại khai sinh'), '1.004884');
  });
  it('lets a typed mark outrank the same letters', () => {
    assert.equal(first('giấy chứng tử'), '1.000656');
    assert.equal(first('lưu trú'), '2.001159');
    const words = codes('chứng thực');
    assert.ok(words.indexOf('1.000656') < 0 || words.indexOf('1.000656') > words.indexOf('2.000815'));
  });
  it('ends a tie by what people ask for most', () => {
    const twins = {
      ...catalogue,
      procedures: ['9.000001', '9.000002'].map((code) => ({ ...catalogue.procedures[0], code })),
    };
    assert.equal(createSearch(twins).search('khai sinh')[0].code, '9.000001');
    assert.equal(createSearch(twins, { popular: ['9.000002'] }).search('khai sinh')[0].code, '9.000002');
  });
  it('orders by score and keeps to the limit', () => {
    const results = search.search('đăng ký', { limit: 3 });
    assert.equal(results.length, 3);
    assert.deepEqual(
      results.map(({ score }) => score),
      results.map(({ score }) => score).sort((a, b) => b - a),
    );
  });
});

describe('A procedure that was abolished', () => {
  it('is found by its old words and its old code, and the one in force is answered', () => {
    assert.deepEqual(search.search('đổi chứng minh thư')[0], {
      ...search.search('đổi chứng minh thư')[0],
      code: '1.116410',
      via: '1.014063',
    });
    assert.equal(search.search('1.014063')[0].code, '1.116410');
    assert.equal(search.search('1.014063')[0].via, '1.014063');
    assert.equal(search.search('1.116410')[0].via, undefined);
  });
  it('appears once', () => {
    const found = codes('thẻ căn cước');
    assert.equal(found.filter((code) => code === '1.116410').length, 1);
    assert.ok(!found.includes('1.014063'));
  });
  it('is answered itself when nothing replaced it, and a circle of successors ends', () => {
    const [old] = catalogue.procedures.filter(({ status }) => status === 'abolished');
    const alone = { ...catalogue, procedures: [{ ...old, supersededBy: undefined }] };
    assert.equal(createSearch(alone).search('căn cước')[0].code, old.code);
    const circle = { ...catalogue, procedures: [{ ...old, supersededBy: old.code }] };
    assert.equal(createSearch(circle).search('căn cước')[0].code, old.code);
  });
});

describe('What is marked in a result', () => {
  const marked = (query: string, code: string) => {
    const result = search.search(query).find((one) => one.code === code);
    const { name, shortName } = catalogue.procedures.find((one) => one.code === code)!;
    const cut = (text: string | undefined, ranges: [number, number][] | undefined) =>
      ranges?.map(([start, end]) => text!.slice(start, end));
    return {
      name: cut(name.vi, result?.matched.name),
      shortName: cut(shortName?.vi, result?.matched.shortName),
      keyword: result?.matched.keyword,
    };
  };
  it('is the words of the original text, whatever was typed', () => {
    assert.deepEqual(marked('khai sinh', '1.001193'), {
      name: ['khai sinh'],
      shortName: ['khai sinh'],
      keyword: 'làm khai sinh',
    });
    assert.deepEqual(marked('ddawng kys keets hoon', '1.000894').name, ['đăng ký kết hôn']);
    assert.deepEqual(marked('tách t', '1.012784').name, ['Tách thửa', 'thửa']);
    assert.deepEqual(marked('xoá thường trú', '1.003197').name, ['Xóa', 'thường trú']);
  });
  it('counts positions in texts that are not composed', () => {
    const nfd = {
      ...catalogue,
      procedures: [{ ...catalogue.procedures[4], name: { vi: 'Thủ tục đăng ký kết hôn'.normalize('NFD') } }],
    };
    const [{ matched }] = createSearch(nfd).search('kết hôn');
    assert.deepEqual(
      matched.name?.map(([start, end]) => nfd.procedures[0].name.vi.slice(start, end).normalize('NFC')),
      ['kết hôn'],
    );
  });
  it('names the search phrase that answered best', () =>
    assert.equal(marked('cuoi vo lay chong', '1.000894').keyword, 'cưới vợ lấy chồng'));
  it('is the name in the language of the page when it has one', () => {
    const english = {
      ...catalogue,
      procedures: [{ ...catalogue.procedures[0], shortName: { vi: 'Làm giấy khai sinh', en: 'Birth certificate' } }],
    };
    const [{ matched }] = createSearch(english).search('birth', { lang: 'en' });
    assert.deepEqual(matched.shortName, [[0, 5]]);
  });
  it('is the code when a code was typed', () => assert.deepEqual(search.search('1.001193')[0].matched, { code: true }));
});

describe('Filters and counts', () => {
  it('keep only what passes every filter', () => {
    assert.deepEqual(codes('đăng ký', { filters: { field: ['kinh-doanh'] } }), ['1.001612']);
    assert.deepEqual(
      codes('đăng ký', { filters: { field: ['ho-tich'], lifeEvent: ['ket-hon'], audience: ['foreigner'] } }),
      ['2.000806'],
    );
    assert.deepEqual(codes('khai sinh', { filters: { level: ['full'] } }), ['1.001193']);
    assert.deepEqual(codes('đăng ký', { filters: { codes: ['1.004222'] } }), ['1.004222']);
    assert.equal(codes('đăng ký', { filters: { field: [] } }).length, codes('đăng ký').length);
  });
  it('count what each choice would leave, the other filters as they are', () => {
    const counts = search.facets('khai sinh', { field: ['ho-tich'] });
    assert.equal(counts.total, codes('khai sinh', { filters: { field: ['ho-tich'] } }).length);
    assert.equal(
      counts.lifeEvent['sinh-con'],
      codes('khai sinh', { filters: { field: ['ho-tich'], lifeEvent: ['sinh-con'] } }).length,
    );
    const other = search.facets('đăng ký', { field: ['kinh-doanh'] });
    assert.equal(other.field['ho-tich'], codes('đăng ký', { filters: { field: ['ho-tich'] } }).length);
    assert.equal(other.lifeEvent['sinh-con'], undefined);
  });
  it('are counted alone as they are with the rest', () => {
    const filters = [undefined, { field: ['ho-tich'] }, { field: ['ho-tich'], lifeEvent: ['sinh-con'] }, { codes: [] }];
    for (const query of ['', ' ', 'khai sinh', 'đăng ký', '1.001193', 'xổ số miền nam'])
      for (const chosen of filters) assert.equal(search.count(query, chosen), search.facets(query, chosen).total);
  });
  it('count the whole catalogue, without what was replaced, when nothing is typed', () => {
    const counts = search.facets('');
    assert.equal(counts.total, catalogue.procedures.length - 1);
    assert.equal(counts.field['dat-dai'], 2);
    assert.equal(counts.level.full, 1);
  });
});

describe('No answer is an answer', () => {
  for (const query of [
    'mua vé máy bay',
    'thời tiết hôm nay',
    'facebook',
    'bóng đá ngoại hạng anh',
    'weather forecast',
    'xổ số miền nam',
    'hihi',
    'hkhk',
  ]) {
    it(`says no to «${query}»`, () => assert.deepEqual(codes(query), []));
  }
  it('finds nothing for nothing', () => {
    for (const query of ['', ' ', '\n\t\u00a0', '…', '?!']) assert.deepEqual(codes(query), []);
  });
});

describe('Whatever is typed', () => {
  const strange = [
    'a'.repeat(10000),
    'khai sinh '.repeat(1000),
    '😀👶🏽',
    '\u0000\u0007\u001b',
    '\u202eكلمة',
    '((((((((((*+?[',
    "'; DROP TABLE x; --",
    '出生登记',
    'សំបុត្រកំណើត',
    'đ\u0301\u0309\u0323',
    '\u0301\u0301',
    '1.',
    '.001193',
    '9'.repeat(500),
    'w'.repeat(300),
    'aw'.repeat(200),
    '${code}',
    '__proto__',
    'constructor',
    'toString valueOf',
    '\ud83d',
  ];
  for (const query of strange) {
    it(`does not break on ${JSON.stringify(query.slice(0, 24))}`, () => {
      const began = performance.now();
      assert.ok(Array.isArray(search.search(query, { explain: true })));
      search.facets(query);
      search.suggest(query);
      assert.ok(performance.now() - began < 1000);
    });
  }
  it('works on a catalogue without anything in it', () => {
    const empty = createSearch({ fields: [], lifeEvents: [], procedures: [] });
    assert.deepEqual(empty.search('khai sinh'), []);
    assert.equal(empty.facets('').total, 0);
    assert.deepEqual(empty.suggest('khai sinh'), []);
  });
});

describe('How much a word tells', () => {
  const names = ['Tách thửa', 'Cấp Giấy chứng nhận quyền sử dụng đất', 'Đăng ký tàu cá'];
  /** Three procedures that say nothing but their names and one search phrase or some. */
  const saying = (keywordsOf: (i: number) => string[]) =>
    createSearch({
      ...catalogue,
      synonyms: [{ canonical: 'Giấy chứng nhận quyền sử dụng đất', alt: ['sổ đỏ'], kind: 'synonym' }],
      procedures: names.map((name, i) => ({
        ...catalogue.procedures[0],
        code: `9.00000${i}`,
        name: { vi: name },
        shortName: undefined,
        summary: undefined,
        keywords: keywordsOf(i),
      })),
    });

  it('does not grow with the length of its official name', () => {
    const search = saying((i) => (i === 0 ? ['cắt sổ đỏ làm hai cho các con'] : []));
    assert.equal(search.search('sổ đỏ')[0]?.code, '9.000001');
    assert.equal(search.search('cắt đôi sổ đỏ cho hai con')[0]?.code, '9.000000');
  });
  it('is counted over all texts of a record', () => {
    const told = ['đi ghe máy ra khơi đánh bắt', 'thả lưới cá ngoài biển xa', 'bến đò trên sông nước'];
    const search = saying((i) => (i === 2 ? told : ['nhà']));
    assert.equal(search.search('ghe máy với lưới cá ngoài bến đò')[0]?.code, '9.000002');
  });
});

describe('Why a result is where it is', () => {
  it('is told word by word', () => {
    const [{ explain }] = search.search('dang ky ket hon', { explain: true });
    assert.equal(explain?.field, 'name');
    assert.deepEqual(
      explain?.words.map(({ as }) => as),
      ['đăng', 'ký', 'kết', 'hôn'],
    );
    assert.ok(explain!.words[2].weight > explain!.words[0].weight, 'kết tells more than đăng');
    assert.ok(explain!.recall > 0.9 && explain!.precision > 0.5);
    assert.equal(search.search('dang ky ket hon')[0].explain, undefined);
  });
});
