import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {ObPeople} from '../src/index.ts';
import {contractOf, promises} from './support/contract.ts';
import {arabic, empty, full, longNames, missingFields, openBadges, withOnly} from './support/documents.ts';
import {failing, held, outdated, pending} from './support/network.ts';
import {onHost} from './support/toolbars.ts';

const meta: Meta<ObPeople> = {title: 'Sections/People', ...contractOf('ob-people')};
export default meta;

type Story = StoryObj<ObPeople>;

export const OpenBadges: Story = {args: {data: openBadges}};

export const CouncilAndLiaisons: Story = {args: {data: full}};

export const OneGroup: Story = {args: {data: full, group: 'council'}};

export const Organizations: Story = {
  args: {
    data: withOnly({
      people: [
        {
          name: 'Members',
          members: [
            {
              name: 'Learning Foundation',
              kind: 'organization',
              country: 'BE',
              url: 'https://foundation.example.org',
            },
            {name: 'City of Ghent', kind: 'organization', image: 'pictures/logo.svg'},
          ],
        },
      ],
    }),
  },
};

export const LongNames: Story = {args: {data: longNames}};

export const MissingFields: Story = {args: {data: missingFields}};

export const Empty: Story = {args: {data: empty}, ...promises('empty')};

export const RightToLeft: Story = {args: {data: arabic}, globals: {language: 'ar', direction: 'rtl'}};

export const OnADarkSite: Story = {args: {data: full}, ...onHost('dark')};

export const Narrow: Story = {args: {data: full}, globals: {width: '320px'}};

export const Loading: Story = pending('people-loading');

/** Nothing is asked for before `load()` is called, for instance by a consent manager. */
export const Manual: Story = {
  ...held('people-manual'),
  render: ({src}) =>
    html`<ob-people src=${src} loading="manual"><p>Shown until somebody agrees to the request.</p></ob-people>`,
};

/** There was an answer before; the last good copy is shown with its date. */
export const Stale: Story = outdated('people-stale', full);

export const Offline: Story = failing('people', 'offline');

export const FailedHttp: Story = failing('people', 'http');

/** What the page's author wrote stays, below what failed. */
export const FailedWithFallback: Story = {
  ...failing('people-fallback', 'http'),
  render: ({src}) =>
    html`<ob-people src=${src}><p>The <a href="https://example.org">old page</a> has it too.</p></ob-people>`,
};
