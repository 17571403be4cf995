import {words, type Run} from './read-inline.ts';
import type {Draft} from './read-item.ts';
import type {Key} from './read-wording.ts';

/** What stands behind an address, of those that can be told from it. */
type Channel = 'issues' | 'repository' | 'mailing-list' | 'chat' | 'wiki' | 'calendar';

const channels: readonly (readonly [Channel, RegExp])[] = [
  ['issues', /\/issues\b/],
  ['repository', /\b(github|gitlab|codeberg|bitbucket)\./],
  ['mailing-list', /groups\.google|groups\.io|\blists?\.|mailman|listserv|mailing list/i],
  ['chat', /slack|discord|matrix\.|zulip|gitter|^ircs?:/],
  ['wiki', /wiki/],
  ['calendar', /calendar|\.ics$/],
];

/** What stands behind an address, as far as its host, path and label tell. */
const channelOf = (url: string, label: string): Channel | undefined =>
  channels.find(([, sign]) => sign.test(`${url} ${label}`))?.[0];

/** Rhythm of a group's meetings, in the words of the text: "meets every two weeks" gives "every two weeks". */
const rhythmOf = (text: string): string | undefined =>
  /\bmeets? ((?:(?:bi-?)?weekly|monthly|quarterly|fortnightly|every (?:\w+ )?(?:\w+day|week|month|quarter)s?|(?:once|twice) (?:a|every|per) \w+)(?: (?:on \w+days?|of (?:the|each|every) month))?)\b/i.exec(
    text,
  )?.[1];

const months = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** First day that a text names, as `2017-01-10`: "2017-01-10", "10 January 2017" or "January 10, 2017". */
function dayOf(text: string): string | undefined {
  const iso = /\b\d{4}-\d\d(-\d\d)?\b/.exec(text)?.[0];
  const [, before, name = '', after, year] =
    /\b(?:(\d\d?)(?:st|nd|rd|th)? )?([a-z]{3,9})\.?(?: (\d\d?)(?:st|nd|rd|th)?)?,? (\d{4})\b/i.exec(text) ??
    [];
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) / 3 + 1;
  const day = before ?? after;
  const two = (value: unknown): string => String(value).padStart(2, '0');
  return (
    iso ?? (day && month >= 1 && Number.isInteger(month) ? `${year}-${two(month)}-${two(day)}` : undefined)
  );
}

const roles: {readonly [key in Key]?: RegExp} = {
  mailingLists: /\b(subscribe|archive)/i,
  meetings: /\b(agenda|minutes|recording|join|calendar)/i,
};

function ofLink(item: Draft, key: Key, label: string, url: string): void {
  const role = roles[key]?.exec(label)?.[0].toLowerCase();
  const kind = channelOf(url, label);
  const address = /^mailto:([^?]+)/i.exec(url)?.[1];
  if (key === 'mailingLists' && address) item.email ??= address;
  else if (role) item[role] ??= url;
  else if (kind && key === 'workingGroups') (item.links ??= []).push({name: label, url, kind});
  if (/^(documents|meetings|mailingLists)$/.test(key)) item.url ??= url;
}

/**
 * Reads from an item's words what its other fields say; for `ReadOptions.detail`. The words stay where they are.
 *
 * - working groups: `meets`, and `links` to places that can be told from the address (repository, issues, chat, …)
 * - mailing lists: `kind`, `subscribe`, `archive`, `email`
 * - meetings: `start` when the name has a day, and `agenda`, `minutes`, `recording`, `join`, `calendar` from links so called
 * - documents: `date` and `kind`
 * - documents, meetings, lists: `url` is the first link when none opens the item
 */
export function detail(item: Draft, key: Key, runs: readonly Run[]): void {
  const name = item.name ?? '';
  const text = words(runs);
  for (const [label, url] of runs) if (url) ofLink(item, key, label.trim(), url);
  const set = (field: 'meets' | 'start' | 'date' | 'kind', value: string | undefined): void => {
    if (value) item[field] ??= value;
  };
  if (key === 'workingGroups') set('meets', rhythmOf(text));
  else if (key === 'meetings') set('start', dayOf(name));
  else if (key === 'mailingLists') set('kind', channelOf(item.url ?? '', name));
  else if (key === 'documents') {
    set('date', dayOf(`${name} ${text}`));
    set('kind', /agenda|minutes|decision|report|recording|slides|charter/i.exec(name)?.[0].toLowerCase());
  }
}

/**
 * Resolves Liquid's `{{ site.baseurl }}`, in any spacing, also percent-encoded as Markdown renderers write it. For the
 * source of a page, before it is rendered: CommonMark reads no link whose address has a space (section 6.3).
 *
 * @param source - Markdown or HTML
 * @param base - what the prefix stands for, without a slash at its end; nothing makes links relative to the site
 */
export const resolveLiquid = (source: string, base = ''): string =>
  source.replace(/(\{|%7B){2}(\s|%20)*site\.baseurl(\s|%20)*(\}|%7D){2}/gi, () => base);
