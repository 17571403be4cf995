import axe from 'axe-core';
import {count} from './count.ts';
import {isReviewed} from './axe-reviewed.ts';

/** Every rule that axe has: WCAG A to AAA, best practices, experimental and deprecated ones. */
const rules = Object.fromEntries(axe.getRules().map(({ruleId}) => [ruleId, {enabled: true}]));

const describeNode = (rule: string, {html, failureSummary = '', any, all, none}: axe.NodeResult): string => {
  const keys = [...any, ...all, ...none].map(each => (each.data as {messageKey?: string} | null)?.messageKey);
  const what = failureSummary.replace(/\s+/g, ' ');
  return `${rule} ${keys.filter(Boolean).join()}: ${html.slice(0, 160)} ${what}`;
};

/**
 * What axe objects to on the page that the test runs in, and what it leaves for a person to decide unless somebody has
 * (`axe-reviewed.ts`). The page is the whole document, so the rules for pages hold as well.
 *
 * @returns one line for each node; none when all is well
 */
export async function objections(): Promise<string[]> {
  // axe reads these of the page, and the test runner's page has neither.
  document.documentElement.lang ||= 'en';
  document.title ||= 'Host page';
  const {violations, incomplete} = await axe.run(document, {
    rules,
    resultTypes: ['violations', 'incomplete'],
    elementRef: true,
  } satisfies axe.RunOptions);
  count('axe runs');
  const undecided = incomplete.map(result => ({
    ...result,
    nodes: result.nodes.filter(node => !isReviewed(result.id, node)),
  }));
  return [...violations, ...undecided].flatMap(({id, nodes}) => nodes.map(node => describeNode(id, node)));
}
