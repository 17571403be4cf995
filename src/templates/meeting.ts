import {html, isServer, nothing, type TemplateResult} from 'lit';
import {icsFor} from '../document/ics.ts';
import {hasOffset} from '../document/moment.ts';
import type {Trusted} from '../document/record.ts';
import {upcoming} from '../document/schedule.ts';
import type {Meeting} from '../document/types.ts';
import {formatDuration, formatTime} from '../i18n/dates.ts';
import type {common, meetings, records} from '../i18n/en.ts';
import {formatZonedTime} from '../i18n/zoned-time.ts';
import {itemHeading} from './heading.ts';
import {access, action, facts, row} from './link.ts';
import type {Content, Words} from './words.ts';

/** On a server nobody knows the reader's clock. */
const timeOf = isServer ? formatZonedTime : formatTime;

type MeetingWords = Words<typeof common & typeof meetings & typeof records>;

/** When a meeting is next, or was. */
export interface MeetingDate {
  /** A day, a local time, or a point in time in UTC. */
  readonly start: string;
  /** Of the same kind; only of a meeting that has one date. */
  readonly end?: string;
  /** IANA name of the zone that a schedule keeps. */
  readonly timeZone?: string;
  /** ms since 1970, for sorting. */
  readonly time: number;
  readonly isOver: boolean;
}

/** Finds the date of a meeting; undefined when neither a rule nor a start determines it. */
export function dateOf({schedule, start, end = start}: Trusted<Meeting>, now: Date): MeetingDate | undefined {
  const next = upcoming(schedule, now, 1)[0];
  if (next) {
    const {start, timeZone} = next;
    return {start: start.toISOString(), timeZone, time: +start, isOver: false};
  }
  if (!start || !end) return;
  const date = new Date(start);
  return {
    start: hasOffset(start) ? date.toISOString() : start,
    end,
    time: +date,
    // Ends are inclusive, as people write them: the meeting of a day, month or year is over after it.
    isOver: end[10] ? +new Date(end) < +now : end < now.toISOString().slice(0, end.length),
  };
}

const statusTag = ({status}: Trusted<Meeting>, words: MeetingWords): Content =>
  status && status !== 'scheduled'
    ? html`<span class="tag warn" part="status">${words.say(status)}</span>`
    : nothing;

/** Hands the meeting to the reader's calendar, as a file made on the spot. */
function download(meeting: Trusted<Meeting>, words: MeetingWords, source: string): void {
  const name = words.plain(meeting.name);
  const file = icsFor(
    {
      ...meeting,
      source,
      id: meeting.id ?? name,
      name,
      description: words.plain(meeting.description ?? meeting.when),
      location: words.plain(meeting.location),
      url: meeting.join ?? meeting.calendar,
    },
    new Date(),
  );
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(new Blob([file], {type: 'text/calendar'}));
  anchor.download = `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.ics`;
  anchor.click();
  // The download reads the address after this task.
  setTimeout(() => URL.revokeObjectURL(anchor.href), 1000);
}

function actions(
  meeting: Trusted<Meeting>,
  date: MeetingDate | undefined,
  words: MeetingWords,
  source: string,
): Content {
  const {name} = meeting;
  const isAhead = date && !date.isOver && meeting.status !== 'cancelled';
  return row([
    action(meeting.join, words.say('joinMeeting'), words, name),
    action(meeting.agenda, words.say('agenda'), words, name),
    action(meeting.minutes, words.say('minutes'), words, name),
    action(meeting.recording, words.say('recording'), words, name),
    action(meeting.calendar, words.say('calendarFile'), words, name),
    isAhead
      ? html`<button
          class="link"
          part="link"
          type="button"
          aria-label="${words.say('addToCalendar')}: ${words.plain(name)}"
          @click=${() => download(meeting, words, source)}
        >
          ${words.say('addToCalendar')}
        </button>`
      : nothing,
    access(meeting.access, words),
  ]);
}

/**
 * A meeting as a list item.
 *
 * @param source - address of the document, which makes calendar entries recognisable
 */
export function meetingItem(
  meeting: Trusted<Meeting>,
  words: MeetingWords,
  level: number,
  {date, source}: {date: MeetingDate | undefined; source: string},
): TemplateResult {
  const duration = meeting.schedule.find(each => each.duration)?.duration;
  const {day, time, there, city = ''} = date ? timeOf(date, words.lang) : {};
  return html`<li class="meeting" part="item">
    ${
      date
        ? html`<time class="date" part="date" datetime=${date.start}><b>${day}</b><span class="meta">${time}</span></time>`
        : nothing
    }
    <div class="stack">
      ${row([itemHeading(level, words.text(meeting.name), 'name'), statusTag(meeting, words)])}
      ${facts([
        there ? words.say('there', {time: there, city}) : nothing,
        words.text(meeting.when),
        duration ? formatDuration(duration, words.lang) : nothing,
        words.text(meeting.location),
      ])}
      ${words.rich(meeting.description)} ${actions(meeting, date, words, source)}
    </div>
  </li>`;
}
