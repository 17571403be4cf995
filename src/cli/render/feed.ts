import {hasOffset, parseDay} from '../../document/moment.ts';
import type {Trusted} from '../../document/record.ts';
import type {Meeting, Publication} from '../../document/types.ts';
import type {Reading} from './reading.ts';
import {identify, meetingsOf, publicationsOf} from './entries.ts';

/** A JSON Feed (jsonfeed.org, version 1.1). */
export interface Feed {
  readonly version: 'https://jsonfeed.org/version/1.1';
  readonly title: string;
  readonly home_page_url?: string;
  readonly description?: string;
  readonly icon?: string;
  readonly language: string;
  readonly items: readonly FeedItem[];
}

/** One entry of a feed. */
export interface FeedItem {
  readonly id: string;
  readonly url?: string;
  readonly title: string;
  readonly content_text: string;
  /** RFC 3339; only where the day is known. */
  readonly date_published?: string;
  readonly tags?: readonly string[];
}

/** RFC 3339, or nothing for a year, a month, or a time of no known zone: a feed would pretend to know more. */
function dateOf(value: string | undefined): {date_published: string} | object {
  if (!value) return {};
  const isDay = value.length === 10 && parseDay(value) !== undefined;
  if (!isDay && !hasOffset(value)) return {};
  return {date_published: new Date(value).toISOString().replace('.000', '')};
}

const lines = (...texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join('\n');

function documentItem(each: Trusted<Publication>, group: string, {words}: Reading, id: string): FeedItem {
  const kind = each.kind && each.kind !== 'other' ? words.say(each.kind) : '';
  const title = words.plain(each.name);
  const needs = each.access && each.access !== 'public' ? words.say(each.access) : '';
  const outcome = each.outcome ? words.say('outcome', {outcome: words.plain(each.outcome)}) : '';
  return {
    id,
    ...(each.url && {url: each.url}),
    title,
    content_text: lines(kind, group, outcome, needs) || title,
    ...dateOf(each.date),
    ...(kind && {tags: [kind]}),
  };
}

function meetingItem(each: Trusted<Meeting>, group: string, {words}: Reading, id: string): FeedItem {
  const title = words.plain(each.name);
  const url = each.minutes ?? each.recording ?? each.agenda ?? each.join;
  const status = each.status && each.status !== 'scheduled' ? words.say(each.status) : '';
  const text = lines(
    status,
    group,
    words.plain(each.when),
    words.plain(each.location),
    words.plain(each.description),
  );
  return {
    id,
    ...(url && {url}),
    title,
    content_text: text || title,
    ...dateOf(each.start),
    tags: [words.say('meetings')],
  };
}

/** Documents and meetings as a feed, newest first, those without a date last. */
export function feed(reading: Reading): Feed {
  const {document, words, lang} = reading;
  const identity = identify(reading);
  const items = [
    ...publicationsOf(reading).map(({entry, group}) =>
      documentItem(entry, group, reading, identity('documents', entry)),
    ),
    ...meetingsOf(reading).map(({entry, group}) =>
      meetingItem(entry, group, reading, identity('meetings', entry)),
    ),
  ];
  const time = ({date_published: date}: FeedItem): number => (date ? Date.parse(date) : -Infinity);
  const description = words.plain(document.description);
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: words.plain(document.name) || reading.address,
    ...(document.url && {home_page_url: document.url}),
    ...(description && {description}),
    ...(document.logo && {icon: document.logo}),
    language: lang,
    items: items.sort((a, b) => time(b) - time(a) || 0),
  };
}
