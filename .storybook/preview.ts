import type {Preview} from '@storybook/web-components-vite';
import {project} from '../stories/support/project.ts';
import {languageToolbar} from '../stories/support/toolbars.ts';

/** Every language registers itself. The glob is Vite's, which the test runner does not have. */
const languages = Object.keys(import.meta.glob('../src/i18n/locales/*.ts', {eager: true})).map(path =>
  path.replace(/^.*\/|\.ts$/g, ''),
);

/** What stories share stands among them: the server of the test runner keeps folders with a dot to itself. */
const preview: Preview = {
  ...project,
  globalTypes: {...project.globalTypes, language: languageToolbar(languages)},
  // Read from this file before any code runs.
  tags: ['autodocs'],
  parameters: {
    ...project.parameters,
    options: {
      storySort: {
        order: [
          'Start',
          'Embed builder',
          'Guides',
          [
            'Theming',
            'Writing a community.json',
            'Contact form destinations',
            'Embedding in…',
            'Host pages',
            'Accessibility',
          ],
          'Page',
          ['Community'],
          'Sections',
        ],
      },
    },
  },
};

export default preview;
