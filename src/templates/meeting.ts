import {html, nothing, type TemplateResult} from 'lit';
import {icsFor} from '../document/ics.ts';
import {parseMoment} from '../document/moment.ts';
import type {Trusted} from '../document/record.ts';
import {upcoming} from '../document/schedule.ts';
import type {Meeting} from '../document/types.ts';
import {formatDay, formatDuration, formatTime} from '../i18n/dates.ts';
import type {common, meetings, records} from '../i18n/en.ts';
import {itemHeading} from './heading.ts';
import {access, action, facts, row} from './link.ts';
import type {Content, Words} from './words.ts';

type MeetingWords = Words<typeof common & typeof meetings & typeof records>;

/** When a meeting is next, or was; undefined when rule and start do not determine it. */
export interface MeetingDate {
  /** As the document writes it, or as the rule gives it: a day, a local time, or a point in time. */
  readonly moment: NonNullable<ReturnType<typeof parseMoment>>;
  readonly timeZone?: string;
  /** ms since 1970, for sorting. */
  readonly time: number;
  readonly isOver: boolean;
}

const DAY = 864e5;

/** Ends are inclusive, as people write them: the meeting of a day, month or year is over after it. */
function lastMoment(value: string): number {
  const moment = parseMoment(value);
  if (!moment) return NaN;
  if ('instant' in moment) return +moment.instant;
  if ('local' in moment) return Date.parse(moment.local);
  const date = new Date(moment.day);
  if (value.length < 7) date.setUTCMonth(11);
  return value.length < 10 ? date.setUTCMonth(date.getUTCMonth() + 1) : +date + DAY;
}

/** Finds the date of a meeting. */
export function dateOf({schedule, start, end}: Trusted<Meeting>, now: Date): MeetingDate | undefined {
  const next = upcoming(schedule, now, 1)[0];
  if (next) return {moment: {instant: next.start}, timeZone: next.timeZone, time: +next.start, isOver: false};
  const moment = start === undefined ? undefined : parseMoment(start);
  if (!moment || start === undefined) return undefined;
  const time =
    'instant' in moment ? +moment.instant : Date.parse('day' in moment ? moment.day : moment.local);
  return {moment, time, isOver: lastMoment(end ?? start) < +now};
}

/** The date column: for a point in time on the reader's clock, for anything else as it was written. */
function dateColumn({moment, timeZone}: MeetingDate, words: MeetingWords): TemplateResult {
  if ('day' in moment) {
    return html`<time class="date" part="date" datetime=${moment.day}><b>${formatDay(moment.day, words.lang)}</b></time>`;
  }
  const isLocal = 'local' in moment;
  const instant = isLocal ? new Date(`${moment.local}Z`) : moment.instant;
  const {day, year, time} = formatTime(
    instant,
    timeZone,
    words.lang,
    new Date(),
    isLocal ? 'UTC' : undefined,
  );
  return html`<time class="date" part="date" datetime=${isLocal ? moment.local : instant.toISOString()}>
    <b>${day}</b><span class="meta">${year ? `${year} · ` : ''}${time}</span>
  </time>`;
}

function zone(date: MeetingDate | undefined, words: MeetingWords): Content {
  if (!date?.timeZone || !('instant' in date.moment)) return nothing;
  const {there, city, same} = formatTime(date.moment.instant, date.timeZone, words.lang);
  return !there || !city || same ? nothing : words.say('there', {time: there, city});
}

/** Hands the meeting to the reader's calendar, as a file made on the spot. */
function download(meeting: Trusted<Meeting>, words: MeetingWords, source: string): void {
  const {id, start, end, schedule, status} = meeting;
  const name = words.plain(meeting.name);
  const file = icsFor(
    {
      source,
      id: id ?? name,
      name,
      description: words.plain(meeting.description ?? meeting.when),
      location: words.plain(meeting.location),
      url: meeting.join ?? meeting.calendar,
      status,
      start,
      end,
      schedule,
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
          aria-label=${words.say('of', {action: words.say('addToCalendar'), name: words.plain(name)})}
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
  const {status, schedule} = meeting;
  const duration = schedule.find(each => each.duration)?.duration;
  return html`<li class="meeting" part="item">
    ${date ? dateColumn(date, words) : nothing}
    <div class="stack">
      ${row([
        itemHeading(level, words.text(meeting.name), 'name'),
        status && status !== 'scheduled'
          ? html`<span class="tag warn" part="status">${words.say(status)}</span>`
          : nothing,
      ])}
      ${facts([
        zone(date, words),
        words.text(meeting.when),
        duration ? formatDuration(duration, words.lang) : nothing,
        words.text(meeting.location),
      ])}
      ${words.rich(meeting.description)} ${actions(meeting, date, words, source)}
    </div>
  </li>`;
}
