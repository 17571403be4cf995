import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {ObCommunity} from '../src/index.ts';
import {contractOf, promises} from './support/contract.ts';
import {arabic, empty, full, longNames, missingFields, openBadges} from './support/documents.ts';
import {failing, held, outdated, pending, served} from './support/network.ts';
import {onHost} from './support/toolbars.ts';

const meta: Meta<ObCommunity> = {title: 'Page/Community', ...contractOf('ob-community')};
export default meta;

type Story = StoryObj<ObCommunity>;

/** Without any attribute it shows the document that the package carries. */
export const OpenBadges: Story = {};

export const EverySection: Story = {args: {data: full}};

export const FromAnAddress: Story = served('community', openBadges);

export const ChosenSections: Story = {args: {data: full, sections: 'meetings mailing-lists people'}};

export const WithoutNavigation: Story = {args: {data: full, nav: 'none'}};

/** Elements inside take the document of the page around them, and stand where its author puts them. */
export const Composition: Story = {
  args: {data: full},
  render: ({data, theme}) =>
    html`<ob-community .data=${data} .theme=${theme ?? 'auto'}>
      <p>Written by the author of the page.</p>
      <ob-meetings limit="2" theme=${theme ?? 'auto'}></ob-meetings>
      <ob-working-group group="specification" theme=${theme ?? 'auto'}></ob-working-group>
    </ob-community>`,
};

/** A page that is there already becomes the widget when it is wrapped. */
export const ChildrenAsData: Story = {
  render: () =>
    html`<ob-community>
      <h1>Village library</h1>
      <p>We lend books, tools and time.</p>
      <h2>Mailing lists</h2>
      <ul><li><a href="https://lists.example.org/readers">Readers</a> - what we are reading</li></ul>
      <h2>Working groups</h2>
      <ul><li><a href="https://example.org/repair">Repair</a> - mends what comes back broken</li></ul>
    </ob-community>`,
};

export const Debug: Story = {args: {data: full, debug: true, sections: 'participate'}};

export const OnAHostPageWithBootstrap: Story = {args: {data: full}, ...onHost('bootstrap')};

export const OnAHostileHostPage: Story = {args: {data: full}, ...onHost('hostile')};

export const LargeText: Story = {args: {data: full}, globals: {text: '200%'}};

export const LightTheme: Story = {args: {data: full}, globals: {theme: 'light'}};

export const DarkTheme: Story = {args: {data: full}, globals: {theme: 'dark'}};

/** Names and words of the document follow the language of the page, where it has them. */
export const InGerman: Story = {args: {data: full}, globals: {language: 'de'}};

export const LongNames: Story = {args: {data: longNames}};

export const MissingFields: Story = {args: {data: missingFields}};

export const Empty: Story = {args: {data: empty}, ...promises('empty')};

export const RightToLeft: Story = {args: {data: arabic}, globals: {language: 'ar', direction: 'rtl'}};

export const OnADarkSite: Story = {args: {data: full}, ...onHost('dark')};

export const Narrow: Story = {args: {data: full}, globals: {width: '320px'}};

export const Loading: Story = pending('community-loading');

/** Nothing is asked for before `load()` is called, for instance by a consent manager. */
export const Manual: Story = {
  ...held('community-manual'),
  render: ({src}) =>
    html`<ob-community src=${src} loading="manual"><p>Shown until somebody agrees to the request.</p></ob-community>`,
};

/** There was an answer before; the last good copy is shown with its date. */
export const Stale: Story = outdated('community-stale', full);

export const Offline: Story = failing('community', 'offline');

export const FailedTimeout: Story = failing('community', 'timeout');

export const FailedNetwork: Story = failing('community', 'network');

export const FailedCors: Story = failing('community', 'cors');

export const FailedHttp: Story = failing('community', 'http');

export const FailedType: Story = failing('community', 'type');

export const FailedJson: Story = failing('community', 'json');

export const FailedSize: Story = failing('community', 'size');

/** What the page's author wrote stays, below what failed. */
export const FailedWithFallback: Story = {
  ...failing('community-fallback', 'http'),
  render: ({src}) =>
    html`<ob-community src=${src}><p>The <a href="https://example.org">old page</a> has it too.</p></ob-community>`,
};
