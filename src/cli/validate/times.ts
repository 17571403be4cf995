import {DAY, hasOffset, parseDay, parseDuration, parseLocal, parseMoment} from '../../document/moment.ts';
import {parseRule} from '../../document/recurrence.ts';
import {upcoming} from '../../document/schedule.ts';
import * as shapes from '../../document/shapes.ts';
import type {Schedule} from '../../document/types.ts';
import {isTimeZone} from '../../document/zone.ts';
import {words} from '../words.ts';
import type {Finding} from './finding.ts';
import {propertiesOf, type Visit} from './walk.ts';

/** Properties of which the second may not lie before the first. */
const spans = [
  ['from', 'until'],
  ['started', 'ended'],
  ['since', 'until'],
  ['start', 'end'],
] as const;

/** First and last millisecond of what a text names: a year, a month, a day, or one instant. */
interface Interval {
  readonly first: number;
  readonly last: number;
  /** Only the same kind compares exactly: a day and a local time are of a zone that nobody has told. */
  readonly kind: 'day' | 'local' | 'instant';
}

function intervalOf(value: string): Interval | undefined {
  const first = parseDay(value);
  if (first !== undefined) {
    const date = new Date(first);
    const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
    const next = [Date.UTC(year + 1), Date.UTC(year, month + 1), Date.UTC(year, month, day + 1)];
    return {first, last: (next[value.split('-').length - 1] ?? first) - 1, kind: 'day'};
  }
  const instant = parseMoment(value)?.getTime();
  return instant === undefined
    ? undefined
    : {first: instant, last: instant, kind: hasOffset(value) ? 'instant' : 'local'};
}

/** Whether the second lies wholly before the first, whatever the zones may be. */
function isBackwards(start: unknown, end: unknown): boolean {
  const [from, to] = [start, end].map(each =>
    typeof each === 'string' ? intervalOf(each.trim()) : undefined,
  );
  return !!from && !!to && to.last + (from.kind === to.kind ? 0 : 2 * DAY) < from.first;
}

function* backwards({pointer, value}: Visit): Generator<Finding, void> {
  const own = propertiesOf(value);
  for (const [start, end] of spans)
    if (isBackwards(own[start], own[end]))
      yield {severity: 'error', pointer: `${pointer}/${end}`, message: words.backwards(end, start)};
}

type Complaint = readonly [key: string, message: string, severity?: 'warning'];

/** What keeps the dates of a schedule from being computed: what is missing (allowed, often unknown) or wrong. */
function* ofSchedule({rrule, start, timeZone}: Schedule): Generator<Complaint, void> {
  const first = parseLocal(start ?? '');
  if (start === undefined) yield ['', words.scheduleMisses('start'), 'warning'];
  else if (first === undefined) yield ['/start', words.localStart];
  if (timeZone === undefined) yield ['', words.scheduleMisses('timeZone'), 'warning'];
  else if (!isTimeZone(timeZone)) yield ['/timeZone', words.timeZone];
  if (rrule !== undefined && !parseRule(rrule, first ?? 0)) yield ['/rrule', words.rule];
  else if (first !== undefined && rrule !== undefined) {
    // Whether a rule ever comes true is the same in every zone.
    const dates = upcoming([{rrule, start: start ?? '', timeZone: 'UTC'}], new Date(first - 2 * DAY), 1);
    if (!dates[0]) yield ['/rrule', words.neverComes];
  }
}

/** What is shown wrong, or not left out, while the dates themselves are right. */
function* besideDates({duration, except = []}: Schedule): Generator<Complaint, void> {
  if (duration !== undefined && !parseDuration(duration)) yield ['/duration', words.duration];
  for (const [index, each] of except.entries())
    if (parseLocal(each) === undefined && !(each.length === 10 && parseDay(each) !== undefined))
      yield [`/except/${index}`, words.exception];
}

/** Its properties that have the type that they should; the others are reported by `normalise`. */
function scheduleOf(value: unknown): Schedule {
  const {except, ...own} = propertiesOf(value);
  const texts = Object.entries(own).filter(([, each]) => typeof each === 'string');
  const dates = Array.isArray(except)
    ? except.map(each => (typeof each === 'string' ? each.trim() : ''))
    : [];
  return {...(Object.fromEntries(texts) as Schedule), except: dates};
}

/** Dates that run backwards, and schedules whose dates cannot be computed. */
export function* checkTimes(visits: readonly Visit[]): Generator<Finding, void> {
  for (const visit of visits) {
    yield* backwards(visit);
    if (visit.entry !== shapes.meeting.schedule[0]) continue;
    const schedule = scheduleOf(visit.value);
    for (const [key, message, severity = 'error'] of [...ofSchedule(schedule), ...besideDates(schedule)])
      yield {severity, pointer: `${visit.pointer}${key}`, message};
  }
}
