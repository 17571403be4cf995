import type {CommunityDocument} from 'ob-community';
import type {} from 'ob-community/svelte';
import type {SvelteHTMLElements} from 'svelte/elements';

/** What Svelte’s template checker holds a tag to. */
type Template<Tag extends string> = SvelteHTMLElements[Tag];

const data: CommunityDocument = {name: 'Example Community'};

export const page: Template<'ob-community'> = {
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
export const theme: Template<'ob-community'> = {theme: 'blue'};
// @ts-expect-error - not a number
export const limit: Template<'ob-mailing-lists'> = {limit: 'many'};
// @ts-expect-error - a document is an object
export const text: Template<'ob-mailing-lists'> = {data: '{}'};
// @ts-expect-error - a document has a name
export const nameless: Template<'ob-mailing-lists'> = {data: {url: 'https://example.org/'}};
// @ts-expect-error - an attribute of another element
export const other: Template<'ob-mailing-lists'> = {sections: 'people'};
// @ts-expect-error - not the event that is fired
export const event: Template<'ob-mailing-lists'> = {'onob-request': (event: MouseEvent) => event.clientX};
