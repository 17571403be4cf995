/**
 * The next dates of a schedule, in the zone that the meeting keeps. A date is given only if the rule and its start
 * determine it: almost half of all published rhythms ("every two weeks", no first date) do not.
 */
import {DAY, parseDuration, parseLocal, stamp} from './moment.ts';
import {parseRule, recur} from './recurrence.ts';
import type {Schedule} from './types.ts';
import {instantOf, isTimeZone} from './zone.ts';

/** One date of a schedule. */
export interface Occurrence {
  start: Date;
  /** Only when the schedule has a duration. */
  end?: Date;
  /** IANA name, as the schedule writes it. */
  timeZone: string;
}

/** The property of a schedule that keeps its dates from being computed: its start, time zone or rule. */
export type ScheduleProblem = 'start' | 'zone' | 'rule';

/** A schedule without a rule has one date. */
const ONCE = 'FREQ=DAILY;COUNT=1';

/** Why no date of a schedule can be computed; undefined when they can. */
export function problem({rrule, start = '', timeZone = ''}: Schedule): ScheduleProblem | undefined {
  const first = parseLocal(start);
  if (first === undefined) return 'start';
  if (!isTimeZone(timeZone)) return 'zone';
  return parseRule(rrule || ONCE, first) ? undefined : 'rule';
}

/** Exceptions are days or times of the zone. */
const isLeftOut = (local: number, except: readonly string[] = []): boolean =>
  except.some(each => each[9] && new Date(local).toISOString().startsWith(each));

function next(
  {rrule, start, timeZone = '', duration, except}: Schedule,
  after: number,
  limit: number,
): Occurrence[] {
  const found: Occurrence[] = [];
  const first = parseLocal(start ?? '');
  const rule = first !== undefined && isTimeZone(timeZone) && parseRule(rrule || ONCE, first);
  if (!rule) return found;
  const {UNTIL = ''} = rule;
  const {days, ms} = parseDuration(duration ?? '') ?? {days: 0, ms: NaN};
  // Local time is less than two days away from UTC, wherever that is.
  const from = after - (days + 2) * DAY - (ms || 0);
  for (const local of recur(rule, first, from)) {
    if (local < from) continue;
    const begin = instantOf(local, timeZone);
    // UNTIL is a day, a time of the zone, or one of UTC: as much of a date as it has compares.
    if (found.length >= limit || stamp(UNTIL[15] ? begin : local).slice(0, UNTIL.length) > UNTIL) break;
    const end = instantOf(local + days * DAY, timeZone) + ms;
    if (!isLeftOut(local, except) && (end || begin) > after)
      found.push({start: new Date(begin), ...(end && {end: new Date(end)}), timeZone});
  }
  return found;
}

/**
 * The dates of one or several schedules that are not over yet, in order and without repetition.
 *
 * A schedule gives no date when its start is missing, its zone unknown, or its rule has an error or a part that is
 * not supported (BYHOUR, BYWEEKNO, FREQ=HOURLY …); `problem` tells which. Without a rule its one date is its start.
 * A duration that cannot be read means no `end`.
 * @param after a meeting that has begun counts until it ends; without a duration it counts until it begins
 * @param limit dates at most; fewer come back when the rule ends or nothing is found within 53 years
 */
export function upcoming(schedules: readonly Schedule[], after: Date, limit: number): Occurrence[] {
  return schedules
    .flatMap(schedule => next(schedule, +after, limit))
    .sort((a, b) => +a.start - +b.start)
    .filter((one, i, all) => +one.start !== +(all[i - 1]?.start ?? NaN))
    .slice(0, limit);
}
