import {defaultTreeAdapter as adapter, html, serialize, type DefaultTreeAdapterTypes as Tree} from 'parse5';

/** What has a meaning without any style or script, and stays. */
const kept = /^(h[1-6]|p|ul|ol|li|dl|dt|dd|a|strong|em|code|time|blockquote|details|summary|br)$/;

/** What only a script or a style gives a meaning. */
const dropped = /^(style|script|template|nav|search|form|button|input|select|svg|img|noscript)$/;

/** Boxes that lay out facts in a row: words that stood apart by space need something between them. */
const isRow = (node: Tree.Element): boolean =>
  node.tagName === 'div' && node.attrs.some(({name, value}) => name === 'class' && /\brow\b/.test(value));

const attributes = /^(href|datetime|lang)$/;

const isHeading = (node: Tree.ChildNode): boolean => /^h[1-6]$/.test(node.nodeName);

function copyRow(row: Tree.Element, parent: Tree.ParentNode): void {
  const facts = adapter.createElement('p', html.NS.HTML, []);
  for (const node of row.childNodes) {
    if (isHeading(node)) copy(node, parent);
    else if ('tagName' in node) {
      const before = facts.childNodes.length;
      if (before) adapter.insertText(facts, ' · ');
      copy(node, facts);
      // A node that came to nothing leaves no dot.
      if (before && facts.childNodes.length === before + 1)
        adapter.detachNode(facts.childNodes[before] as Tree.ChildNode);
    }
  }
  if (facts.childNodes.length) adapter.appendChild(parent, facts);
}

function copy(node: Tree.ChildNode, parent: Tree.ParentNode): void {
  if ('value' in node) adapter.insertText(parent, node.value.replace(/[ \t\r\n\f]+/g, ' '));
  if (!('tagName' in node) || dropped.test(node.tagName)) return;
  if (isRow(node)) {
    copyRow(node, parent);
    return;
  }
  const attrs = node.attrs.filter(({name}) => attributes.test(name) && node.tagName !== 'div');
  const own = kept.test(node.tagName) ? adapter.createElement(node.tagName, html.NS.HTML, attrs) : undefined;
  for (const child of node.childNodes) copy(child, own ?? parent);
  if (own) adapter.appendChild(parent, own);
}

/** Each block on a line of its own, as a person would write it. */
const onLines = (text: string): string =>
  text
    .replace(/\s*(<\/?(h[1-6]|p|ul|ol|li|dl|dt|dd|blockquote|details|summary)\b[^>]*>)\s*/g, '$1')
    .replace(/(<\/(h[1-6]|p|ul|ol|li|dl|dt|dd|blockquote|details)>|<(ul|ol|dl)>)(?!$)/g, '$1\n')
    .replace(/<(p|li)><\/\1>\n?/g, '')
    .trim();

/**
 * A rendered tree as ordinary HTML: headings, paragraphs, lists and links, without classes, ids and controls, which any
 * editor and any sanitizer lets through.
 */
export function fallbackOf(tree: Tree.DocumentFragment): string {
  const root = adapter.createDocumentFragment();
  for (const node of tree.childNodes) copy(node, root);
  return onLines(serialize(root));
}
