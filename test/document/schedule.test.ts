import {expect} from 'chai';
import fc from 'fast-check';
import {RRuleTemporal} from 'rrule-temporal';
import {Temporal} from 'temporal-polyfill';
import {problem, upcoming} from '../../src/document/schedule.ts';
import type {Schedule} from '../../src/document/types.ts';
import {schedule} from './schedules.ts';
import {ZONES} from './zones.ts';

const RUNS = 'process' in globalThis ? 10_000 : 1_500;
const DATES = 25;
/** How far rrule-temporal looks. It makes every date on the way, so no further than 25 dates need. */
const YEARS: {[freq: string]: number} = {D: 1, W: 2, M: 5, Y: 16};

type Complete = {rrule: string; start: string; timeZone: string};

const localStart = ({start}: Complete): Temporal.PlainDateTime => Temporal.PlainDateTime.from(start);

/**
 * rrule-temporal knows the calendar, Temporal the zones. Together (rules in a zone) rrule-temporal leaves out dates
 * whose time clocks skip, or keeps the shifted time for later dates, so it is asked in UTC.
 */
function expected(schedule: Complete, from: Temporal.PlainDateTime, to: Temporal.PlainDateTime): number[] {
  const [rruleString = '', until = ''] = schedule.rrule.split(/;UNTIL=/);
  const rule = new RRuleTemporal({rruleString, dtstart: localStart(schedule).toZonedDateTime('UTC')});
  const iso = until
    .replace(/^(....)(..)(..)(?:T(..)(..)(..))?/, '$1-$2-$3T$4:$5:$6')
    .replace('T::', 'T23:59:59');
  return rule
    .between(from.toZonedDateTime('UTC'), to.toZonedDateTime('UTC'), true)
    .slice(0, DATES + 5)
    .map(date => date.toPlainDateTime())
    .map(local => ({local, instant: local.toZonedDateTime(schedule.timeZone).epochMilliseconds}))
    .filter(
      ({local, instant}) =>
        !iso || (iso.endsWith('Z') ? instant <= Date.parse(iso) : `${local}:00`.slice(0, 19) <= iso),
    )
    .map(({instant}) => instant);
}

const found = (schedules: Schedule[], after: number | string, limit = DATES): number[] =>
  upcoming(schedules, new Date(after), limit).map(({start}) => +start);

const dates = (rrule: string, start: string, more: Schedule = {}): string[] =>
  upcoming([{rrule, start, timeZone: 'UTC', ...more}], new Date(0), 5).map(({start}) =>
    start.toISOString().slice(0, 16),
  );

describe('The next dates of a schedule', () => {
  it(`are right for ${RUNS} random rules in ${ZONES.length} zones`, function () {
    this.timeout(0);
    const offset = fc.oneof(fc.integer({min: -40, max: 400}), fc.integer({min: 0, max: 4000}));
    fc.assert(
      fc.property(schedule, offset, (schedule, days) => {
        const from = localStart(schedule).add({days});
        const to = from.add({years: YEARS[schedule.rrule.charAt(5)] ?? 1});
        const [after, before] = [from, to].map(
          local => local.toZonedDateTime(schedule.timeZone).epochMilliseconds,
        ) as [number, number];
        const inside = (date: number): boolean => date > after && date < before;
        const right = [...new Set(expected(schedule, from.subtract({days: 2}), to).filter(inside))];
        expect(found([schedule], after).filter(inside)).to.deep.equal(right.slice(0, DATES));
      }),
      {numRuns: RUNS, seed: 2017},
    );
  });

  it('count the weeks of "every two weeks" from the week of the start, which is a date only if it fits', () => {
    expect(dates('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=2', '2026-01-01T16:00')).to.deep.equal([
      '2026-01-13T16:00',
      '2026-01-27T16:00',
    ]);
  });

  it('follow numbered weekdays of a year beside other limits', () => {
    expect(dates('FREQ=YEARLY;BYDAY=1MO,TU;BYMONTH=2;COUNT=3', '2026-01-01T10:00')).to.deep.equal([
      '2026-02-02T10:00',
      '2026-02-03T10:00',
      '2026-02-10T10:00',
    ]);
    expect(dates('FREQ=YEARLY;BYDAY=1MO;BYMONTHDAY=1,5;COUNT=2', '2026-01-01T10:00')).to.deep.equal([
      '2026-01-05T10:00',
      '2029-01-01T10:00',
    ]);
    expect(dates('FREQ=YEARLY;BYDAY=53TH;COUNT=2', '2025-01-01T10:00')).to.deep.equal([
      '2026-12-31T10:00',
      '2032-12-30T10:00',
    ]);
  });

  it('keep the time on the clock when clocks change, and move a time that clocks skip', () => {
    const london = {timeZone: 'Europe/London'};
    expect(dates('FREQ=DAILY;COUNT=3', '2026-03-28T01:30', london)).to.deep.equal([
      '2026-03-28T01:30',
      '2026-03-29T01:30',
      '2026-03-30T00:30',
    ]);
    expect(dates('FREQ=DAILY;COUNT=3', '2026-10-24T01:30', london)).to.deep.equal([
      '2026-10-24T00:30',
      '2026-10-25T00:30',
      '2026-10-26T01:30',
    ]);
  });

  it('end with UNTIL, which is a day, a time in the zone of the meeting, or one in UTC', () => {
    const count = (until: string): number => {
      const rrule = `FREQ=DAILY;UNTIL=${until}`;
      return dates(rrule, '2026-01-06T22:00', {timeZone: 'America/New_York'}).length;
    };
    expect(['20260105', '20260106', '20260107'].map(count)).to.deep.equal([0, 1, 2]);
    expect(['20260106T215959', '20260106T220000', '20260107T220000'].map(count)).to.deep.equal([0, 1, 2]);
    expect(['20260107T025959Z', '20260107T030000Z', '20260108T030000Z'].map(count)).to.deep.equal([0, 1, 2]);
  });

  it('leave out exceptions by day and by time, which COUNT still counts', () => {
    const except = ['2026-01-02', '2026-01-03T16:00', '2026-01-04T17:00', '2026-01-05T16:00:00', '2026', ''];
    expect(dates('FREQ=DAILY;COUNT=6', '2026-01-01T16:00', {except})).to.deep.equal([
      '2026-01-01T16:00',
      '2026-01-04T16:00',
      '2026-01-06T16:00',
    ]);
  });

  it('merge the slots of an alternating meeting, each date once', () => {
    const [a, b] = ['10:00', '22:00'].map(time => ({
      rrule: 'FREQ=WEEKLY',
      start: `2026-01-06T${time}`,
      timeZone: 'UTC',
    })) as [Schedule, Schedule];
    expect(found([b, a, {...a, timeZone: 'Africa/Abidjan'}], '2026-01-01', 3)).to.deep.equal(
      ['2026-01-06T10:00Z', '2026-01-06T22:00Z', '2026-01-13T10:00Z'].map(Date.parse),
    );
  });

  it('end by the duration: days keep the time on the clock, hours are exact', () => {
    const start = {start: '2026-03-28T12:00', timeZone: 'Europe/London'};
    const end = (duration: string): string | undefined =>
      upcoming([{...start, duration}], new Date(0), 1)[0]?.end?.toISOString();
    expect(end('P1D')).to.equal('2026-03-29T11:00:00.000Z');
    expect(end('PT24H')).to.equal('2026-03-29T12:00:00.000Z');
    expect(end('an hour')).to.equal(undefined);
    expect(end('P999999999999D')).to.equal(undefined);
  });

  it('include a meeting that has begun until it ends', () => {
    const call = {start: '2026-01-06T16:00', timeZone: 'UTC', duration: 'PT1H'};
    expect(found([call], '2026-01-06T16:59Z')).to.have.length(1);
    expect(found([call], '2026-01-06T17:00Z')).to.have.length(0);
    expect(found([{...call, duration: ''}], '2026-01-06T16:00Z')).to.have.length(0);
  });

  it('are those of an unlimited rule that began long ago, and none beyond the limit', () => {
    const call = {rrule: 'FREQ=WEEKLY;INTERVAL=2', start: '1990-01-02T16:00', timeZone: 'America/New_York'};
    expect(found([call], '2026-11-20', 2)).to.deep.equal(
      ['2026-12-01T21:00Z', '2026-12-15T21:00Z'].map(Date.parse),
    );
    expect(found([call], '2026-11-20', 0)).to.deep.equal([]);
  });
});

describe('A schedule without a determined date', () => {
  const good = {rrule: 'FREQ=WEEKLY', start: '2026-01-06T16:00', timeZone: 'UTC'};

  const refused = (schedules: Schedule[], why: string | undefined): void => {
    for (const schedule of schedules) {
      expect(problem(schedule), JSON.stringify(schedule)).to.equal(why);
      expect(found([schedule], 0).length > 0, JSON.stringify(schedule)).to.equal(!why);
    }
  };

  it('says that its start is missing or no local time', () => {
    const starts = ['', '2026-01-06', '2026-02-30T16:00', '2026-01-06T24:00', '2026-01-06T16:00Z', 'soon'];
    refused([{rrule: 'FREQ=DAILY', timeZone: 'UTC'}, ...starts.map(start => ({...good, start}))], 'start');
  });

  it('says that its zone is missing or unknown', () => {
    const zones = ['', 'Eastern', 'America/Nowhere', '../UTC'];
    refused([{start: good.start}, ...zones.map(timeZone => ({...good, timeZone}))], 'zone');
  });

  it('says that its rule has an error or a part that is not supported', () => {
    const daily = ['BYHOUR=9', 'COUNT=0', 'INTERVAL=0', 'INTERVAL=1,2', 'BYDAY=1MO'];
    const more = [
      'BYDAY=',
      'BYDAY=MO,XX',
      'BYDAY=MO-FR',
      'BYMONTHDAY=1-7,15',
      'UNTIL=20272030',
      'UNTIL=2027-01-01',
      'COUNT=2;COUNT=2',
      '',
    ];
    const rules = [
      'every Tuesday',
      'BYDAY=TU',
      'FREQ=HOURLY',
      'FREQ=WEEKLY;BYMONTHDAY=1',
      'FREQ=YEARLY;BYWEEKNO=1',
    ];
    const wrong = [
      ...rules,
      ...[...daily, ...more].map(part => `FREQ=DAILY;${part}`),
      'FREQ=MONTHLY;BYDAY=0MO',
    ];
    refused(
      wrong.map(rrule => ({...good, rrule})),
      'rule',
    );
  });

  it('is not one whose rule is only written in another way', () => {
    const rules = [
      '',
      'RRULE:FREQ=DAILY',
      'freq=weekly;byday=tu',
      'BYDAY=+1TU;FREQ=MONTHLY',
      'FREQ=MONTHLY;BYMONTHDAY=06',
    ];
    refused(
      rules.map(rrule => ({...good, rrule})),
      undefined,
    );
  });

  it('costs no date and little time when its rule never comes true', () => {
    const never = {...good, rrule: 'FREQ=YEARLY;INTERVAL=999;BYMONTH=2;BYMONTHDAY=30'};
    expect(problem(never)).to.equal(undefined);
    expect(found([never, {...never, rrule: 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'}], 0)).to.deep.equal([]);
  });
});
