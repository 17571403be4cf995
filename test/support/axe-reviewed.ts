import type {NodeResult} from 'axe-core';

/** A question of axe that a person has answered. */
interface Review {
  readonly rule: string;
  /** axe's own key for the question; undefined where the rule has only one. */
  readonly messageKey: string | undefined;
  /** The only elements that the answer is about. */
  readonly selector: string;
  readonly reason: string;
}

/** Everything that axe cannot decide by itself on our pages, each with the answer. */
const reviews: readonly Review[] = [
  {
    rule: 'css-orientation-lock',
    messageKey: undefined,
    selector: 'html',
    reason:
      'axe finds no style sheet to read; `outline.browser.test.ts` reads ours and finds no orientation in them.',
  },
];

const keysOf = ({any, all, none}: NodeResult): (string | undefined)[] =>
  [...any, ...all, ...none].map(each => (each.data as {messageKey?: string} | null)?.messageKey);

/** True for a node that somebody has looked at. */
export const isReviewed = (rule: string, node: NodeResult): boolean =>
  reviews.some(
    each =>
      each.rule === rule &&
      (!each.messageKey || keysOf(node).includes(each.messageKey)) &&
      node.element?.matches(each.selector),
  );
