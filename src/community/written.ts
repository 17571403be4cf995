import type {LitElement} from 'lit';
import {parseJson} from '../document/json.ts';

/**
 * The data that `ob-community render` wrote beside the tree. Damaged data is an empty document, never somebody else's.
 *
 * @returns undefined where there is none
 */
export function writtenData(host: Element): object | undefined {
  const text = host.querySelector('script[type="application/json"]')?.textContent;
  return text ? ((parseJson(text) as object | undefined) ?? {}) : undefined;
}

/**
 * Makes room for an element in a shadow root that `ob-community render` wrote, right before it renders the same there, in
 * one task: the browser paints nothing in between.
 *
 * @param root - null where nobody wrote one
 * @returns null: from now on the root is the element's
 */
export function takeOver(host: LitElement, root: ShadowRoot | null): null {
  root?.replaceChildren();
  // Into the root itself, and not in front of a node that is gone.
  if (root) Object.assign(host, {renderRoot: root, renderOptions: {host}});
  return null;
}
