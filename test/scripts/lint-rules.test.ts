import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import { root } from '../../scripts/install.mjs';

/** The project's own configuration; the rules that need types are off, because these files exist only here. */
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [
    {
      files: ['**/*.ts'],
      languageOptions: { parserOptions: { project: null } },
      rules: {
        '@typescript-eslint/no-floating-promises': 'off',
        '@typescript-eslint/no-misused-promises': 'off',
        '@typescript-eslint/no-unused-vars': 'off',
        '@typescript-eslint/no-unused-expressions': 'off',
      },
    },
  ],
});

async function problems(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: join(root, file) });
  assert.ok(result, `${file} was not linted`);
  return result.messages.map(({ ruleId, message }) => ruleId ?? message);
}

const inOneLine = (code: string) => code.replace(/\s+/g, ' ');
const fires = (rule: string, file: string, code: string) =>
  it(`${rule} in ${file}: ${inOneLine(code)}`, async () =>
    assert.ok((await problems(file, code)).includes(rule), 'the rule did not fire'));
const silent = (file: string, code: string) =>
  it(`nothing in ${file}: ${inOneLine(code)}`, async () => assert.deepEqual(await problems(file, code), []));

describe('the floors of the house are kept', () => {
  fires('ward/floors', 'src/text/a.ts', "import type { Code } from '../catalogue/types.js'; export type A = Code;");
  fires('ward/floors', 'src/catalogue/a.ts', "import { b } from '../search/b.js'; b();");
  fires('ward/floors', 'src/catalogue/a.ts', "import { b } from '../host/b.js'; b();");
  fires('ward/floors', 'src/search/a.ts', "export * from '../guide/index.js';");
  fires('ward/floors', 'src/guide/a.ts', "export { b } from '../search/index.js';");
  fires('ward/floors', 'src/guide/a.ts', "export const b = () => import('../elements/b.js');");
  fires('ward/floors', 'src/guide/a.ts', "export type B = import('../localization/b.js').B;");
  fires('ward/floors', 'src/host/a.ts', "import { b } from '../text/index.js'; b();");
  fires('ward/floors', 'src/localization/a.ts', "import { b } from '../catalogue/text.js'; b();");
  fires('ward/floors', 'src/elements/ward-a/a.ts', "import { b } from '../../cli/b.js'; b();");
  fires('ward/floors', 'src/cli/a.ts', "import '../elements/ward-a/define.js';");
  fires('ward/floors', 'src/index.ts', "import { b } from './cli/main.js'; b();");
  fires('ward/floors', 'src/search/a.ts', "import { html } from 'lit'; html``;");
  fires('ward/floors', 'src/catalogue/a.ts', "import { readFileSync } from 'node:fs'; readFileSync('x');");
  fires('ward/floors', 'src/newcomer/a.ts', "import { b } from '../text/index.js'; b();");
  silent(
    'src/catalogue/a.ts',
    "import type { Host } from '../host/host.js';\nimport { fold } from '../text/index.js';\nexport const a = (h: Host) => fold(String(h));",
  );
  silent(
    'src/search/deep/a.ts',
    "import { b } from '../rank.js';\nimport type { Code } from '../../catalogue/types.js';\nexport const a = (c: Code) => b(c);",
  );
  silent(
    'src/cli/a.ts',
    "import { readFileSync } from 'node:fs';\nimport { b } from '../guide/index.js';\nb(readFileSync('x'));",
  );
  silent(
    'src/elements/ward-a/a.ts',
    "import { b } from '../../search/index.js';\nimport { c } from '../shared/c.js';\nb(c);",
  );
});

describe('the core does not ask for a page', () => {
  for (const name of [
    'window',
    'document',
    'navigator',
    'localStorage',
    'fetch',
    'customElements',
    'globalThis',
    'self',
    'location',
  ]) {
    fires('no-restricted-globals', 'src/guide/a.ts', `export const a = () => ${name};`);
  }
  fires('no-restricted-globals', 'src/text/a.ts', 'export const a = (node: unknown) => node instanceof HTMLElement;');
  fires('no-restricted-globals', 'src/search/a.ts', "console.warn('x');");
  silent('src/search/a.ts', 'export const a = (document: string) => document.length;');
  silent('src/elements/ward-a/a.ts', 'export const a = () => document.title;');
});

describe('no way from content to code', () => {
  const file = 'src/elements/ward-a/a.ts';
  for (const code of [
    "import { unsafeHTML } from 'lit/directives/unsafe-html.js'; unsafeHTML('x');",
    "import { unsafeHTML as plain } from 'lit/directives/unsafe-html.js'; plain('x');",
    "import * as all from 'lit/directives/unsafe-svg.js'; all;",
    "export const later = () => import('lit/directives/unsafe-html.js');",
    "import { styleMap } from 'lit/directives/style-map.js'; styleMap({});",
    "import { unsafeStatic } from 'lit/static-html.js'; unsafeStatic('x');",
    "export const a = (e: Element) => { e.innerHTML = 'x'; };",
    "export const a = (e: Element) => { e['innerHTML'] = 'x'; };",
    "export const a = (e: Element) => { e.outerHTML = 'x'; };",
    "export const a = (e: Element) => Object.assign(e, { innerHTML: 'x' });",
    "export const a = (e: Element) => e.insertAdjacentHTML('beforeend', 'x');",
    "export const a = (r: Range) => r.createContextualFragment('x');",
    "export const a = () => new DOMParser().parseFromString('x', 'text/html');",
    "export const a = () => document.write('x');",
    "export const a = () => eval('1');",
    "export const a = () => new Function('1');",
    "export const a = () => Function('1');",
    "export const a = () => setTimeout('1', 1);",
  ]) {
    fires('ward/no-html-strings', file, code);
  }
  silent(file, 'export const a = (e: Element) => { e.textContent = "innerHTML"; };'.replaceAll('"', "'"));
  silent(file, 'export const a = () => setTimeout(() => undefined, 1);');
});

describe('templates hold under a strict CSP and an odd root size', () => {
  const file = 'src/elements/ward-a/a.ts';
  const template = (text: string) => `import { html } from 'lit';\nexport const a = (x: string) => html\`${text}\`;`;
  const styles = (text: string) => `import { css } from 'lit';\nexport const a = css\`${text}\`;`;
  fires('ward/no-inline-style', file, template('<p style="color: red">x</p>'));
  fires('ward/no-inline-style', file, template('<p class="a" style=${x}>x</p>'));
  fires('ward/no-inline-style', file, template('<style>p { color: red }</style>'));
  fires('ward/no-inline-style', file, template('<p .innerHTML=${x}></p>'));
  fires('ward/no-inline-style', file, template('<iframe title="x" .srcdoc=${x}></iframe>'));
  fires('ward/no-inline-style', file, template('<button onclick="go()">x</button>'));
  silent(file, template('<p class="style" title="style=1">style = 1, on top = 2</p>'));
  fires('ward/no-rem', file, styles('p { margin: 1rem; }'));
  fires('ward/no-rem', file, styles('p { margin: calc(0.5rem + 1px); }'));
  silent(file, styles('/* 16 px are 1rem elsewhere */ p { margin: 1em; color: var(--_premium); }'));
});

describe('messages know the language of their element', () => {
  const file = 'src/elements/ward-a/a.ts';
  const first = "import { msg } from '../../localization/index.js';\n";
  fires('ward/message-in-function', file, `${first}export const a = msg('Tìm', { id: 'find' });`);
  fires('ward/message-in-function', file, `${first}export class A { static a = msg('Tìm', { id: 'find' }); }`);
  fires('ward/message-in-function', file, `${first}export class A { a = msg('Tìm', { id: 'find' }); }`);
  fires('ward/message-with-id', file, `${first}export const a = () => msg('Tìm');`);
  fires('ward/message-with-id', file, `${first}export const a = () => msg('Tìm', { desc: 'x' });`);
  silent(file, `${first}export const a = () => msg('Tìm', { id: 'find' });`);
  silent(file, `${first}export class A { a = () => msg('Tìm', { id: 'find' }); }`);
});

describe('published rules are in force', () => {
  const element = (body: string) =>
    `import { LitElement, html } from 'lit';\nexport class WardA extends LitElement {\n  override render() {\n    return html\`${body}\`;\n  }\n}`;
  fires('lit-a11y/alt-text', 'src/elements/ward-a/ward-a.ts', element('<img src="x.png">'));
  fires('lit-a11y/tabindex-no-positive', 'src/elements/ward-a/ward-a.ts', element('<div tabindex="3"></div>'));
  fires('lit/no-invalid-html', 'src/elements/ward-a/ward-a.ts', element('<x-y />'));
  fires('lit/binding-positions', 'src/elements/ward-a/ward-a.ts', element('<${this.tag}></${this.tag}>'));
  fires(
    'wc/no-closed-shadow-root',
    'src/elements/ward-a/ward-a.ts',
    "export const a = (e: Element) => e.attachShadow({ mode: 'closed' });",
  );
  fires('no-restricted-syntax', 'src/elements/ward-a/ward-a.ts', 'export class A { #a = 1; b = () => this.#a; }');
});
