import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {elementsOf, type Documented, type ElementDeclaration, type Manifest} from './manifest-types.ts';

const templates = join(import.meta.dirname, 'framework-types');

/** A description as a comment of one line, above what it describes. */
const doc = ({description = ''}: Documented, indent: string): string =>
  `${indent}/** ${description.replace(/\s+/g, ' ').replaceAll('*/', '*\\/')} */\n`;

/** What an attribute may be in a template: markup writes numbers as text. */
const inMarkup = (type: string): string => (type === 'number' ? 'number | `${number}`' : type);

const block = (name: string, lines: readonly string[]): string =>
  lines.length ? `    ${name}: {\n${lines.join('')}    };\n` : `    ${name}: object;\n`;

/** Properties that no attribute of the same name sets: objects, and names of two words. */
function ownProperties({members, attributes}: ElementDeclaration): string[] {
  const names = new Set(attributes.map(({name}) => name));
  return members
    .filter(({kind, readonly, name, type}) => kind === 'field' && !readonly && !names.has(name) && type)
    .map(each => `${doc(each, '      ')}      ${each.name}?: ${each.type?.text ?? ''};\n`);
}

function elementType(element: ElementDeclaration): string {
  const {name, tagName, summary = '', attributes, events, slots} = element;
  const attributeLines = attributes.map(
    each => `${doc(each, '      ')}      '${each.name}'?: ${inMarkup(each.type?.text ?? '')} | undefined;\n`,
  );
  const eventLines = events.map(
    each => `${doc(each, '      ')}      '${each.name}': ${each.type?.text ?? ''};\n`,
  );
  const slotNames = slots.map(each => `'${each.name || 'default'}'`).join(' | ');
  return [
    doc({name, description: summary}, '  '),
    `  '${tagName}': {\n    element: ${name};\n`,
    block('attributes', attributeLines),
    block('properties', ownProperties(element)),
    block('events', eventLines),
    `    slots: ${slotNames};\n  };\n`,
  ].join('');
}

/** Names in the types that are not the platform's: what `index.js` exports. */
function imported(types: string): string[] {
  const platform = new Set(['CustomEvent', 'HTMLFormElement', 'Promise']);
  const names = types.replace(/\/\*\*.*?\*\//gs, '').matchAll(/[:|] ([A-Z]\w+)/g);
  return [...new Set([...names].map(([, name = '']) => name))].filter(name => !platform.has(name)).sort();
}

function elementTypes(manifest: Manifest): string {
  const types = elementsOf(manifest).map(elementType).join('');
  return [
    `import type {${imported(types).join(', ')}} from './index.js';\n`,
    '\n/** What each element takes and fires, by tag; every framework’s declarations are made from it. */\n',
    `export interface ObElements {\n${types}}\n`,
  ].join('');
}

/**
 * Declarations of the elements for templates, by file name: `elements.d.ts` from the manifest, and beside it one
 * file a framework, which only turns that into the framework's own terms.
 */
export function frameworkTypes(manifest: Manifest): Record<string, string> {
  const files = ['jsx', 'react', 'preact', 'solid', 'vue', 'svelte'].map(
    name => [`${name}.d.ts`, readFileSync(join(templates, `${name}.d.ts`), 'utf8')] as const,
  );
  return {'elements.d.ts': elementTypes(manifest), ...Object.fromEntries(files)};
}
