/** Where the drop-in keeps its Trusted Types policy; null when the page refuses it. */
const policy = Symbol.for('ob-community.policy');

/**
 * Defines a custom element, unless the tag is taken: the same script twice, or two versions of it, on one page. The
 * first one wins. Where the page's policy does not let us render, the page's own content stays as it is.
 */
export function define(tag: string, constructor: CustomElementConstructor): void {
  const isRefused = (globalThis as {[policy]?: unknown})[policy] === null;
  if (!isRefused && !customElements.get(tag)) customElements.define(tag, constructor);
}
