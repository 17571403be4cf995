import type {ArgTypes, Parameters} from '@storybook/web-components-vite';
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

type ArgType = ArgTypes[string];

/** A colour by its description: the names of tokens do not say it. */
const isColor = ({description = ''}: ArgType): boolean => /\b(colour|background)\b/.test(description);

/** The control for what the helpers cannot know. States come from what an element shows: nobody sets them. */
function controlOf(name: string, each: ArgType): NonNullable<ArgType['control']> {
  if (name.endsWith('-state')) return false;
  if (name === 'data') return {type: 'object'};
  if (name.startsWith('--') && isColor(each)) return {type: 'color'};
  return each.control ?? false;
}

/** “No default” and “or undefined” tell a reader nothing: everything is optional. */
function tidy(name: string, each: ArgType): void {
  const {defaultValue, type} = each.table ?? {};
  each.control = controlOf(name, each);
  if (each.table && !defaultValue?.summary) delete each.table.defaultValue;
  if (type?.summary) type.summary = type.summary.replace(/ \| undefined$/, '');
}

/**
 * Documentation and controls of an element, from the manifest: unions of strings are selects, and what is private
 * is not there.
 */
export function contractOf(component: string): {component: string; argTypes: ArgTypes} {
  const {argTypes} = getStorybookHelpers(component);
  for (const [name, each] of Object.entries(argTypes)) tidy(name, each);
  return {component, argTypes};
}

/** In documentation the story stands in a frame of its own, where it is played and can be long. */
export const framed = (height: number): {parameters: Parameters} => ({
  parameters: {docs: {story: {inline: false, iframeHeight: height}}},
});
