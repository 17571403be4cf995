import axe from 'axe-core';

/** Things that assistive technology finds: an element with its role and name, in reading order. */
export interface Accessible {
  readonly role: string;
  readonly name: string;
  readonly element: HTMLElement;
}

/** What axe-core computes about nodes, and does not type. */
interface VirtualNode {
  readonly actualNode: Node;
  readonly children?: readonly VirtualNode[];
}
const {aria, dom, text} = axe.commons as unknown as {
  aria: {getRole: (node: VirtualNode) => string | null};
  dom: {isVisibleToScreenReaders: (node: VirtualNode) => boolean};
  text: {accessibleTextVirtual: (node: VirtualNode) => string};
};

function* descend(node: VirtualNode): Generator<VirtualNode> {
  if (node.actualNode.nodeType === 1) yield node;
  for (const child of node.children ?? []) yield* descend(child);
}

/** Every element below `root` that has a role, through shadow roots and slots. */
export function accessibleTree(root: Element = document.body): Accessible[] {
  const page = axe.setup(root.ownerDocument.documentElement) as unknown as VirtualNode;
  try {
    const start = [...descend(page)].find(node => node.actualNode === root);
    const nodes = start ? [...descend(start)] : [];
    return nodes.flatMap(node => {
      const role = aria.getRole(node);
      if (!role || /^(none|presentation|generic)$/.test(role) || !dom.isVisibleToScreenReaders(node))
        return [];
      // ARIA 1.2 gives list entries no name from what they contain; axe does.
      const name = role === 'listitem' ? '' : text.accessibleTextVirtual(node).replace(/\s+/g, ' ').trim();
      return [{role, name, element: node.actualNode as HTMLElement}];
    });
  } finally {
    axe.teardown();
  }
}

/** The elements of a role, with that name when one is given. */
export function allByRole(root: Element, role: string, name?: string | RegExp): HTMLElement[] {
  return accessibleTree(root)
    .filter(each => each.role === role && matches(each.name, name))
    .map(each => each.element);
}

const matches = (value: string, name?: string | RegExp): boolean =>
  name === undefined || (typeof name === 'string' ? value === name : name.test(value));

/** The one element of that role and name. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector does
export function byRole<T extends HTMLElement = HTMLElement>(
  root: Element,
  role: string,
  name?: string | RegExp,
): T {
  const [found, another] = allByRole(root, role, name);
  if (found && !another) return found as T;
  const there = accessibleTree(root).map(each => `${each.role} “${each.name}”`);
  throw new Error(`${another ? 'Several' : 'No'} ${role} “${String(name)}” among:\n${there.join('\n')}`);
}

/** Names of all elements of a role, in reading order. */
export const namesByRole = (root: Element, role: string): string[] =>
  accessibleTree(root)
    .filter(each => each.role === role)
    .map(each => each.name);

/** Headings as "2 Mailing lists". */
export const outline = (root: Element): string[] =>
  accessibleTree(root)
    .filter(each => each.role === 'heading')
    .map(each => `${each.element.localName.slice(1)} ${each.name}`);

function* words(node: Node): Generator<string> {
  if (node.nodeType === 3) yield node.nodeValue ?? '';
  if (node.nodeType !== 1) return;
  const element = node as HTMLElement;
  const isSlot = element.localName === 'slot';
  // A slot has no box of its own, and so counts as invisible.
  if (
    !isSlot &&
    (/^(style|script)$/.test(element.localName) || !element.checkVisibility({visibilityProperty: true}))
  )
    return;
  const assigned = isSlot ? (element as HTMLSlotElement).assignedNodes() : [];
  for (const child of assigned.length ? assigned : (element.shadowRoot ?? element).childNodes)
    yield* words(child);
  if (!/^(a|b|strong|em|code)$/.test(element.localName)) yield ' ';
}

/** Words on the screen: what is rendered, through shadow roots and slots. */
export const visibleText = (root: Element): string => [...words(root)].join('').replace(/\s+/g, ' ').trim();

/** All links that are rendered, in reading order. */
export const linksOf = (root: Element): HTMLAnchorElement[] =>
  allByRole(root, 'link').filter((each): each is HTMLAnchorElement => each.localName === 'a');

const every: axe.RunOptions = {
  rules: Object.fromEntries(axe.getRules().map(({ruleId}) => [ruleId, {enabled: true}])),
  resultTypes: ['violations'],
};

/** About the page that an element stands in, not about the element. */
const ofPages = [
  'bypass',
  'landmark-one-main',
  'page-has-heading-one',
  'document-title',
  'html-has-lang',
  'region',
];

const short = ({violations}: axe.AxeResults): string[] =>
  violations.flatMap(({id, nodes}) =>
    nodes.map(node => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary ?? ''}`),
  );

/**
 * What axe objects to in an element, with every rule on: AAA, experimental and best practice too.
 *
 * @param exclude - what it need not look at: selectors, from the page inwards through shadow roots
 */
export async function violations(element: Element, exclude?: string[]): Promise<string[]> {
  const rules = {...every.rules, ...Object.fromEntries(ofPages.map(id => [id, {enabled: false}]))};
  const context = exclude ? {include: [element], exclude: [{fromShadowDom: exclude}]} : element;
  return short(await axe.run(context as axe.ElementContext, {...every, rules}));
}

/** The same for a whole page in an iframe of this origin, with the rules for pages. */
export async function pageViolations(frame: HTMLIFrameElement): Promise<string[]> {
  const view = frame.contentWindow as Window & {eval: (code: string) => unknown; axe: typeof axe};
  view.eval(axe.source);
  return short(await view.axe.run(view.document, every));
}
