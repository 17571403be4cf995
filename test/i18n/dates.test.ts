import {expect} from 'chai';
import fc from 'fast-check';
import {formatDay, formatDays, formatDuration, formatTime, type MeetingTime} from '../../src/i18n/dates.ts';

const LANGUAGES = [
  'en',
  'en-GB',
  'de',
  'fr',
  'es',
  'pt-BR',
  'ja',
  'zh-Hans',
  'ru',
  'ar',
  'ar-SA',
  'fa',
  'he',
  'th',
  'hi',
];

/** Engines differ in which space and dash they write. */
const plain = (text: string | undefined): string =>
  `${text}`.replace(/\s+/g, ' ').replace(/\s?[–-]\s?/g, ' – ');

const pad = (value: number, length = 2): string => `${value}`.padStart(length, '0');

describe('A day', () => {
  it('is written as exactly as it is known', () => {
    expect(formatDay('2017', 'en-GB')).to.equal('2017');
    expect(formatDay('2017-01', 'en-GB')).to.equal('January 2017');
    expect(formatDay('2017-01-10', 'en-GB')).to.equal('10 January 2017');
    expect(formatDay('2017-01-10', 'de')).to.equal('10. Januar 2017');
  });

  it('is never shifted by a zone', () => {
    const date = fc.date({min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true});
    fc.assert(
      fc.property(date, date => {
        const iso = date.toISOString().slice(0, 10);
        const [, day, month, year] =
          /^(\d+)\D+(\d+)\D+(\d+)$/.exec(
            formatDay(iso, 'fi').replace(/\s*[a-zå]+ta\s*/i, `${date.getUTCMonth() + 1}.`),
          ) ?? [];
        expect(`${pad(Number(year), 4)}-${pad(Number(month))}-${pad(Number(day))}`).to.equal(iso);
      }),
      {numRuns: 1000, seed: 2017},
    );
  });

  it('has the same year in every calendar of the world', () => {
    const digits = (text: string, lang: string): boolean =>
      text.includes(new Intl.NumberFormat(lang, {useGrouping: false}).format(2017));
    for (const lang of LANGUAGES)
      for (const day of ['2017', '2017-01', '2017-01-10'])
        expect(digits(formatDay(day, lang), lang), lang).to.equal(true);
  });

  it('is left as it was written when it is none', () => {
    for (const day of [
      '',
      'spring 2017',
      '2017-13',
      '2017-02-30',
      '2017-1-1',
      '20170110',
      '2017-01-10T16:00',
    ])
      expect(formatDay(day, 'en')).to.equal(day);
  });
});

describe('A range of days', () => {
  it('says what is common once', () => {
    expect(plain(formatDays('2014-04', '2014-12', 'en-GB'))).to.equal('April – December 2014');
    expect(plain(formatDays('2014', '2016', 'de'))).to.equal('2014 – 2016');
    expect(plain(formatDays('2014-04-02', '2014-04-05', 'en-GB'))).to.equal('2 – 5 April 2014');
    expect(plain(formatDays('2014-04', '2014-04', 'en-GB'))).to.equal('April 2014');
  });

  it('writes each end as exactly as it is known', () => {
    expect(plain(formatDays('2014-04', '2016', 'en-GB'))).to.equal('April 2014 – 2016');
    expect(plain(formatDays('spring', '2016-12', 'en-GB'))).to.equal('spring – December 2016');
    expect(plain(formatDays('spring', 'summer', 'en-GB'))).to.equal('spring – summer');
  });
});

describe('The time of a meeting', () => {
  const call = '2026-01-06T16:00-05:00';
  const now = new Date('2026-01-02T12:00Z');
  const inParis = (timeZone: string | undefined, start = call, end?: string): MeetingTime =>
    formatTime({start, end, timeZone}, 'de', now, 'Europe/Paris');

  it("is on the reader's clock first, with the meeting's own beside it", () => {
    expect(inParis('America/New_York')).to.deep.equal({
      day: '6. Jan.',
      time: 'Dienstag, 22:00',
      there: '16:00',
      city: 'New York',
    });
  });

  it('names the weekday there when it is another', () => {
    const {time, there} = inParis('Asia/Tokyo');
    expect([time, there]).to.deep.equal(['Dienstag, 22:00', 'Mittwoch, 06:00']);
  });

  it('is said once where both clocks agree, or only one is known', () => {
    for (const zone of ['Europe/Berlin', undefined])
      expect(inParis(zone)).to.deep.equal({day: '6. Jan.', time: 'Dienstag, 22:00'});
    expect(inParis('Europe/London').there).to.equal('21:00');
  });

  it('is shown as it is written when it has no zone', () => {
    expect(inParis(undefined, '2026-01-06T16:00')).to.deep.equal({day: '6. Jan.', time: 'Dienstag, 16:00'});
    expect(inParis(undefined, '2026-01-06')).to.deep.equal({day: '6. Januar 2026'});
  });

  it('says when it ends, on its day or on another', () => {
    const until = (end: string, start = call): string => {
      const {day, time = ''} = inParis(undefined, start, end);
      // Some engines end a German time with "Uhr".
      return plain(`${day}, ${time}`).replace(/ Uhr$/, '');
    };
    expect(until('2026-01-06T17:30-05:00')).to.equal('6. Jan., Dienstag, 22:00 – 23:30');
    expect(until('2026-01-08T11:00-05:00')).to.equal('6. – 8. Jan., Dienstag, 22:00 – Donnerstag, 17:00');
    expect(until('2026-01-06T17:30', '2026-01-06T16:00')).to.equal('6. Jan., Dienstag, 16:00 – 17:30');
    expect(plain(inParis(undefined, '2026-01-06', '2026-01-08').day)).to.equal('6. – 8. Januar 2026');
  });

  it('shows its start alone when its end is earlier, no other, or less exactly known', () => {
    const alone = inParis('UTC');
    for (const end of [call, '2026-01-05T16:00-05:00', '2026-01-08', '2026-01-08T16:00', ''])
      expect(inParis('UTC', call, end), end).to.deep.equal(alone);
    expect(inParis(undefined, '2026-01-06', '2026-01-05')).to.deep.equal({day: '6. Januar 2026'});
  });

  it("names the year only when it is not the reader's current one", () => {
    expect(inParis('UTC', '2026-12-31T22:30Z').day).to.equal('31. Dez.');
    expect(inParis('UTC', '2026-12-31T23:30Z').day).to.equal('1. Jan. 2027');
    expect(inParis('UTC', '2025-12-31T22:30Z').day).to.equal('31. Dez. 2025');
  });

  it('names the place by the last part of its zone', () => {
    const city = (zone: string): string | undefined => inParis(zone).city;
    expect(city('America/Argentina/Buenos_Aires')).to.equal('Buenos Aires');
    expect(city('UTC')).to.equal('UTC');
  });

  it('is on the clock of the device by default, for any language', () => {
    const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    for (const lang of LANGUAGES)
      expect(formatTime({start: call}, lang)).to.deep.equal(formatTime({start: call}, lang, new Date(), own));
  });
});

describe('A duration', () => {
  it('is in words', () => {
    expect(formatDuration('PT1H', 'en')).to.equal('1 hour');
    expect(formatDuration('PT1H30M', 'en')).to.equal('1 hour, 30 minutes');
    expect(formatDuration('PT90M', 'de')).to.equal('1 Stunde, 30 Minuten');
    expect(formatDuration('P1W', 'en')).to.equal('7 days');
    expect(plain(formatDuration('P1DT1H', 'fr'))).to.equal('1 jour et 1 heure');
  });

  it('is left as it was written when it is none', () => {
    for (const text of ['', 'P', 'PT', 'P1DT', 'P1Y', 'P2M', '1 hour', 'PT1.5H'])
      expect(formatDuration(text, 'en')).to.equal(text);
  });
});
