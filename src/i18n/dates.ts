/** Days, meeting times and durations in words, all by `Intl`, for a language that is a well-formed BCP 47 tag. */
import {hasOffset, parseDay, parseDuration} from '../document/moment.ts';
import {formatter} from '../document/zone.ts';

/** When a meeting begins and ends. */
export interface MeetingSpan {
  /** A day, a point in time, or a time without a zone, which is shown as it is written. */
  readonly start: string;
  /** Of the same form as `start`; another one is not shown, nor is one before it. */
  readonly end?: string | undefined;
  /** IANA name of the zone that the meeting keeps, known here; without it only the reader's clock counts. */
  readonly timeZone?: string | undefined;
}

/** When a meeting is, on the reader's clock and on the meeting's own. */
export interface MeetingTime {
  /** "6 Jan" or "6 – 8 Jan", for the reader; with the year unless it is the current one. Days without a time as they are known. */
  day: string;
  /** "Tuesday, 22:00", for the reader; with an end "Tuesday, 22:00 – 23:00". */
  time?: string;
  /** "16:00" where the meeting is held, with the weekday when that differs; only where clocks differ from the reader's. */
  there?: string;
  /** "New York": the last part of the zone's name; beside `there`. */
  city?: string;
}

type Options = Intl.DateTimeFormatOptions;

const year = 'numeric';
const weekday = 'long';
const clock: Options = {hour: year, minute: '2-digit'};
const moment: Options = {weekday, ...clock};

// In UTC, where `parseDay` reads it, so that no day is ever shifted.
const dayFormatter = (day: string, lang: string): Intl.DateTimeFormat =>
  formatter(lang, {
    timeZone: 'UTC',
    year: 'numeric',
    month: day[4] ? 'long' : undefined,
    day: day[7] ? 'numeric' : undefined,
  });

/** `2017`, `2017-01` or `2017-01-10` in words, as exactly as it is known; anything else is returned as it is. */
export function formatDay(day: string, lang: string): string {
  const time = parseDay(day);
  return time === undefined ? day : dayFormatter(day, lang).format(time);
}

/** Two days as a range: "April – December 2014" where both are equally exact, else both in full. */
export function formatDays(from: string, to: string, lang: string): string {
  const [start, end] = [parseDay(from), parseDay(to)];
  return start !== undefined && end !== undefined && from.length === to.length
    ? dayFormatter(from, lang).formatRange(start, end)
    : `${formatDay(from, lang)} – ${formatDay(to, lang)}`;
}

/** A range as its language writes it, or its begin alone where the end is no later. */
function formatRange(lang: string, options: Options, from: Date, to: Date): string {
  const format = formatter(lang, options);
  return to > from ? format.formatRange(from, to) : format.format(from);
}

/**
 * When a meeting is.
 * @param now decides whether the year is shown
 * @param here the reader's zone, by default the one of the device
 */
export function formatTime(
  {start, end = '', timeZone: zone}: MeetingSpan,
  lang: string,
  now = new Date(),
  here?: string,
): MeetingTime {
  if (!start[10]) return {day: end > start ? formatDays(start, end, lang) : formatDay(start, lang)};
  const isInstant = hasOffset(start);
  const own = isInstant ? here : 'UTC';
  const read = (time: string): Date => new Date(isInstant ? time : time + 'Z');
  const instant = read(start);
  const last = end[10] && hasOffset(end) === isInstant ? read(end) : instant;
  const write = (options: Options, timeZone = own, from = instant, to = from): string =>
    formatRange(lang, {...options, timeZone}, from, to);
  const date: Options = {day: year, month: 'short'};
  if (write({year}) !== write({year}, here, now)) date.year = year;
  const day = write(date, own, instant, last);
  const time = write(moment);
  const result: MeetingTime = {
    day,
    // Over midnight the engines' range repeats the day of the month beside each weekday.
    time: day === write(date) ? write(moment, own, instant, last) : `${time} – ${write(moment, own, last)}`,
  };
  const there = zone ? write(moment, zone) : time;
  if (zone && there !== time) {
    result.there = write({weekday}) === write({weekday}, zone) ? write(clock, zone) : there;
    result.city = zone.replace(/.*\//, '').replaceAll('_', ' ');
  }
  return result;
}

/** An ISO 8601 duration (`PT1H30M`) in words, to the minute: "1 hour, 30 minutes"; anything else as it is. */
export function formatDuration(duration: string, lang: string): string {
  const parsed = parseDuration(duration);
  if (!parsed) return duration;
  const minutes = parsed.days * 1440 + parsed.ms / 6e4;
  const words = Object.entries({day: minutes / 1440, hour: (minutes / 60) % 24, minute: minutes % 60})
    .filter(([, amount]) => amount >= 1)
    .map(([unit, amount]) =>
      Math.floor(amount).toLocaleString(lang, {style: 'unit', unit, unitDisplay: 'long'}),
    );
  return new Intl.ListFormat(lang, {type: 'unit'}).format(words);
}
