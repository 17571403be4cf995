import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {ObInitiatives} from '../src/index.ts';
import {contractOf, framed, promises} from './support/contract.ts';
import {
  arabic,
  empty,
  full,
  longNames,
  manyInitiatives,
  missingFields,
  openBadges,
  withOnly,
} from './support/documents.ts';
import {failing, held, outdated, pending} from './support/network.ts';
import {onHost} from './support/toolbars.ts';
import {doesNotRead, reads, search} from './support/visitor.ts';

const meta: Meta<ObInitiatives> = {
  title: 'Sections/Initiatives',
  ...contractOf('ob-initiatives'),
};
export default meta;

type Story = StoryObj<ObInitiatives>;

export const OpenBadges: Story = {args: {data: openBadges}};

export const Three: Story = {args: {data: full}};

/** From twelve on there is a search, and a choice of categories. */
export const Searchable: Story = {args: {data: withOnly({initiatives: manyInitiatives(24)})}};

export const ManyInitiatives: Story = {
  args: {data: withOnly({initiatives: manyInitiatives()})},
  parameters: {...framed(640).parameters, controls: {exclude: ['data']}},
};

export const Searching: Story = {
  ...framed(480),
  args: {data: withOnly({initiatives: manyInitiatives(48)})},
  play: async ({canvasElement}) => {
    await search(canvasElement, 'kyoto');
    await reads(canvasElement, 'Initiative 3 of Kyoto');
    await doesNotRead(canvasElement, 'of Ghent');
  },
};

export const NoHits: Story = {
  ...framed(320),
  args: {data: withOnly({initiatives: manyInitiatives(48)})},
  play: async ({canvasElement}) => {
    await search(canvasElement, 'xylophone');
    await doesNotRead(canvasElement, 'of Kyoto');
  },
};

export const ShowTwo: Story = {args: {data: full, limit: 2}};

export const LongNames: Story = {args: {data: longNames}};

export const MissingFields: Story = {args: {data: missingFields}};

export const Empty: Story = {args: {data: empty}, ...promises('empty')};

export const RightToLeft: Story = {args: {data: arabic}, globals: {language: 'ar', direction: 'rtl'}};

export const OnADarkSite: Story = {args: {data: full}, ...onHost('dark')};

export const Narrow: Story = {args: {data: full}, globals: {width: '320px'}};

export const Loading: Story = pending('initiatives-loading');

/** Nothing is asked for before `load()` is called, for instance by a consent manager. */
export const Manual: Story = {
  ...held('initiatives-manual'),
  render: ({src}) =>
    html`<ob-initiatives src=${src} loading="manual"><p>Shown until somebody agrees to the request.</p></ob-initiatives>`,
};

/** There was an answer before; the last good copy is shown with its date. */
export const Stale: Story = outdated('initiatives-stale', full);

export const Offline: Story = failing('initiatives', 'offline');

export const FailedHttp: Story = failing('initiatives', 'http');

/** What the page's author wrote stays, below what failed. */
export const FailedWithFallback: Story = {
  ...failing('initiatives-fallback', 'http'),
  render: ({src}) =>
    html`<ob-initiatives src=${src}><p>The <a href="https://example.org">old page</a> has it too.</p></ob-initiatives>`,
};
