import type {Preview} from '@storybook/web-components-vite';
import '../src/all.ts';
import '../stories/support/hosts.css';
import {onHostPage, toolbarDefaults, toolbars} from '../stories/support/toolbars.ts';

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: toolbars,
  initialGlobals: toolbarDefaults,
  decorators: [onHostPage],
  parameters: {
    layout: 'fullscreen',
    controls: {expanded: true, sort: 'none'},
    // Host pages bring their own backgrounds.
    backgrounds: {disable: true},
    a11y: {test: 'error'},
    options: {storySort: {order: ['Page', ['Community'], 'Sections']}},
  },
};

export default preview;
