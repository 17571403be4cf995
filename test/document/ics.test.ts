import {expect} from 'chai';
import fc from 'fast-check';
import ICAL from 'ical.js';
import {icsFor} from '../../src/document/ics.ts';
import type {CalendarMeeting} from '../../src/document/ics.ts';
import {upcoming} from '../../src/document/schedule.ts';

const NOW = new Date('2026-11-20T09:30:15.250Z');
const call: CalendarMeeting = {
  source: 'https://example.org/community.json',
  id: 'call',
  name: 'Working group call',
  start: '2027-01-12T16:00-05:00',
};
const weekly = {
  rrule: 'FREQ=WEEKLY',
  start: '2026-01-06T16:00',
  timeZone: 'America/New_York',
  duration: 'PT1H',
};

const open = (ics: string): ICAL.Component => ICAL.Component.fromString(ics);
const eventsOf = (meeting: CalendarMeeting, now = NOW): ICAL.Component[] =>
  open(icsFor(meeting, now)).getAllSubcomponents('vevent');
const value = (event: ICAL.Component | undefined, name: string): string =>
  `${event?.getFirstPropertyValue(name) ?? ''}`;
const values = (meeting: CalendarMeeting, name: string): string[] =>
  eventsOf(meeting).map(event => value(event, name));

/** Any text at all: controls, quotes, astral characters, combining marks, long lines, attempts to add properties. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({unit: 'binary', minLength: 1, maxLength: 60}),
      fc.string({unit: 'grapheme', minLength: 1, maxLength: 60}),
      fc.constantFrom(
        '\r\n',
        '\n',
        '\r',
        '\\n',
        '\\',
        ';',
        ',',
        ':',
        '"',
        'é'.repeat(80),
        '𐍈'.repeat(40),
        '\r\nEND:VEVENT\r\n',
      ),
    ),
    {minLength: 1, maxLength: 6},
  )
  .map(parts => parts.join(''));

/** What iCalendar can carry of it: all but control characters, and one kind of line break. */
const carried = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ');

describe('A meeting that is added to a calendar', () => {
  it('keeps any name, description and place, as ical.js reads them', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (id, name, description, location) => {
        const [event, ...more] = eventsOf({...call, id, name, description, location});
        expect(more).to.have.length(0);
        expect(value(event, 'summary')).to.equal(carried(name));
        expect(value(event, 'description')).to.equal(carried(description));
        expect(value(event, 'location')).to.equal(carried(location));
        expect(value(event, 'uid')).to.equal(`${call.source}#${carried(id)}`);
      }),
      {numRuns: 1000, seed: 2017},
    );
  });

  it('is written in lines of at most 75 octets that cut no character', () => {
    fc.assert(
      fc.property(anyText, name => {
        const ics = icsFor({...call, name}, NOW);
        const lines = ics.split('\r\n');
        expect(lines.pop()).to.equal('');
        for (const line of lines) {
          expect(line).to.not.match(/[\r\n]/);
          const octets = new TextEncoder().encode(line);
          expect(octets.length).to.be.at.most(75);
          expect(new TextDecoder().decode(octets)).to.equal(line);
        }
      }),
      {numRuns: 1000, seed: 2017},
    );
  });

  it('is at the same instant in every zone, with an end only where it is later', () => {
    expect(values(call, 'dtstart')).to.deep.equal(['2027-01-12T21:00:00Z']);
    expect(values({...call, end: '2027-01-12T22:30:00Z'}, 'dtend')).to.deep.equal(['2027-01-12T22:30:00Z']);
    for (const end of ['', '2027-01-12T20:00:00Z', '2027-01-12T21:00:00Z', '2027-01-13', '2027', 'late'])
      expect(values({...call, end}, 'dtend')).to.deep.equal(['']);
  });

  it('lasts whole days when only days are known, the last one included', () => {
    const days = {...call, start: '2026-12-30', end: '2026-12-31'};
    expect(icsFor(days, NOW)).to.contain('\r\nDTSTART;VALUE=DATE:20261230\r\nDTEND;VALUE=DATE:20270101\r\n');
    expect(values(days, 'dtend')).to.deep.equal(['2027-01-01']);
    expect(values({...call, start: '2026-12-30'}, 'dtend')).to.deep.equal(['']);
  });

  it('stays at the written time when no zone is known', () => {
    const floating = {...call, start: '2026-12-30T16:00', end: '2026-12-30T17:00:30'};
    expect(values(floating, 'dtstart')).to.deep.equal(['2026-12-30T16:00:00']);
    expect(values(floating, 'dtend')).to.deep.equal(['2026-12-30T17:00:30']);
  });

  it('has the next eight dates of a series, which keep their identity from one export to the next', () => {
    const series = {...call, schedule: [weekly]};
    const dates = upcoming([weekly], NOW, 8);
    const iso = (date: Date | undefined): string => `${date?.toISOString().slice(0, 19)}Z`;
    expect(values(series, 'dtstart')).to.deep.equal(dates.map(({start}) => iso(start)));
    expect(values(series, 'dtend')).to.deep.equal(dates.map(({end}) => iso(end)));
    const later = new Set(eventsOf(series, new Date('2026-12-02')).map(event => value(event, 'uid')));
    const kept = values(series, 'uid').filter(uid => later.has(uid));
    expect(new Set(values(series, 'uid')).size).to.equal(8);
    expect(kept).to.have.length(6);
  });

  it('falls back to its own start when the schedule determines no date', () => {
    const vague = {...call, schedule: [{rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'}]};
    expect(values(vague, 'dtstart')).to.deep.equal(['2027-01-12T21:00:00Z']);
    expect(values(vague, 'uid')).to.deep.equal(['https://example.org/community.json#call']);
  });

  it('says where one joins, and whether it takes place', () => {
    const url = 'https://example.org/join?a=1,2;b=3';
    expect(values({...call, url}, 'url')).to.deep.equal([url]);
    expect(values(call, 'status')).to.deep.equal(['CONFIRMED']);
    expect(values({...call, status: 'cancelled'}, 'status')).to.deep.equal(['CANCELLED']);
    expect(values({...call, status: 'postponed'}, 'status')).to.deep.equal(['TENTATIVE']);
  });

  it('comes as a file with the properties that every calendar asks for', () => {
    const calendar = open(icsFor(call, NOW));
    expect(calendar.getFirstPropertyValue('version')).to.equal('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).to.match(/^-\/\/ob-community/);
    expect(values(call, 'dtstamp')).to.deep.equal(['2026-11-20T09:30:15Z']);
  });

  it('is no file at all when no date is determined', () => {
    for (const start of [undefined, '', '2027', '2027-01', 'in spring'])
      expect(icsFor({...call, start}, NOW)).to.equal('');
  });
});
