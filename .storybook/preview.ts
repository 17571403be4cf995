import type {Preview} from '@storybook/web-components-vite';
import {project} from '../stories/support/project.ts';

/** What stories share stands among them: the server of the test runner keeps folders with a dot to itself. */
const preview: Preview = {
  ...project,
  // Read from this file before any code runs.
  tags: ['autodocs'],
  parameters: {
    ...project.parameters,
    options: {
      storySort: {
        order: [
          'Start',
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
