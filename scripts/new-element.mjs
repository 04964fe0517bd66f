/**
 * `npm run new-element -- ward-foo-bar`: makes the files of a new element, in the shape that all of them have.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isMain, root, runMain, SetupError } from './install.mjs';

/** Why a name cannot be used; nothing when it can. */
export function nameProblem(tag) {
  if (!tag) return 'Name the element: npm run new-element -- ward-foo-bar.';
  if (!/^ward(-[a-z][a-z0-9]*)+$/.test(tag))
    return `"${tag}" is no good name: use ward- and lower-case words, like ward-foo-bar.`;
  return undefined;
}

const className = (tag) =>
  tag
    .split('-')
    .map((part) => part[0].toUpperCase() + part.slice(1))
    .join('');
/**
 * The files of an element.
 * @param {string} tag
 * @returns {Record<string, string>} path relative to the project → contents
 */
export function elementFiles(tag) {
  const name = className(tag);
  const folder = `src/elements/${tag}`;
  return {
    [`${folder}/${tag}.ts`]: `import { html, type TemplateResult } from 'lit';
import { baseStyles } from '../shared/base.styles.js';
import { WardElement } from '../shared/ward-element.js';
import { styles } from './${tag}.styles.js';

/**
 * @summary TODO: one sentence: what the person on the page gets from it.
 * @status experimental
 * @since ${version()}
 * @slot - Shown until the element has something better: a link to the official page.
 * @csspart content - TODO: what a host page may restyle.
 * @example
 * \`\`\`html
 * <${tag}><a href="https://dichvucong.gov.vn">Cổng Dịch vụ công quốc gia</a></${tag}>
 * \`\`\`
 */
export class ${name} extends WardElement {
  static override styles = [baseStyles, styles];

  override render(): TemplateResult {
    return html\`<div part="content"><slot></slot></div>\`;
  }
}
`,
    [`${folder}/${tag}.styles.ts`]: `import { css } from 'lit';

export const styles = css\`
  [part='content'] {
    color: var(--_ink);
  }
\`;
`,
    [`${folder}/define.ts`]: `import { define } from '../shared/define.js';
import { ${name} } from './${tag}.js';

define('${tag}', ${name});

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${name};
  }
}
`,
    [`stories/${tag}.states.ts`]: `/** The states of <${tag}>, for its stories and its tests. */
import { html, type TemplateResult } from 'lit';
import { largeText, narrow } from './fixtures/frames.js';
import { showing, type ElementState } from './fixtures/state.js';

const draw = (): TemplateResult =>
  html\`<${tag}><a href="https://dichvucong.example/">Cổng Dịch vụ công (mẫu)</a></${tag}>\`;

const ready = showing('Cổng Dịch vụ công (mẫu)');

export const states: ElementState[] = [
  { name: 'fallback', title: 'The link of the page is there until there is something better', render: draw, ready },
  { name: 'narrow', title: 'In a column of 320 px', render: () => narrow(draw()), ready },
  { name: 'large-text', title: 'Text at 200 %', render: () => largeText(draw()), ready },
];
`,
    [`stories/${tag}.stories.ts`]: `/** Stories of <${tag}>: one for each state, which its tests run as well. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/${tag}/define.js';
import { story } from './fixtures/story.js';
import { states } from './${tag}.states.js';

const meta: Meta = { title: 'Elements/${tag}', component: '${tag}', tags: ['autodocs'] };
export default meta;

export const Fallback: StoryObj = story(states, 'fallback');
export const Narrow: StoryObj = story(states, 'narrow');
export const LargeText: StoryObj = story(states, 'large-text');
`,
    [`test/elements/${tag}.test.ts`]: `import { expect } from '@open-wc/testing';
import '../../src/elements/${tag}/define.js';
import { ${name} } from '../../src/elements/${tag}/${tag}.js';
import { states } from '../../stories/${tag}.states.js';
import * as stories from '../../stories/${tag}.stories.js';
import { testStates } from './state-tests.js';

testStates<${name}>(
  '${tag}',
  states,
  {
    fallback: (element) => {
      expect(element).to.be.instanceOf(${name});
      const slot = element.shadowRoot!.querySelector('slot')!;
      expect(slot.assignedElements().map(({ localName }) => localName)).to.deep.equal(['a']);
    },
    narrow: (element) => {
      expect(element.scrollWidth).to.be.at.most(320);
    },
    'large-text': (element) => {
      expect(getComputedStyle(element).fontSize).to.equal('32px');
    },
  },
  stories,
);
`,
  };
}

/** Major and minor version of the package, for `@since`. */
const version = () =>
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    .version.split('.')
    .slice(0, 2)
    .join('.');

/**
 * Writes the files.
 * @param {string} tag
 * @param {string} [folder] of the project
 * @returns {string[]} paths written, relative
 * @throws {SetupError} when the name is bad or a file is there already; then nothing is written
 */
export function createElement(tag, folder = root) {
  const problem = nameProblem(tag);
  if (problem) throw new SetupError(problem);
  const files = elementFiles(tag);
  const taken = Object.keys(files).find((path) => existsSync(join(folder, path)));
  if (taken) throw new SetupError(`${tag} exists already: ${taken} is there.`);
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), contents);
  }
  return Object.keys(files);
}

async function main() {
  const tag = process.argv[2];
  for (const path of createElement(tag)) console.log(`made ${path}`);
  console.log(`
Next:
1. src/index.ts: import './elements/${tag}/define.js' and export the class ${className(tag)}.
2. src/elements/${tag}/${tag}.ts: extend CatalogueElement or ProcedureElement (src/elements/shared) when it reads a
   catalogue; say in the JSDoc what it does, with @event, @slot, @csspart and @cssproperty: custom-elements.json is made of it.
3. stories/${tag}.states.ts: every state it can be in (loading, empty, error, offline, full); the tests ask for a check and a
   story of each and run axe on all.
4. Strings: msg('…', { id: '…' }) inside render(), then npm run localize:extract, translate xliff/en.xlf, npm run localize:build.
5. npm test -- ${tag}    npm run storybook    npm run build && npm run size`);
}

if (isMain(import.meta.url)) await runMain(main);
