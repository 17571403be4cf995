/** A meeting as an iCalendar file (RFC 5545), for "Add to calendar". */
import {parseDay, parseMoment} from './moment.ts';
import {upcoming} from './schedule.ts';
import type {Meeting, Schedule} from './types.ts';

/** What a calendar needs of a meeting: its words in one language, its dates as the document writes them. */
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

const DAY = 864e5;

/** Dates of a series that one file holds. */
const DATES = 8;

const STATUS = {scheduled: 'CONFIRMED', cancelled: 'CANCELLED', postponed: 'TENTATIVE'};

/** A content line, folded so that none has more than 75 octets and no character is cut (RFC 5545, 3.1). */
function line(name: string, value: string | undefined): string {
  if (!value) return '';
  let folded = '';
  let octets = 0;
  // Control characters are allowed nowhere, and a line break that came this far would begin a property.
  for (const character of `${name}:${value.replace(/\p{Cc}/gu, ' ')}`) {
    const size = new TextEncoder().encode(character).length;
    octets += size;
    if (octets > 75) {
      folded += '\r\n ';
      octets = size + 1;
    }
    folded += character;
  }
  return folded + '\r\n';
}

/** A TEXT value (RFC 5545, 3.3.11). */
const text = (value = ''): string => value.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** `20260106T210000Z`, `20260106T160000` without a zone, `20260106`. */
const stamp = (time: Date | string): string =>
  (typeof time === 'string' ? time : time.toISOString()).replace(/[-:]|\.\d+/g, '');

/** A day or date-time of the document in iCalendar; '' for a year or a month, which no calendar can show. */
function stampOf(value = '', moreDays = 0): string {
  const moment = parseMoment(value);
  if (!moment) return '';
  if ('instant' in moment) return stamp(moment.instant);
  if ('local' in moment) return stamp(`${moment.local}:00`.slice(0, 19));
  return value[9] ? stamp(new Date((parseDay(value) ?? 0) + moreDays * DAY)).slice(0, 8) : '';
}

function event(meeting: CalendarMeeting, uid: string, now: Date, start: string, end: string): string {
  const kind = start[8] ? '' : ';VALUE=DATE';
  return (
    line('BEGIN', 'VEVENT') +
    line('UID', text(uid)) +
    line('DTSTAMP', stamp(now)) +
    line('DTSTART' + kind, start) +
    // The end must be of the same kind and later (3.8.2.2): equally long stamps compare like times.
    line('DTEND' + kind, end.length === start.length && end > start ? end : '') +
    line('SUMMARY', text(meeting.name)) +
    line('DESCRIPTION', text(meeting.description)) +
    line('LOCATION', text(meeting.location)) +
    line('URL', meeting.url) +
    line('STATUS', STATUS[meeting.status ?? 'scheduled']) +
    line('END', 'VEVENT')
  );
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
  const events = upcoming(meeting.schedule ?? [], now, DATES).map(({start, end}) =>
    event(meeting, `${uid}/${stamp(start)}`, now, stamp(start), end ? stamp(end) : ''),
  );
  if (!events[0] && single) events.push(event(meeting, uid, now, single, stampOf(meeting.end, 1)));
  return (
    (events[0] &&
      line('BEGIN', 'VCALENDAR') +
        line('VERSION', '2.0') +
        line('PRODID', '-//ob-community//ob-community//EN') +
        events.join('') +
        line('END', 'VCALENDAR')) ??
    ''
  );
}
