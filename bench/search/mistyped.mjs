/**
 * Our own queries as they come out of hurried fingers: with blanks, marks and letters that are missing, doubled or others. Ours
 * beside MiniSearch, over the shipped procedures; what a form does not change is not asked again.
 *
 *   node bench/search/mistyped.mjs [weight=value …]
 */
import { askedQueries, shippedCatalogue } from './data.mjs';
import { judge, measure, summary } from './measures.mjs';
import { load } from './ours.mjs';
import { documents, peers } from './peers.mjs';
import { table } from './table.mjs';
import { fold } from './text.mjs';

const { module: text } = await load('src/text/index.ts', 'text');

/** The same choices in each run. */
let seed = 7;
const random = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
const below = (number) => Math.floor(random() * number);

/** Changes one of the words that can be changed so. */
const one = (can, change) => (query) => {
  const words = query.split(' ');
  const fit = words.flatMap((word, i) => (can.test(word) ? [i] : []));
  if (fit.length === 0) return query;
  const at = fit[below(fit.length)];
  words[at] = change(words[at]);
  return words.join(' ');
};
/** Changes a word at a letter. */
const atLetter = (change) => one(/^\D{3,}$/, (word) => change(word, below(word.length)));
const marks = (word, change) => change(word.normalize('NFD')).normalize('NFC');
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const beside = (letter) => {
  const row = ROWS.find((keys) => keys.includes(letter)) ?? letter;
  return row[row.indexOf(letter) + 1] ?? row.at(-2) ?? letter;
};
/** Writes one onset for the other; neither begins a longer one. */
const swapped = (from, to) =>
  one(new RegExp(`^(${from}|${to})(?![gh])`, 'i'), (word) =>
    word.toLowerCase().startsWith(from) ? to + word.slice(from.length) : from + word.slice(to.length),
  );
/** Leaves out the blank between two words. */
const glued = (query) => {
  const words = query.split(' ');
  if (words.length < 2) return query;
  const at = below(words.length - 1);
  words.splice(at, 2, words[at] + words[at + 1]);
  return words.join(' ');
};

const FORMS = {
  'as written': (query) => query,
  'no marks': fold,
  'half of the words without marks': (query) =>
    query.replace(/[\p{L}\p{M}]+/gu, (word) => (random() < 0.5 ? fold(word) : word)),
  'a blank missing': glued,
  'the same, no marks': (query) => glued(fold(query)),
  'no blank, no marks': (query) => fold(query).replace(/ /g, ''),
  'a blank within a word': atLetter((word, at) => `${word.slice(0, at || 1)} ${word.slice(at || 1)}`),
  'a letter doubled': atLetter((word, at) => word.slice(0, at) + word[at] + word.slice(at)),
  'a letter missing': atLetter((word, at) => word.slice(0, at) + word.slice(at + 1)),
  'two letters swapped': atLetter(
    (word, at) => word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2),
  ),
  'a neighbouring key, no marks': (query) =>
    atLetter((word, at) => word.slice(0, at) + beside(word[at]) + word.slice(at + 1))(fold(query)),
  'another tone': one(/^\p{L}{2,}$/u, (word) => {
    const { base, tone } = text.splitTone(word.toLowerCase());
    return text.placeTone(base, (tone + 2) % 6);
  }),
  'hỏi for ngã': one(/[ẻảỏủỉỷẩẳổởểửẽãõũĩỹẫẵỗỡễữ]/i, (word) =>
    marks(word, (apart) => apart.replace(/[\u0309\u0303]/, (mark) => (mark === '\u0309' ? '\u0303' : '\u0309'))),
  ),
  'ch for tr': swapped('ch', 'tr'),
  's for x': swapped('s', 'x'),
  'l for n': swapped('l', 'n'),
  'n for ng at the end': one(/.ng?$/, (word) => (word.endsWith('g') ? word.slice(0, -1) : `${word}g`)),
  't for c at the end': one(/..[tc]$/, (word) => word.slice(0, -1) + (word.endsWith('t') ? 'c' : 't')),
  'letters of chats': one(/^(ph|qu|gi(?=\p{L})|d(?=\p{L}))/iu, (word) =>
    word
      .replace(/^ph/i, 'f')
      .replace(/^qu/i, 'w')
      .replace(/^(gi|d)/i, 'z'),
  ),
};

const shipped = shippedCatalogue();
const weights = Object.fromEntries(
  process.argv.slice(2).map((argument) => [argument.split('=')[0], Number(argument.split('=')[1])]),
);
const { module: ours } = await load('src/search/index.ts', 'search');
const engine = ours.createSearch(shipped, { weights });
const mini = (await peers()).find(({ name }) => name === 'MiniSearch');
const { search: theirs } = await mini.build(documents(shipped));
const answers = {
  ours: (query) => engine.search(query, { limit: 10 }).map(({ code }) => code),
  MiniSearch: (query) => theirs(query),
};
const judged = askedQueries().flatMap(({ query }, i, all) => {
  const known = judge(all[i], shipped);
  return known ? [{ query, known }] : [];
});

const rows = [];
for (const [form, change] of Object.entries(FORMS)) {
  seed = 7;
  const typed = judged
    .map(({ query, known }) => ({
      query: change(query),
      known,
      isChanged: change === FORMS['as written'] || change(query) !== query,
    }))
    .filter(({ isChanged }) => isChanged);
  const figures = Object.values(answers).map((answer) =>
    summary(typed.map(({ query, known }) => measure(answer(query), known))),
  );
  rows.push([
    form,
    typed.length,
    ...figures.flatMap(({ success, mrr, honest }) => [success, mrr, honest].map((value) => value.toFixed(3))),
  ]);
}
console.log('Success@1, MRR@10 and honest answers of nothing, ours and then MiniSearch\n');
table(['', 'n', 'success@1', 'MRR@10', 'honest', 'success@1', 'MRR@10', 'honest'], rows);
