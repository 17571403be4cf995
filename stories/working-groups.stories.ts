import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {ObWorkingGroups} from '../src/index.ts';
import {contractOf, promises} from './support/contract.ts';
import {arabic, empty, full, longNames, missingFields, openBadges, withOnly} from './support/documents.ts';
import {failing, held, outdated, pending} from './support/network.ts';
import {onHost} from './support/toolbars.ts';

const meta: Meta<ObWorkingGroups> = {
  title: 'Sections/Working groups',
  ...contractOf('ob-working-groups'),
};
export default meta;

type Story = StoryObj<ObWorkingGroups>;

export const OpenBadges: Story = {args: {data: openBadges}};

export const EveryStatus: Story = {args: {data: full}};

export const InTransition: Story = {
  args: {
    data: withOnly({
      workingGroups: [
        {
          name: 'Endorsement',
          status: 'active',
          notice: '**Moves to a new home in May.** [What changes](https://example.org/move)',
        },
      ],
    }),
  },
};

export const ShowTwo: Story = {args: {data: full, limit: 2}};

export const ChildrenAsData: Story = {
  render: () =>
    html`<ob-working-groups>
      <h2>Our groups</h2>
      <ul>
        <li><a href="https://example.org/repair">Repair</a> - mends what comes back broken</li>
        <li><a href="https://example.org/seeds">Seeds</a> - meets every two weeks</li>
      </ul>
    </ob-working-groups>`,
};

export const LongNames: Story = {args: {data: longNames}};

export const MissingFields: Story = {args: {data: missingFields}};

export const Empty: Story = {args: {data: empty}, ...promises('empty')};

export const RightToLeft: Story = {args: {data: arabic}, globals: {language: 'ar', direction: 'rtl'}};

export const OnADarkSite: Story = {args: {data: full}, ...onHost('dark')};

export const Narrow: Story = {args: {data: full}, globals: {width: '320px'}};

export const Loading: Story = pending('working-groups-loading');

/** Nothing is asked for before `load()` is called, for instance by a consent manager. */
export const Manual: Story = {
  ...held('working-groups-manual'),
  render: ({src}) =>
    html`<ob-working-groups src=${src} loading="manual"><p>Shown until somebody agrees to the request.</p></ob-working-groups>`,
};

/** There was an answer before; the last good copy is shown with its date. */
export const Stale: Story = outdated('working-groups-stale', full);

export const Offline: Story = failing('working-groups', 'offline');

export const FailedHttp: Story = failing('working-groups', 'http');

/** What the page's author wrote stays, below what failed. */
export const FailedWithFallback: Story = {
  ...failing('working-groups-fallback', 'http'),
  render: ({src}) =>
    html`<ob-working-groups src=${src}><p>The <a href="https://example.org">old page</a> has it too.</p></ob-working-groups>`,
};
