import {content, stampOf, statuses, text} from '../../document/ics.ts';
import {parseDay, parseDuration, parseLocal, stamp} from '../../document/moment.ts';
import type {Trusted} from '../../document/record.ts';
import {parseRule, recur} from '../../document/recurrence.ts';
import {problem} from '../../document/schedule.ts';
import type {Meeting, Schedule} from '../../document/types.ts';
import {instantOf} from '../../document/zone.ts';
import {meetingsOf} from './entries.ts';
import type {Reading} from './reading.ts';
import {timeZoneComponent, type Property} from './time-zone.ts';

/** What all events of a calendar share. */
interface Calendar {
  readonly words: Reading['words'];
  /** DTSTAMP. */
  readonly made: string;
  readonly uid: (meeting: Trusted<Meeting>) => string;
}

/** When an event is: its properties. */
type When = readonly Property[];

/** UNTIL as an instant, which RFC 5545, 3.3.10 asks for beside a DTSTART with a zone. A day lasts to its end. */
function untilOf(until: string, timeZone: string): string {
  if (until.endsWith('Z')) return until;
  const [, year, month, day, time = '235959'] = /^(\d{4})(\d\d)(\d\d)(?:T(\d{6}))?$/.exec(until) ?? [];
  const clock = time.replace(/(..)(..)(..)/, '$1:$2:$3');
  const local = Date.parse(`${year ?? ''}-${month ?? ''}-${day ?? ''}T${clock}Z`);
  return stamp(instantOf(local, timeZone));
}

/** Exceptions, each with the time that the meeting has (RFC 5545, 3.8.5.1). */
const exceptionsOf = (except: readonly string[], first: number): string =>
  except
    .filter(each => each[9])
    .map(
      each =>
        `${each.slice(0, 10)}${each[10] ? each.slice(10) : new Date(first).toISOString().slice(10, 19)}`,
    )
    .flatMap(each => {
      const local = parseLocal(each);
      return local === undefined ? [] : [stamp(local).slice(0, 15)];
    })
    .join(',');

/** A DURATION (3.3.6): weeks may not stand beside days there. */
function durationOf(duration = ''): string {
  const {days = 0, ms = 0} = parseDuration(duration) ?? {};
  const time = ms ? `T${ms / 1000}S` : '';
  return days || ms ? `P${days ? `${days}D` : ''}${time}` : '';
}

/** A parameter's value, in quotation marks where it has to be (3.2): offsets are names of zones too. */
const parameter = (value: string): string => (/[:;,]/.test(value) ? `"${value}"` : value);

/** A series; undefined when its dates cannot be computed, so that no calendar shows wrong ones. */
function seriesOf(schedule: Schedule): When | undefined {
  const {rrule, start = '', timeZone = '', duration, except = []} = schedule;
  const begin = parseLocal(start);
  if (problem(schedule) || begin === undefined) return undefined;
  const rule = rrule ? parseRule(rrule, begin) : undefined;
  // The first date that the rule gives: a DTSTART beside it would be one date more (3.8.5.3).
  const first = rule ? recur(rule, begin, begin).next().value : begin;
  if (first === undefined) return undefined;
  const written = rule
    ? (rrule ?? '')
        .toUpperCase()
        .replace(/^RRULE:/, '')
        .replace(/UNTIL=([^;]*)/, (_, until: string) => `UNTIL=${untilOf(until, timeZone)}`)
    : '';
  return [
    [`DTSTART;TZID=${parameter(timeZone)}`, stamp(first).slice(0, 15)],
    ['DURATION', durationOf(duration)],
    ['RRULE', written],
    [`EXDATE;TZID=${parameter(timeZone)}`, exceptionsOf(except, first)],
  ];
}

/** One date; undefined for a year or a month, which no calendar can show. */
function singleOf({start, end}: Trusted<Meeting>): When | undefined {
  const from = stampOf(start);
  // A last day is included, as people write it; in a calendar it is not (3.6.1).
  const to = stampOf(end, 1);
  const kind = from[8] ? '' : ';VALUE=DATE';
  if (!from) return undefined;
  return [
    [`DTSTART${kind}`, from],
    [`DTEND${kind}`, to.length === from.length && to > from ? to : ''],
  ];
}

function event(
  meeting: Trusted<Meeting>,
  uid: string,
  when: When,
  {words, made}: Calendar,
): readonly Property[] {
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', text(uid)],
    ['DTSTAMP', made],
    ...when,
    ['SUMMARY', text(words.plain(meeting.name))],
    ['DESCRIPTION', text(words.plain(meeting.description ?? meeting.when))],
    ['LOCATION', text(words.plain(meeting.location))],
    ['URL', meeting.join ?? meeting.calendar ?? ''],
    ['STATUS', statuses[meeting.status ?? 'scheduled']],
    ['END', 'VEVENT'],
  ];
}

/** The events of a meeting: one for each slot of its schedule, else its one date. */
function eventsOf(meeting: Trusted<Meeting>, calendar: Calendar): readonly (readonly Property[])[] {
  const series = meeting.schedule.flatMap(each => [seriesOf(each) ?? []].filter(when => when.length));
  const whens = series.length ? series : [singleOf(meeting) ?? []].filter(when => when.length);
  const uid = whens.length ? calendar.uid(meeting) : '';
  return whens.map((when, index) => event(meeting, index ? `${uid}/${index + 1}` : uid, when, calendar));
}

/** UIDs as "Add to calendar" makes them; meetings that would have the same one are counted. */
function uidsOf({address, words, document}: Reading): Calendar['uid'] {
  const given = new Map<string, number>();
  return ({id, name}) => {
    const uid = `${address || words.plain(document.name)}#${id ?? words.plain(name)}`;
    const count = (given.get(uid) ?? 0) + 1;
    given.set(uid, count);
    return count > 1 ? `${uid}-${count}` : uid;
  };
}

/** Every zone that events name, from its earliest date on. */
function zonesOf(events: readonly (readonly Property[])[]): readonly Property[] {
  const zones = new Map<string, number>();
  for (const [name, value] of events.flat()) {
    const zone = /^DTSTART;TZID="?([^"]*)"?$/.exec(name)?.[1];
    if (zone === undefined) continue;
    const local = Date.parse(value.replace(/(....)(..)(..)T(..)(..)(..)/, '$1-$2-$3T$4:$5:$6Z'));
    zones.set(zone, Math.min(instantOf(local, zone), zones.get(zone) ?? Infinity));
  }
  return [...zones].flatMap(([zone, from]) => timeZoneComponent(zone, from));
}

/**
 * All meetings as an iCalendar object (`text/calendar`, UTF-8, RFC 5545). A series is one event with its rule, in the zone
 * that the meeting keeps. The document's `updated` is the time stamp, so that the same document gives the same file.
 *
 * @param now - the time stamp of a document that does not say when it was updated
 * @returns '' when no meeting has a date
 */
export function calendar(reading: Reading, now = new Date()): string {
  const {document, words} = reading;
  const made = stamp(parseDay(document.updated ?? '') ?? now);
  const all: Calendar = {words, made, uid: uidsOf(reading)};
  const events = meetingsOf(reading).flatMap(({entry}) => eventsOf(entry, all));
  if (!events.length) return '';
  const name = text(words.plain(document.name));
  return content([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//ob-community//ob-community//EN'],
    ['NAME', name],
    ['X-WR-CALNAME', name],
    ...zonesOf(events),
    ...events.flat(),
    ['END', 'VCALENDAR'],
  ]);
}
