import type {Preview} from '@storybook/web-components-vite';
import {project} from '../stories/support/project.ts';

/** What stories share stands among them: the server of the test runner keeps folders with a dot to itself. */
const preview: Preview = {
  ...project,
  parameters: {
    ...project.parameters,
    options: {storySort: {order: ['Start', 'Page', ['Community'], 'Sections']}},
  },
};

export default preview;
