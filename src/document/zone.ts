/** Local time in an IANA time zone, from `Intl` alone: `Temporal` is not in every engine of 2024. */

import {DAY} from './moment.ts';

const formatters: {[key: string]: Intl.DateTimeFormat} = {};

/**
 * A formatter of dates; the same for the same options, since it costs some forty times more to make than to use.
 * Gregorian throughout, as the document is: a year or a month is another span in another calendar, and "2560" beside
 * "2017" on one page reads as a mistake.
 * @param lang BCP 47 tag
 * @throws RangeError for an unknown zone or a malformed tag
 */
export const formatter = (lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  (formatters[lang + JSON.stringify(options)] ??= new Intl.DateTimeFormat(lang, {
    calendar: 'gregory',
    ...options,
  }));

/**
 * What clocks in the zone show at an instant, to the second.
 * @param instant ms since 1970, from the year 1000 on
 * @returns the ms since 1970 at which clocks in UTC show that
 * @throws RangeError for an unknown zone
 */
export function localTime(instant: number, timeZone: string): number {
  // Swedish is ISO 8601 but for a blank: "2026-01-06 16:00:00".
  const clock = formatter('sv', {timeZone, dateStyle: 'short', timeStyle: 'medium'});
  return +new Date(clock.format(instant).replace(/\s/, 'T') + 'Z');
}

/** Whether this engine knows the zone by this name, in any case. */
export function isTimeZone(timeZone: string): boolean {
  try {
    return !!localTime(DAY, timeZone);
  } catch {
    return false; // a RangeError: no such zone here
  }
}

/**
 * The instant at which clocks in a zone show a local time. A time that clocks skip is read with the offset before
 * the change (02:30 becomes 03:30), one that they show twice is the first: RFC 5545, 3.3.5, and Temporal's
 * "compatible".
 * @param local the time on the clock, as the ms since 1970 at which clocks in UTC show it
 * @returns ms since 1970
 * @throws RangeError for an unknown zone
 */
export function instantOf(local: number, timeZone: string): number {
  const withOffsetAt = (instant: number): number => local - localTime(instant, timeZone) + instant;
  // A day earlier is before any change near `local`, and no zone changes twice in two days.
  const before = withOffsetAt(local - DAY);
  const after = withOffsetAt(before);
  return localTime(after, timeZone) === local ? after : before;
}
