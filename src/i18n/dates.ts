/** Days, meeting times and durations in words, all by `Intl`, for a language that is a well-formed BCP 47 tag. */
import {hasOffset, parseDay, parseDuration} from '../document/moment.ts';
import {formatter} from '../document/zone.ts';

/** When a meeting is, on the reader's clock and on the meeting's own. */
export interface MeetingTime {
  /** "6 Jan", for the reader; with the year unless it is the current one. A day without a time as it is known. */
  day: string;
  /** "Tuesday, 22:00", for the reader. */
  time?: string;
  /** "16:00" where the meeting is held, with the weekday when that differs; only where clocks differ from the reader's. */
  there?: string;
  /** "New York": the last part of the zone's name; beside `there`. */
  city?: string;
}

type Options = Intl.DateTimeFormatOptions;

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

/**
 * Two days as a range: "April – December 2014" where both are equally exact, else both in full. Without one end
 * the dash stays open ("2014 –").
 */
export function formatDays(from = '', to = '', lang: string): string {
  const [start, end] = [parseDay(from), parseDay(to)];
  return start !== undefined && end !== undefined && from.length === to.length
    ? dayFormatter(from, lang).formatRange(start, end)
    : `${formatDay(from, lang)} – ${formatDay(to, lang)}`.trim();
}

/**
 * When a meeting is.
 * @param start a day, a point in time, or a time without a zone, which is shown as it is written
 * @param zone IANA name of the zone that the meeting keeps, known here; without it only the reader's clock counts
 * @param now decides whether the year is shown
 * @param here the reader's zone, by default the one of the device
 */
export function formatTime(
  start: string,
  zone: string | undefined,
  lang: string,
  now = new Date(),
  here?: string,
): MeetingTime {
  if (!start[10]) return {day: formatDay(start, lang)};
  const isInstant = hasOffset(start);
  const instant = new Date(isInstant ? start : start + 'Z');
  const write = (options: Options, timeZone = isInstant ? here : 'UTC', time = instant): string =>
    formatter(lang, {...options, timeZone}).format(time);
  const year = 'numeric';
  const weekday = 'long';
  const CLOCK: Options = {hour: year, minute: '2-digit'};
  const isThisYear = write({year}) === write({year}, here, now);
  const time = write({weekday, ...CLOCK});
  const result: MeetingTime = {
    day: write({day: year, month: 'short', year: isThisYear ? undefined : year}),
    time,
  };
  const there = zone ? write({weekday, ...CLOCK}, zone) : time;
  if (zone && there !== time) {
    result.there = write({weekday}) === write({weekday}, zone) ? write(CLOCK, zone) : there;
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
