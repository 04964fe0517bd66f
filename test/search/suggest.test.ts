import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSearch } from '../../src/search/index.js';
import { catalogue } from './fixture.js';

const search = createSearch(catalogue);
const corrections = (query: string) =>
  search.suggest(query).flatMap((one) => (one.kind === 'correction' ? [one.text] : []));

describe('«Có phải ông/bà tìm …»', () => {
  it('asks with the words as they are written when the keys were raw or misspelt', () => {
    assert.deepEqual(corrections('ddawng kys keets hoon'), ['đăng ký kết hôn']);
    assert.deepEqual(corrections('d9a8ng ky1 ta5m tru1'), ['đăng ký tạm trú']);
    assert.deepEqual(corrections('thành lập hộ kih doanh'), ['thành lập hộ kinh doanh']);
    assert.deepEqual(corrections('thờ cún liệc sĩ'), ['thờ cúng liệt sĩ']);
  });
  it('asks nothing when marks are only missing, or all is right', () => {
    for (const query of ['dang ky ket hon', 'đăng ký kết hôn', 'Khai sinh', 'hoà giải'])
      assert.deepEqual(corrections(query), [], query);
  });
  it('names the life event and the field that were typed, so that they can be chosen', () => {
    assert.ok(search.suggest('kết hôn').some((one) => one.kind === 'lifeEvent' && one.code === 'ket-hon'));
    assert.ok(search.suggest('ho kinh doanh').some((one) => one.kind === 'field' && one.code === 'kinh-doanh'));
    assert.ok(!search.suggest('khai sinh').some((one) => one.kind === 'lifeEvent'));
  });
});

describe('When nothing is found', () => {
  it('the nearest procedures of the catalogue are named', () => {
    assert.deepEqual(search.search('mua bán nhà chung cư giá rẻ trả góp'), []);
    const nearest = search.suggest('mua bán nhà chung cư giá rẻ trả góp').filter((one) => one.kind === 'nearest');
    assert.ok(nearest.some((one) => one.kind === 'nearest' && one.code === '2.001035'));
    assert.ok(nearest.length <= 3);
  });
  it('nothing is named when nothing is near, and nothing for nothing', () => {
    for (const query of ['出生登记', '😀', '', '   ']) assert.deepEqual(search.suggest(query), []);
  });
  it('keeps to the limit', () => assert.equal(search.suggest('mua bán nhà chung cư giá rẻ trả góp', 1).length, 1));
});
