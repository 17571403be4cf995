/** Days, meeting times and durations in words, all by `Intl`. An invalid language tag means the default language. */
import {parseDay, parseDuration} from '../document/moment.ts';
import {isTimeZone} from '../document/zone.ts';

/** When a meeting is, on the reader's clock and on the meeting's own. */
export interface MeetingTime {
  /** "6 Jan", for the reader. */
  day: string;
  /** "2027", only when that is not the reader's current year. */
  year?: string;
  /** "Tuesday, 22:00", for the reader. */
  time: string;
  /** "16:00" where the meeting is held, with the weekday when that differs; only for a known zone. */
  there?: string;
  /** "New York": the last part of the zone's name; only for a known zone. */
  city?: string;
  /** Both clocks show the same (or there is one clock only), so that `there` adds nothing. */
  same: boolean;
}

type Options = Intl.DateTimeFormatOptions;

const YEAR: Options = {year: 'numeric'};
const MONTH: Options = {...YEAR, month: 'long'};
const DATE: Options = {...MONTH, day: 'numeric'};
const CLOCK: Options = {hour: 'numeric', minute: '2-digit'};

const cache = new Map<string, unknown>();

// A formatter costs some forty times more to make than to use.
function cached<T>(key: string, lang: string, make: (lang?: string) => T): T {
  const id = key + lang;
  if (!cache.has(id)) {
    let made: T;
    try {
      made = make(lang || undefined);
    } catch {
      made = make(); // a RangeError: not a language tag
    }
    cache.set(id, made);
  }
  return cache.get(id) as T;
}

// Gregorian throughout, as the document is: a year or a month is another span in another calendar, and "2560" beside
// "2017" on one page reads as a mistake.
const formatter = (lang: string, options: Options): Intl.DateTimeFormat =>
  cached(
    JSON.stringify(options),
    lang,
    tag => new Intl.DateTimeFormat(tag, {calendar: 'gregory', ...options}),
  );

// In UTC, where `parseDay` reads it, so that no day is ever shifted.
const dayFormatter = (day: string, lang: string): Intl.DateTimeFormat =>
  formatter(lang, {...(day[7] ? DATE : day[4] ? MONTH : YEAR), timeZone: 'UTC'});

/** `2017`, `2017-01` or `2017-01-10` in words, as exactly as it is known; anything else is returned as it is. */
export function formatDay(day: string, lang: string): string {
  const time = parseDay(day);
  return time === undefined ? day : dayFormatter(day, lang).format(time);
}

/**
 * Two days as a range: "April – December 2014" where both are equally exact, else both in full. Without one end
 * the dash stays open ("2014 –"); without both it is empty.
 */
export function formatDays(from: string | undefined, to: string | undefined, lang: string): string {
  if (from && to && from.length === to.length) {
    const [start, end] = [parseDay(from), parseDay(to)];
    if (start !== undefined && end !== undefined) return dayFormatter(from, lang).formatRange(start, end);
  }
  return from || to ? `${formatDay(from ?? '', lang)} – ${formatDay(to ?? '', lang)}`.trim() : '';
}

/**
 * When a meeting is.
 * @param zone IANA name of the zone that the meeting keeps; without it, or when it is unknown here, only the
 * reader's clock counts
 * @param now decides whether the year is shown
 * @param here the reader's zone, by default the one of the device. For a time that has no zone and is shown as it
 * is written, pass `new Date(local + 'Z')` and `'UTC'`
 */
export function formatTime(
  instant: Date,
  zone: string | undefined,
  lang: string,
  now = new Date(),
  here?: string,
): MeetingTime {
  const write = (options: Options, timeZone = here, time = instant): string =>
    formatter(lang, {...options, ...(timeZone && {timeZone})}).format(time);
  const WEEKDAY: Options = {weekday: 'long', ...CLOCK};
  const time = write(WEEKDAY);
  const result: MeetingTime = {day: write({day: 'numeric', month: 'short'}), time, same: true};
  const year = write(YEAR);
  if (year !== write(YEAR, here, now)) result.year = year;
  if (zone && isTimeZone(zone)) {
    const weekday: Options = {weekday: 'long'};
    result.city = zone.replace(/.*\//, '').replaceAll('_', ' ');
    result.there = write(write(weekday) === write(weekday, zone) ? CLOCK : WEEKDAY, zone);
    result.same = write(WEEKDAY, zone) === time;
  }
  return result;
}

/** A duration in ms or in ISO 8601 (`PT1H30M`) in words, to the minute: "1 hour, 30 minutes". */
export function formatDuration(duration: number | string, lang: string): string {
  const parsed = typeof duration === 'number' ? {days: 0, ms: duration} : parseDuration(duration);
  if (!parsed) return `${duration}`;
  const minutes = parsed.days * 1440 + Math.round(parsed.ms / 6e4);
  const amounts = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  const words = ['day', 'hour', 'minute'].flatMap((unit, i) =>
    amounts[i] || (!minutes && i > 1)
      ? cached(
          unit,
          lang,
          tag => new Intl.NumberFormat(tag, {style: 'unit', unit, unitDisplay: 'long'}),
        ).format(amounts[i] ?? 0)
      : [],
  );
  return cached('list', lang, tag => new Intl.ListFormat(tag, {type: 'unit'})).format(words);
}
