import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {ObMeetings} from '../src/index.ts';
import {contractOf, promises} from './support/contract.ts';
import {
  arabic,
  empty,
  full,
  longNames,
  missingFields,
  pastMeetings,
  upcomingMeetings,
  withOnly,
} from './support/documents.ts';
import {failing, held, outdated, pending} from './support/network.ts';
import {onHost} from './support/toolbars.ts';

const meta: Meta<ObMeetings> = {title: 'Sections/Meetings', ...contractOf('ob-meetings')};
export default meta;

type Story = StoryObj<ObMeetings>;

export const UpcomingAndPast: Story = {args: {data: full}};

export const Upcoming: Story = {args: {data: withOnly({meetings: upcomingMeetings})}};

export const Past: Story = {args: {data: withOnly({meetings: pastMeetings})}};

/** A rhythm without an anchor determines no date: it is shown as it was written. */
export const RhythmInWords: Story = {
  args: {
    data: withOnly({
      meetings: [
        {
          name: 'Specification call',
          when: 'Every two weeks, 16:00 UTC',
          join: 'https://meet.example.org/spec',
        },
        {name: 'Assembly', when: 'Once a year, in autumn', location: 'Ghent'},
      ],
    }),
  },
};

export const InTwoTimeZones: Story = {
  args: {
    data: withOnly({
      meetings: [
        {
          name: 'Alternating call',
          schedule: [
            {
              rrule: 'FREQ=MONTHLY;BYDAY=1MO',
              start: '2026-01-05T09:00',
              timeZone: 'Asia/Tokyo',
              duration: 'PT45M',
            },
            {rrule: 'FREQ=MONTHLY;BYDAY=3MO', start: '2026-01-19T18:00', timeZone: 'America/New_York'},
          ],
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

export const Loading: Story = pending('meetings-loading');

/** Nothing is asked for before `load()` is called, for instance by a consent manager. */
export const Manual: Story = {
  ...held('meetings-manual'),
  render: ({src}) =>
    html`<ob-meetings src=${src} loading="manual"><p>Shown until somebody agrees to the request.</p></ob-meetings>`,
};

/** There was an answer before; the last good copy is shown with its date. */
export const Stale: Story = outdated('meetings-stale', full);

export const Offline: Story = failing('meetings', 'offline');

export const FailedHttp: Story = failing('meetings', 'http');

/** What the page's author wrote stays, below what failed. */
export const FailedWithFallback: Story = {
  ...failing('meetings-fallback', 'http'),
  render: ({src}) =>
    html`<ob-meetings src=${src}><p>The <a href="https://example.org">old page</a> has it too.</p></ob-meetings>`,
};
