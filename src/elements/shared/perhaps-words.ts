/** Why a paper is only perhaps needed, in words for screen and paper. Call inside `render()`. */
import type { LText, Procedure } from '../../catalogue/types.js';
import type { PaperAnswer } from '../../guide/index.js';
import { msg, str } from '../../localization/index.js';
import { conditionWords } from './condition-words.js';
import { questionText } from './questions.js';

export function perhapsWords(
  { document, reason }: PaperAnswer,
  procedure: Procedure,
  plain: (text: LText) => string,
): string {
  if (reason?.kind === 'optional') return msg('Không bắt buộc', { id: 'papers.optional' });
  if (reason?.kind === 'lookUp') return msg('Có thể không phải nộp: cơ quan tra cứu trước', { id: 'papers.mayLookUp' });
  const when = conditionWords(document.when, procedure, plain);
  if (when) return msg(str`Tùy trường hợp: ${when}`, { id: 'papers.depends.when' });
  const [first] = reason?.open ?? [];
  const question = first === undefined ? null : questionText(first, procedure.facts ?? [], plain);
  return question
    ? msg(str`Tùy trường hợp: “${question}”`, { id: 'papers.depends.question' })
    : msg('Tùy trường hợp', { id: 'papers.depends' });
}
