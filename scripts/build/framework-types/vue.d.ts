import type {HTMLAttributes, ReservedProps} from 'vue';
import type {ObElements} from './elements.js';
import type {ObEvent, ObProps, ObTag, WithoutOurs} from './jsx.js';

/** `ob-request` as `ObRequest`. */
type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Name>;

/** Listeners: `@ob-request` in a template is `onObRequest` in its types. */
export type VueListeners<Tag extends ObTag> = {
  [Name in keyof ObElements[Tag]['events'] & string as `on${Pascal<Name>}`]?:
    ((event: ObEvent<Tag, Name>) => void) | undefined;
};

/** Attributes under the names that templates are checked by: `heading-level` is `headingLevel`. */
type Attributes<Tag extends ObTag> = {
  [
    Name in keyof ObElements[Tag]['attributes'] & string as Uncapitalize<Pascal<Name>>
  ]?: ObElements[Tag]['attributes'][Name];
};

/** What an element takes in a template. */
export type VueProps<Tag extends ObTag> = Attributes<Tag> &
  Omit<ObElements[Tag]['properties'], keyof Attributes<Tag>> &
  VueListeners<Tag> &
  ReservedProps &
  WithoutOurs<HTMLAttributes, Tag>;

/** An element as Vue's template checker sees it. */
export type VueElement<Tag extends ObTag> = new () => ObElements[Tag]['element'] & {
  /** @deprecated Only templates are checked by it; the element has no such property. */
  $props: VueProps<Tag>;
  /** @deprecated Only templates are checked by it; the element has no such property. */
  $slots: {[Name in ObElements[Tag]['slots']]?: () => unknown};
};

/** Every tag, for `GlobalComponents`. */
export type VueElements = {[Tag in ObTag]: VueElement<Tag>};

declare module 'vue' {
  interface GlobalComponents extends VueElements {}
}
