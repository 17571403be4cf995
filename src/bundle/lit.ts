/** Takes the place of `lit` in the bundles for pages: what the elements use of it, and no more. */
export {LitElement} from './lit-element.ts';
export {css} from './css.ts';
export {html, nothing} from './templates.ts';

/** What only a server does is left out. */
export const isServer = false;
