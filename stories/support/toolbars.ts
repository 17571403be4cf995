/** What a designer can change around every story: the toolbars, and the page that they make. */
import type {Decorator, Loader, Parameters, Preview} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import {styleMap} from 'lit/directives/style-map.js';
import {framed} from './contract.ts';
import {dress, hostOf, hosts, type HostName} from './hosts.ts';
import {imitate} from './media.ts';

type GlobalTypes = NonNullable<Preview['globalTypes']>;
type Icon = NonNullable<NonNullable<GlobalTypes[string]['toolbar']>['icon']>;

const toolbar = (
  title: string,
  icon: Icon,
  items: Readonly<Record<string, string>>,
): GlobalTypes[string] => ({
  description: title,
  toolbar: {
    title,
    icon,
    items: Object.entries(items).map(([value, label]) => ({value, title: label})),
    dynamicTitle: true,
  },
});

/** The toolbar of languages: English and those of the tags given, each by its own name. */
export const languageToolbar = (tags: readonly string[]): GlobalTypes[string] =>
  toolbar(
    'Language',
    'globe',
    Object.fromEntries(
      ['en', ...tags].map(tag => [tag, new Intl.DisplayNames(tag, {type: 'language'}).of(tag) ?? tag]),
    ),
  );

export const toolbars: GlobalTypes = {
  theme: toolbar('Theme', 'paintbrush', {auto: 'Theme: auto', light: 'Theme: light', dark: 'Theme: dark'}),
  host: toolbar(
    'Host page',
    'browser',
    Object.fromEntries(Object.entries(hosts).map(([name, {title}]) => [name, title])),
  ),
  direction: toolbar('Direction', 'transfer', {ltr: 'Left to right', rtl: 'Right to left'}),
  text: toolbar('Text size', 'zoom', {
    '62.5%': 'Text 62.5 %',
    '100%': 'Text 100 %',
    '150%': 'Text 150 %',
    '200%': 'Text 200 %',
  }),
  width: toolbar('Width', 'grow', {
    '100%': 'Full width',
    '320px': '320 px',
    '480px': '480 px',
    '768px': '768 px',
    '1100px': '1100 px',
  }),
  colors: toolbar('Forced colours', 'contrast', {
    page: 'Colours of the page',
    forced: 'Forced colours (imitated)',
  }),
  motion: toolbar('Motion', 'play', {full: 'Full motion', reduced: 'Reduced motion (imitated)'}),
};

export const toolbarDefaults = {
  theme: 'auto',
  host: 'plain',
  language: 'en',
  direction: 'ltr',
  text: '100%',
  width: '100%',
  colors: 'page',
  motion: 'full',
};

type Settings = Record<keyof typeof toolbarDefaults, string>;

/** Before a story is rendered: the style sheets of its host page. Pages of documentation keep their own look. */
export const dressPage: Loader = async ({globals, viewMode}) => {
  const {host, colors, motion} = globals as Settings;
  const isAlone = viewMode === 'story';
  await dress(isAlone ? (host as HostName) : '');
  imitate({forcedColors: isAlone && colors === 'forced', reducedMotion: isAlone && motion === 'reduced'});
};

/** Puts the story on the host page that the toolbars ask for. */
export const onHostPage: Decorator = (story, {args, globals, viewMode}) => {
  const {theme, host, language, direction, text, width} = globals as Settings;
  const isAlone = viewMode === 'story';
  const page = hostOf(isAlone ? host : 'plain');
  return html`<div
    class="page ${page.content ?? ''}"
    lang=${language}
    dir=${direction}
    style=${styleMap({'font-size': text === '100%' ? null : text, 'inline-size': width === '100%' ? null : width})}
  >
    ${page.front ?? nothing} ${story({args: theme === 'auto' ? args : {...args, theme}})}
  </div>`;
};

/** Globals and documentation of a story about a host page: in the documentation it stands in a frame of its own. */
export const onHost = (host: HostName): {globals: {host: HostName}; parameters: Parameters} => ({
  globals: {host},
  ...framed(640),
});
