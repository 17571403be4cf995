import type {LitElement} from 'lit';
import type {TrustedDocument} from '../../src/document/normalise.ts';
import type {CommunityDocument} from '../../src/document/types.ts';
import {fixture, settled, until} from './fixture.ts';

/** What every element of the contract has. */
export interface ObElement extends LitElement {
  data: CommunityDocument | undefined;
  src: string;
  loading: 'eager' | 'lazy' | 'manual';
  heading: string | undefined;
  headingLevel: number;
  debug: boolean;
  readonly document: TrustedDocument | undefined;
  load(): Promise<void>;
  reload(): Promise<void>;
}

/** What tells one element from another, for the tests that all of them share. */
export interface ElementSpec {
  readonly tag: `ob-${string}`;
  /** Some names that the sample document puts on the screen. */
  readonly names: readonly string[];
  /** The heading with the sample document, and its level is the element's; undefined where there is none by default. */
  readonly heading: string | undefined;
  /** Sentence for a community that has nothing for this element. */
  readonly empty: string;
  /** Words of the document that the package carries; the empty sentence where it has none for this element. */
  readonly carried: string;
  /** Ordinary HTML, and a name that it becomes. */
  readonly wrapped: readonly [html: string, name: string];
  /** The page itself has no ancestor and no limit; one group has no limit. */
  readonly limited?: number;
}

/** Puts an element into the page. */
export async function make(
  {tag}: Pick<ElementSpec, 'tag'>,
  attributes = '',
  children = '',
  data?: unknown,
): Promise<ObElement> {
  const main = fixture('<div></div>');
  main.insertAdjacentHTML('beforeend', `<${tag} ${attributes}>${children}</${tag}>`);
  const element = main.firstElementChild as ObElement;
  if (data !== undefined) element.data = data as CommunityDocument;
  await settled(element);
  return element;
}

/** Waits for a state, and for what it puts on the screen. */
export async function inState(element: ObElement, state: string): Promise<void> {
  await until(`the element is ${state}`, () => element.dataset['state'] === state);
  await settled(element);
}

/** Counts events of a type, and what the element was like when they fired. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector does
export function heard<E extends Event>(
  element: ObElement,
  type: string,
): {event: E; state: string | undefined}[] {
  const all: {event: E; state: string | undefined}[] = [];
  element.addEventListener(type, event => all.push({event: event as E, state: element.dataset['state']}));
  return all;
}
