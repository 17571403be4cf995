import {readHtml, type ReadableNode, type Reading, type ReadOptions} from './read-html.ts';
import {keyOf} from './read-wording.ts';

/**
 * Reads a whole page of ordinary community HTML as a community document: `readHtml`, with sections told by the English
 * words of their headings.
 *
 * @param root - element or fragment whose children are read
 * @param options - how sections are told, and what the community is called when the page does not say
 */
export const readPage = (root: ReadableNode, options: ReadOptions = {}): Reading =>
  readHtml(root, {keyOf, ...options});
