import {accessibleTree, type Accessible} from './accessible.ts';

const parentOf = (node: Element): Element | null =>
  node.assignedSlot ?? node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host ?? null;

function depthOf(element: Element, listed: ReadonlySet<Element>): number {
  let depth = 0;
  for (let node = parentOf(element); node; node = parentOf(node)) if (listed.has(node)) depth++;
  return depth;
}

/** Words that `aria-describedby` refers to, without those that are not read out. */
function descriptionOf(element: Element): string {
  const root = element.getRootNode() as ShadowRoot | Document;
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  const words = ids.map(id => {
    const copy = root.getElementById(id)?.cloneNode(true) as Element | undefined;
    for (const hidden of copy?.querySelectorAll('[aria-hidden=true]') ?? []) hidden.remove();
    return copy?.textContent?.trim() ?? `(nothing has the id ${id})`;
  });
  return words.join(' ');
}

/** States and properties that assistive technology tells, by ARIA's names. */
function statesOf(element: HTMLElement): string[] {
  const input = element as Partial<HTMLInputElement>;
  const level = /^h([1-6])$/.exec(element.localName)?.[1];
  const isBox = input.type === 'checkbox' || input.type === 'radio';
  const description = descriptionOf(element);
  return [
    element.role === 'status' && element.textContent && `says “${element.textContent}”`,
    level && `level ${level}`,
    input.required && 'required',
    element.getAttribute('aria-invalid') === 'true' && 'invalid',
    isBox && (input.checked ? 'checked' : 'not checked'),
    !isBox && /^(input|select|textarea)$/.test(element.localName) && input.value && `value “${input.value}”`,
    description && `described by “${description}”`,
    element.localName === 'a' && `to ${element.getAttribute('href')?.split('?')[0]}`,
    element.getAttribute('lang') && `in ${element.getAttribute('lang')}`,
  ].filter(each => typeof each === 'string');
}

const line = ({role, name, element}: Accessible, depth: number): string =>
  `${'  '.repeat(depth)}${[role, name && `“${name}”`, ...statesOf(element)].filter(Boolean).join(', ')}`;

/** The accessible tree of an element, one line an entry: role, name, states. Addresses of a test's server are the same each time. */
export function treeOf(root: Element): string[] {
  const all = accessibleTree(root);
  const listed = new Set<Element>(all.map(({element}) => element));
  return all.map(each => line(each, depthOf(each.element, listed)));
}
