import {sendKeys} from '@web/test-runner-commands';
import type {CommunityDocument} from '../../src/document/types.ts';
import {byRole} from './accessible.ts';
import {inState, make, type ElementSpec, type ObElement} from './element.ts';
import {press, settled, until} from './fixture.ts';
import {breakWith, freshAddress, json, type Server} from './server.ts';
import {longTexts, many, steady} from './steady-document.ts';

/** What an element can look like: a name for it, and the way there. */
export interface State {
  readonly name: string;
  readonly show: (server: Server) => Promise<ObElement>;
}

type Tag = ElementSpec['tag'];

/** HTML of a page's own that each element reads. */
const wrapped: Readonly<Partial<Record<Tag, string>>> = {
  'ob-community':
    '<h1>Quilters</h1><p>We quilt.</p><h2>Mailing lists</h2><ul><li><a href="https://a.example/">Quilt list</a> - Quilts.</li></ul>',
  'ob-people': '<h3>Council</h3><ul><li><a href="https://a.example/">Quilla Quist</a> - Quilts.</li></ul>',
  'ob-contact-form': '<p>Write to <a href="mailto:quay@a.example">the quay keeper</a>.</p>',
};
const quilts = '<ul><li><a href="https://a.example/">Quilts</a> - About quilts.</li></ul>';
const fallback = '<p>Write to us by <a href="https://post.example/">post</a>.</p>';
const never = (): Promise<Response> => new Promise(() => undefined);

const withData =
  (tag: Tag, data: CommunityDocument, attributes = '') =>
  (): Promise<ObElement> =>
    make({tag}, attributes, '', data);

async function loading(tag: Tag, server: Server, children = ''): Promise<ObElement> {
  server.answer = never;
  const element = await make({tag}, `src="${freshAddress()}"`, children);
  await inState(element, 'loading');
  return element;
}

async function failed(tag: Tag, server: Server, code: string, children = ''): Promise<ObElement> {
  breakWith(server, code);
  const element = await make({tag}, `src="${freshAddress()}"`, children);
  await inState(element, 'error');
  return element;
}

/** The copy is of a day that does not change. */
async function stale(tag: Tag, server: Server): Promise<ObElement> {
  const address = freshAddress();
  const kept = `ob-community:${address}`;
  localStorage.setItem(kept, `${Date.UTC(2020, 1, 15, 12)} ${JSON.stringify(steady)}`);
  breakWith(server, 'network');
  const element = await make({tag}, `src="${address}"`);
  await inState(element, 'stale');
  localStorage.removeItem(kept);
  return element;
}

async function ready(tag: Tag, server: Server): Promise<ObElement> {
  server.answer = () => json(steady);
  const element = await make({tag}, `src="${freshAddress()}"`);
  await inState(element, 'ready');
  return element;
}

/** The page has put a heading of its own above. */
async function below(tag: Tag, attributes: string): Promise<ObElement> {
  const element = await make({tag}, attributes, '', steady);
  element.insertAdjacentHTML('beforebegin', '<h2>The page’s own words</h2>');
  return element;
}

async function narrow(tag: Tag): Promise<ObElement> {
  const element = await make({tag}, '', '', steady);
  element.parentElement!.style.inlineSize = '300px';
  return element;
}

async function searched(tag: Tag, key: 'mailingLists' | 'initiatives', words: string): Promise<ObElement> {
  const element = await make({tag}, '', '', many(key));
  byRole(element, 'searchbox').focus();
  await sendKeys({type: words});
  const expected = words === 'fish' ? '0 entries' : '1 entry';
  await until('the number of hits is told', () => byRole(element, 'status').textContent === expected);
  await settled(element);
  return element;
}

async function shownAll(tag: Tag): Promise<ObElement> {
  const element = await make({tag}, 'limit="1"', '', steady);
  byRole(element, 'button', /Show all/).focus();
  await press('Enter');
  await until('all are shown', () => !element.shadowRoot!.querySelector('button:not(.link)'));
  await settled(element);
  return element;
}

/** The states that every element has. */
const common = (tag: Tag): State[] => [
  {name: 'waiting for load()', show: () => make({tag}, 'loading="manual" src="/none.json"', fallback)},
  {name: 'loading', show: server => loading(tag, server)},
  {name: 'loading over the page’s own content', show: server => loading(tag, server, fallback)},
  {name: 'ready', show: server => ready(tag, server)},
  {name: 'empty', show: withData(tag, {name: 'Quiet place'})},
  {name: 'stale', show: server => stale(tag, server)},
  {name: 'failed without the network', show: server => failed(tag, server, 'network')},
  {name: 'failed offline', show: server => failed(tag, server, 'offline')},
  {name: 'failed over the page’s own content', show: server => failed(tag, server, 'http', fallback)},
  {name: 'long texts', show: withData(tag, longTexts)},
  {name: 'below a heading of the page', show: () => below(tag, 'heading="" heading-level="2"')},
  {name: 'with a heading and level of the page', show: () => below(tag, 'heading="Ours" heading-level="3"')},
  {name: 'in French as far as the data go', show: withData(tag, steady, 'lang="fr"')},
  {name: 'from right to left', show: withData(tag, steady, 'dir="rtl"')},
  {name: 'on a narrow page', show: () => narrow(tag)},
  {name: 'as the package carries it', show: () => make({tag})},
  {name: 'around ordinary HTML', show: () => make({tag}, '', wrapped[tag] ?? quilts)},
  {name: 'with debug', show: withData(tag, {...steady, language: 'no tag'}, 'debug')},
];

const limited = (tag: Tag): State[] => [
  {name: 'limited to one', show: withData(tag, steady, 'limit="1"')},
  {name: 'all shown after the limit', show: () => shownAll(tag)},
];

const searchable = (tag: Tag, key: 'mailingLists' | 'initiatives'): State[] => [
  {name: 'searchable', show: withData(tag, many(key))},
  {name: 'searching', show: () => searched(tag, key, 'wet')},
  {name: 'no hits', show: () => searched(tag, key, 'fish')},
];

const list = {name: 'Talk list', archive: 'https://a.example/archive', subscribe: 'https://a.example/join'};
const paper = {name: 'Minutes of May', url: 'https://a.example/may'};
const call = {name: 'Vote', start: '2099', join: 'https://a.example/call', access: 'members'} as const;

/** An element with nothing but these entries. */
const of = (tag: Tag, name: string, data: Omit<CommunityDocument, 'name'>): State => ({
  name,
  show: withData(tag, {name: 'Harbour Makers', ...data}),
});

const statuses = ['active', 'forming', 'paused', 'closed'] as const;

const own: Readonly<Partial<Record<Tag, State[]>>> = {
  'ob-community': [
    {name: 'without navigation', show: withData('ob-community', steady, 'nav="none"')},
    {name: 'with chosen sections', show: withData('ob-community', steady, 'sections="people mailing-lists"')},
    {
      name: 'as a composition',
      show: () => make({tag: 'ob-community'}, '', '<h2>Ours</h2><ob-people></ob-people>', steady),
    },
  ],
  'ob-working-group': [
    {name: 'closed', show: withData('ob-working-group', steady, 'group="sail"')},
    {name: 'of an unknown id', show: withData('ob-working-group', steady, 'group="keel"')},
  ],
  'ob-working-groups': [
    ...limited('ob-working-groups'),
    of('ob-working-groups', 'in every status', {
      workingGroups: statuses.map(status => ({name: `Group ${status}`, status})),
    }),
  ],
  'ob-mailing-lists': [
    ...limited('ob-mailing-lists'),
    ...searchable('ob-mailing-lists', 'mailingLists'),
    of('ob-mailing-lists', 'members only', {mailingLists: [{...list, access: 'members'}]}),
    of('ob-mailing-lists', 'archived', {
      mailingLists: [
        {...list, status: 'archived', replacedBy: 'new'},
        {...list, id: 'new', name: 'New list'},
      ],
    }),
  ],
  'ob-initiatives': [...limited('ob-initiatives'), ...searchable('ob-initiatives', 'initiatives')],
  'ob-people': [
    ...limited('ob-people'),
    {name: 'one group', show: withData('ob-people', steady, 'group="council"')},
  ],
  'ob-meetings': [
    ...limited('ob-meetings'),
    of('ob-meetings', 'members only', {meetings: [call]}),
    of('ob-meetings', 'cancelled and postponed', {
      meetings: [
        {...call, status: 'cancelled'},
        {...call, status: 'postponed'},
      ],
    }),
  ],
  'ob-documents': [
    ...limited('ob-documents'),
    of('ob-documents', 'members only', {documents: [{...paper, access: 'members'}]}),
    of('ob-documents', 'with a free account', {documents: [{...paper, access: 'account'}]}),
  ],
  'ob-participate': limited('ob-participate'),
};

/** Every state of an element; those of filling in and sending the contact form are in `form-states.ts`. */
export const statesOf = (tag: Tag): readonly State[] => [...common(tag), ...(own[tag] ?? [])];
