import {hasOffset} from '../document/moment.ts';
import {formatter} from '../document/zone.ts';
import {formatTime, type MeetingSpan, type MeetingTime} from './dates.ts';

/**
 * When a meeting is, for readers whose clock nobody knows, as on a page that was made beforehand: on the meeting's own
 * clock, else in UTC, with the name of the zone.
 *
 * @param now - decides whether the year is shown
 */
export function formatZonedTime(span: MeetingSpan, lang: string, now = new Date()): MeetingTime {
  const {start, end, timeZone = 'UTC'} = span;
  const written = formatTime({start, end}, lang, now, timeZone);
  if (!written.time || !hasOffset(start)) return written;
  const name = formatter(lang, {timeZone, timeZoneName: 'short'})
    .formatToParts(new Date(start))
    .find(({type}) => type === 'timeZoneName');
  return {...written, time: `${written.time} ${name?.value ?? timeZone}`};
}
