import type {Nodes, Parent, Root, RootContent} from 'mdast';
import {brief, type LeftOut} from './left-out.ts';

/** Attribute lists and extensions of kramdown: `{: .wide}`, `{:toc}`, `{::comment}`, `{:/}`. */
const list = /(?<![ \t])[ \t]*\{:[^{}\n]*\}/g;

/** `{#lists}` at the end of a heading. */
const headingId = /(?<!\s)\s*\{[#.][\w-][^{}]*\}\s*$/;

const section = /\bdata-ob=["']?([\w-]+)/;

/** Hands `data-ob` on to the element that an attribute list belongs to. */
function name(node: Nodes | undefined, attributes: string): void {
  const key = section.exec(attributes)?.[1];
  if (!node || !key) return;
  node.data = {...node.data, hProperties: {...node.data?.hProperties, dataOb: key}};
}

/** Takes lists out of a text, and tells what they were. */
function strip(node: Nodes, owner: Nodes | undefined, leftOut: LeftOut[], pattern: RegExp): void {
  if (node.type !== 'text') return;
  node.value = node.value.replace(pattern, attributes => {
    leftOut.push({reason: 'attributes', text: brief(attributes)});
    name(owner, attributes);
    return '';
  });
}

/** An empty paragraph held nothing but a list, which belongs to the block before it. */
const isEmpty = (node: RootContent): boolean =>
  node.type === 'paragraph' && node.children.every(each => each.type === 'text' && !each.value.trim());

/** `{:toc}` stands for a table of contents, in place of the list that it is in. */
const isContents = (node: RootContent): boolean =>
  node.type === 'listItem' && /\{:\s*toc\b/.test(JSON.stringify(node.children));

function visit(parent: Parent, leftOut: LeftOut[]): void {
  for (const [index, node] of parent.children.entries()) {
    const before = parent.children[index - 1];
    const isAlone = node.type === 'paragraph' && node.children.length === 1;
    const first = isAlone ? node.children[0] : undefined;
    const standsAlone = first?.type === 'text' && !first.value.replace(list, '').trim();
    if (isContents(node)) leftOut.push({reason: 'attributes', text: '{:toc}'});
    else if (standsAlone) strip(first, before, leftOut, list);
    else if ('children' in node) visit(node, leftOut);
    strip(node, parent as Nodes, leftOut, list);
    if (parent.type === 'heading' && index === parent.children.length - 1)
      strip(node, parent as Nodes, leftOut, headingId);
  }
  parent.children = parent.children.filter(node => !isContents(node) && !isEmpty(node));
}

/**
 * Takes kramdown's attribute lists out of a tree, which CommonMark shows as text. `data-ob` becomes an attribute of the
 * block that its list belongs to.
 *
 * @returns what was taken out, in reading order
 */
export function takeAttributes(tree: Root): LeftOut[] {
  const leftOut: LeftOut[] = [];
  visit(tree, leftOut);
  return leftOut;
}
