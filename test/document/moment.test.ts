import {expect} from 'chai';
import fc from 'fast-check';
import {Temporal} from 'temporal-polyfill';
import {hasOffset, parseDay, parseDuration, parseLocal, parseMoment} from '../../src/document/moment.ts';

const two = fc.integer({min: 0, max: 63}).map(value => `${value}`.padStart(2, '0'));
const year = fc.integer({min: 1000, max: 2999});

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

describe('A date in a document', () => {
  it('is read if and only if the calendar has it, as Temporal says', () => {
    fc.assert(
      fc.property(year, two, two, two, two, (year, month, day, hour, minute) => {
        const [date, time] = [`${year}-${month}-${day}`, `${hour}:${minute}`];
        const plain = attempt(() => Temporal.PlainDateTime.from(`${date}T${time}`));
        const right = plain?.toZonedDateTime('UTC').epochMilliseconds;
        expect(parseLocal(`${date}T${time}`)).to.equal(right);
        if (plain) expect(parseDay(date)).to.equal(Date.parse(`${date}T00:00Z`));
      }),
      {numRuns: 5000, seed: 2017},
    );
    for (const day of ['2017-02-29', '2017-00', '2017-04-31', '2100-02-29', '17', '2017-', '+2017'])
      expect(parseDay(day), day).to.equal(undefined);
  });

  it('is a day, a point in time, or a time without a zone', () => {
    const moment = (text: string): string | undefined => parseMoment(text)?.toISOString();
    expect(moment('2017')).to.equal('2017-01-01T00:00:00.000Z');
    expect(moment('2017-01-10')).to.equal('2017-01-10T00:00:00.000Z');
    expect(moment('2017-01-10T16:00')).to.equal(new Date(2017, 0, 10, 16).toISOString());
    for (const text of ['T16:00-05:00', 'T21:00Z', 'T21:00:00.000Z', 'T22:00:00+01:00']) {
      expect(moment(`2017-01-10${text}`), text).to.equal('2017-01-10T21:00:00.000Z');
      expect(hasOffset(`2017-01-10${text}`), text).to.equal(true);
    }
    for (const text of ['2017-01-10', '2017-01-10T16:00', '2017-01-10T16:00:30'])
      expect(hasOffset(text), text).to.equal(false);
  });

  it('is nothing when it can be read in two ways or in none', () => {
    for (const text of [
      '',
      '10/01/2017',
      '2017-01-10 16:00',
      '2017-01-10T16',
      '2017-01-10T16:00 EST',
      '2017-02-30T16:00Z',
      '2017-01-10T16:00+25:00',
      'Z',
    ])
      expect(parseMoment(text), text).to.equal(undefined);
  });
});

describe('A duration in a document', () => {
  it('is as long as Temporal says, with days apart from hours', () => {
    const number = fc.option(fc.integer({min: 0, max: 500}), {nil: undefined});
    const parts = fc.record({weeks: number, days: number, hours: number, minutes: number, seconds: number});
    fc.assert(
      fc.property(parts, parts => {
        const write = (value: number | undefined, unit: string): string =>
          value === undefined ? '' : value + unit;
        const time = write(parts.hours, 'H') + write(parts.minutes, 'M') + write(parts.seconds, 'S');
        const text = `P${write(parts.weeks, 'W')}${write(parts.days, 'D')}${time && 'T'}${time}`;
        const right = attempt(() => Temporal.Duration.from(text));
        expect(parseDuration(text)).to.deep.equal(
          right && {
            days: right.weeks * 7 + right.days,
            ms: (right.hours * 3600 + right.minutes * 60 + right.seconds) * 1000,
          },
        );
      }),
      {numRuns: 1000, seed: 2017},
    );
  });

  it('is not taken when it is so long that no calendar reaches its end', () => {
    for (const text of ['P999999D', 'PT999999999999H']) expect(parseDuration(text), text).to.equal(undefined);
  });
});
