/* global HTMLElement, customElements -- functions that run in the page */
/**
 * The same page made the usual way, to type into beside ours: MiniSearch over the same texts folded the same way, an index that is built when the
 * catalogue arrives, and as many rows as ours draws with a letter, written as one string. It marks nothing, counts nothing by
 * field and suggests nothing. It stands under the same tag, so that one bench types into both.
 */
import { documents, MINISEARCH } from './peers.mjs';

/** What the page loads: folded texts to be searched, and the lines of each row. */
export function rivalIndex(catalogue) {
  const fields = new Map(catalogue.fields.map(({ code, name }) => [code, name.vi]));
  const rows = catalogue.procedures.map(({ code, name, shortName, field, onlineLevel }) => ({
    code,
    name: shortName?.vi ?? name.vi,
    official: shortName ? name.vi : '',
    about: [fields.get(field), onlineLevel.kind].filter(Boolean).join(' · '),
  }));
  return JSON.stringify({ documents: documents(catalogue), rows });
}

const STYLES = `:host > * { font: 400 16px/1.55 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif }
  input { display: block; box-sizing: border-box; inline-size: 100%; min-block-size: 3.25em; font-size: 1.0625em }
  .results { border: 1px solid #d4d9df; border-radius: 0.625em; overflow: hidden }
  .result { padding: 0.75em 0.875em; border-block-start: 1px solid #d4d9df }
  .result > span { display: block }
  .name { font-weight: 600 }
  .official { display: -webkit-box !important; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 2 }`;

/** Runs in the page. */
const define = (MiniSearch, { fold, syllables }, { options, styles, rowsOf, knows }) => {
  const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const line = ({ name, official, about }) =>
    `<div class="result" role="option"><span class="name">${escape(name)}</span>${official && `<span class="official">${escape(official)}</span>`}<span>${escape(about)}</span></div>`;
  const engine = (documents) => {
    const index = new MiniSearch(options);
    index.addAll(documents);
    return (text) =>
      index.search(
        syllables(fold(text))
          .map((word) => word.text)
          .join(' '),
      );
  };
  /** Other procedures with each letter, and no search. */
  const nothingToFind = (rows) => {
    let letters = 0;
    return () => {
      letters++;
      return rows.map((_, i) => ({ id: (letters * 7 + i * 13) % rows.length }));
    };
  };
  customElements.define(
    'ward-procedure-search',
    class extends HTMLElement {
      async connectedCallback() {
        const root = this.attachShadow({ mode: 'open' });
        root.innerHTML = `<style>${styles}</style><div><input><div class="found"></div></div>`;
        const [input, found] = root.querySelectorAll('input, .found');
        const catalogue = await (await fetch(this.getAttribute('src'))).json();
        const finder = { ask: knows ? nothingToFind(catalogue.rows) : engine(catalogue.documents) };
        const show = () => {
          const hits = finder.ask(input.value);
          const rows = hits.slice(0, rowsOf).map(({ id }) => line(catalogue.rows[id]));
          found.innerHTML = `<p>${hits.length}</p><div class="results">${rows.join('')}</div>`;
        };
        input.addEventListener('input', show);
        input.value = this.getAttribute('query') ?? '';
        if (input.value) show();
        else found.innerHTML = '<p class="tile">Tìm thủ tục</p>';
        this._finder = finder;
      }
    },
  );
};

/** The page: `rows` are drawn with a letter; `knows`: without a search, what no page can be quicker than. */
export const rivalPage = (
  attributes,
  rows,
  knows = false,
) => `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Bench</title>
<link rel="icon" href="data:,"><script type="module">
import MiniSearch from '/node_modules/minisearch/dist/es/index.js';
import * as text from '/dist/text/index.js';
const options = ${JSON.stringify(MINISEARCH)};
options.searchOptions.prefix = ${MINISEARCH.searchOptions.prefix};
options.searchOptions.fuzzy = ${MINISEARCH.searchOptions.fuzzy};
(${define})(MiniSearch, text, { options, styles: ${JSON.stringify(STYLES)}, rowsOf: ${rows}, knows: ${knows} });
</script></head><body><ward-procedure-search ${attributes}></ward-procedure-search></body></html>`;
