import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { differences, untranslated } from '../../scripts/localize.mjs';

describe('npm run localize:check', () => {
  it('names the messages that have no translation or an empty one', () => {
    const unit = (id: string, target: string) =>
      `<trans-unit id="${id}">\n  <source>Tìm</source>\n${target}</trans-unit>\n`;
    const xliff = [
      unit('done', '  <target>Find</target>\n'),
      unit('none', ''),
      unit('empty', '  <target></target>\n'),
      unit('short', '  <target/>\n'),
      unit('placeholder', '  <target>of <x id="0" equiv-text="${n}"/></target>\n'),
      unit('onlyPlaceholder', '  <target><x id="0" equiv-text="${n}"/></target>\n'),
    ].join('');
    assert.deepEqual(untranslated(`<xliff><file><body>${xliff}</body></file></xliff>`), ['none', 'empty', 'short']);
  });

  it('names the files that are changed, missing or left over', (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'ward-localize-'));
    t.after(() => rmSync(folder, { recursive: true }));
    for (const name of ['wanted', 'present']) mkdirSync(join(folder, name));
    const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
    write('wanted/same.ts', '1');
    write('present/same.ts', '1');
    write('wanted/changed.ts', '1');
    write('present/changed.ts', '2');
    write('wanted/new.ts', '1');
    write('present/old.ts', '1');
    assert.deepEqual(differences(join(folder, 'wanted'), join(folder, 'present')), ['changed.ts', 'new.ts', 'old.ts']);
    assert.deepEqual(differences(join(folder, 'wanted'), join(folder, 'nowhere')), ['changed.ts', 'new.ts', 'same.ts']);
  });
});
