import {expect} from 'chai';
import fc from 'fast-check';
import ICAL from 'ical.js';
import {upcoming} from '../../../src/document/schedule.ts';
import type {CommunityDocument, Meeting, Schedule} from '../../../src/document/types.ts';
import {sample} from '../../support/sample.ts';
import {ZONES} from '../../document/zones.ts';
import {output, run} from './run.ts';

const ics = (meetings: readonly Meeting[], more: Partial<CommunityDocument> = {}): Promise<string> =>
  output({name: 'Tide', url: 'https://tide.example/', ...more, meetings}, {format: 'ics'});

/** Opens a calendar as a program does that knows no zones of its own. */
function open(text: string): ICAL.Event[] {
  const calendar = ICAL.Component.fromString(text);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents('vevent').map(each => new ICAL.Event(each));
}

/** The first dates of a series, as ical.js expands it. */
function expand(event: ICAL.Event, count: number): Date[] {
  const dates: Date[] = [];
  const iterator = event.iterator();
  for (
    let next = iterator.next() as ICAL.Time | undefined;
    next && dates.length < count;
    next = iterator.next()
  )
    dates.push(next.toJSDate());
  return dates;
}

const weekly: Schedule = {
  rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
  start: '2026-01-06T16:00',
  timeZone: 'Europe/Oslo',
  duration: 'PT1H30M',
};

const two = (value: number): string => String(value).padStart(2, '0');
const ends = fc.constantFrom(
  '',
  ';COUNT=9',
  ';UNTIL=20300601',
  ';UNTIL=20300601T120000',
  ';UNTIL=20300601T120000Z',
);

/**
 * Rules that ical.js expands as the RFC says, by day, so that no local time is skipped or there twice: which dates a rule
 * has is tested elsewhere, here that zone, start and end of a series arrive.
 */
const schedules = fc
  .record({
    rule: fc.constantFrom(
      'DAILY',
      'WEEKLY',
      'WEEKLY;BYDAY=MO,TH',
      'MONTHLY;BYDAY=2TU',
      'MONTHLY;BYDAY=-1FR',
      'YEARLY',
    ),
    interval: fc.integer({min: 1, max: 3}),
    end: ends,
    month: fc.integer({min: 1, max: 12}),
    day: fc.integer({min: 1, max: 28}),
    year: fc.integer({min: 2010, max: 2027}),
    hour: fc.integer({min: 4, max: 22}),
    // Apia had no 30 December 2011, and programs disagree on a meeting that day.
    timeZone: fc.constantFrom(...ZONES.filter(zone => zone !== 'Pacific/Apia')),
  })
  .map(({rule, interval, end, month, day, year, hour, timeZone}) => ({
    rrule: `FREQ=${rule};INTERVAL=${interval}${end}`,
    start: `${year}-${two(month)}-${two(day)}T${two(hour)}:30`,
    timeZone,
  }));

describe('A calendar of all meetings', () => {
  it('holds every meeting of the community and of its groups that has a date', async () => {
    const events = open(await output(sample, {format: 'ics', base: 'https://harbour.example/'}));
    expect(events.map(({summary}) => summary)).to.deep.equal(['Open shed', 'First launch']);
    const nested = {
      name: 'Tide',
      workingGroups: [{name: 'Hull', meetings: [{name: 'Call', start: '2027-01-12'}]}],
    };
    expect(open(await output(nested, {format: 'ics'})).map(({summary}) => summary)).to.deep.equal(['Call']);
  });

  it('is the same file for the same document, stamped with the day of its last change', async () => {
    const text = await ics([{name: 'Call', schedule: weekly}], {updated: '2026-03-02'});
    expect(text).to.include('DTSTAMP:20260302T000000Z');
    expect(await ics([{name: 'Call', schedule: weekly}], {updated: '2026-03-02'})).to.equal(text);
  });

  it('ends each line as RFC 5545 asks for, with at most 75 octets', async () => {
    const name = '潮'.repeat(90) + '; a, b\\ c';
    const text = await ics([{name, description: 'x'.repeat(400), schedule: weekly, location: name}]);
    expect(text)
      .to.match(/\r\n$/)
      .and.not.match(/[^\r]\n/);
    const lines = text.split('\r\n');
    expect(Math.max(...lines.map(line => new TextEncoder().encode(line).length))).to.be.at.most(75);
    expect(open(text)[0]?.summary).to.equal(name);
  });

  it('gives each meeting an identifier of its own that stays', async () => {
    const uids = async (...meetings: Meeting[]): Promise<string[]> =>
      open(await ics(meetings)).map(({uid}) => uid);
    const [call, same] = [
      {name: 'Call', start: '2027-01-12'},
      {name: 'Call', start: '2027-02-12'},
    ];
    const both = await uids(call, same);
    expect(both).to.deep.equal(['https://tide.example/#Call', 'https://tide.example/#Call-2']);
    expect(await uids({...call, start: '2028-01-12'})).to.deep.equal([both[0]]);
    expect(await uids({...call, id: 'c'}, {name: 'Slots', schedule: [weekly, weekly]})).to.deep.equal([
      'https://tide.example/#c',
      'https://tide.example/#Slots',
      'https://tide.example/#Slots/2',
    ]);
  });

  it('keeps the local time of a series when clocks change', async () => {
    const [event] = open(await ics([{name: 'Call', schedule: weekly}]));
    const hours = expand(event!, 10).map(date => date.getUTCHours());
    expect(new Set(hours)).to.deep.equal(new Set([15, 14]));
    expect(event?.duration.toSeconds()).to.equal(5400);
  });

  it('includes the last day of a meeting of several days', async () => {
    const [event] = open(await ics([{name: 'Fair', start: '2027-06-01', end: '2027-06-03'}]));
    expect([event?.startDate, event?.endDate].map(String)).to.deep.equal(['2027-06-01', '2027-06-04']);
  });

  it('leaves out what was left out, and what can only be guessed', async () => {
    const without = {...weekly, except: ['2026-01-20', '2026-02-03T16:00', 'easter']};
    const [event] = open(await ics([{name: 'Call', schedule: without}]));
    expect(expand(event!, 2).map(date => date.toISOString())).to.deep.equal([
      '2026-01-06T15:00:00.000Z',
      '2026-02-17T15:00:00.000Z',
    ]);
    const vague: Meeting[] = [
      {name: 'No start', schedule: {...weekly, start: ''}},
      {name: 'No zone', schedule: {...weekly, timeZone: 'Atlantis/Capital'}},
      {name: 'No rule', schedule: {...weekly, rrule: 'FREQ=SOMETIMES'}},
      {name: 'Some year', start: '2027'},
    ];
    const {code, said} = await run({name: 'Tide', meetings: vague}, {format: 'ics'});
    expect([code, said[0]]).to.deep.equal([
      2,
      'community.json has no meeting with a date, so there is no calendar; a meeting needs a start or a schedule.',
    ]);
  });

  it('gives the dates that the page shows, for any schedule, as ical.js expands its rule', async () => {
    await fc.assert(
      fc.asyncProperty(schedules, async schedule => {
        const from = new Date(0);
        const shown = upcoming([schedule], from, 6).map(({start}) => start.toISOString());
        const [event] = open(await ics([{name: 'Call', schedule}]));
        expect(expand(event!, 6).map(date => date.toISOString())).to.deep.equal(shown);
      }),
      {numRuns: 150},
    );
  });
});
