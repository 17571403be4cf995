import type {LitElement} from 'lit';
import {pace} from '../controllers/list-controller.ts';
import {parseJson} from '../document/json.ts';

type Control = HTMLInputElement;

/** Whatever can have focus or hold what a visitor has typed, through shadow roots. */
const controlsIn = (root: ParentNode): Control[] =>
  [...root.querySelectorAll<Control>('*')].flatMap(each => [
    ...(each.matches('a,button,input,select,textarea,[tabindex]') ? [each] : []),
    ...(each.shadowRoot ? controlsIn(each.shadowRoot) : []),
  ]);

/**
 * The data that `ob-community render` wrote beside the tree. Damaged data is an empty document, never somebody else's.
 *
 * @returns undefined where there is none
 */
export function writtenData(host: Element): object | undefined {
  const text = host.querySelector('script[type="application/json"]')?.textContent;
  return text ? ((parseJson(text) as object | undefined) ?? {}) : undefined;
}

/** Gives what a visitor has typed and chosen in the written tree to what took its place, control by control. */
function restore(before: readonly Control[], after: readonly Control[]): void {
  before.forEach(({value, localName}, index) => {
    const now = after[index];
    if (!now || now.value === value) return;
    now.value = value;
    // Not `Event`, which MooTools replaces.
    now.dispatchEvent(new CustomEvent(localName === 'select' ? 'change' : 'input', {bubbles: true}));
  });
}

/**
 * Makes room for an element in a shadow root that `ob-community render` wrote, right before it renders the same there. It
 * all happens in one task: the browser paints nothing in between, lists come whole, so that nothing on the page moves, and
 * focus and caret are back before anybody sees.
 *
 * @param root - null where nobody wrote one
 * @returns null: from now on the root is the element's
 */
export function takeOver(host: LitElement, root: ShadowRoot | null): null {
  if (!root) return null;
  const before = controlsIn(root);
  const focused = root.activeElement as Control | null;
  const {selectionStart, selectionEnd} = focused ?? ({} as Partial<Control>);
  root.replaceChildren();
  // Into the root itself, and not in front of a node that is gone.
  Object.assign(host, {renderRoot: root, renderOptions: {host}});
  pace.first = 5000;
  void host.updateComplete.then(async () => {
    pace.first = 60;
    for (const each of root.querySelectorAll<LitElement>('*')) await each.updateComplete;
    const after = controlsIn(root);
    restore(before, after);
    const now = focused && after[before.indexOf(focused)];
    now?.focus({preventScroll: true});
    if (selectionStart != null) now?.setSelectionRange(selectionStart, selectionEnd ?? null);
  });
  return null;
}
