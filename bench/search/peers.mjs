/* eslint @typescript-eslint/no-unused-vars: ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }] -- rows without what cannot be printed */
/**
 * The alternatives, each given the same texts and phrases, folded the same way, at the settings that do best on the judged
 * queries among those tried (see `docs/search.md`). A peer is `{ name, build(documents) → { search(query) → codes, data? } }`.
 */
import { brotliCompressSync } from 'node:zlib';
import { fold, syllables } from './text.mjs';

/** Text of all procedures in the fields that our own search reads; papers and results in one field. */
export function documents(catalogue) {
  const fields = new Map(catalogue.fields.map(({ code, name }) => [code, name.vi]));
  const events = new Map(catalogue.lifeEvents.map(({ code, name }) => [code, name.vi]));
  const plain = (...texts) =>
    texts
      .map((text) =>
        syllables(fold(text))
          .map((word) => word.text)
          .join(' '),
      )
      .filter(Boolean)
      .join(' . ');
  return catalogue.procedures.map((procedure, id) => ({
    id,
    code: procedure.code,
    shortName: plain(procedure.shortName?.vi ?? ''),
    name: plain(procedure.name.vi),
    keywords: plain(...(procedure.keywords ?? [])),
    summary: plain(procedure.summary?.vi ?? ''),
    about: plain(
      fields.get(procedure.field) ?? '',
      ...(procedure.lifeEvents ?? []).map((event) => events.get(event) ?? ''),
    ),
    papers: plain(
      ...[...(procedure.results ?? []), ...(procedure.dossier?.items ?? [])].map(({ name }) =>
        name.vi.split(/\s+/, 12).join(' '),
      ),
    ),
  }));
}

export const FIELDS = ['shortName', 'name', 'keywords', 'summary', 'about', 'papers'];
const BOOST = { shortName: 1.5, name: 1, keywords: 3, summary: 0.5, about: 0.1, papers: 0.1 };
const plainQuery = (query) =>
  syllables(fold(query))
    .map((word) => word.text)
    .join(' ');
/** A code typed as a code is found by all of them: they are given the same exact look-up. */
const byCode = (list, query) => {
  const digits = /^\s*(\d)[.,\s]?(\d{6})\b/.exec(query);
  return digits ? list.filter(({ code }) => code === `${digits[1]}.${digits[2]}`).map(({ code }) => code) : [];
};
const peer = (name, module, prepare) => ({
  name,
  module,
  async build(list) {
    const { search, data } = await prepare(list);
    return {
      data,
      search: (query) => {
        const exact = byCode(list, query);
        return exact.length ? exact : search(plainQuery(query));
      },
    };
  },
});

/** Its settings, best of those tried. */
export const MINISEARCH = {
  fields: FIELDS,
  storeFields: ['code'],
  searchOptions: {
    boost: BOOST,
    prefix: (term, i, terms) => i === terms.length - 1,
    fuzzy: (term) => (term.length > 3 ? 0.2 : false),
    combineWith: 'OR',
  },
};

export async function peers() {
  const { default: MiniSearch } = await import('minisearch');
  const { Document } = await import('flexsearch');
  const orama = await import('@orama/orama');
  const { default: Fuse } = await import('fuse.js');
  const { default: uFuzzy } = await import('@leeoniya/ufuzzy');
  return [
    peer('MiniSearch', 'minisearch', (list) => {
      const index = new MiniSearch(MINISEARCH);
      index.addAll(list);
      return {
        search: (query) =>
          index
            .search(query)
            .slice(0, 10)
            .map(({ code }) => code),
        data: () => JSON.stringify(index),
      };
    }),
    peer('FlexSearch', 'flexsearch', (list) => {
      const index = new Document({
        document: { id: 'id', index: FIELDS },
        tokenize: 'forward',
        context: { depth: 2, bidirectional: true, resolution: 9 },
      });
      list.forEach((one) => index.add(one));
      const search = (query) => {
        const scores = new Map();
        for (const { field, result } of index.search(query, { limit: 50, suggest: true }))
          result.forEach((id, rank) => scores.set(id, (scores.get(id) ?? 0) + BOOST[field] / (rank + 2)));
        return [...scores]
          .sort((a, b) => b[1] - a[1])
          .slice(0, 10)
          .map(([id]) => list[id].code);
      };
      return { search };
    }),
    peer('Orama', '@orama/orama', async (list) => {
      const db = orama.create({ schema: Object.fromEntries(['code', ...FIELDS].map((field) => [field, 'string'])) });
      await orama.insertMultiple(
        db,
        list.map(({ id, ...rest }) => rest),
        500,
      );
      const search = (query) =>
        query
          ? orama
              .search(db, { term: query, properties: FIELDS, boost: BOOST, threshold: 1, limit: 10 })
              .hits.map(({ document }) => document.code)
          : [];
      return { search, data: () => JSON.stringify(orama.save(db)) };
    }),
    peer('Fuse.js', 'fuse.js', (list) => {
      const index = new Fuse(list, {
        keys: FIELDS.map((name) => ({ name, weight: BOOST[name] })),
        ignoreLocation: true,
        threshold: 0.4,
        useTokenSearch: true,
      });
      return {
        search: (query) => (query ? index.search(query.slice(0, 200), { limit: 10 }).map(({ item }) => item.code) : []),
        data: () => JSON.stringify(index.getIndex()),
      };
    }),
    peer('uFuzzy', '@leeoniya/ufuzzy', (list) => {
      const engine = new uFuzzy({ intraMode: 1, unicode: true, interSplit: '\\s+' });
      // One line a text, so that a phrase can win by itself.
      const lines = [];
      list.forEach((one, id) =>
        FIELDS.forEach((field) => one[field].split(' . ').forEach((text) => text && lines.push({ id, field, text }))),
      );
      const haystack = lines.map(({ text }) => text);
      const search = (query) => {
        if (!query) return [];
        const [ids, info, order] = engine.search(haystack, query, 3, 5000);
        const found = order && info ? order.map((i) => info.idx[i]) : (ids ?? []);
        return [...new Set(found.map((i) => list[lines[i].id].code))].slice(0, 10);
      };
      return { search };
    }),
  ];
}

export const brotli = (text) => brotliCompressSync(text).length;
