import type {ArgTypes} from '@storybook/web-components-vite';
import {getStorybookHelpers} from '@wc-toolkit/storybook-helpers';
import './manifest.ts';

/** The states of an element, all of which `data-state` names. */
export type State = 'idle' | 'loading' | 'ready' | 'empty' | 'stale' | 'error';

/**
 * What a story promises: the run over all stories opens it and looks. Without a word it is `ready`.
 *
 * @param code - of the `error` event, when the state is `error`
 */
export const promises = (state: State, code?: string): {parameters: {state: State; code?: string}} => ({
  parameters: {state, ...(code && {code})},
});

/** States come from what an element shows: nobody sets them. Slots, tokens and parts can be tried. */
const isShownOnly = (name: string): boolean => name.endsWith('-state');

/**
 * Documentation and controls of an element, from the manifest: unions of strings are selects, and what is private
 * is not there.
 */
export function contractOf(component: string): {component: string; argTypes: ArgTypes} {
  const {argTypes} = getStorybookHelpers(component);
  for (const [name, each] of Object.entries(argTypes)) if (isShownOnly(name)) each.control = false;
  return {component, argTypes};
}
