/**
 * The next dates of a schedule, in the zone that the meeting keeps. A date is given only if the rule and its start
 * determine it: almost half of all published rhythms ("every two weeks", no first date) do not.
 */
import {parseDuration, parseLocal} from './moment.ts';
import {parseRule, recur} from './recurrence.ts';
import type {Rule} from './recurrence.ts';
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

/** A schedule that was understood in full; `start` is on the clocks of the zone, as ms in UTC. */
interface Plan {
  rule: Rule;
  start: number;
  timeZone: string;
}

const DAY = 864e5;

function understand({rrule, start, timeZone}: Schedule): Plan | ScheduleProblem {
  const time = parseLocal(start ?? '');
  if (time === undefined) return 'start';
  if (!timeZone || !isTimeZone(timeZone)) return 'zone';
  const rule = parseRule(rrule?.replace(/^RRULE:/i, '') || 'FREQ=DAILY;COUNT=1', time);
  return rule ? {rule, start: time, timeZone} : 'rule';
}

/** Why no date of a schedule can be computed; undefined when they can. */
export function problem(schedule: Schedule): ScheduleProblem | undefined {
  const plan = understand(schedule);
  return typeof plan === 'string' ? plan : undefined;
}

function next(schedule: Schedule, after: number, limit: number): Occurrence[] {
  const found: Occurrence[] = [];
  const plan = understand(schedule);
  if (typeof plan === 'string') return found;
  const {timeZone, rule} = plan;
  const until = `${rule.UNTIL ?? ''}`;
  const {days, ms} = parseDuration(schedule.duration ?? '') ?? {days: 0, ms: NaN};
  const instant = (local: number): number => instantOf(local, timeZone) ?? NaN;
  // Local time is less than two days away from UTC, wherever that is.
  const from = after - (days + 2) * DAY - (ms || 0);
  for (const local of recur(rule, plan.start, from)) {
    if (local < from) continue;
    const start = instant(local);
    const written = new Date(local).toISOString();
    // UNTIL is a day, a time of the zone, or one of UTC: without its marks, as much of a date as it has compares.
    const reached = (until[15] ? new Date(start).toISOString() : written).replace(/[-:]/g, '');
    if (found.length >= limit || (until && reached.slice(0, until.length) > until)) break;
    const end = instant(local + days * DAY) + ms;
    if ([10, 16, 19].some(length => schedule.except?.includes(written.slice(0, length)))) continue;
    if ((end || start) > after)
      found.push({start: new Date(start), ...(end && {end: new Date(end)}), timeZone});
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
 * @param limit dates at most; fewer come back when the rule ends or nothing is found within 54 years of days
 */
export function upcoming(schedules: readonly Schedule[], after: Date, limit: number): Occurrence[] {
  return schedules
    .flatMap(schedule => next(schedule, +after, limit))
    .sort((a, b) => +a.start - +b.start)
    .filter((one, i, all) => +one.start !== +(all[i - 1]?.start ?? NaN))
    .slice(0, limit);
}
