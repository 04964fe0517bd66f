/** The card as everybody may know it: what is sent to others is worked out without private answers. */
import type { Guide } from '../../../guide/index.js';
import { publicAnswers, publicTicks } from '../../../guide/private.js';
import { getHost } from '../../../host/index.js';
import { guideAnswer } from '../guide-engine.js';
import type { GuideSession } from '../guide-session.js';
import { cardText, type TextBlock, type TextHost } from './card-text.js';

/** Null where no guide is left without the private answers. */
export function publicGuide({ catalogue, procedure, facts, channel }: GuideSession): Guide | null {
  const options = { facts: publicAnswers(procedure, facts), channel, now: getHost().now() };
  const found = guideAnswer({ ...catalogue, procedures: [procedure] }, procedure.code, options);
  return found.kind === 'guide' ? found : null;
}

/** The lines of a guide of this session; `isPublic`: without ticks that would tell a private answer. Call inside `withLocale`. */
export function guideText(
  guide: Guide | null,
  session: GuideSession,
  isPublic: boolean,
  { plain, locale }: TextHost,
): TextBlock[] {
  const { procedure, isIncomplete } = session;
  if (!guide) return [{ lines: [{ text: plain(procedure.shortName ?? procedure.name) }] }];
  const ticks = isPublic ? publicTicks(procedure, session.ticks) : session.ticks;
  const isTicked = (id: string) => ticks.includes(id);
  return cardText({ guide, isTicked, isIncomplete, isPublic, host: { plain, locale } });
}
