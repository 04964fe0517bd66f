import { syllableKey } from '../text/index.js';
import type { SearchIndex } from './search-index.js';
import { foldKey } from './vocabulary.js';

/**
 * Words that carry the sentence and not the topic: how questions are asked, politeness, particles, chat spelling of
 * these. Kinship words are not among them: "cho con" and "cho bố mẹ" are different needs.
 */
const PHRASES =
  'cho em hỏi|cho tôi hỏi|cho mình hỏi|cho hỏi|xin hỏi|muốn hỏi|hỏi về|làm ơn|giúp em|giúp tôi|giúp mình|tư vấn|' +
  'như thế nào|thế nào|ra sao|làm sao|thì sao|ở đâu|tại đâu|chỗ nào|nơi nào|đến đâu|khi nào|bao giờ|lúc nào|mấy giờ|' +
  'bao nhiêu tiền|bao nhiêu|bao lâu|mấy ngày|mất bao|hết bao|mất phí|tốn phí|lệ phí|có phải|có cần|có được|' +
  'được không|phải không|có không|không ạ|cần gì|cần mang|mang gì|mang theo|những gì|cái gì|gồm gì|gồm những|bao gồm|giấy tờ gì|' +
  'cần giấy|hồ sơ gồm|thủ tục|hồ sơ|giấy tờ|quy trình|hướng dẫn|cách làm|các bước|tại phường|tại xã|ở phường|ở xã|' +
  'ra phường|ra xã|lên phường|lên xã|ủy ban|online|qua mạng|trực tuyến|trên mạng|nộp ở|muốn làm|cần làm|phải làm|xin làm';
const WORDS =
  'ạ à ơi ơ nhé nha nhỉ vậy thì là mà và của các những được để khi nếu rồi đã đang sẽ vẫn cũng này đó kia ấy nào gì sao em tôi mình tui xin muốn cần phải hỏi ' +
  'giúp ở tại với cho không bị có ko kg hok dc đc ntn bn mik mk ad v z j r k e a t thế hay hoặc thôi luôn hiện giờ nên do vì từ đến ra lên về theo trong trên';

const keys = (text: string) => text.split(' ').map(syllableKey);
const phrases = PHRASES.split('|').map(keys);
const words = new Set(keys(WORDS));

/** True for the key of a single word that is filler. */
export const isFiller = (key: string) => words.has(key);

/** True when a typed key can be this word: equal, or typed without any mark. */
const canBe = (typed: string, word: string) =>
  typed === word || (typed.endsWith('0') && typed.slice(0, -1) === foldKey(word));

/**
 * Tells which words of a query are filler. A phrase is filler as a whole. A single word typed without marks is filler
 * unless the catalogue mostly means another word by these letters: "tu" is rather "khai tử" than "từ".
 */
export function createFiller({ vocabulary, df }: SearchIndex) {
  const plain = new Map<string, boolean>();
  const isPlainFiller = (folded: string) => {
    let answer = plain.get(folded);
    if (answer === undefined) {
      let mine = 0;
      let others = 0;
      for (const id of vocabulary.byFold.get(folded) ?? []) {
        if (words.has(vocabulary.keys[id])) mine += df[id];
        else others += df[id];
      }
      answer = mine >= others && [...words].some((word) => foldKey(word) === folded);
      plain.set(folded, answer);
    }
    return answer;
  };
  return (typed: string[], marked: boolean): boolean[] => {
    const found = typed.map((key) => {
      const folded = foldKey(key);
      return key === folded + '0' && !(marked && words.has(key)) ? isPlainFiller(folded) : words.has(key);
    });
    for (const phrase of phrases) {
      for (let at = 0; at + phrase.length <= typed.length; at++) {
        if (phrase.every((word, i) => canBe(typed[at + i], word))) found.fill(true, at, at + phrase.length);
      }
    }
    return found;
  };
}
