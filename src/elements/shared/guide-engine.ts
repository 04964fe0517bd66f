/** The answer rules, loaded beside the procedure itself: lists and search do without them. */
import type { Answer, AnswerOptions, GuideCatalogue } from '../../guide/index.js';
import type { Code } from '../../catalogue/types.js';

type AnswerFunction = (catalogue: GuideCatalogue, code: Code, options: AnswerOptions) => Answer;

let loaded: AnswerFunction | undefined;

/** Rejects where the file cannot be loaded. */
export async function loadGuide(): Promise<void> {
  loaded ??= (await import('../../guide/answer.js')).answer;
}

/** The rules; only to be called once they are loaded. */
export const guideAnswer: AnswerFunction = (...question) => (loaded as AnswerFunction)(...question);
