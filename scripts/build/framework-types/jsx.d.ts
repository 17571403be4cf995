import type {ObElements} from './elements.js';

/** A tag of ours. */
export type ObTag = keyof ObElements;

/** What an element takes, attributes and properties alike: JSX sets a property where the element has one. */
export type ObProps<Tag extends ObTag> = ObElements[Tag]['attributes'] & ObElements[Tag]['properties'];

/** The event as its listener finds it: on the element. */
export type ObEvent<
  Tag extends ObTag,
  Name extends keyof ObElements[Tag]['events'],
> = ObElements[Tag]['events'][Name] & {
  readonly currentTarget: ObElements[Tag]['element'];
};

/** A listener for each event, under the name of the event after a prefix: `onob-request`, `on:ob-request`. */
export type ObListeners<Tag extends ObTag, Prefix extends string> = {
  [Name in keyof ObElements[Tag]['events'] & string as `${Prefix}${Name}`]?:
    ((event: ObEvent<Tag, Name>) => void) | undefined;
};

/**
 * Takes from a framework's own attributes what an element has in its own way, and the platform's `load` and
 * `error`, whose events are others here.
 */
export type WithoutOurs<Attributes, Tag extends ObTag> = Omit<
  Attributes,
  | keyof ObProps<Tag>
  | `on${'l' | 'L'}oad`
  | `on${'e' | 'E'}rror`
  | `on${'Load' | 'Error'}Capture`
  | `on:${'load' | 'error'}`
>;
