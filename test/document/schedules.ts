/** Random schedules, and half of them at night, when clocks change. */
import fc from 'fast-check';
import {Temporal} from 'temporal-polyfill';
import {ZONES} from './zones.ts';

const pick = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const some = <T>(items: fc.Arbitrary<T>, maxLength = 3): fc.Arbitrary<string> =>
  fc.uniqueArray(items, {minLength: 1, maxLength}).map(list => list.join());
const maybe = <T>(items: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(items, {nil: undefined});

const weekday = pick('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
const ordinal = pick('', '', '1', '2', '+3', '-1', '-2', '5', '-5');
const nthWeekday = fc.tuple(ordinal, weekday).map(([nth, name]) => nth + name);
const monthDay = fc.oneof(fc.integer({min: 1, max: 31}), fc.integer({min: -31, max: -1}));
const compact = (value: unknown): string => `${value}`.replace(/[-:]/g, '');
const two = (value: number): string => `${value}`.padStart(2, '0');

const day = fc
  .record({
    year: fc.integer({min: 2004, max: 2030}),
    month: fc.integer({min: 1, max: 12}),
    day: fc.integer({min: 1, max: 31}),
  })
  .map(({year, month, day}) => Temporal.PlainDate.from({year, month, day}));

// Half of all meetings here are at night, when clocks change.
const time = fc
  .tuple(fc.oneof(fc.integer({min: 0, max: 3}), fc.integer({min: 0, max: 23})), pick(0, 15, 30, 59))
  .map(([hour, minute]) => `${two(hour)}:${two(minute)}`);

const end = fc.oneof(
  fc.constant(''),
  fc.integer({min: 1, max: 60}).map(count => `;COUNT=${count}`),
  fc.tuple(day, time, pick('Z', '')).map(([date, at, z]) => `;UNTIL=${compact(date)}T${compact(at)}00${z}`),
  day.map(date => `;UNTIL=${compact(date)}`),
);

const part = (name: string, value: unknown): string => (value ? `;${name}=${value}` : '');

const rule = pick('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY').chain(freq => {
  const allowed = <T>(not: string[], values: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
    not.includes(freq) ? fc.constant(undefined) : maybe(values);
  return fc
    .record({
      interval: maybe(fc.integer({min: 1, max: 5})),
      days: maybe(some(freq === 'MONTHLY' ? nthWeekday : weekday)),
      // Beside a numbered weekday in a year rrule-temporal ignores BYMONTHDAY and plain weekdays, and 53 it takes
      // into the next year: those are tested by hand.
      nthDays: allowed(
        ['DAILY', 'WEEKLY', 'MONTHLY'],
        some(fc.tuple(pick(1, 2, 3, 20, 52, -1, -5), weekday).map(([nth, name]) => nth + name)),
      ),
      monthDays: allowed(['WEEKLY'], some(monthDay)),
      months: maybe(some(fc.integer({min: 1, max: 12}), 5)),
      positions: allowed(['DAILY'], some(pick(1, 2, 3, -1, -2), 2)),
      weekStart: maybe(weekday),
      end,
    })
    .map(({interval, days, nthDays, monthDays, months, positions, weekStart, end}) =>
      [
        `FREQ=${freq}`,
        part('INTERVAL', interval),
        part('BYDAY', nthDays ?? days),
        part('BYMONTHDAY', !nthDays && monthDays),
        part('BYMONTH', months),
        part('BYSETPOS', (nthDays || days || monthDays || months) && positions),
        part('WKST', weekStart),
        // Counting a daily rule that is seldom true takes rrule-temporal more than its patience.
        freq === 'DAILY' && (monthDays || months) && end.startsWith(';C') ? '' : end,
      ].join(''),
    );
});

/** Rules in every shape that is supported and that rrule-temporal gets right, from 2004 to 2030. */
export const schedule = fc
  .record({rrule: rule, date: day, at: time, timeZone: pick(...ZONES)})
  .map(({rrule, date, at, timeZone}) => ({rrule, start: `${date}T${at}`, timeZone}));
