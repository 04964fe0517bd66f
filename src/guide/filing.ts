/** From which moment a time limit is counted. */
import type { ChannelKind, ISODate } from '../catalogue/types.js';
import { addDays, vietnamTime } from './dates.js';
import { isISODate } from './fact-values.js';
import type { OpenState } from './office.js';
import type { Calendar } from './working-days.js';

/** The earliest that a counter whose hours nobody knows is taken to be open. */
const MORNING = '07:30';

/** From this minute of the day on, a counter whose hours nobody knows is taken to be closed: a later day harms nobody. */
const EVENING = 17 * 60;

/**
 * When the dossier is taken in at the earliest: nobody does on a day off, however it is sent, nor at a counter that is
 * known to be closed, that a notice warns of, or in the evening at one whose hours are not known; a desk that is open on a
 * Saturday does.
 */
export function filingMoment(now: Date, channel: ChannelKind | undefined, open: OpenState, calendar: Calendar): Date {
  const isOnline = channel === 'online';
  if (!isOnline && open.kind === 'open') return now;
  if (!isOnline && open.kind === 'closed' && open.opens)
    return new Date(`${open.opens.date}T${open.opens.time}:00+07:00`);
  const { date, minutes } = vietnamTime(now);
  const isOver =
    !isOnline && (open.kind === 'closed' || (open.kind === 'unknown' && open.doubt === 'notice') || minutes >= EVENING);
  const next = calendar.workingOnOrAfter(isOver ? addDays(date, 1) : date);
  const start = new Date(`${next}T${isOnline ? '00:00' : MORNING}:00+07:00`);
  return now > start ? now : start;
}

/**
 * The moment that a text names: a day (its morning; today is now), or a day with a time, by the clock of Việt Nam unless
 * it names another. Null for anything else.
 */
export function momentOf(text: string | undefined, now: Date): Date | null {
  const found = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    text?.trim() ?? '',
  );
  if (!found || !isISODate(found[1])) return null;
  const [, day, time, zone = '+07:00'] = found;
  if (time === undefined) return day === vietnamTime(now).date ? now : startOf(day);
  const moment = new Date(`${day}T${time}${zone}`);
  return Number.isNaN(moment.getTime()) ? null : moment;
}

const startOf = (day: ISODate) => new Date(`${day}T${MORNING}:00+07:00`);
