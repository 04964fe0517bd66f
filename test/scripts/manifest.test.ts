import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
// @ts-expect-error its types do not name what it exports
import { create, ts } from '@custom-elements-manifest/analyzer/index.js';
import config from '../../custom-elements-manifest.config.mjs';

/** The manifest of a small library. */
function manifestOf(files: Record<string, string>) {
  const modules = Object.entries(files).map(([path, text]) =>
    ts.createSourceFile(path, text, ts.ScriptTarget.ES2021, true),
  );
  return create({ modules, plugins: config.plugins, context: { dev: false } });
}

describe('custom-elements.json', () => {
  const manifest = manifestOf({
    'src/elements/ward-a/define.ts': `
      import { define } from '../shared/define.js';
      import { WardA } from './ward-a.js';
      define('ward-a', WardA);`,
    'src/elements/ward-a/ward-a.ts': `
      import { Base } from '../shared/base.js';
      import { WardCaseChangeEvent } from '../shared/events.js';
      /**
       * @summary Shows a.
       * @status stable
       * @since 0.1
       * @event ward-case-change - An answer changed.
       */
      export class WardA extends Base {
        name = '';
        private _secret = 1;
        protected inner = 2;
        change(code: string) { this.dispatchEvent(new WardCaseChangeEvent(code)); }
      }`,
  });
  const module = manifest.modules.find(({ path }: { path: string }) => path.endsWith('/ward-a.js'));
  const declaration = module?.declarations?.find(({ name }: { name: string }) => name === 'WardA');

  it('knows the tag of a class that our own define() registers', () => {
    assert.equal(declaration?.tagName, 'ward-a');
    assert.equal(declaration?.customElement, true);
    const definition = manifest.modules.find(({ path }: { path: string }) => path.endsWith('/define.js'))?.exports[0];
    assert.deepEqual(definition, {
      kind: 'custom-element-definition',
      name: 'ward-a',
      declaration: { name: 'WardA', module: 'dist/elements/ward-a/ward-a.js' },
    });
  });

  it('speaks of the published files only', () => {
    assert.deepEqual(
      manifest.modules.map(({ path }: { path: string }) => path),
      ['dist/elements/ward-a/define.js', 'dist/elements/ward-a/ward-a.js'],
    );
    assert.doesNotMatch(JSON.stringify(manifest), /src\//);
  });

  it('names each event once, with its class and its words', () => {
    const events = declaration?.events.map(({ name, type, description }: Record<string, unknown>) => ({
      name,
      type,
      description,
    }));
    assert.deepEqual(events, [
      { name: 'ward-case-change', type: { text: 'WardCaseChangeEvent' }, description: 'An answer changed.' },
    ]);
  });

  it('says how mature an element is and leaves out what is private', () => {
    assert.equal(declaration?.status, 'stable');
    assert.equal(declaration?.since, '0.1');
    assert.equal(declaration?.summary, 'Shows a.');
    assert.deepEqual(declaration?.members.map(({ name }: { name: string }) => name).sort(), ['change', 'name']);
  });
});
