import type {ClassAttributes, HTMLAttributes} from 'react';
import type {ObElements} from './elements.js';
import type {ObListeners, ObProps, ObTag, WithoutOurs} from './jsx.js';

/**
 * An element in React 19. Events are heard as `onob-request`, `onload`: React adds a listener under the very name
 * after `on`. `onLoad` and `onError` are refused, because React never calls them on a custom element.
 */
export type ReactProps<Tag extends ObTag> = ObProps<Tag> &
  ObListeners<Tag, 'on'> &
  ClassAttributes<ObElements[Tag]['element']> &
  WithoutOurs<HTMLAttributes<ObElements[Tag]['element']>, Tag>;

/** Every tag, for `JSX.IntrinsicElements`. */
export type ReactElements = {[Tag in ObTag]: ReactProps<Tag>};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ReactElements {}
  }
}
