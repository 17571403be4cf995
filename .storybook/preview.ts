import type {Preview} from '@storybook/web-components-vite';
import {registerMessages, type Messages} from '../src/i18n/messages.ts';
import {project} from '../stories/support/project.ts';
import {languageToolbar} from '../stories/support/toolbars.ts';

/** The glob is Vite's, which the test runner does not have. */
const files = import.meta.glob<{messages: Messages}>('../src/i18n/locales/*.ts', {eager: true});
const languages = Object.keys(files).map(path => path.replace(/^.*\/|\.ts$/g, ''));
// A file registers itself, but a build leaves out what nobody uses of a package that says it has no side effects.
Object.values(files).forEach(({messages}, index) => registerMessages(languages[index] ?? '', messages));

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
