import {containers} from './containers/pages.ts';
import {groups, type Group, type HostPage} from './host-page.ts';
import {destinations, life} from './life/pages.ts';
import {policies} from './policies/pages.ts';
import {scripts} from './scripts/pages.ts';
import {cleanInQuirksMode, style} from './style/pages.ts';

const byGroup: Readonly<Record<Group, readonly HostPage[]>> = {policies, style, scripts, life, containers};

type GroupedPage = HostPage & {readonly group: Group};

/** Every page that has a row of its own, with its group. */
export const hostPages: readonly GroupedPage[] = groups.flatMap(group =>
  byGroup[group].map(page => ({...page, group})),
);

/** What the server knows beside them: twins to compare with, and where journeys lead to. */
export const otherPages: readonly GroupedPage[] = [
  {...cleanInQuirksMode, group: 'style'},
  ...destinations.map(page => ({...page, group: 'life' as const})),
];
