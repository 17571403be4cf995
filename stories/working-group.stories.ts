import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {ObWorkingGroup} from '../src/index.ts';
import {contractOf, promises} from './support/contract.ts';
import {arabic, empty, full, longNames, missingFields, openBadges} from './support/documents.ts';
import {failing, held, outdated, pending} from './support/network.ts';
import {onHost} from './support/toolbars.ts';

const meta: Meta<ObWorkingGroup> = {
  title: 'Sections/Working group',
  ...contractOf('ob-working-group'),
};
export default meta;

type Story = StoryObj<ObWorkingGroup>;

export const OpenBadges: Story = {args: {data: openBadges}};

export const ByItsId: Story = {args: {data: full, group: 'import'}};

export const WithMeetingsAndDocuments: Story = {
  args: {data: full, group: 'specification', heading: 'Join us'},
};

export const NoSuchGroup: Story = {args: {data: full, group: 'gardening'}, ...promises('empty')};

export const LongNames: Story = {args: {data: longNames}};

export const MissingFields: Story = {args: {data: missingFields}};

export const Empty: Story = {args: {data: empty}, ...promises('empty')};

export const RightToLeft: Story = {args: {data: arabic}, globals: {language: 'ar', direction: 'rtl'}};

export const OnADarkSite: Story = {args: {data: full}, ...onHost('dark')};

export const Narrow: Story = {args: {data: full}, globals: {width: '320px'}};

export const Loading: Story = pending('working-group-loading');

/** Nothing is asked for before `load()` is called, for instance by a consent manager. */
export const Manual: Story = {
  ...held('working-group-manual'),
  render: ({src}) =>
    html`<ob-working-group src=${src} loading="manual"><p>Shown until somebody agrees to the request.</p></ob-working-group>`,
};

/** There was an answer before; the last good copy is shown with its date. */
export const Stale: Story = outdated('working-group-stale', full);

export const Offline: Story = failing('working-group', 'offline');

export const FailedHttp: Story = failing('working-group', 'http');

/** What the page's author wrote stays, below what failed. */
export const FailedWithFallback: Story = {
  ...failing('working-group-fallback', 'http'),
  render: ({src}) =>
    html`<ob-working-group src=${src}><p>The <a href="https://example.org">old page</a> has it too.</p></ob-working-group>`,
};
