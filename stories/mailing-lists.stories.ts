import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {ObMailingLists} from '../src/index.ts';
import {contractOf, promises} from './support/contract.ts';
import {arabic, empty, full, longNames, missingFields, openBadges, withOnly} from './support/documents.ts';
import {failing, held, outdated, pending, served} from './support/network.ts';
import {onHost} from './support/toolbars.ts';

const meta: Meta<ObMailingLists> = {
  title: 'Sections/Mailing lists',
  ...contractOf('ob-mailing-lists'),
};
export default meta;

type Story = StoryObj<ObMailingLists>;

export const OpenBadges: Story = {args: {data: openBadges}};

export const TwoLists: Story = {
  args: {
    data: withOnly({
      mailingLists: [
        {
          name: 'Announcements',
          description: 'A message a month.',
          subscribe: 'https://lists.example.org/announce',
        },
        {name: 'Developers', archive: 'https://lists.example.org/dev', email: 'dev@lists.example.org'},
      ],
    }),
  },
};

export const ArchivedAndReplaced: Story = {
  args: {
    data: withOnly({
      mailingLists: [
        {id: 'dev', name: 'Developers', subscribe: 'https://lists.example.org/dev'},
        {name: 'Newcomers', status: 'archived', archive: 'https://lists.example.org/new', replacedBy: 'dev'},
        {name: 'Chat room', status: 'archived', replacedBy: 'https://chat.example.org'},
      ],
    }),
  },
};

export const MembersOnly: Story = {
  args: {
    data: withOnly({
      mailingLists: [
        {name: 'Board', access: 'members', archive: 'https://lists.example.org/board'},
        {name: 'Drafts', access: 'account', archive: 'https://lists.example.org/drafts'},
      ],
    }),
  },
};

export const EveryKind: Story = {
  args: {
    data: withOnly({
      mailingLists: (['chat', 'forum', 'issues', 'repository', 'wiki', 'calendar', 'feed'] as const).map(
        kind => ({
          name: `Where the ${kind} is`,
          kind,
          url: `https://example.org/${kind}`,
        }),
      ),
    }),
  },
};

export const FromAnAddress: Story = served('mailing-lists', openBadges);

export const ShowTwo: Story = {args: {data: full, limit: 2}};

export const OwnHeading: Story = {args: {data: full, heading: 'Where we talk', headingLevel: 3}};

export const ChildrenAsData: Story = {
  render: () =>
    html`<ob-mailing-lists>
      <ul>
        <li><a href="https://lists.example.org/readers">Readers</a> - what we are reading</li>
        <li><a href="https://lists.example.org/menders">Menders</a> - how we mended it</li>
      </ul>
    </ob-mailing-lists>`,
};

export const LongNames: Story = {args: {data: longNames}};

export const MissingFields: Story = {args: {data: missingFields}};

export const Empty: Story = {args: {data: empty}, ...promises('empty')};

export const RightToLeft: Story = {args: {data: arabic}, globals: {language: 'ar', direction: 'rtl'}};

export const OnADarkSite: Story = {args: {data: full}, ...onHost('dark')};

export const Narrow: Story = {args: {data: full}, globals: {width: '320px'}};

export const Loading: Story = pending('mailing-lists-loading');

/** Nothing is asked for before `load()` is called, for instance by a consent manager. */
export const Manual: Story = {
  ...held('mailing-lists-manual'),
  render: ({src}) =>
    html`<ob-mailing-lists src=${src} loading="manual"><p>Shown until somebody agrees to the request.</p></ob-mailing-lists>`,
};

/** There was an answer before; the last good copy is shown with its date. */
export const Stale: Story = outdated('mailing-lists-stale', full);

export const Offline: Story = failing('mailing-lists', 'offline');

export const FailedTimeout: Story = failing('mailing-lists', 'timeout');

export const FailedNetwork: Story = failing('mailing-lists', 'network');

export const FailedCors: Story = failing('mailing-lists', 'cors');

export const FailedHttp: Story = failing('mailing-lists', 'http');

export const FailedType: Story = failing('mailing-lists', 'type');

export const FailedJson: Story = failing('mailing-lists', 'json');

export const FailedSize: Story = failing('mailing-lists', 'size');

/** What the page's author wrote stays, below what failed. */
export const FailedWithFallback: Story = {
  ...failing('mailing-lists-fallback', 'http'),
  render: ({src}) =>
    html`<ob-mailing-lists src=${src}><p>The <a href="https://example.org">old page</a> has it too.</p></ob-mailing-lists>`,
};
