/**
 * The catalogue's own search phrases as queries: five folds, and in each the phrases that are asked are taken out first. What
 * is left is what the engine finds by itself. Over 1,600 queries that no judge wrote, so that a change of a rule or of a weight
 * can be weighed without looking at the judged ones. Hard on purpose: many phrases fit a neighbouring procedure as well.
 *
 *   node bench/search/held-out.mjs [weight=value …]
 */
import { shippedCatalogue } from './data.mjs';
import { load } from './ours.mjs';
import { table } from './table.mjs';
import { fold } from './text.mjs';

const FOLDS = 5;
const ASKED = ['cho em hỏi # cần giấy tờ gì ạ', 'tôi muốn # thì làm thế nào', '# ở đâu', 'thủ tục # gồm những gì'];

/** The same phrase as it may be typed; `i` chooses where it can be done in several ways. */
const FORMS = {
  'as written': (phrase) => phrase,
  'without marks': fold,
  'a letter missing': (phrase, i) => {
    const letters = [...phrase];
    letters.splice(1 + (i % (letters.length - 1)), 1);
    return letters.join('');
  },
  'not finished': (phrase) => phrase.slice(0, -2),
  'in a question': (phrase, i) => ASKED[i % ASKED.length].replace('#', phrase),
};

const weights = Object.fromEntries(
  process.argv.slice(2).map((text) => [text.split('=')[0], Number(text.split('=')[1])]),
);
const { module: ours } = await load('src/search/index.ts', 'search');
const shipped = shippedCatalogue();
const now = new Map(
  shipped.procedures.map(({ code, status, supersededBy }) => [code, (status === 'abolished' && supersededBy) || code]),
);
const phrases = shipped.procedures.flatMap(({ code, keywords = [] }) => keywords.map((phrase) => ({ code, phrase })));
const sums = Object.fromEntries(Object.keys(FORMS).map((form) => [form, { first: 0, mrr: 0, ten: 0 }]));
for (let number = 0; number < FOLDS; number++) {
  let at = 0;
  const procedures = shipped.procedures.map((procedure) => ({
    ...procedure,
    keywords: (procedure.keywords ?? []).filter(() => at++ % FOLDS !== number),
  }));
  const search = ours.createSearch({ ...shipped, procedures, search: undefined }, { weights });
  phrases.forEach(({ code, phrase }, i) => {
    if (i % FOLDS !== number) return;
    for (const [form, type] of Object.entries(FORMS)) {
      const place = search.search(type(phrase, i), { limit: 10 }).findIndex((one) => one.code === now.get(code));
      if (place === 0) sums[form].first++;
      if (place >= 0) sums[form].ten++;
      if (place >= 0) sums[form].mrr += 1 / (place + 1);
    }
  });
}
console.log(
  `${phrases.length} search phrases of ${shipped.procedures.length} procedures, each asked while it is not in the catalogue\n`,
);
table(
  ['', 'first', 'MRR@10', 'in ten'],
  Object.entries(sums).map(([form, sum]) => [
    form,
    ...[sum.first, sum.mrr, sum.ten].map((value) => (value / phrases.length).toFixed(3)),
  ]),
);
