/** The rules of the guide, loaded beside the procedure itself: lists and search do without them. */
import type { Answer, AnswerOptions, GuideCatalogue } from '../../guide/index.js';
import type { Code } from '../../catalogue/types.js';

export type GuideRules = typeof import('./rules.js');

let loaded: GuideRules | undefined;

/** Rejects where the file cannot be loaded. */
export async function loadGuide(): Promise<GuideRules> {
  loaded ??= await import('./rules.js');
  return loaded;
}

/** The rules; only to be asked for once they are loaded. */
export const guideRules = (): GuideRules => loaded as GuideRules;

/** The answer; only to be asked for once the rules are loaded. */
export const guideAnswer = (catalogue: GuideCatalogue, code: Code, options: AnswerOptions): Answer =>
  guideRules().answer(catalogue, code, options);
