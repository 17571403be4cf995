import 'ob-community/ob-mailing-lists.js';
import {ObMailingLists, type CommunityDocument, type ObRequestEvent} from 'ob-community';

const data: CommunityDocument = {name: 'Example Community'};
const lists: ObMailingLists = document.createElement('ob-mailing-lists');
lists.data = data;
lists.theme = 'dark';
lists.addEventListener('ob-request', (event: ObRequestEvent) => event.purpose === 'document');
document.querySelector('ob-mailing-lists')?.reload();

// @ts-expect-error - not a theme
lists.theme = 'blue';
// @ts-expect-error - the document in use cannot be set
lists.document = undefined;
// @ts-expect-error - a document has a name
lists.data = {url: 'https://example.org/'};
// @ts-expect-error - not the event that is fired
lists.addEventListener('ob-request', (event: MouseEvent) => event.clientX);
// @ts-expect-error - no such tag: it is an element of nobody's
export const other: ObMailingLists = document.createElement('ob-mailing-list');
