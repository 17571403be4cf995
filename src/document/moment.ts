/** Dates, times and durations as documents write them: the part of ISO 8601 that has one reading. */

/** What a meeting's `start` or `end` says: a day, a point in time, or a time without any zone. */
export type Moment = {day: string} | {instant: Date} | {local: string};

/** An ISO 8601 duration: days, which keep the time on the clock, and exact milliseconds (RFC 5545, 3.3.6). */
export interface Duration {
  days: number;
  ms: number;
}

// Engines disagree on `2026-02-30` (invalid, or 2 March): only what reads back as it was written is taken.
function readAsUtc(value: string, suffix: string): number | undefined {
  const time = Date.parse(value + suffix);
  return time === time && new Date(time).toISOString().startsWith(value) ? time : undefined;
}

/** Midnight UTC, in ms, at which `2017`, `2017-01` or `2017-01-10` begins; anything else is undefined. */
export function parseDay(day: string): number | undefined {
  return /^\d{4}(-\d\d){0,2}$/.test(day) ? readAsUtc(day, '') : undefined;
}

/**
 * Reads a local date-time without zone, `2026-01-06T16:00` with optional seconds, years 1000 to 2999.
 * @returns the ms since 1970 at which a clock in UTC shows this time; undefined when there is no such time
 */
export function parseLocal(value: string): number | undefined {
  return /^[12]\d{3}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(value) ? readAsUtc(value, 'Z') : undefined;
}

/**
 * Reads a day, a date-time with `Z` or an offset (`2017-01-10T16:00-05:00`), or a date-time without one, which
 * is meant to be shown as written. Anything else is undefined; never a guess at a zone.
 */
export function parseMoment(value: string): Moment | undefined {
  if (parseDay(value) !== undefined) return {day: value};
  const [, local = '', offset] = /^(.+?)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/.exec(value) ?? [];
  if (parseLocal(local) === undefined) return;
  if (!offset) return {local};
  const instant = new Date(local + offset);
  return +instant === +instant ? {instant} : undefined;
}

/**
 * Reads an ISO 8601 duration of weeks, days, hours, minutes and seconds in whole numbers: `PT1H30M`, `P2D`, `P1W`.
 * Months and years have no fixed length and are refused, as in RFC 5545, 3.3.6.
 */
export function parseDuration(value: string): Duration | undefined {
  const parts = /^P(?=.)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(value);
  if (!parts) return;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map(part => +(part ?? 0));
  return {days: weeks * 7 + days, ms: ((hours * 60 + minutes) * 60 + seconds) * 1e3};
}
