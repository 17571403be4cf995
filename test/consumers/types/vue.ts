import type {CommunityDocument} from 'ob-community';
import type {} from 'ob-community/vue';
import type {GlobalComponents} from 'vue';

/** What Vue’s template checker holds a tag to. */
type Template<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];

const data: CommunityDocument = {name: 'Example Community'};

export const page: Template<'ob-community'> = {
  src: 'community.json',
  theme: 'dark',
  headingLevel: '2',
  data,
  debug: true,
  class: 'page',
  key: 'page',
  onClick: event => event.preventDefault(),
  onObRequest: event => event.currentTarget.setAttribute('data-asked', event.url),
  onLoad: event => event.preventDefault(),
  onError: event => event.code === 'cors',
};
export const element: Promise<void> = new (class {} as GlobalComponents['ob-people'])().reload();

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
export const event: Template<'ob-mailing-lists'> = {onObRequest: (event: MouseEvent) => event.clientX};
// @ts-expect-error - no such tag
export type Tag = Template<'ob-mailing-list'>;
