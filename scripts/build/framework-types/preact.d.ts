import type {ClassAttributes, HTMLAttributes} from 'preact';
import type {ObElements} from './elements.js';
import type {ObListeners, ObProps, ObTag, WithoutOurs} from './jsx.js';

/** An element in Preact. Events are heard under their very names: `onob-request`, `onload`. */
export type PreactProps<Tag extends ObTag> = ObProps<Tag> &
  ObListeners<Tag, 'on'> &
  ClassAttributes<ObElements[Tag]['element']> &
  WithoutOurs<HTMLAttributes<ObElements[Tag]['element']>, Tag>;

/** Every tag, for `JSX.IntrinsicElements`. */
export type PreactElements = {[Tag in ObTag]: PreactProps<Tag>};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends PreactElements {}
  }
}
