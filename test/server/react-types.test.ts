/** What a project in TypeScript is told about the tags: by the DOM, and in the JSX of React. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { elementTags } from '../../rollup.config.mjs';
import { root } from '../../scripts/install.mjs';

/** As much of React's types as JSX looks at: nobody who uses the elements without React has to install it, nor have we. */
const REACT: Record<string, string> = {
  'react/index.d.ts': `
    export interface RefObject<T> { current: T | null }
    export function useRef<T>(start: null): RefObject<T>;
    export interface HTMLAttributes<T> { lang?: string; className?: string; children?: unknown; onClick?: (at: T) => void }
    export type DetailedHTMLProps<E, T> = E & { key?: string; ref?: RefObject<T> };
    export namespace JSX {
      interface Element {}
      interface IntrinsicElements { p: DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> }
    }`,
  'react/jsx-runtime.d.ts': `
    import type * as React from './index.js';
    export namespace JSX {
      type Element = React.JSX.Element;
      interface IntrinsicElements extends React.JSX.IntrinsicElements {}
    }`,
};

/** What the compiler says to a file of a project that has installed the package. */
function complaints(source: string): string[] {
  const made = new Map(
    Object.entries({ ...REACT, 'page.tsx': source }).map(([name, text]) => [`${root}/zz/${name}`, text]),
  );
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2021,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    lib: ['lib.es2021.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    paths: {
      react: [`${root}/zz/react/index.d.ts`],
      'react/jsx-runtime': [`${root}/zz/react/jsx-runtime.d.ts`],
      'ward-procedure-guide': [`${root}/dist/index.d.ts`],
      'ward-procedure-guide/react': [`${root}/dist/react.d.ts`],
    },
  };
  const host = ts.createCompilerHost(options);
  const read = host.readFile;
  host.directoryExists = () => true;
  host.fileExists = (name) => made.has(name) || ts.sys.fileExists(name);
  host.readFile = (name) => made.get(name) ?? read(name);
  const fromDisk = host.getSourceFile;
  host.getSourceFile = (name, target) => {
    const text = made.get(name);
    return text === undefined ? fromDisk(name, target) : ts.createSourceFile(name, text, target);
  };
  const program = ts.createProgram([`${root}/zz/page.tsx`], options, host);
  return ts.getPreEmitDiagnostics(program).map((one) => ts.flattenDiagnosticMessageText(one.messageText, ' '));
}

describe('A project in TypeScript', () => {
  it('gets the class of every tag from the DOM', () => {
    const lines = elementTags().map((tag) => {
      const name = tag.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
      return `export const a${name}: guide.${name} = document.createElement('${tag}'); a${name}.src;`;
    });
    assert.deepEqual(complaints(`import * as guide from 'ward-procedure-guide';\n${lines.join('\n')}`), []);
  });

  it('has every tag in the JSX of React once it asks for it', () => {
    const tags = elementTags().map((tag) => `<${tag} key="${tag}" src="data/split/index.json" lang="vi" class="a" />`);
    const page = `export const page = <p>${tags.join('')}</p>;`;
    assert.deepEqual(complaints(`import 'ward-procedure-guide/react';\n${page}`), []);
    assert.equal(complaints(page).length, tags.length, 'and is not bothered otherwise');
  });

  it('is told of attributes and events, and stopped where React 18 would write nonsense', () => {
    const source = `
      import { useRef } from 'react';
      import type { WardProcedureSearch } from 'ward-procedure-guide';
      import 'ward-procedure-guide/react';
      export function Guide({ isKiosk }: { isKiosk: boolean }) {
        const ref = useRef<WardProcedureSearch>(null);
        return <p>
          <ward-procedure-search ref={ref} heading-level={3} deep-link="" no-storage kiosk={isKiosk || undefined}
            onward-procedure-select={(event) => event.code.trim()}><p>…</p></ward-procedure-search>
          <ward-online-level level={{ kind: 'full' }} with-gloss="" />
          <ward-procedure-detail code="1.001193" audience="helper" catalogue={null} />
          {/* @ts-expect-error there is no such reader */}
          <ward-procedure-detail audience="clerk" />
          {/* @ts-expect-error "false" is an attribute that is there */}
          <ward-procedure-search kiosk={isKiosk} />
          {/* @ts-expect-error a slip */}
          <ward-procedure-search scr="data/split/index.json" />
        </p>;
      }`;
    assert.deepEqual(complaints(source), []);
  });

  it('gets a module with nothing in it, and no React', () => {
    assert.equal(readFileSync(`${root}/dist/react.js`, 'utf8').trim(), 'export {};');
    assert.doesNotMatch(readFileSync(`${root}/dist/index.d.ts`, 'utf8'), /react/i);
  });
});
