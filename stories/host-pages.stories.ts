import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {everyField, full} from './support/documents.ts';
import {onHost} from './support/toolbars.ts';

/** Every element's kinds of content, one above the other, on other people's pages. */
const meta: Meta = {
  title: 'Guides/Host pages',
  component: 'ob-community',
  // The page of documentation is written by hand.
  tags: ['!autodocs'],
  parameters: {controls: {disable: true}},
  render: ({theme = 'auto'}) =>
    html`<ob-community
        .data=${full}
        sections="working-groups mailing-lists people meetings"
        theme=${theme}
      ></ob-community>
      <ob-contact-form .data=${everyField} theme=${theme}></ob-contact-form>`,
};
export default meta;

export const PlainPage: StoryObj = onHost('plain');

export const Bootstrap: StoryObj = onHost('bootstrap');

export const TailwindPreflight: StoryObj = onHost('tailwind');

export const WordPressLikeTheme: StoryObj = onHost('wordpress');

export const HostileReset: StoryObj = onHost('hostile');

export const DarkSite: StoryObj = onHost('dark');

/** The colours of the visitor's choice replace those of the page. Imitated: no page can switch them on. */
export const ForcedColours: StoryObj = {globals: {colors: 'forced'}};

/** Nothing moves by itself for visitors who asked for that. Imitated: no page can switch it on. */
export const ReducedMotion: StoryObj = {globals: {motion: 'reduced'}};

/** A light theme on a dark page is an island of its own. */
export const LightOnADarkSite: StoryObj = {globals: {host: 'dark', theme: 'light'}};
