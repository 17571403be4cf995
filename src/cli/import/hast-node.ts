import type {Nodes} from 'hast';
import type {ReadableNode} from '../../document/read-html.ts';

/** Property names of hast for the attributes that are spelt otherwise. */
const properties: Readonly<Record<string, string>> = {
  'data-ob': 'dataOb',
  'aria-hidden': 'ariaHidden',
  'aria-label': 'ariaLabel',
};

/** Shows a hast tree as the part of the DOM that the reader uses. */
export function fromHast(node: Nodes): ReadableNode {
  const childNodes = 'children' in node ? node.children.map(fromHast) : [];
  const isText = node.type === 'text';
  return {
    nodeType: node.type === 'element' ? 1 : isText ? 3 : node.type === 'root' ? 11 : 8,
    textContent: isText ? node.value : childNodes.map(child => child.textContent).join(''),
    childNodes,
    ...(node.type === 'element' && {
      localName: node.tagName,
      getAttribute: (name: string) => {
        const value = node.properties[properties[name] ?? name];
        return value == null ? null : String(value);
      },
    }),
  };
}
