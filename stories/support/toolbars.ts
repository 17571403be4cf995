/** What a designer can change around every story: the toolbars, and the page that they make. */
import type {Decorator, Preview} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import {styleMap} from 'lit/directives/style-map.js';

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

/** English and every language that `src/i18n/locales/` registers, by its own name. */
const languages = Object.fromEntries(
  ['en', ...Object.keys(import.meta.glob('../../src/i18n/locales/*.ts', {eager: true}))].map(path => {
    const tag = path.replace(/^.*\/|\.ts$/g, '');
    return [tag, new Intl.DisplayNames(tag, {type: 'language'}).of(tag) ?? tag];
  }),
);

export const toolbars: GlobalTypes = {
  theme: toolbar('Theme', 'paintbrush', {auto: 'Theme: auto', light: 'Theme: light', dark: 'Theme: dark'}),
  host: toolbar('Host page', 'browser', {
    plain: 'Plain page',
    bootstrap: 'Bootstrap-like page',
    dark: 'Dark site',
    hostile: 'Hostile reset',
  }),
  language: toolbar('Language', 'globe', languages),
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
};

export const toolbarDefaults = {
  theme: 'auto',
  host: 'plain',
  language: 'en',
  direction: 'ltr',
  text: '100%',
  width: '100%',
};

/** Words that the host page has of its own, in its own styles: what the element has to stand beside. */
const hostFront = html`<div class="host-front">
  <p class="host-name">Host page</p>
  <p>A paragraph of the page itself, with <a href="#host">a link</a> of its own.</p>
</div>`;

/** Puts the story on the host page that the toolbars ask for; pages of documentation keep their own look. */
export const onHostPage: Decorator = (story, {args, globals, viewMode}) => {
  const {theme, host, language, direction, text, width} = globals as Record<
    keyof typeof toolbarDefaults,
    string
  >;
  const isAlone = viewMode === 'story';
  document.documentElement.dataset['host'] = isAlone ? host : 'plain';
  return html`<div
    class="page"
    lang=${language}
    dir=${direction}
    style=${styleMap({'font-size': text === '100%' ? null : text, 'inline-size': width})}
  >
    ${isAlone && host !== 'plain' ? hostFront : nothing}
    ${story({args: theme === 'auto' ? args : {...args, theme}})}
  </div>`;
};
