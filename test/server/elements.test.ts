/** Pages that are made on a server, and tests without a browser, import the classes and may construct them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LitElement } from 'lit';
import { elementTags } from '../../rollup.config.mjs';

describe('On a server', () => {
  it('the whole package can be imported', async () => {
    assert.ok(Object.keys(await import('../../src/index.js')).length > elementTags().length);
  });

  for (const tag of elementTags()) {
    it(`<${tag}> can be imported and constructed, and given its attributes`, async () => {
      const classes = Object.values(
        (await import(`../../src/elements/${tag}/${tag}.js`)) as Record<string, new () => LitElement>,
      ).filter((value) => 'elementProperties' in value);
      assert.equal(classes.length, 1);
      const element = new classes[0]();
      element.setAttribute('src', 'data/split/index.json');
      element.setAttribute('query', 'khai sinh');
      assert.equal(element.getAttribute('src'), 'data/split/index.json');
    });
  }
});
