import type {ReactiveControllerHost} from 'lit';
import type {DocumentShape, TrustedDocument} from '../document/normalise.ts';
import type {CommunityDocument} from '../document/types.ts';

/** What an element shows; `idle` while it waits for `load()`. */
export type State = 'idle' | 'loading' | 'ready' | 'empty' | 'stale' | 'error';

/** Where the document comes from, in the order in which the sources are asked. */
export type Source = 'data' | 'src' | 'ancestor' | 'children' | 'carried';

/** What an element must have to show a document. */
export interface DocumentHost extends ReactiveControllerHost, HTMLElement {
  data: unknown;
  src: string | undefined;
  loading: string | undefined;
  headingLevel: number | undefined;
}

/** What a section reads of an `<ob-community>`, of whichever version. */
export interface Ancestor extends HTMLElement {
  readonly document?: TrustedDocument;
  readonly headingLevel?: number;
}

/** How an element makes its document, and which part of it counts. */
export interface DocumentOptions {
  readonly shape: DocumentShape;
  /** The document that the package carries, or the part of it that this element shows. */
  readonly carried: CommunityDocument;
  /** Reads the element's children as untrusted data; undefined when there is no ordinary HTML. */
  readonly read: (root: Element) => object | undefined;
  /** It shows the page, not a section of it, and so asks no ancestor. */
  readonly isPage?: boolean;
  readonly isEmpty: (document: TrustedDocument) => boolean;
  /** The children lay the page out and are no data. */
  readonly isComposition?: () => boolean;
}
