/** A meeting as an iCalendar file (RFC 5545), for "Add to calendar". */
import {DAY, hasOffset, stamp} from './moment.ts';
import {upcoming} from './schedule.ts';
import type {Meeting, Schedule} from './types.ts';

/** What a calendar needs of a meeting: its words in one language, its dates as `normalise` lets them through. */
export interface CalendarMeeting {
  /** Address of the document. With `id` it makes the UID, so that importing again updates, not doubles. */
  source: string;
  id: string;
  name: string;
  /** Plain text. */
  description?: string | undefined;
  location?: string | undefined;
  /** Where one joins, or the meeting's page: an absolute address. */
  url?: string | undefined;
  status?: Meeting['status'] | undefined;
  start?: string | undefined;
  end?: string | undefined;
  schedule?: readonly Schedule[] | undefined;
}

/** Dates of a series that one file holds. */
const DATES = 8;

/** STATUS of a VEVENT (3.8.1.11). */
export const statuses = {scheduled: 'CONFIRMED', cancelled: 'CANCELLED', postponed: 'TENTATIVE'};

/**
 * Content lines of the properties that have a value, folded so that none has more than 75 octets and no character is
 * cut (RFC 5545, 3.1): 74 ASCII characters, or 18 of any kind, which have 4 octets at most.
 */
export const content = (
  properties: readonly (readonly [name: string, value: string | undefined])[],
): string =>
  properties
    .filter(([, value]) => value)
    // Control characters are allowed nowhere, and a line break that came this far would begin a property.
    .map(property =>
      property
        .join(':')
        .replace(/\p{Cc}/gu, ' ')
        .replace(/[ -~]{1,74}|.{1,18}/gsu, '$&\r\n ')
        .slice(0, -1),
    )
    .join('');

/** The same of a component whose properties are each there once. */
const lines = (properties: {[name: string]: string | undefined}): string =>
  content(Object.entries(properties));

/** A TEXT value (RFC 5545, 3.3.11). */
export const text = (value = ''): string => value.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** A day or date-time of the document in iCalendar; '' for a year or a month, which no calendar can show. */
export function stampOf(value = '', moreDays = 0): string {
  if (hasOffset(value)) return stamp(new Date(value));
  if (value[10]) return stamp(new Date(value + 'Z')).slice(0, 15);
  return value[9] ? stamp(+new Date(value) + moreDays * DAY).slice(0, 8) : '';
}

function event(meeting: CalendarMeeting, uid: string, now: Date, start: string, end: string): string {
  const kind = start[8] ? '' : ';VALUE=DATE';
  return lines({
    BEGIN: 'VEVENT',
    UID: text(uid),
    DTSTAMP: stamp(now),
    ['DTSTART' + kind]: start,
    // The end must be of the same kind and later (3.8.2.2): equally long stamps compare like times.
    ['DTEND' + kind]: end.length === start.length && end > start ? end : '',
    SUMMARY: text(meeting.name),
    DESCRIPTION: text(meeting.description),
    LOCATION: text(meeting.location),
    URL: meeting.url,
    STATUS: statuses[meeting.status ?? 'scheduled'],
    END: 'VEVENT',
  });
}

/**
 * An iCalendar file (`text/calendar`, UTF-8) of one meeting: its next eight dates when a schedule determines them,
 * else its `start`, with `end` where that is later. A last day is included, as people write it. Dates of a series are
 * events of their own in UTC, which needs no VTIMEZONE; each keeps its UID while its start stays.
 * @param now time of export (DTSTAMP); dates of a series that are over by then are left out
 * @returns '' when no date is determined
 */
export function icsFor(meeting: CalendarMeeting, now: Date): string {
  const uid = `${meeting.source}#${meeting.id}`;
  const single = stampOf(meeting.start);
  const events =
    upcoming(meeting.schedule ?? [], now, DATES)
      .map(({start, end}) =>
        event(meeting, `${uid}/${stamp(start)}`, now, stamp(start), end ? stamp(end) : ''),
      )
      .join('') ||
    (single && event(meeting, uid, now, single, stampOf(meeting.end, 1)));
  return (
    events &&
    lines({BEGIN: 'VCALENDAR', VERSION: '2.0', PRODID: '-//ob-community//ob-community//EN'}) +
      events +
      lines({END: 'VCALENDAR'})
  );
}
