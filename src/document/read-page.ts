import {readHtml, type ReadableNode, type Reading, type ReadOptions} from './read-html.ts';
import {keyOf} from './read-wording.ts';

/**
 * Reads a whole page of ordinary community HTML as a community document: `readHtml`, with sections told by the English
 * words of their headings.
 *
 * @param root - element or fragment whose children are read
 */
export const readPage = (root: ReadableNode, options: ReadOptions = {}): Reading =>
  readHtml(root, {keyOf, ...options});
