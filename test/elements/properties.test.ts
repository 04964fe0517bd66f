/** Frameworks take a value away by `undefined` (React 19, Angular), by `null`, or by removing the attribute. */
import { expect, fixture } from '@open-wc/testing';
import { html, unsafeStatic } from 'lit/static-html.js';
import type { LitElement, PropertyDeclaration } from 'lit';
import * as library from '../../src/index.js';
import { catalogue } from '../../stories/fixtures/catalogue.js';
import { freshHost, serveWhole } from '../../stories/fixtures/host.js';
import { BIRTH } from '../../stories/fixtures/procedures/birth.js';
import { drawn, seenText, until } from '../../stories/fixtures/state.js';

type Ctor = typeof LitElement & { elementProperties: Map<string, PropertyDeclaration> };
const classes = Object.values(library).filter(
  (value) => typeof value === 'function' && value.prototype instanceof HTMLElement,
) as Ctor[];
const tagOf = (ctor: Ctor) =>
  ctor.name
    .replace(/([A-Z])/g, '-$1')
    .slice(1)
    .toLowerCase();

describe('A property whose value is taken away', () => {
  beforeEach(freshHost);

  for (const ctor of classes) {
    it(`leaves <${tagOf(ctor)}> working`, async () => {
      const tag = unsafeStatic(tagOf(ctor));
      const { src } = serveWhole(catalogue);
      const element = await fixture<LitElement>(html`<${tag} lang="vi" code=${BIRTH} src=${src}></${tag}>`);
      const isEmpty = () => !seenText(element) || seenText(element).includes('Đang mở');
      if (tagOf(ctor) !== 'ward-catalogue') await until(() => !isEmpty(), 'it was not ready');
      await drawn(element);
      const names = [...ctor.elementProperties].filter(([, { state }]) => !state).map(([name]) => name);
      expect(names.length).to.be.greaterThan(2);
      for (const name of names)
        for (const nothing of [undefined, null]) {
          const own = (element as unknown as Record<string, unknown>)[name];
          Object.assign(element, { [name]: nothing });
          // Rejected where the update fails; the element would be dead.
          await element.updateComplete.catch((error) => expect.fail(`${name} = ${nothing}: ${error.message}`));
          await drawn(element);
          Object.assign(element, { [name]: own });
          await element.updateComplete;
        }
      if (tagOf(ctor) !== 'ward-catalogue') await until(() => !isEmpty(), 'it does not come back');
    });
  }
});
