import { clean } from '../text/index.js';
import type { SearchIndex } from './search-index.js';
import type { SearchableCatalogue } from './types.js';
import { foldKey, keysOf } from './vocabulary.js';

/**
 * Words that carry the sentence and not the topic. Noise says that something is asked, and how politely: it is left out.
 * Light words are of the sentence too, but also parts of real phrases (ở trọ, từ chối, giấy tờ): they weigh little.
 * Kinship words are neither: "cho con" and "cho bố mẹ" are different needs.
 */
const NOISE_PHRASES =
  'cho em hỏi|cho tôi hỏi|cho mình hỏi|cho hỏi|xin hỏi|muốn hỏi|hỏi về|làm ơn|giúp em|giúp tôi|giúp mình|tư vấn|' +
  'như thế nào|thế nào|ra sao|làm sao|thì sao|ở đâu|tại đâu|chỗ nào|nơi nào|đến đâu|khi nào|bao giờ|lúc nào|mấy giờ|' +
  'bao nhiêu tiền|bao nhiêu|bao lâu|mấy ngày|mất bao|hết bao|mất phí|tốn phí|có phải|có cần|có được|' +
  'được không|phải không|có không|không ạ|cần gì|cần mang|mang gì|mang theo|những gì|cái gì|gồm gì|gồm những|bao gồm|giấy tờ gì|' +
  'cần giấy tờ|cần giấy|hồ sơ gồm|cách làm|các bước|tôi muốn|em muốn|mình muốn';
const LIGHT_PHRASES =
  'lệ phí|thủ tục|hồ sơ|giấy tờ|quy trình|hướng dẫn|tại phường|tại xã|ở phường|ở xã|ra phường|ra xã|lên phường|lên xã|ủy ban|' +
  'online|qua mạng|trực tuyến|trên mạng|nộp ở|muốn làm|cần làm|phải làm|xin làm';
const NOISE_WORDS =
  'ạ à ơi ơ nhé nha nhỉ vậy thì là mà nào gì sao em tôi mình tui hỏi ko kg hok dc đc ntn bn mik mk ad v z j r k e a t';
const LIGHT_WORDS =
  'và của các những được để khi nếu rồi đã đang sẽ vẫn cũng này đó kia ấy xin muốn cần phải giúp ở tại với cho không bị có ' +
  'thế hay hoặc thôi luôn hiện giờ nên do vì từ đến ra lên về theo trong trên';

/** What a light word keeps of its weight. */
const LIGHT = 0.1;

/** Reads phrases all at once, which a cheap phone does sooner. */
function phrasesOf(list: string[], keeps: number) {
  const split = list.map((phrase) => phrase.split(' '));
  const { keys, folds } = keysOf(split.flat());
  let at = 0;
  return split.map(({ length }) => {
    const from = at;
    at += length;
    return { words: keys.slice(from, at), folds: folds.slice(from, at), keeps };
  });
}

const common = [...phrasesOf(NOISE_PHRASES.split('|'), 0), ...phrasesOf(LIGHT_PHRASES.split('|'), LIGHT)];
const words = new Map<string, number>();
const folds = new Map<string, number>();
for (const {
  words: [key],
  folds: [folded],
  keeps,
} of [...phrasesOf(LIGHT_WORDS.split(' '), LIGHT), ...phrasesOf(NOISE_WORDS.split(' '), 0)]) {
  words.set(key, keeps);
  folds.set(folded, keeps);
}

/** True for the key of a single word that is filler. */
export const isFiller = (key: string) => words.has(key);

/** What stands before the name of a place. */
const KIND_OF_PLACE = /^(phường|xã|thị trấn|thị xã|huyện|quận|thành phố|tỉnh|đặc khu)\s+(?=\D)/;

/** The names of a unit, of what it is part of and of what it was before, with and without their kinds. */
function places(unit: SearchableCatalogue['administrativeUnit']) {
  const names = [unit?.name, unit?.partOf, ...(unit?.predecessors ?? []).map(({ name }) => name)];
  const all = names
    .flatMap((name) =>
      clean(name?.vi ?? '')
        .toLowerCase()
        .split(/\s*,\s*/),
    )
    .flatMap((name) => [name, name.replace(KIND_OF_PLACE, '')])
    .filter((name) => name.includes(' '));
  return phrasesOf(all, 0);
}

/**
 * Tells what each word of a query keeps of its weight: 1 the topic, a little for light words, 0 for noise. A phrase counts
 * as a whole. A single word typed without marks is filler unless the catalogue mostly means another word by these
 * letters: "tu" is rather "khai tử" than "từ".
 */
export function createFiller({ vocabulary, df }: SearchIndex, unit?: SearchableCatalogue['administrativeUnit']) {
  const phrases = [...common, ...places(unit)];
  const isPlainFiller = (folded: string) => {
    let balance = 0;
    for (const id of vocabulary.byFold.get(folded) ?? []) balance += words.has(vocabulary.keys[id]) ? df[id] : -df[id];
    return balance >= 0;
  };
  return (typed: string[], marked: boolean): number[] => {
    const typedFolds = typed.map(foldKey);
    const isPlain = typed.map((key, i) => key === typedFolds[i] + '0');
    const kept = typed.map((key, i) => {
      if (words.has(key) && (marked || !isPlain[i])) return words.get(key) as number;
      return isPlain[i] && folds.has(typedFolds[i]) && isPlainFiller(typedFolds[i])
        ? (folds.get(typedFolds[i]) as number)
        : 1;
    });
    for (const phrase of phrases) {
      for (let at = 0; at + phrase.words.length <= typed.length; at++) {
        let i = 0;
        while (
          i < phrase.words.length &&
          (typed[at + i] === phrase.words[i] || (isPlain[at + i] && typedFolds[at + i] === phrase.folds[i]))
        )
          i++;
        if (i === phrase.words.length) for (i--; i >= 0; i--) kept[at + i] = Math.min(kept[at + i], phrase.keeps);
      }
    }
    return kept;
  };
}
