import {isServer} from 'lit';

// A server knows of each element the one whose shadow tree it is in, and nothing between them.
const closest = (node: Element, selector: string): Element | null =>
  node.localName === selector || node.hasAttribute(selector.slice(1, -1)) ? node : null;

/**
 * The nearest element that matches, going from a shadow root on to its host.
 *
 * @param start - where to begin; it may match itself
 */
export function closestAcross(start: Element, selector: string): Element | undefined {
  for (let node: Element | undefined = start; node; node = shadowHostOf(node)) {
    const match = isServer ? closest(node, selector) : node.closest(selector);
    if (match) return match;
  }
  return undefined;
}

/** The element whose shadow tree a node is in. `instanceof ShadowRoot` would fail for another document's nodes. */
export const shadowHostOf = (node: Node): Element | undefined =>
  (node.getRootNode() as Partial<ShadowRoot>).host;
