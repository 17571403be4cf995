import type {CommunityDocument} from 'ob-community';
import type {} from 'ob-community/solid';

const data: CommunityDocument = {name: 'Example Community'};

export const page = (
  <ob-community
    src="community.json"
    theme="dark"
    heading-level="2"
    headingLevel={2}
    data={data}
    prop:data={data}
    attr:src="community.json"
    debug
    class="page"
    ref={element => void element.reload()}
    onClick={event => event.preventDefault()}
    on:ob-request={event => event.currentTarget.setAttribute('data-asked', event.url)}
    on:load={event => event.preventDefault()}
    on:error={event => event.code === 'cors'}
  >
    <ob-mailing-lists limit={3} />
  </ob-community>
);

// @ts-expect-error - not a theme
export const theme = <ob-community theme="blue" />;
// @ts-expect-error - not a number
export const limit = <ob-mailing-lists limit="many" />;
// @ts-expect-error - a document is an object
export const text = <ob-mailing-lists data="{}" />;
// @ts-expect-error - a document has a name
export const nameless = <ob-mailing-lists data={{url: 'https://example.org/'}} />;
// @ts-expect-error - an attribute of another element
export const other = <ob-mailing-lists sections="people" />;
// @ts-expect-error - not the event that is fired
export const event = <ob-mailing-lists on:ob-request={(event: MouseEvent) => event.clientX} />;
// @ts-expect-error - not the event that is fired
export const deaf = <ob-mailing-lists on:load={(event: MouseEvent) => event.clientX} />;
// @ts-expect-error - no such tag
export const tag = <ob-mailing-list />;
