import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  clean,
  fold,
  isPlainSyllable,
  isSyllable,
  placeTone,
  slip,
  slugify,
  slugOf,
  soundKey,
  splitTone,
  syllableKey,
  syllableKeys,
  syllables,
  words,
} from '../../src/text/index.js';
import { inventory } from './inventory.js';

describe('Text in any encoding', () => {
  it('becomes the same composed text', () => {
    const composed = 'Đăng ký kết hôn';
    for (const text of [
      composed,
      composed.normalize('NFD'),
      'Đăng ký kê\u0301t hôn',
      'Đăng\u00a0ký\tkết hôn',
      'Đăng k\u200eý kết\u200b hôn\ufeff',
      '\uf076Đăng ký kết hôn',
      'Ðăng ký kết hôn',
    ]) {
      assert.equal(clean(text), composed);
    }
  });
  it('keeps line breaks and everything that can be seen', () =>
    assert.equal(clean('a\nb — “c” 1.000₫ 出生 សំបុត្រ'), 'a\nb — “c” 1.000₫ 出生 សំបុត្រ'));
  it('folds to what an unmarked keyboard types', () => {
    assert.equal(fold('ĐĂNG KÝ Khai Tử'), 'dang ky khai tu');
    assert.equal(fold('đường'.normalize('NFD')), 'duong');
  });
  it('makes names for addresses', () => {
    assert.equal(slugify('  Đăng ký, khai sinh (lưu động)! '), 'dang-ky-khai-sinh-luu-dong');
    assert.equal(slugify('出生'), '');
    assert.equal(
      slugify('Ðăng ký kh\u00adai si\u200bnh'.normalize('NFD')),
      'dang-ky-khai-sinh',
      'as old documents write it',
    );
  });
});

describe('Slugs', () => {
  it('are cut between words, where there is a place for it', () => {
    assert.equal(slugOf('Đăng ký khai sinh'), 'dang-ky-khai-sinh');
    const long = 'Cấp giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm đối với cơ sở kinh doanh';
    assert.equal(slugOf(long), 'cap-giay-chung-nhan-co-so-du-dieu-kien-an-toan-thuc-pham-doi-voi-co-so');
    assert.equal(slugOf('a'.repeat(100)), 'a'.repeat(70));
    assert.equal(slugOf('出生'), '');
  });
});

describe('Syllables', () => {
  it('know where they stand in the original text', () => {
    const text = '• Cấp\u00a0thẻ (BHYT) k\u200eý, 14 tuổi'.normalize('NFD');
    const found = syllables(text);
    assert.deepEqual(
      found.map(({ text: word }) => word),
      ['cấp', 'thẻ', 'bhyt', 'ký', '14', 'tuổi'],
    );
    assert.deepEqual(
      found.map(({ start, end }) => clean(text.slice(start, end)).toLowerCase()),
      found.map(({ text: word }) => word),
    );
  });
  it('are found alike beside every character that there is', () => {
    const invisible = '\\u00ad\\u034f\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff';
    // eslint-disable-next-line no-misleading-character-class -- every mark stands for itself
    const word = new RegExp(`[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}${invisible}]*`, 'gu');
    for (let code = 0; code < 0x10000; code++) {
      const text = `Đã${String.fromCharCode(code)}Ký số`;
      const places = [...text.matchAll(word)].flatMap(({ 0: found, index }) => {
        const cleaned = clean(found).toLowerCase();
        return cleaned ? [{ text: cleaned, start: index, end: index + found.length }] : [];
      });
      assert.deepEqual(syllables(text), places, code.toString(16));
      assert.deepEqual(words(text), clean(text).toLowerCase().match(word), code.toString(16));
    }
  });
  it('are compared without regard to tone placement, i and y', () => {
    const same = [
      ['hòa', 'hoà'],
      ['khỏe', 'khoẻ'],
      ['thủy', 'thuỷ'],
      ['hủy', 'huỷ'],
      ['kỹ', 'kĩ'],
      ['quý', 'quí'],
      ['sỹ', 'sĩ'],
      ['mỹ', 'mĩ'],
      ['lý', 'lí'],
    ];
    for (const [a, b] of same) assert.equal(syllableKey(a), syllableKey(b), `${a} ${b}`);
    const different = [
      ['tay', 'tai'],
      ['thúy', 'thúi'],
      ['hộ', 'hồ'],
      ['ho', 'hô'],
      ['da', 'đa'],
      ['lưu', 'lưụ'],
    ];
    for (const [a, b] of different) assert.notEqual(syllableKey(a), syllableKey(b), `${a} ${b}`);
  });
  it('take their tone back where it was, in both styles', () => {
    const words = [
      'hòa',
      'xóa',
      'tùy',
      'ủy',
      'quý',
      'quả',
      'giờ',
      'gì',
      'giếng',
      'người',
      'chuyển',
      'thuở',
      'nghĩa',
      'của',
      'khoét',
      'hoàn',
      'huỳnh',
      'khuỷu',
      'ngoéo',
      'đường',
      'thuế',
      'yến',
      'ỉa',
      'oái',
    ];
    for (const word of words) assert.equal(placeTone(splitTone(word).base, splitTone(word).tone), word);
    for (const [base, tone, word] of [
      ['hoa', 2, 'hoà'],
      ['khoe', 3, 'khoẻ'],
      ['thuy', 3, 'thuỷ'],
      ['quy', 1, 'quý'],
      ['hoan', 2, 'hoàn'],
    ] as const)
      assert.equal(placeTone(base, tone, 'new'), word);
  });
  it('lose nothing when the tone is taken off and put back, in the whole inventory', () => {
    for (const { word, base, tone } of inventory()) {
      assert.deepEqual(splitTone(word), { base, tone });
      assert.equal(syllableKey(placeTone(base, tone, 'new')), syllableKey(word));
    }
  });
  it('are compared by the same keys when many are read at once', () => {
    const words = [
      ...inventory().map(({ word }) => word),
      'kỹ',
      'quý',
      'ly',
      'uy',
      'y',
      'a4',
      'certificate',
      'đ',
      'xoắn',
    ];
    assert.deepEqual(syllableKeys(words.join(' ')), words.map(syllableKey));
  });
  it('are told from what no Vietnamese word can be', () => {
    for (const word of [
      'khai',
      'sinh',
      'đường',
      'quốc',
      'giếng',
      'gìn',
      'nghiêng',
      'kỹ',
      'yêu',
      'uống',
      'quỳnh',
      'khuya',
      'ngoằn',
      'thuở',
      'xoong',
    ])
      assert.ok(isSyllable(word), word);
    for (const word of [
      'snih',
      'dang1',
      'kk',
      'nghai',
      'ghà',
      'cê',
      'ngiêng',
      'kat',
      'sachs',
      'hat',
      'học'.replace('ọ', 'ỏ'),
      'facebook',
      'w',
      '',
      '14',
      'iêu',
    ])
      assert.ok(!isSyllable(word), word);
  });
  it('are told from short forms when they are typed without marks', () => {
    for (const { word } of inventory()) assert.ok(isPlainSyllable(fold(word)), word);
    for (const word of [
      'hkd',
      'đkkh',
      'tthn',
      'attp',
      'vsattp',
      'bhyt',
      'ubnd',
      'noxh',
      'htx',
      'xntthn',
      'hihi',
      'ffff',
    ])
      assert.ok(!isPlainSyllable(word), word);
  });
});

describe('Slips', () => {
  it('are one movement of a finger', () => {
    for (const [typed, word] of [
      ['snih', 'sinh'],
      ['doahn', 'doanh'],
      ['kih', 'kinh'],
      ['honn', 'hon'],
      ['khau', 'khai'],
      ['giay', 'gia'],
    ])
      assert.ok(slip(typed, word) > 0.5, `${typed} ${word}`);
    for (const [typed, word] of [
      ['sinh', 'sinh'],
      ['khai', 'tu'],
      ['abcd', 'dcba'],
      ['a', 'abc'],
      ['', ''],
    ])
      assert.equal(slip(typed, word), 0, `${typed} ${word}`);
  });
  it('are likelier between neighbours on the keyboard', () => assert.ok(slip('khao', 'khai') > slip('khax', 'khai')));
  it('of the ear are one sound', () => {
    for (const [a, b] of [
      ['tru', 'chu'],
      ['so', 'xo'],
      ['giay', 'day'],
      ['chung', 'chun'],
      ['chinh', 'chin'],
      ['dat', 'dac'],
      ['lop', 'nop'],
      ['rong', 'dong'],
      ['fep', 'phep'],
      ['zay', 'giay'],
      ['wan', 'quan'],
    ])
      assert.equal(soundKey(a), soundKey(b), `${a} ${b}`);
    for (const [a, b] of [
      ['tu', 'chu'],
      ['khai', 'cai'],
      ['nghi', 'li'],
      ['nha', 'la'],
      ['gia', 'ga'],
    ])
      assert.notEqual(soundKey(a), soundKey(b), `${a} ${b}`);
  });
});
