import {expect} from 'chai';
import fc from 'fast-check';
import {Temporal} from 'temporal-polyfill';
import {instantOf, isTimeZone, localTime} from '../../src/document/zone.ts';
import {ZONES} from './zones.ts';

const RUNS = 12_000;
const HOUR = 36e5;

const local = (text: string): number => Date.parse(`${text}Z`);

const read = (text: string, zone: string): string =>
  new Date(instantOf(local(text), zone)).toISOString().slice(0, 16);

const zone = fc.constantFrom(...ZONES);

/** Moments at which the clocks of each zone changed since 1990. */
const changes = ZONES.flatMap(name => {
  const found: {name: string; at: number}[] = [];
  let date: Temporal.ZonedDateTime | null = Temporal.ZonedDateTime.from(`1990-01-01T00:00[${name}]`);
  while ((date = date.getTimeZoneTransition('next')) && date.year < 2030)
    found.push({name, at: date.epochMilliseconds});
  return found;
});

const anyTime = fc.tuple(
  zone,
  fc.integer({min: local('1990-01-01T00:00') / 6e4, max: local('2040-01-01T00:00') / 6e4}),
);

/** Minutes around a change, on either clock. */
const nearChange = fc
  .tuple(fc.constantFrom(...changes), fc.integer({min: -180, max: 180}))
  .map(([{name, at}, minutes]) => [name, localTime(at, name) / 6e4 + minutes] as const);

describe('A time in the zone of a meeting', () => {
  it(`is the instant that Temporal gives, ${RUNS} times, half of them around ${changes.length} changes`, function () {
    this.timeout(0);
    expect(changes.length).to.be.above(1000);
    fc.assert(
      fc.property(fc.oneof(anyTime, nearChange), ([name, minute]) => {
        const plain = Temporal.PlainDateTime.from(new Date(minute * 6e4).toISOString().slice(0, 19));
        expect(instantOf(minute * 6e4, name)).to.equal(plain.toZonedDateTime(name).epochMilliseconds);
      }),
      {numRuns: RUNS, seed: 2017},
    );
  });

  it('reads back as it was written, unless clocks skip it', function () {
    this.timeout(0);
    const zones = fc.oneof(zone, fc.constantFrom('Africa/Casablanca', 'Africa/Cairo'));
    fc.assert(
      fc.property(zones, anyTime, (name, [, minute]) => {
        const shown = localTime(instantOf(minute * 6e4, name), name) - minute * 6e4;
        expect(shown === 0 || (shown > 0 && shown <= 24 * HOUR)).to.equal(true);
      }),
      {numRuns: 2000, seed: 2017},
    );
  });

  it('moves on by what clocks skip, by an hour, half an hour or a whole day', () => {
    expect(read('2026-03-29T01:30', 'Europe/London')).to.equal('2026-03-29T01:30');
    expect(read('2026-10-04T02:15', 'Australia/Lord_Howe')).to.equal('2026-10-03T15:45');
    expect(read('2011-12-30T10:00', 'Pacific/Apia')).to.equal('2011-12-30T20:00');
  });

  it('is the first of two when clocks show it twice', () => {
    expect(read('2026-10-25T01:30', 'Europe/London')).to.equal('2026-10-25T00:30');
    expect(read('2026-11-01T01:30', 'America/New_York')).to.equal('2026-11-01T05:30');
    expect(read('2026-04-05T01:45', 'Australia/Lord_Howe')).to.equal('2026-04-04T14:45');
  });

  it('is right where clocks change four times a year', () => {
    expect(read('2018-05-14T00:30', 'Africa/Casablanca')).to.equal('2018-05-14T00:30');
    expect(read('2014-06-26T07:00', 'Africa/Cairo')).to.equal('2014-06-26T04:00');
  });

  it('does not exist in a zone that is unknown', () => {
    for (const name of ['', 'Eastern', 'Europe/Atlantis', 'constructor']) {
      expect(isTimeZone(name)).to.equal(false);
      expect(() => read('2026-01-06T16:00', name)).to.throw(RangeError);
    }
    expect(isTimeZone('america/new_york')).to.equal(true);
  });
});
