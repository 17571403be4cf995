import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {ObParticipate} from '../src/index.ts';
import {contractOf, promises} from './support/contract.ts';
import {arabic, empty, full, longNames, missingFields, openBadges} from './support/documents.ts';
import {failing, held, outdated, pending} from './support/network.ts';
import {onHost} from './support/toolbars.ts';

const meta: Meta<ObParticipate> = {
  title: 'Sections/Take part',
  ...contractOf('ob-participate'),
};
export default meta;

type Story = StoryObj<ObParticipate>;

export const OpenBadges: Story = {args: {data: openBadges}};

export const WaysAndQuestions: Story = {args: {data: full}};

export const WithoutHeading: Story = {args: {data: full, heading: ''}};

export const LongNames: Story = {args: {data: longNames}};

export const MissingFields: Story = {args: {data: missingFields}};

export const Empty: Story = {args: {data: empty}, ...promises('empty')};

export const RightToLeft: Story = {args: {data: arabic}, globals: {language: 'ar', direction: 'rtl'}};

export const OnADarkSite: Story = {args: {data: full}, ...onHost('dark')};

export const Narrow: Story = {args: {data: full}, globals: {width: '320px'}};

export const Loading: Story = pending('participate-loading');

/** Nothing is asked for before `load()` is called, for instance by a consent manager. */
export const Manual: Story = {
  ...held('participate-manual'),
  render: ({src}) =>
    html`<ob-participate src=${src} loading="manual"><p>Shown until somebody agrees to the request.</p></ob-participate>`,
};

/** There was an answer before; the last good copy is shown with its date. */
export const Stale: Story = outdated('participate-stale', full);

export const Offline: Story = failing('participate', 'offline');

export const FailedHttp: Story = failing('participate', 'http');

/** What the page's author wrote stays, below what failed. */
export const FailedWithFallback: Story = {
  ...failing('participate-fallback', 'http'),
  render: ({src}) =>
    html`<ob-participate src=${src}><p>The <a href="https://example.org">old page</a> has it too.</p></ob-participate>`,
};
