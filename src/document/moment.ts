/** Dates, times and durations as documents write them: the part of ISO 8601 that has one reading. */

/** Milliseconds of a day in UTC, where clocks never change. */
export const DAY = 864e5;

/** An ISO 8601 duration: days, which keep the time on the clock, and exact milliseconds (RFC 5545, 3.3.6). */
export interface Duration {
  days: number;
  ms: number;
}

// Engines disagree on `2026-02-30` (invalid, or 2 March): only what reads back as it was written is taken.
function readAsUtc(value: string, form: RegExp, suffix = ''): number | undefined {
  const time = +new Date(value + suffix);
  return form.test(value) && time === time && new Date(time).toISOString().startsWith(value)
    ? time
    : undefined;
}

/** Midnight UTC, in ms, at which `2017`, `2017-01` or `2017-01-10` begins; anything else is undefined. */
export const parseDay = (day: string): number | undefined => readAsUtc(day, /^\d{4}(-\d\d){0,2}$/);

/**
 * Reads a local date-time without zone, `2026-01-06T16:00` with optional seconds, years 1000 to 2999.
 * @returns the ms since 1970 at which a clock in UTC shows this time; undefined when there is no such time
 */
export const parseLocal = (value: string): number | undefined =>
  readAsUtc(value, /^[12]\d{3}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/, 'Z');

/** Whether a date-time ends with `Z` or an offset, so that it is a point in time. */
export const hasOffset = (value: string): boolean => /Z$|[+-]\d\d:\d\d$/.test(value);

/**
 * Reads a day (its midnight in UTC), a date-time with `Z` or an offset (`2017-01-10T16:00-05:00`), or a date-time
 * without one, which is taken as a time on this device's clock. Anything else is undefined; never a guess.
 */
export function parseMoment(value: string): Date | undefined {
  const local = parseLocal(value.replace(/(\.\d+)?(Z|[+-]\d\d:\d\d)?$/, ''));
  const moment = new Date(parseDay(value) ?? (local === undefined ? NaN : value));
  return +moment === +moment ? moment : undefined;
}

/** A time in iCalendar's form (RFC 5545, 3.3.5), in UTC and to the second: `20260106T160000Z`. */
export const stamp = (time: number | Date): string => new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');

/**
 * Reads an ISO 8601 duration of weeks, days, hours, minutes and seconds in whole numbers of at most five digits, whose
 * end every engine can show: `PT1H30M`, `P2D`, `P1W`.
 * Months and years have no fixed length and are refused, as in RFC 5545, 3.3.6.
 */
export function parseDuration(value: string): Duration | undefined {
  const parts =
    /^P(?=.)(?:(\d{1,5})W)?(?:(\d{1,5})D)?(?:T(?=.)(?:(\d{1,5})H)?(?:(\d{1,5})M)?(?:(\d{1,5})S)?)?$/.exec(
      value,
    );
  if (!parts) return;
  const [, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts;
  return {days: +weeks * 7 + +days, ms: ((+hours * 60 + +minutes) * 60 + +seconds) * 1e3};
}
