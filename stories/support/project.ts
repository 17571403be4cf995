import type {Preview} from '@storybook/web-components-vite';
import '../../src/all.ts';
import {promises} from './contract.ts';
import './device.ts';
import {elementOf} from './element.ts';
import './manifest.ts';
import {snippet} from './snippet.ts';
import {dressPage, onHostPage, toolbarDefaults, toolbars} from './toolbars.ts';

/** What all stories share, in Storybook and in the run over all stories. */
export const project: Preview = {
  globalTypes: toolbars,
  initialGlobals: toolbarDefaults,
  decorators: [onHostPage],
  loaders: [dressPage],
  render: (args, {component}) => elementOf(component ?? 'div', args),
  parameters: {
    // What the run over all stories expects of one that says nothing else.
    ...promises('ready').parameters,
    layout: 'fullscreen',
    controls: {expanded: true, sort: 'none'},
    // Host pages bring their own backgrounds.
    backgrounds: {disable: true},
    a11y: {test: 'error'},
    docs: {source: {transform: snippet}},
  },
};
