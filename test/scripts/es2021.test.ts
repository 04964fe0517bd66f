import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findNewer } from '../../scripts/es2021.mjs';

const what = (code: string, target = {}) => findNewer(code, target).map((place) => place.what);

describe('output that an old phone cannot run is found', () => {
  for (const [code, expected] of [
    ['list.at(-1);', '.at()'],
    ['structuredClone(a);', 'structuredClone'],
    ['globalThis.structuredClone(a);', 'globalThis.structuredClone'],
    ["Object.hasOwn(a, 'b');", 'Object.hasOwn'],
    ['list.findLast(Boolean);', '.findLast()'],
    ['list.toSorted();', '.toSorted()'],
    ['AbortSignal.timeout(5);', 'AbortSignal.timeout'],
    ["new Error('x', { cause: e });", 'new Error(…, { cause })'],
    ['crypto.randomUUID();', 'crypto.randomUUID'],
    ['new Intl.Segmenter("km");', 'Intl.Segmenter'],
    ['/(?<=a)b/.test(c);', 'lookbehind in /(?<=a)b/'],
    ['new RegExp("(?<!a)b");', 'lookbehind in /(?<!a)b/'],
  ] as const) {
    it(code, () => assert.deepEqual(what(code), [expected]));
  }

  for (const code of [
    'class A { #a = 1 }',
    'class A { static { run(); } }',
    'class A { a = 1 }',
    'await run();',
    '/a/d.test(b);',
    'a ||= b; class B { static c = 1 }',
  ]) {
    it(`${code} (syntax)`, () => assert.match(what(code)[0] ?? '', /syntax newer than ES2021|flag d/));
  }

  it('names the line', () => assert.equal(findNewer('a;\nb;\nc.at(1);')[0]?.line, 3));

  it('refuses a module where a classic script is promised', () => {
    assert.equal(what('export const a = 1;', { script: true }).length, 1);
    assert.deepEqual(what('export const a = 1;'), []);
  });
});

describe('output that runs is left alone', () => {
  for (const code of [
    'a ??= b?.c; const n = 1_000; Promise.any([]); "a".replaceAll("a", "b");',
    'if (typeof structuredClone === "function") structuredClone(a);',
    'element.requestSubmit?.();',
    'const at = (list, i) => list[i]; at(a, 1); const { structuredClone: own } = tools;',
    '/(?<name>a)/u.exec(b);',
    "throw new TypeError('x');",
  ]) {
    it(code, () => assert.deepEqual(what(code), []));
  }

  it('lets the command line tool call what Node has', () => assert.deepEqual(what('list.at(-1);', { node: true }), []));
});
