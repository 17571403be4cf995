import type {Event, EventStatusType, Schedule as SchemaSchedule} from 'schema-dts';
import {parseDuration, parseLocal} from '../../document/moment.ts';
import type {Trusted} from '../../document/record.ts';
import {parseRule, type Rule} from '../../document/recurrence.ts';
import {problem} from '../../document/schedule.ts';
import type {Meeting, Schedule} from '../../document/types.ts';
import {known, type Reference} from './graph-values.ts';
import type {Reading} from './reading.ts';

type Words = Reading['words'];

const status: Record<NonNullable<Meeting['status']>, EventStatusType> = {
  scheduled: 'https://schema.org/EventScheduled',
  cancelled: 'https://schema.org/EventCancelled',
  postponed: 'https://schema.org/EventPostponed',
};

const units = {DAILY: 'D', WEEKLY: 'W', MONTHLY: 'M', YEARLY: 'Y'} as const;

const numbers = (list: string | undefined): readonly number[] => list?.split(',').map(Number) ?? [];

/** `20261231` as a day; schema.org has no time of an end. */
const dayOf = (until: string | undefined): string | undefined =>
  until?.replace(/^(....)(..)(..).*/, '$1-$2-$3');

function recurrence(rule: Rule): Pick<Exclude<SchemaSchedule, string>, never> & object {
  return known({
    repeatFrequency: `P${rule.INTERVAL ?? 1}${units[rule.FREQ]}`,
    byDay: rule.BYDAY?.split(','),
    byMonthDay: numbers(rule.BYMONTHDAY),
    byMonth: numbers(rule.BYMONTH),
    repeatCount: rule.COUNT === undefined ? undefined : Number(rule.COUNT),
    endDate: dayOf(rule.UNTIL),
  });
}

/**
 * A rule in schema.org's words; undefined where the dates cannot be computed, or the words do not reach: it has none for
 * BYSETPOS, and a schedule without it would be another one.
 */
function schedule(each: Schedule): SchemaSchedule | undefined {
  const {rrule, start = '', timeZone, duration = '', except = []} = each;
  const first = parseLocal(start);
  const rule = first !== undefined && rrule && !problem(each) ? parseRule(rrule, first) : undefined;
  if (!rule || rule.BYSETPOS) return undefined;
  return known({
    '@type': 'Schedule',
    ...recurrence(rule),
    startDate: start.slice(0, 10),
    startTime: start.slice(11),
    scheduleTimezone: timeZone,
    duration: parseDuration(duration) ? duration : undefined,
    exceptDate: except.filter(date => date[9]),
  });
}

function location(
  {location: place, join}: Trusted<Meeting>,
  words: Words,
): Exclude<Event, string>['location'] {
  const name = words.plain(place);
  return [
    ...(name ? [{'@type': 'Place' as const, name}] : []),
    ...(join ? [{'@type': 'VirtualLocation' as const, url: join}] : []),
  ];
}

/** A meeting as an event. */
export function event(meeting: Trusted<Meeting>, words: Words, organizer: Reference): Event {
  return known({
    '@type': 'Event',
    name: words.plain(meeting.name),
    description: words.plain(meeting.description ?? meeting.when),
    startDate: meeting.start,
    endDate: meeting.end,
    eventSchedule: meeting.schedule.flatMap(each => schedule(each) ?? []),
    eventStatus: status[meeting.status ?? 'scheduled'],
    location: location(meeting, words),
    url: meeting.agenda ?? meeting.minutes,
    organizer,
  });
}
