/** The case as it was answered, in words, without private answers. Call inside `withLocale`. */
import type { Fact, FactValue, LText } from '../../../catalogue/types.js';
import type { Guide } from '../../../guide/index.js';
import { privateFacts } from '../../../guide/private.js';
import { msg, type UiLocale } from '../../../localization/index.js';
import { shortDate } from '../date-words.js';
import { channelName } from '../words.js';

export interface AnsweredQuestion {
  question: string;
  answer: string;
}

export function answeredQuestions(guide: Guide, plain: (value: LText) => string, locale: UiLocale): AnsweredQuestion[] {
  const hidden = privateFacts(guide.procedure);
  const answered = guide.questions.flatMap(({ fact, answer }): AnsweredQuestion[] =>
    answer === undefined || hidden.has(fact.id)
      ? []
      : [{ question: plain(fact.question), answer: answerWords(fact, answer, plain, locale) }],
  );
  const { chosen, options } = guide.channel;
  if (chosen && options.length > 1)
    answered.push({
      question: msg('Nộp hồ sơ bằng cách nào?', { id: 'question.channel' }),
      answer: channelName(chosen),
    });
  return answered;
}

function answerWords(fact: Fact, answer: FactValue, plain: (value: LText) => string, locale: UiLocale): string {
  if (typeof answer === 'boolean') return answer ? msg('Có', { id: 'answer.yes' }) : msg('Không', { id: 'answer.no' });
  if (fact.type === 'date') return shortDate(String(answer), locale);
  const choice = fact.choices?.find(({ value }) => value === answer);
  if (choice) return plain(choice.label);
  return fact.unit ? `${answer} ${plain(fact.unit)}` : String(answer);
}
