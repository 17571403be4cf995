/**
 * Recurrence rules (RFC 5545, 3.3.10) for meetings: daily, weekly, monthly and yearly, in local time and without
 * zones. All times are ms in UTC that stand for the same time on a local clock (see `zone.ts`).
 */

import {DAY} from './moment.ts';

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Days to look at before giving up: 54 years, and about 20 ms for a rule that never comes true. */
const PATIENCE = 2e4;

/** A rule with any other part is refused: without that part the dates would be wrong. */
const PART =
  /^(FREQ=(DAI|WEEK|MONTH|YEAR)LY|(INTERVAL|COUNT)=[1-9]\d*|UNTIL=\d{4}[01]\d[0-3]\d(T\d{6}Z?)?|WKST=(SU|MO|TU|WE|TH|FR|SA)|BYDAY=((-?[1-9]\d?)?(SU|MO|TU|WE|TH|FR|SA)(,|$))+|BY(MONTH|MONTHDAY|SETPOS)=(-?[1-9]\d*(,|$))+)$/;

/**
 * No frequency, a part twice, or parts that the RFC forbids together, on which programs disagree: numbered weekdays
 * of a day or week, and days of the month of a week.
 */
const WRONG = /^(?!.*FREQ)|(\b\w+=).*\b\1|^(?=.*FREQ=[DW]).*BYDAY=[^;]*\d|^(?=.*FREQ=W).*BYMONTHD/;

/** The values of each part as text, without plus signs and leading zeros. */
export interface Rule {
  FREQ: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  INTERVAL?: string;
  COUNT?: string;
  UNTIL?: string;
  WKST?: string;
  BYDAY?: string;
  BYMONTHDAY?: string;
  BYMONTH?: string;
  BYSETPOS?: string;
}

/** A limit that is not set lets everything through. */
const meets = (limit: string | undefined, ...values: (string | number | undefined)[]): boolean =>
  !limit || values.some(value => limit.split(',').includes(String(value)));

/**
 * Reads `FREQ=WEEKLY;INTERVAL=2;BYDAY=TU`.
 * @param start fills in what the rule leaves to it: "monthly" is on the start's day of the month
 * @returns undefined for a rule that is malformed, has a part that is not supported, or combines parts as the RFC
 * forbids
 */
export function parseRule(rrule: string, start: number): Rule | undefined {
  const written = rrule.toUpperCase().replace(/^RRULE:|\+?\b0*(?=\d)/g, '');
  const parts = written.split(';');
  if (WRONG.test(written) || !parts.every(part => PART.test(part))) return;
  const rule = Object.fromEntries(parts.map(part => part.split('='))) as Rule;
  const {FREQ} = rule;
  const date = new Date(start);
  if (FREQ !== 'DAILY' && !rule.BYDAY && !rule.BYMONTHDAY) {
    if (FREQ === 'WEEKLY') rule.BYDAY = `${WEEKDAYS[date.getUTCDay()]}`;
    else rule.BYMONTHDAY = `${date.getUTCDate()}`;
    if (FREQ === 'YEARLY') rule.BYMONTH ??= `${date.getUTCMonth() + 1}`;
  }
  return rule;
}

/** Whether a day meets every limit of the rule but BYSETPOS. */
function isDayOf({FREQ, BYMONTH, BYMONTHDAY, BYDAY}: Rule, day: number): boolean {
  const date = new Date(day);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  const weekday = WEEKDAYS[date.getUTCDay()];
  const nextMonth = Date.UTC(year, month + 1);
  // The "1" of 1MO counts within the month, or within the year of a yearly rule that names no month.
  const wide = FREQ === 'YEARLY' && !BYMONTH;
  const nth = (days: number): number => Math.ceil(days / DAY / 7);
  const fromStart = nth(day + DAY - Date.UTC(year, wide ? 0 : month));
  const fromEnd = nth((wide ? Date.UTC(year + 1, 0) : nextMonth) - day);
  return (
    meets(BYMONTH, month + 1) &&
    meets(BYMONTHDAY, date.getUTCDate(), (day - nextMonth) / DAY) &&
    meets(BYDAY, weekday, `${fromStart}${weekday}`, `-${fromEnd}${weekday}`)
  );
}

/** The number of the day, week, month or year that a day lies in. */
function periodOf({FREQ, WKST = 'MO'}: Rule, day: number): number {
  const date = new Date(day);
  const year = date.getUTCFullYear();
  return {
    DAILY: day / DAY,
    // 1 January 1970 was a Thursday, four days into a week that begins on Sunday.
    WEEKLY: Math.floor((day / DAY + 4 - WEEKDAYS.indexOf(WKST)) / 7),
    MONTHLY: year * 12 + date.getUTCMonth(),
    YEARLY: year,
  }[FREQ];
}

/**
 * The local times of a rule, in order, from the start on. The start itself is one only if it meets the rule; weeks
 * and months of INTERVAL are counted from the one it lies in.
 * @param from what lies before may be left out, so that a rule of twenty years ago costs nothing
 */
export function* recur(rule: Rule, start: number, from: number): Generator<number, void> {
  const {INTERVAL = 1, COUNT = Infinity, BYSETPOS} = rule;
  const first = Math.floor(start / DAY) * DAY;
  const origin = periodOf(rule, first);
  let left = +COUNT;
  // Positions count from the begin of the period that the first date lies in.
  let day = (rule.COUNT ? first : Math.max(first, Math.floor(from / DAY) * DAY)) - (BYSETPOS ? 366 : 0) * DAY;
  for (const end = day + PATIENCE * DAY; day < end;) {
    const days: number[] = [];
    const period = periodOf(rule, day);
    for (; periodOf(rule, day) === period; day += DAY)
      if (!((period - origin) % +INTERVAL) && isDayOf(rule, day)) days.push(day);
    for (const one of days.filter((_, i) => meets(BYSETPOS, i + 1, i - days.length)))
      if (one >= first) {
        if (!left--) return;
        yield one + start - first;
      }
  }
}
