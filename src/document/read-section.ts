import {flatten, type Block, type ReadableNode} from './read-blocks.ts';
import {words} from './read-inline.ts';
import {describe, readItem, takeAddresses, type Draft} from './read-item.ts';
import type {Key} from './read-wording.ts';
import type {CommunityDocument} from './types.ts';

/** A heading is the section's own when it comes first and no other has its level; else it names an item. */
const isTitle = (block: Block, blocks: readonly Block[]): boolean =>
  block === blocks[0] && !blocks.some(other => other !== block && other.level === block.level);

/** Sorts the blocks of a section into items and words of its own. Text that names no item joins the nearest description. */
function sort(blocks: readonly Block[], key: Key, section: Draft): Draft[] {
  const items: Draft[] = [];
  let item: Draft | undefined;
  let isUnderHeading = false;
  for (const block of blocks) {
    const {runs, level, isEntry} = block;
    if (level && isTitle(block, blocks)) section.heading = words(runs);
    else if (level && key !== 'contact') {
      isUnderHeading = true;
      items.push((item = {name: words(runs)}));
      takeAddresses(item, runs);
    } else {
      const [read, rest] = (!isUnderHeading && readItem(block, key)) || [];
      if (read) items.push((item = read));
      describe(item ?? section, rest ?? runs, !!read);
      if (isEntry && !isUnderHeading) item = undefined;
    }
  }
  return items;
}

/**
 * Reads ordinary HTML in which everything belongs to one section, such as a list of links (product contract,
 * section 4). Never throws.
 *
 * @param root - element or fragment whose children are read
 * @param title - name of a group of people that no heading names
 * @returns untrusted input for `normalise`; undefined when there was no ordinary HTML
 */
export function readSection(
  root: ReadableNode,
  key: Key,
  title = '',
): Partial<CommunityDocument> | undefined {
  const flat: Block[] = [{runs: [], level: 0}];
  flatten(root, {blocks: flat});
  const blocks = flat.filter(({runs, level}) => runs[0] && level >= 0);
  const section: Draft = {};
  const items = sort(blocks, key, section);
  if (!blocks[0]) return undefined;
  const {heading: name = title, ...own} = section;
  if (key === 'people') return {people: [{name, ...own, members: items as []}]};
  const data: Draft = key === 'contact' ? {contact: section} : {[key]: items, sections: {[key]: section}};
  if (key === 'contact') for (const {runs} of blocks) takeAddresses(section, runs);
  return data;
}
