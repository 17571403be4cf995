import {readHtml, type ReadableNode} from './read-html.ts';
import type {Key} from './read-wording.ts';
import type {CommunityDocument} from './types.ts';

/**
 * Reads ordinary HTML in which everything belongs to one section, such as a list of links (product contract,
 * section 4). Never throws.
 *
 * @param root - element or fragment whose children are read
 * @param title - name of a group of people that no heading names
 * @returns untrusted input for `normalise`; undefined when there was no ordinary HTML
 */
export const readSection = (
  root: ReadableNode,
  key: Key,
  title?: string,
): Partial<CommunityDocument> | undefined =>
  readHtml(root, {section: key, ...(title && {group: title})}).data;
