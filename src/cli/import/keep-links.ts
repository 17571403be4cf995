import type {Block} from '../../document/read-html.ts';
import {rich} from '../../document/read-inline.ts';
import type {CommunityDocument} from '../../document/types.ts';
import type {PageLink} from './left-out.ts';
import {encodeAddress} from './prepare-tree.ts';

interface Described {
  description?: string;
}

/** The object that a pointer leads to, or that holds the text that it leads to. */
function holderOf(data: object, pointer: string): Described {
  let holder = data as Record<string, unknown>;
  for (const token of pointer.split('/').slice(1)) {
    const next = holder[token];
    if (typeof next !== 'object' || !next) break;
    holder = next as Record<string, unknown>;
  }
  return Array.isArray(holder) ? data : holder;
}

/**
 * Adds links that the reader of pages dropped to the nearest description: of a heading that names the page, a section or
 * a group it keeps the words alone.
 *
 * @param data - what was read; it is changed
 * @returns what was added, in the form of the reader's report
 */
export function keepLinks(
  data: Partial<CommunityDocument>,
  report: readonly Block[],
  links: readonly PageLink[],
): Block[] {
  return links.map(({text, url}) => {
    const heading = report.find(
      block => /^(name|section)$/.test(block.became) && block.text.includes(text.slice(0, 60)),
    );
    const where = heading?.where.replace(/\/(name|heading)$/, '') ?? '';
    const holder = holderOf(data, where);
    const link = rich([[text || url, encodeAddress(url)]]);
    holder.description = holder.description ? `${holder.description}\n\n${link}` : link;
    return {text: text.slice(0, 60), became: 'kept', where: `${where}/description`};
  });
}
