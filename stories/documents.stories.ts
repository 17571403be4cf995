import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {ObDocuments} from '../src/index.ts';
import {contractOf, promises} from './support/contract.ts';
import {arabic, empty, full, longNames, missingFields, withOnly} from './support/documents.ts';
import {failing, held, outdated, pending} from './support/network.ts';
import {onHost} from './support/toolbars.ts';

const meta: Meta<ObDocuments> = {
  title: 'Sections/Documents',
  ...contractOf('ob-documents'),
};
export default meta;

type Story = StoryObj<ObDocuments>;

export const ByGroupAndYear: Story = {args: {data: full}};

export const WithoutGroups: Story = {
  args: {
    data: withOnly({
      documents: [
        {name: 'Annual report', kind: 'report', url: 'https://docs.example.org/report', date: '2025-12'},
        {name: 'Charter', kind: 'charter', url: 'https://docs.example.org/charter', date: '2024-02-01'},
        {name: 'Slides for newcomers', kind: 'slides', url: 'https://docs.example.org/slides'},
      ],
    }),
  },
};

export const MembersOnly: Story = {
  args: {
    data: withOnly({
      documents: [
        {name: 'Budget', url: 'https://docs.example.org/budget', date: '2026', access: 'members'},
        {
          name: 'Minutes of March',
          kind: 'minutes',
          url: 'https://docs.example.org/m/3',
          date: '2026-03',
          access: 'account',
        },
      ],
    }),
  },
};

export const ShowTwo: Story = {args: {data: full, limit: 2}};

export const LongNames: Story = {args: {data: longNames}};

export const MissingFields: Story = {args: {data: missingFields}};

export const Empty: Story = {args: {data: empty}, ...promises('empty')};

export const RightToLeft: Story = {args: {data: arabic}, globals: {language: 'ar', direction: 'rtl'}};

export const OnADarkSite: Story = {args: {data: full}, ...onHost('dark')};

export const Narrow: Story = {args: {data: full}, globals: {width: '320px'}};

export const Loading: Story = pending('documents-loading');

/** Nothing is asked for before `load()` is called, for instance by a consent manager. */
export const Manual: Story = {
  ...held('documents-manual'),
  render: ({src}) =>
    html`<ob-documents src=${src} loading="manual"><p>Shown until somebody agrees to the request.</p></ob-documents>`,
};

/** There was an answer before; the last good copy is shown with its date. */
export const Stale: Story = outdated('documents-stale', full);

export const Offline: Story = failing('documents', 'offline');

export const FailedHttp: Story = failing('documents', 'http');

/** What the page's author wrote stays, below what failed. */
export const FailedWithFallback: Story = {
  ...failing('documents-fallback', 'http'),
  render: ({src}) =>
    html`<ob-documents src=${src}><p>The <a href="https://example.org">old page</a> has it too.</p></ob-documents>`,
};
