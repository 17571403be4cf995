import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {elementsOf, type Documented, type ElementDeclaration, type Manifest} from './manifest-types.ts';

const root = join(import.meta.dirname, '../..');

const sentence = (text = ''): string => text.replace(/\s+/g, ' ').trim();

/** Where the class of an element is imported from, without `ob-`. */
const moduleOf = ({tagName}: ElementDeclaration): string => tagName.replace(/^ob-/, '');

/** A list of what is documented, under its heading; nothing when there is nothing. */
function list<T extends Documented>(title: string, all: readonly T[], say: (each: T) => string): string {
  return all.length ? `${title}:\n${all.map(each => `- ${say(each)}\n`).join('')}\n` : '';
}

/** Everything that the manifest says of an element. */
function reference(element: ElementDeclaration): string {
  const {name, tagName, description, attributes, members, events, slots} = element;
  const {cssParts, cssProperties, cssStates} = element;
  const own = members.filter(({attribute}) => !attribute);
  return [
    `## <${tagName}> (class ${name})\n\n${sentence(description)}\n\n`,
    `Import: \`import 'ob-community/${tagName}.js'\` defines the tag, \`ob-community/${moduleOf(element)}.js\` is the class alone.\n\n`,
    list(
      'Attributes',
      attributes,
      each => `\`${each.name}\` (${each.type?.text ?? ''}): ${sentence(each.description)}`,
    ),
    list(
      'Properties and methods without an attribute',
      own,
      each =>
        `\`${each.name}${each.kind === 'method' ? '()' : ''}\` (${each.type?.text ?? each.return?.type?.text ?? ''}): ${sentence(each.description)}`,
    ),
    list(
      'Events',
      events,
      each => `\`${each.name}\` (${each.type?.text ?? ''}): ${sentence(each.description)}`,
    ),
    list('Slots', slots, each => `\`${each.name || '(default)'}\`: ${sentence(each.description)}`),
    list('Parts', cssParts, each => `\`${each.name}\`: ${sentence(each.description)}`),
    list(
      'Tokens',
      cssProperties,
      each =>
        `\`${each.name}\` (${each.syntax ?? ''}, default \`${each.default ?? ''}\`): ${sentence(each.description)}`,
    ),
    list('States', cssStates, each => `\`${each.name}\`: ${sentence(each.description)}`),
  ].join('');
}

const index = (description: string, elements: readonly ElementDeclaration[]): string => `# ob-community

> ${description}

Two lines put the whole page on a site; everything else is optional:

    <script type="module" src="ob-community.js"></script>
    <ob-community src="community.json"></ob-community>

Content comes from the \`data\` property, the \`src\` attribute, an \`<ob-community>\` around the element, the element's own HTML, or the document that the package carries, in this order. Fonts and colours are the page's.

## Elements

${elements.map(each => `- [<${each.tagName}>](./llms-full.txt): ${each.summary ?? ''}. \`import 'ob-community/${each.tagName}.js'\`\n`).join('')}
## Reference

- [Everything in one text](./llms-full.txt): the guide, and every attribute, property, event, slot, part, token and state of every element
- [Custom Elements Manifest](./custom-elements.json): the same for machines
- [JSON Schema of the community document](./community.schema.json): what \`src\` and \`data\` may hold
- [Sizes and hashes of the files for pages](./cdn/integrity.json): for \`integrity\` attributes

## Frameworks

- Types for templates: \`import type {} from 'ob-community/react'\`, or \`preact\`, \`solid\`, \`vue\`, \`svelte\`
- React 19: listeners are \`onob-request\`, \`onload\`, \`onerror\`, in lower case
`;

/**
 * What language models read (llmstxt.org): `llms.txt`, an index of at most 20,000 bytes, and `llms-full.txt`, the
 * guide with the reference of every element. Both are made of the README and the manifest alone.
 */
export function llmsFiles(manifest: Manifest): Record<string, string> {
  const {description} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {description: string};
  const readme = readFileSync(join(root, 'README.md'), 'utf8').replace(/^!\[[^\]]*\]\([^)]*\)\n/gm, '');
  const elements = elementsOf(manifest);
  return {
    'llms.txt': index(description, elements),
    'llms-full.txt': `${readme}\n# Reference of the elements\n\n${elements.map(reference).join('')}`,
  };
}
