/** The two tiers of design tokens: public `--ward-*`, and the private `--_*` that everything is drawn with. */
import { expect, fixture, html } from '@open-wc/testing';
import type { CSSResult, LitElement } from 'lit';
import * as library from '../../src/index.js';
import { catalogue } from '../../stories/fixtures/catalogue.js';
import { freshHost, serveWhole } from '../../stories/fixtures/host.js';
import { BIRTH } from '../../stories/fixtures/procedures/birth.js';
import { having } from '../../stories/fixtures/state.js';

type WithStyles = { elementStyles: (CSSResult | CSSStyleSheet)[] };
const classes = Object.values(library).filter(
  (value): value is typeof value & typeof LitElement & WithStyles =>
    typeof value === 'function' && value.prototype instanceof HTMLElement,
);
const sheetOf = (styles: CSSResult | CSSStyleSheet) =>
  'cssText' in styles ? styles.cssText : [...styles.cssRules].map((rule) => rule.cssText).join('\n');
const sheets = new Map(classes.map((ctor) => [ctor.name, ctor.elementStyles.map(sheetOf).join('\n')]));
const names = (css: string, pattern: RegExp) => new Set([...css.matchAll(pattern)].map(([, name]) => name));
const USED = /var\(\s*(--[\w-]+)/g;
const SET = /(?:^|[{;\s])(--[\w-]+)\s*:/g;

describe('The tokens that elements are drawn with', () => {
  it('are looked for in ten elements', () => {
    expect(sheets.size).to.equal(10);
    expect([...sheets.values()].join('').length).to.be.greaterThan(10_000);
  });

  for (const [name, css] of sheets) {
    it(`are all defined in ${name}`, () => {
      const used = [...names(css, USED)].filter((token) => token.startsWith('--_'));
      const set = names(css, SET);
      if (name !== 'WardCatalogue') expect(used.length, 'tokens that were found').to.be.greaterThan(5);
      expect(used.filter((token) => !set.has(token))).to.deep.equal([]);
    });
  }

  it('are all used somewhere', () => {
    const all = [...sheets.values()].join('\n');
    const used = names(all, USED);
    expect([...names(all, SET)].filter((token) => token.startsWith('--_') && !used.has(token))).to.deep.equal([]);
  });

  it('come from public ones that are all used, also those of the dark theme', () => {
    const all = [...sheets.values()].join('\n');
    const used = names(all, USED);
    const set = [...names(all, SET)].filter((token) => token.startsWith('--ward-'));
    expect(set.length).to.be.greaterThan(8);
    expect(set.filter((token) => !used.has(token))).to.deep.equal([]);
  });

  it('are the only colours: none stands elsewhere', () => {
    for (const [name, css] of sheets) {
      const body = css
        .replace(/@media[^{]*\((?:forced-colors)[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
        .replace(/@media print\s*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '')
        .replace(/--[\w-]+\s*:[^;}]+/g, '');
      expect(body.match(/#[\da-f]{3,8}\b|rgba?\(|hsla?\(/gi) ?? [], name).to.deep.equal([]);
    }
  });

  it('can be read on a dark page that says nothing of it', async () => {
    freshHost();
    const { src } = serveWhole(catalogue);
    const frame = await fixture<HTMLElement>(
      html`<div lang="vi" style="background: #111; color: #eee">
        <ward-procedure-search label="Tìm" src=${src}></ward-procedure-search>
        <ward-procedure-list src=${src} heading-level="3"></ward-procedure-list>
        <ward-procedure-checklist src=${src} code=${BIRTH}></ward-procedure-checklist>
        <ward-procedure-fees src=${src} code=${BIRTH}></ward-procedure-fees>
        <ward-online-level with-gloss src=${src} code=${BIRTH}></ward-online-level>
      </div>`,
    );
    await having('.start .result', '.group', '.papers', '.lines', '.badge')(frame);
    await expect(frame).to.be.accessible();
    frame.querySelectorAll('*').forEach((element) => element.setAttribute('theme', 'dark'));
    await expect(frame).to.be.accessible();
  });

  it('can be set by the page, and elements inside elements follow', async () => {
    const frame = await fixture<HTMLElement>(
      html`<div><ward-online-level .level=${{ kind: 'full' }}></ward-online-level></div>`,
    );
    frame.style.setProperty('--ward-good', 'rgb(1, 2, 3)');
    const badge = frame.querySelector('ward-online-level')!.shadowRoot!.querySelector('.badge')!;
    expect(getComputedStyle(badge).color).to.equal('rgb(1, 2, 3)');
  });
});
