import type {Element, Nodes} from 'hast';

/** Every element in a tree, in reading order. */
export function* elementsIn(node: Nodes): Generator<Element, void> {
  if (node.type === 'element') yield node;
  if ('children' in node) for (const child of node.children) yield* elementsIn(child);
}

/** The first element that fits. */
export function findElement(root: Nodes, fits: (element: Element) => boolean): Element | undefined {
  for (const element of elementsIn(root)) if (fits(element)) return element;
  return undefined;
}

/** An attribute's text; undefined when it is missing or blank. `name` is hast's: `href`, `ariaLabel`. */
export function attribute({properties}: Element, name: string): string | undefined {
  const value = properties[name];
  const text = Array.isArray(value) ? value.join(' ') : String(value ?? '');
  return text.trim() || undefined;
}

/** Words of a tree as a reader of the page has them, with the words that stand in for images. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'img') return attribute(node, 'alt') ?? '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
