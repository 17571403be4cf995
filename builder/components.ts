/** Snippets for applications: what is imported, and a component for each framework. */
import type {Configuration} from './configuration.ts';
import type {Facts} from './facts.ts';
import {attributesOf, escapeAttribute, indented, jsxAttribute, openTag, vueAttribute} from './markup.ts';
import type {Ingredients, Piece} from './snippets.ts';

/** Imports of an application: the element, and its language. */
export function imports({element, lang}: Configuration, {files}: Facts): string {
  const language = files[`locales/${lang}.js`] ? [`import 'ob-community/locales/${lang}.js';`] : [];
  return [`import 'ob-community/${element}.js';`, ...language].join('\n');
}

export const install = ({version}: Facts): Piece => ({
  place: 'terminal',
  code: `npm install --save-exact ob-community@${version}`,
});

/** For React: an attribute is a prop, and tokens are its style. */
export function react({configuration, facts}: Ingredients): readonly Piece[] {
  const tokens = Object.entries(configuration.tokens).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},`,
  );
  const attributes = attributesOf(configuration, facts).map(jsxAttribute);
  const code = [
    "import type {} from 'ob-community/react';",
    ...(tokens.length ? ["import type {CSSProperties} from 'react';"] : []),
    imports(configuration, facts),
    '',
    ...(tokens.length ? [`const tokens = {\n${tokens.join('\n')}\n} as CSSProperties;\n`] : []),
    'export function Community() {',
    '  return (',
    openTag(
      configuration.element,
      tokens.length ? [...attributes, 'style={tokens}'] : attributes,
      '    ',
      ' />',
    ),
    '  );',
    '}',
  ].join('\n');
  return [install(facts), {place: 'component', code}];
}

/** For Vue: a single-file component, and the setting that tells its compiler which tags are elements. */
export function vue({configuration, facts}: Ingredients): readonly Piece[] {
  const {element, tokens} = configuration;
  const style = Object.entries(tokens).map(([name, value]) => `${name}: ${value}`);
  const attributes = [
    ...attributesOf(configuration, facts).map(vueAttribute),
    ...(style.length ? [`style="${escapeAttribute(style.join('; '))}"`] : []),
  ];
  const code = `<script setup lang="ts">
${imports(configuration, facts)}
</script>

<template>
${openTag(element, attributes, '  ')}</${element}>
</template>`;
  const settings = `import vue from '@vitejs/plugin-vue';
import {defineConfig} from 'vite';

export default defineConfig({
  plugins: [vue({template: {compilerOptions: {isCustomElement: tag => tag.startsWith('ob-')}}})],
});`;
  return [install(facts), {place: 'component', code}, {place: 'settings', code: settings}];
}

/** For Svelte: a component. */
export function svelte({configuration, facts}: Ingredients): readonly Piece[] {
  const {element, tokens} = configuration;
  const attributes = [
    ...attributesOf(configuration, facts).map(jsxAttribute),
    ...Object.entries(tokens).map(([name, value]) =>
      jsxAttribute({name: `style:${name}`, value, kind: 'text'}),
    ),
  ];
  const code = `<script lang="ts">
${indented(imports(configuration, facts))}
</script>

${openTag(element, attributes)}</${element}>`;
  return [install(facts), {place: 'component', code}];
}
