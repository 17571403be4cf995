import {nothing} from 'lit';
import type {Day} from '../document/types.ts';
import {formatDay, formatDays} from '../i18n/dates.ts';
import type {spans} from '../i18n/en.ts';
import type {Content, Words} from './words.ts';

/** "since 2013", "2013 – 2016", "until 2016"; nothing when neither end is known. */
export function span(from: Day | undefined, to: Day | undefined, words: Words<typeof spans>): Content {
  if (from && to) return formatDays(from, to, words.lang);
  const date = from ?? to;
  return date ? words.say(from ? 'since' : 'until', {date: formatDay(date, words.lang)}) : nothing;
}
