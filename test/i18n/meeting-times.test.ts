import {expect} from 'chai';
import fc from 'fast-check';
import {Temporal} from 'temporal-polyfill';
import {formatTime, type MeetingTime} from '../../src/i18n/dates.ts';
import {ZONES} from '../document/zones.ts';
import {count} from '../support/count.ts';

/** Of both clocks; each run compares the reader's and the meeting's. */
const COMPARISONS = 30_000;
const WHAT = 'meeting times equal to Temporal, on the clocks of readers and meetings';

const minute = (text: string): number => Date.parse(text) / 6e4;
const zone = fc.constantFrom(...ZONES);
const anyMinute = fc.integer({min: minute('2000-01-01T00:00Z'), max: minute('2040-01-01T00:00Z')});

/** Moments at which the clocks of each zone change. */
const changes = ZONES.flatMap(name => {
  const found: [name: string, at: number][] = [];
  let date: Temporal.ZonedDateTime | null = Temporal.ZonedDateTime.from(`2015-01-01T00:00[${name}]`);
  while ((date = date.getTimeZoneTransition('next')) && date.year < 2035)
    found.push([name, date.epochMilliseconds / 6e4]);
  return found;
});

/** A minute, and a zone whose clocks change near it. */
const nearChange = fc
  .tuple(fc.constantFrom(...changes), fc.integer({min: -200, max: 200}))
  .map(([[name, at], offset]) => [Math.round(at) + offset, name] as const);

const meeting = fc.oneof(fc.tuple(anyMinute, zone), nearChange);

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const days = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const pad = (value: number): string => `${value}`.padStart(2, '0');
const clockOf = ({hour, minute}: Temporal.ZonedDateTime): string => `${pad(hour)}:${pad(minute)}`;
const dayOf = ({dayOfWeek}: Temporal.ZonedDateTime): string => `${days[dayOfWeek - 1]}`;

/** What Temporal says of the reader's clock, and of the meeting's where it shows another time. */
function expected(minutes: number, here: string, there: string): [reader: string, meeting: string] {
  const instant = Temporal.Instant.fromEpochMilliseconds(minutes * 6e4);
  const [own, other] = [instant.toZonedDateTimeISO(here), instant.toZonedDateTimeISO(there)];
  const isSame = own.toPlainDateTime().equals(other.toPlainDateTime());
  const weekday = own.dayOfWeek === other.dayOfWeek ? '' : `${dayOf(other)} `;
  return [
    `${own.day} ${months[own.month - 1]} ${own.year} ${dayOf(own)} ${clockOf(own)}`,
    isSame ? '' : `${weekday}${clockOf(other)}`,
  ];
}

/** Engines differ in commas, in blanks, in "Sept", and in the nought of an early hour. */
const plain = (text: string): string =>
  text
    .replace('Sept', 'Sep')
    .replace(/,? at |,|\s+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\b\d:/, '0$&');

/** The same of what a reader of British English sees. */
const seen = ({day, time = '', there = ''}: MeetingTime): [reader: string, meeting: string] => [
  plain(`${day} ${time}`),
  plain(there),
];

describe('The time of a meeting for readers all over the world', () => {
  it(`is what Temporal says, in ${COMPARISONS} comparisons, half of them around ${changes.length} changes of clocks`, function () {
    this.timeout(0);
    const now = new Date('1990-06-01T00:00Z');
    fc.assert(
      fc.property(meeting, zone, ([minutes, timeZone], here) => {
        const start = new Date(minutes * 6e4).toISOString();
        const shown = formatTime({start, timeZone}, 'en-GB', now, here);
        expect(seen(shown)).to.deep.equal(expected(minutes, here, timeZone));
        count(WHAT, 2);
      }),
      {numRuns: COMPARISONS / 2, seed: 2017},
    );
    expect(changes.length).to.be.above(500);
  });
});
