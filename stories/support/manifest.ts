/**
 * The custom elements manifest, which `npm run manifest` makes of the class comments. Whoever needs it imports this
 * module, which is ready when the manifest is.
 */
import {setCustomElementsManifest} from '@storybook/web-components-vite';
import {setStorybookHelpersConfig} from '@wc-toolkit/storybook-helpers';

/** What the manifest says of something that has a name: a part, a token, a slot, a state. */
export interface Described {
  name: string;
  description?: string;
  default?: string;
}

/** An element, as the manifest describes it. */
export interface ElementDeclaration {
  tagName?: string;
  summary?: string;
  cssParts?: readonly Described[];
  cssProperties?: readonly Described[];
  cssStates?: readonly Described[];
}

interface Manifest {
  modules: readonly {declarations?: readonly ElementDeclaration[]}[];
}

setStorybookHelpersConfig({hideArgRef: true, typeRef: 'parsedType'});
const response = await fetch(new URL('../../dist/custom-elements.json', import.meta.url));
if (!response.ok) throw new Error('dist/custom-elements.json is missing. Run: npm run manifest');
const manifest = (await response.json()) as Manifest;
setCustomElementsManifest(manifest);
// The helpers read their settings in a task of their own.
await new Promise(resolve => setTimeout(resolve));

/** Every element of the package. */
export const elements = manifest.modules
  .flatMap(({declarations = []}) => declarations)
  .filter((each): each is ElementDeclaration & {tagName: string} => !!each.tagName);

/** All things of one kind that elements have, each name once. */
export function everyDescribed(kind: 'cssParts' | 'cssProperties' | 'cssStates'): readonly Described[] {
  const all = elements.flatMap(each => each[kind] ?? []);
  return [...new Map(all.map(each => [each.name, each])).values()];
}
