/**
 * Copies what is rendered into light DOM, for a library that does not see into shadow trees: slots are replaced by what is
 * assigned to them, hosts by a `div`, ids are made unique across roots and references follow them.
 */
const references =
  /^(for|form|list|headers|aria-(labelledby|describedby|controls|owns|details|errormessage|activedescendant|flowto))$/;
const dropped = /^(class|style|src|srcset|loading|part|exportparts|slot|autofocus|data-.*)$/;

const roots = new WeakMap<Node, number>();
let count = 0;

function idIn(root: Node, id: string): string {
  if (!roots.has(root)) roots.set(root, ++count);
  return `r${roots.get(root)}-${id}`;
}

function copyAttributes(from: Element, to: Element): void {
  const root = from.getRootNode();
  for (const {name, value} of from.attributes) {
    if (dropped.test(name)) continue;
    const ids = name === 'id' || references.test(name);
    to.setAttribute(name, ids ? value.split(/\s+/).map(id => idIn(root, id)).join(' ') : value); // prettier-ignore
  }
}

/** What a person has typed or chosen is no attribute. */
function copyValue(from: Element, to: Element): void {
  if (from instanceof HTMLInputElement && to instanceof HTMLInputElement) {
    to.setAttribute('value', from.value);
    to.toggleAttribute('checked', from.checked);
  } else if (from instanceof HTMLTextAreaElement) to.textContent = from.value;
  else if (from instanceof HTMLOptionElement) to.toggleAttribute('selected', from.selected);
}

const isRendered = (element: Element): boolean =>
  !/^(style|script|template)$/.test(element.localName) && element.checkVisibility({visibilityProperty: true});

/** Children in the composed tree. */
function childrenOf(node: Element): Iterable<Node> {
  if (node.localName !== 'slot') return (node.shadowRoot ?? node).childNodes;
  const assigned = (node as HTMLSlotElement).assignedNodes();
  return assigned.length ? assigned : node.childNodes;
}

/**
 * @param onCopy - is told of each element and its copy
 * @returns copies that belong to no page yet; none for what is not rendered
 */
export function flatten(node: Node, onCopy: (from: Element, to: Element) => void = () => undefined): Node[] {
  if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.nodeValue ?? '')];
  if (!(node instanceof Element)) return [];
  const children = (): Node[] => [...childrenOf(node)].flatMap(child => flatten(child, onCopy));
  // A slot has no box of its own, and so counts as invisible.
  if (node.localName === 'slot') return children();
  if (!isRendered(node)) return [];
  const copy = document.createElement(node.shadowRoot ? 'div' : node.localName);
  copyAttributes(node, copy);
  if (node instanceof HTMLTextAreaElement) copyValue(node, copy);
  else {
    copy.append(...children());
    copyValue(node, copy);
  }
  copy.normalize();
  onCopy(node, copy);
  return [copy];
}
