import {cut} from './read-blocks.ts';
import type {ReadableNode} from './read-inline.ts';
import type {Detail} from './read-item.ts';
import {Page} from './read-page.ts';
import {Sorter} from './read-sections.ts';
import type {CommunityDocument, SectionName} from './types.ts';

export type {Detail, Draft} from './read-item.ts';
export {resolveLiquid, type ReadableNode} from './read-inline.ts';

export interface ReadOptions {
  /** Section that content before any heading belongs to. A first heading is its own when no other has its level. */
  section?: SectionName;
  /** Name of the community when no heading tells it; with `section`, of a group of people that has no heading. */
  title?: string;
  /** What Liquid's `{{ site.baseurl }}` stands for; default is nothing, so that links are relative to the site. */
  base?: string;
  /** Fills further fields of an item from its words; `detail` of `read-details.ts` is one. Default is none. */
  detail?: Detail;
}

/** What became of one block of the page. */
export interface Block {
  /** Its first words, at most 60 characters of plain text. */
  text: string;
  /** `kept` is text that fits no section and no item: worth a look. `skipped` is not in the data. */
  became: 'name' | 'description' | 'section' | 'item' | 'kept' | 'skipped';
  /** JSON Pointer (RFC 6901) into the data; empty when skipped. */
  where: string;
}

export interface Reading {
  /** Untrusted input for `normalise`; undefined when there was no ordinary HTML. */
  data: Partial<CommunityDocument> | undefined;
  /** One entry for each block (heading, paragraph, list entry, row, skipped element), in reading order. */
  report: Block[];
}

/**
 * Reads ordinary community HTML as a community document (product contract, section 4). Never throws.
 *
 * - A heading whose words or `data-ob` tell a section opens it; `data-ob` on a container holds for what is in it.
 * - An item is a list entry, row, `dt` or `details`, a paragraph that opens with links, or a deeper heading with its text.
 * - Scripts, `nav`, elements with `slot` and `ob-*` elements are skipped. All other words are
 *   kept: those that fit nowhere in the nearest `description`.
 *
 * Addresses stay as the attribute has them, apart from Liquid.
 *
 * @param root - element or fragment whose children are read
 */
export function readHtml(root: ReadableNode, options: ReadOptions = {}): Reading {
  const {section, title, base = '', detail} = options;
  const page = new Page(title, detail);
  const {report} = new Sorter(page, cut(root, base), section);
  const {data} = page;
  return {data: report.some(block => block.where) ? (data as Partial<CommunityDocument>) : undefined, report};
}
