import type {CommunityDocument} from 'ob-community';
import type {} from 'ob-community/svelte';
import type {SvelteHTMLElements} from 'svelte/elements';

const data: CommunityDocument = {name: 'Example Community'};

export const page: SvelteHTMLElements['ob-community'] = {
  src: 'community.json',
  theme: 'dark',
  'heading-level': '2',
  headingLevel: 2,
  data,
  debug: true,
  class: 'page',
  onclick: event => event.preventDefault(),
  'onob-request': event => event.currentTarget.setAttribute('data-asked', event.url),
  onload: event => event.preventDefault(),
  onerror: event => event.code === 'cors',
};

// @ts-expect-error - not a theme
export const theme: SvelteHTMLElements['ob-community'] = {theme: 'blue'};
// @ts-expect-error - not a number
export const limit: SvelteHTMLElements['ob-mailing-lists'] = {limit: 'many'};
// @ts-expect-error - a document is an object
export const text: SvelteHTMLElements['ob-mailing-lists'] = {data: '{}'};
// @ts-expect-error - a document has a name
export const nameless: SvelteHTMLElements['ob-mailing-lists'] = {data: {url: 'https://example.org/'}};
// @ts-expect-error - an attribute of another element
export const other: SvelteHTMLElements['ob-mailing-lists'] = {sections: 'people'};
// @ts-expect-error - not the event that is fired
export const event: SvelteHTMLElements['ob-mailing-lists'] = {'onob-request': (event: MouseEvent) => event.clientX};
