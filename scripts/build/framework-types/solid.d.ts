import type {JSX} from 'solid-js';
import type {ObElements} from './elements.js';
import type {ObListeners, ObProps, ObTag, WithoutOurs} from './jsx.js';

/** `prop:data` sets a property whatever Solid would do, `attr:src` an attribute. */
type Forced<Tag extends ObTag> = {
  [
    Name in keyof ObElements[Tag]['properties'] & string as `prop:${Name}`
  ]?: ObElements[Tag]['properties'][Name];
} & {
  [
    Name in keyof ObElements[Tag]['attributes'] & string as `attr:${Name}`
  ]?: ObElements[Tag]['attributes'][Name];
};

/** An element in Solid. Events are heard under their very names: `on:ob-request`, `on:load`. */
export type SolidProps<Tag extends ObTag> = ObProps<Tag> &
  Forced<Tag> &
  ObListeners<Tag, 'on:'> &
  WithoutOurs<JSX.HTMLAttributes<ObElements[Tag]['element']>, Tag>;

/** Every tag, for `JSX.IntrinsicElements`. */
export type SolidElements = {[Tag in ObTag]: SolidProps<Tag>};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends SolidElements {}
  }
}
