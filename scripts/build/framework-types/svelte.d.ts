import type {HTMLAttributes} from 'svelte/elements';
import type {ObElements} from './elements.js';
import type {ObListeners, ObProps, ObTag, WithoutOurs} from './jsx.js';

/** An element in Svelte 5. Events are heard under their very names: `onob-request`, `onload`. */
export type SvelteProps<Tag extends ObTag> = ObProps<Tag> &
  ObListeners<Tag, 'on'> &
  WithoutOurs<HTMLAttributes<ObElements[Tag]['element']>, Tag>;

/** Every tag, for `SvelteHTMLElements`. */
export type SvelteElements = {[Tag in ObTag]: SvelteProps<Tag>};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends SvelteElements {}
}
