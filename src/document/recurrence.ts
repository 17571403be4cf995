/**
 * Recurrence rules (RFC 5545, 3.3.10) for meetings: daily, weekly, monthly and yearly, in local time and without
 * zones. All times are ms in UTC that stand for the same time on a local clock (see `zone.ts`).
 */

const DAY = 864e5;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];
const WEEKLY = 1;
const MONTHLY = 2;
const YEARLY = 3;

/** Days to look at before giving up: 54 years of a daily rule, and about 5 ms for one that never comes true. */
const PATIENCE = 2e4;

/** Begin of the year 10000, which neither ISO 8601 nor iCalendar can write in four digits. */
const LAST = Date.UTC(1e4, 0);

const NUMBER = /^[1-9]\d{0,3}$/;

/** One value of each part. A rule with any other part is refused: without that part the dates would be wrong. */
const PARTS = {
  FREQ: /LY$/,
  INTERVAL: NUMBER,
  COUNT: NUMBER,
  UNTIL: /^\d{4}[01]\d[0-3]\d(T[0-2]\d[0-5]\d[0-5]\dZ?)?$/,
  WKST: /^(SU|MO|TU|WE|TH|FR|SA)$/,
  BYDAY: /^(-?[1-9]\d?)?(SU|MO|TU|WE|TH|FR|SA)$/,
  BYMONTHDAY: /^-?([1-9]|[12]\d|3[01])$/,
  BYMONTH: /^([1-9]|1[0-2])$/,
  BYSETPOS: /^-?[1-9]\d{0,2}$/,
};

/** The values of each part, without plus signs and leading zeros. */
type Parts = {[name in keyof typeof PARTS]?: string[]};

/** A rule that was understood in full, with what it leaves to its start filled in. */
export interface Rule extends Parts {
  /** Index in `FREQUENCIES`. */
  freq: number;
}

/** A limit that is not set lets everything through. */
const meets = (limit: string[] | undefined, ...values: unknown[]): boolean =>
  !limit || values.some(value => limit.includes(`${value}`));

function readParts(rrule: string): Parts | undefined {
  const parts: Parts = {};
  for (const part of rrule.toUpperCase().split(';')) {
    const [name, list = ''] = part.split(/=(.*)/) as [keyof Parts, string?];
    const values = list.split(',').map(value => value.replace(/^\+?(-?)0?(?=\d)/, '$1'));
    if (!(name in PARTS) || parts[name] || !values.every(value => PARTS[name].test(value))) return;
    if (values[1] && !/^BY/.test(name)) return;
    parts[name] = values;
  }
  return parts;
}

/**
 * Reads `FREQ=WEEKLY;INTERVAL=2;BYDAY=TU`.
 * @param start fills in what the rule leaves to it: "monthly" is on the start's day of the month
 * @returns undefined for a rule that is malformed, has a part that is not supported, or combines parts as the RFC
 * forbids, since programs disagree on the dates of such a rule
 */
export function parseRule(rrule: string, start: number): Rule | undefined {
  const parts = readParts(rrule) ?? {};
  const {BYDAY, BYMONTHDAY, BYMONTH} = parts;
  const freq = FREQUENCIES.indexOf(`${parts.FREQ}`);
  const isWrong =
    freq < 0 ||
    (parts.COUNT && parts.UNTIL) ||
    (freq < MONTHLY && /\d/.test(`${BYDAY}`)) ||
    (freq === WEEKLY && BYMONTHDAY) ||
    (parts.BYSETPOS && !BYDAY && !BYMONTHDAY && !BYMONTH);
  if (isWrong) return;
  const date = new Date(start);
  if (freq && !BYDAY && !BYMONTHDAY) {
    if (freq === WEEKLY) parts.BYDAY = [`${WEEKDAYS[date.getUTCDay()]}`];
    else parts.BYMONTHDAY = [`${date.getUTCDate()}`];
    if (freq === YEARLY) parts.BYMONTH ??= [`${date.getUTCMonth() + 1}`];
  }
  return {...parts, freq};
}

/** The first day of the `k`th day, week, month or year after the one that the day `first` lies in. */
function periodStart({freq, WKST = ['MO']}: Rule, first: number, k: number): number {
  const date = new Date(first);
  const year = date.getUTCFullYear();
  if (freq === YEARLY) return Date.UTC(year + k, 0);
  if (freq === MONTHLY) return Date.UTC(year, date.getUTCMonth() + k);
  const intoWeek = (date.getUTCDay() + 7 - WEEKDAYS.indexOf(`${WKST}`)) % 7;
  return first + (freq ? k * 7 - intoWeek : k) * DAY;
}

/** Whether a day meets every limit of the rule but BYSETPOS. */
function isDayOf({freq, BYMONTH, BYMONTHDAY, BYDAY}: Rule, day: number): boolean {
  const date = new Date(day);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  const weekday = WEEKDAYS[date.getUTCDay()];
  const nextMonth = Date.UTC(year, month + 1);
  // The "1" of 1MO counts within the month, or within the year of a yearly rule that names no month.
  const wide = freq === YEARLY && !BYMONTH;
  const nth = (days: number): number => Math.ceil(days / DAY / 7);
  const fromStart = nth(day + DAY - Date.UTC(year, wide ? 0 : month));
  const fromEnd = nth((wide ? Date.UTC(year + 1, 0) : nextMonth) - day);
  return (
    meets(BYMONTH, month + 1) &&
    meets(BYMONTHDAY, date.getUTCDate(), (day - nextMonth) / DAY) &&
    meets(BYDAY, weekday, `${fromStart}${weekday}`, `-${fromEnd}${weekday}`)
  );
}

/**
 * The local times of a rule, in order, from the start on. The start itself is one only if it meets the rule; weeks
 * and months of INTERVAL are counted from the one it lies in.
 * @param from what lies before may be left out, so that a rule of twenty years ago costs nothing
 */
export function* recur(rule: Rule, start: number, from: number): Generator<number, void> {
  const {INTERVAL = 1, COUNT, BYSETPOS} = rule;
  const first = Math.floor(start / DAY) * DAY;
  const longest = Number([1, 7, 31, 366][rule.freq]) * +INTERVAL * DAY;
  let left = +(COUNT ?? Infinity);
  let k = COUNT ? 0 : Math.max(0, Math.floor((from - first) / longest) - 1) * +INTERVAL;
  for (let patience = PATIENCE; patience > 0; patience--, k += +INTERVAL) {
    let days: number[] = [];
    const end = Math.min(periodStart(rule, first, k + 1), LAST);
    for (let day = periodStart(rule, first, k); day < end; day += DAY, patience--)
      if (isDayOf(rule, day)) days.push(day);
    if (BYSETPOS) days = days.filter((_, i) => meets(BYSETPOS, i + 1, i - days.length));
    for (const day of days)
      if (day >= first) {
        if (!left--) return;
        yield day + start - first;
      }
  }
}
