import {ReactiveElement, type LitElement, type PropertyValues} from 'lit';
import {pace} from '../controllers/list-controller.ts';

import type {ObCommunity} from './community.ts';

type Control = HTMLInputElement;

/** Whatever can have focus or hold what a visitor has typed, through shadow roots. */
const controlsIn = (root: ParentNode): Control[] =>
  [...root.querySelectorAll<Control>('*')].flatMap(each => [
    ...(each.matches('a,button,input,select,[tabindex]') ? [each] : []),
    ...(each.shadowRoot ? controlsIn(each.shadowRoot) : []),
  ]);

/**
 * The data that `ob-community render` wrote beside the tree. Damaged data is an empty document, never somebody else's.
 *
 * @returns undefined where there is none
 */
export function writtenData(host: Element): object | undefined {
  const text = host.querySelector('script[type="application/json"]')?.textContent;
  try {
    return text ? (JSON.parse(text) as object) : undefined;
  } catch {
    // SyntaxError is all that it throws.
    return {};
  }
}

/** Gives what a visitor has typed and chosen in the written tree to what took its place, control by control. */
function restore(before: readonly Control[], after: readonly Control[]): void {
  before.forEach(({value, localName}, index) => {
    const now = after[index];
    if (!now || now.value === value) return;
    now.value = value;
    // Not `Event`, which MooTools replaces.
    now.dispatchEvent(new CustomEvent(localName === 'select' ? 'change' : 'input'));
  });
}

/** Empties the root and renders into it; focus and caret are where they were before the browser paints. */
function replace(host: ObCommunity, root: ShadowRoot, update: () => void): void {
  const before = controlsIn(root);
  const focused = root.activeElement as Control | null;
  const {selectionStart, selectionEnd} = focused ?? ({} as Partial<Control>);
  // Lit would put its content in front of a node that is gone.
  host.renderOptions.renderBefore = null;
  root.replaceChildren();
  pace.first = 5000;
  update();
  pace.first = 60;
  const sections = [...root.querySelectorAll<LitElement>('*')].map(each => each.updateComplete);
  void Promise.all(sections).then(() => {
    const after = controlsIn(root);
    restore(before, after);
    const now = focused && after[before.indexOf(focused)];
    now?.focus({preventScroll: true});
    if (selectionStart != null) now?.setSelectionRange(selectionStart, selectionEnd ?? null);
  });
}

/**
 * Updates an element whose shadow root `ob-community render` may have written. A written tree stays until there is a
 * document, also when that cannot be loaded; then the element renders the same in its place, in one task: the browser
 * paints nothing in between, and lists come whole, so that nothing on the page moves.
 *
 * @param root - the written tree; null where there is none
 * @param update - renders the element
 * @returns the written tree if it is still there
 */
export function updateWritten(
  host: ObCommunity,
  root: ShadowRoot | null,
  changed: PropertyValues,
  update: () => void,
): ShadowRoot | null {
  if (!root) update();
  else if (host.document) replace(host, root, update);
  else ReactiveElement.prototype['update'].call(host, changed);
  return host.document ? null : root;
}
