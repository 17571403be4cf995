import type {PropertyDeclarations} from 'lit';

/**
 * The reactive properties that every section has. Each class declares them with `declare` and spreads them into
 * `static properties`: an `accessor` with a decorator for each costs 1.2 kB in the bundle of all elements.
 */
export const sectionProperties = {
  data: {attribute: false},
  src: {},
  loading: {},
  heading: {},
  headingLevel: {type: Number, attribute: 'heading-level'},
  theme: {reflect: true},
  debug: {type: Boolean},
} as const satisfies PropertyDeclarations;
