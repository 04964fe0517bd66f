import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseCatalogueText } from '../../src/catalogue/index.js';

const where = (text: string, contentType?: string) => {
  const { problem } = parseCatalogueText(text, contentType);
  return problem && [problem.kind, problem.line, problem.column];
};

describe('parsing the text of a catalogue', () => {
  it('reads JSON, with or without a byte order mark', () => {
    assert.deepEqual(parseCatalogueText('{"a":[1,"ố"]}'), { json: { a: [1, 'ố'] } });
    assert.deepEqual(parseCatalogueText('\uFEFF{"a":1}'), { json: { a: 1 } });
  });

  it('knows a web page when it gets one instead', () => {
    assert.deepEqual(where('\n <!doctype html><title>404</title>'), ['html', 1, 1]);
    assert.deepEqual(where('Xin đăng nhập', 'text/html; charset=utf-8'), ['html', 1, 1]);
  });

  it('does not mind what the server calls it, as long as it is JSON', () => {
    assert.deepEqual(parseCatalogueText('{}', 'text/html'), { json: {} });
  });

  it('says that a file was cut off, and where it ends', () => {
    assert.deepEqual(where('{\n  "a": [1, 2'), ['truncatedJson', 2, 13]);
    assert.deepEqual(where('{"a": "ch'), ['truncatedJson', 1, 10]);
    assert.deepEqual(where('{"a": "ch\\'), ['truncatedJson', 1, 11]);
    assert.deepEqual(where('{"a": tr'), ['truncatedJson', 1, 9]);
    assert.deepEqual(where('{"a": 1,\r\n'), ['truncatedJson', 2, 1]);
    assert.deepEqual(where(''), ['truncatedJson', 1, 1]);
  });

  it('points at the first thing that does not belong there', () => {
    for (const [text, line, column] of [
      ['{"a": 1,}', 1, 9],
      ['{"a": 1\n "b": 2}', 2, 2],
      ["{'a': 1}", 1, 2],
      ['{"a": 1}\n}', 2, 1],
      ['[1, 2,\n\n3,, 4]', 3, 3],
      ['{"a" 1}', 1, 6],
      ['{"a": 01}', 1, 7],
      ['{"a": NaN}', 1, 7],
      ['{"a": "hai\ndòng"}', 1, 7],
      ['{"a": "\\x"}', 1, 7],
      ['{a: 1}', 1, 2],
      ['[1}', 1, 3],
      ['{]', 1, 2],
      ['// ghi chú\n{}', 1, 1],
    ] as const) {
      assert.deepEqual(where(text), ['invalidJson', line, column], text);
    }
  });
});
