import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ESLint } from 'eslint';
import { check } from 'prettier';
import ts from 'typescript';
import { root } from '../../scripts/install.mjs';
import { createElement, elementFiles, nameProblem } from '../../scripts/new-element.mjs';

describe('npm run new-element', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'ward-element-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('makes the class, its registration, its styles, its states, its stories and its test', () => {
    const made = createElement('ward-foo-bar', folder);
    assert.deepEqual(made.sort(), [
      'src/elements/ward-foo-bar/define.ts',
      'src/elements/ward-foo-bar/ward-foo-bar.styles.ts',
      'src/elements/ward-foo-bar/ward-foo-bar.ts',
      'stories/ward-foo-bar.states.ts',
      'stories/ward-foo-bar.stories.ts',
      'test/elements/ward-foo-bar.test.ts',
    ]);
    const text = readFileSync(join(folder, 'src/elements/ward-foo-bar/ward-foo-bar.ts'), 'utf8');
    assert.match(text, /export class WardFooBar extends WardElement/);
    assert.match(text, /@summary/);
    assert.match(
      readFileSync(join(folder, 'src/elements/ward-foo-bar/define.ts'), 'utf8'),
      /define\('ward-foo-bar', WardFooBar\)/,
    );
  });

  it('never writes over an element that exists, and then writes nothing', () => {
    const file = join(folder, 'test/elements/ward-foo-bar.test.ts');
    rmSync(file);
    assert.throws(() => createElement('ward-foo-bar', folder), /ward-foo-bar exists already/);
    assert.equal(existsSync(file), false);
  });

  for (const name of [
    undefined,
    '',
    'foo-bar',
    'ward',
    'ward-',
    'ward-Foo',
    'ward-foo_bar',
    'ward-1a',
    'ward--foo',
    '../ward-foo',
    'ward-foo/../../x',
  ]) {
    it(`refuses the name ${name}`, () => {
      assert.match(nameProblem(name) ?? '', /ward-foo-bar/);
      assert.throws(() => createElement(name as string, folder), { name: 'SetupError' });
    });
  }

  it('makes files that pass lint, format and type check as they are', { timeout: 120_000 }, async () => {
    const files = elementFiles('ward-foo-bar');
    const eslint = new ESLint({
      cwd: root,
      overrideConfig: [
        {
          files: ['**/*.ts'],
          languageOptions: { parserOptions: { project: null } },
          rules: { '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/no-misused-promises': 'off' },
        },
      ],
    });
    for (const [path, text] of Object.entries(files)) {
      assert.ok(
        await check(text, { parser: 'typescript', printWidth: 120, singleQuote: true }),
        `${path} is not formatted`,
      );
      const [result] = await eslint.lintText(text, { filePath: join(root, path) });
      assert.deepEqual(
        result?.messages.map(({ message }) => message),
        [],
        path,
      );
    }
    assert.deepEqual(typeErrors(files), []);
  });
});

/** Type errors of files that exist only in memory, inside the real project. */
function typeErrors(files: Record<string, string>): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.test.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
  const virtual = new Map(Object.entries(files).map(([path, text]) => [join(root, path), text]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => virtual.has(path) || fileExists(path);
  host.readFile = (path) => virtual.get(path) ?? readFile(path);
  host.getSourceFile = (path, ...rest) => {
    const text = virtual.get(path);
    return text === undefined
      ? getSourceFile(path, ...rest)
      : ts.createSourceFile(path, text, ts.ScriptTarget.ES2021, true);
  };
  host.directoryExists = () => true;
  const program = ts.createProgram([...virtual.keys()], options, host);
  return [...virtual.keys()].flatMap((path) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(path))
      .map(({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
  );
}
