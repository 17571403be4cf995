import {parseAddress, printAddress} from './address.ts';
import {configure, type Configuration, type Wish} from './configuration.ts';
import type {Facts} from './facts.ts';
import type {Kind, Rendered} from './snippets.ts';

/** Everything that the builder shows. */
export interface State {
  readonly facts: Facts;
  /** As it was typed: a value that does not hold yet stays in its field. */
  readonly wish: Wish;
  readonly configuration: Configuration;
  readonly kind: Kind;
  /** Height of the preview's content in px. */
  readonly height: number;
  /** Parts of the document for this configuration; undefined while they are made. */
  readonly rendered: Rendered | undefined;
  /** Why there are none. */
  readonly problem: string | undefined;
  /** Hashes of the style elements of the snippet, for a policy. */
  readonly hashes: readonly string[];
}

/** What a view asks for. */
export interface Actions {
  wish(wish: Wish): void;
  attribute(name: string, value: string | undefined): void;
  token(name: string, value: string): void;
  choose(kind: Kind): void;
  say(sentence: string): void;
  reset(): void;
}

/** Height of the frame before the preview has told its own. */
const FIRST_HEIGHT = 800;

/** The state that an address tells. */
export function stateOf(fragment: string, facts: Facts): State {
  const configuration = parseAddress(fragment, facts);
  return {
    facts,
    wish: configuration,
    configuration,
    kind: 'html',
    height: FIRST_HEIGHT,
    rendered: undefined,
    problem: undefined,
    hashes: [],
  };
}

/** The state after another wish. */
export function wished(state: State, wish: Wish): State {
  const next = {...state.wish, ...wish};
  const configuration = configure(next, state.facts);
  const isSame = contentOf(configuration) === contentOf(state.configuration);
  return {
    ...state,
    wish: next,
    configuration,
    ...(isSame ? {} : {rendered: undefined, problem: undefined}),
  };
}

/** What a rendering depends on: not where files come from, nor the page around the preview. */
export const contentOf = ({element, attributes, tokens, lang}: Configuration): string =>
  JSON.stringify([element, attributes, tokens, lang]);

/** Address of the preview, from the builder's own. */
export const previewOf = ({configuration, facts}: State): string =>
  `hosts/${configuration.host}.html${printAddress(configuration, facts)}`;
