import {getVsCodeCssCustomData, getVsCodeHtmlCustomData} from 'custom-element-vs-code-integration';
import {getWebTypesData} from 'custom-element-jet-brains-integration';
import {elementsOf, type Documented, type Manifest, type Token} from './manifest-types.ts';

/** Custom data for CSS, as VS Code reads it (github.com/microsoft/vscode-css-languageservice). */
interface CssData {
  properties: (Documented & {syntax?: string})[];
  pseudoElements: Documented[];
  pseudoClasses?: Documented[];
}

/** Custom data for HTML. The value set `v` is that of attributes without a value. */
interface HtmlData {
  tags: {name: string; attributes: (Documented & {valueSet?: string; values?: object[]})[]}[];
}

/** JetBrains' web-types (github.com/JetBrains/web-types). */
interface WebTypes {
  contributions: {
    html: {elements: {name: string; 'doc-url'?: string}[]};
    css: {properties: Documented[]; 'pseudo-elements': Documented[]; 'pseudo-classes'?: Documented[]};
  };
}

type Generate = (manifest: never, options: object) => string;

/** Runs a generator on a copy, since generators write to what they are given, and reads what it wrote. */
const run = (generate: Generate, manifest: Manifest): unknown =>
  JSON.parse(generate(structuredClone(manifest) as never, {hideLogs: true}));

/** The first of each name: elements share parts, tokens and states. */
const once = <T extends Documented>(list: readonly T[]): T[] =>
  [...new Map([...list].reverse().map(each => [each.name, each])).values()].reverse();

/** Custom states as pseudo-classes; VS Code writes them with a colon, JetBrains without. */
const statesOf = (manifest: Manifest, colon: '' | ':'): Documented[] =>
  once(elementsOf(manifest).flatMap(({cssStates}) => cssStates)).map(({name, description = ''}) => ({
    name: `${colon}state(${name})`,
    description,
  }));

const describeToken = ({description = '', default: value = ''}: Token): string =>
  `${description}; by default \`${value}\``;

function htmlData(manifest: Manifest): object {
  const data = run(getVsCodeHtmlCustomData, manifest) as HtmlData;
  const booleans = new Set(
    elementsOf(manifest).flatMap(({tagName, attributes}) =>
      attributes.filter(({type}) => type?.text === 'boolean').map(({name}) => `${tagName} ${name}`),
    ),
  );
  for (const {name: tag, attributes} of data.tags)
    for (const attribute of attributes)
      if (booleans.has(`${tag} ${attribute.name}`)) attribute.valueSet = 'v';
  return data;
}

function cssData(manifest: Manifest): object {
  const data = run(getVsCodeCssCustomData, manifest) as CssData;
  const tokens = once(elementsOf(manifest).flatMap(({cssProperties}) => cssProperties));
  data.properties = tokens.map(token => ({
    name: token.name,
    description: describeToken(token),
    syntax: token.syntax ?? '*',
  }));
  data.pseudoElements = once(data.pseudoElements);
  data.pseudoClasses = statesOf(manifest, ':');
  return data;
}

function webTypes(manifest: Manifest): object {
  const data = run(getWebTypesData, manifest) as WebTypes;
  const {html, css} = data.contributions;
  for (const element of html.elements) delete element['doc-url'];
  const tokens = once(elementsOf(manifest).flatMap(({cssProperties}) => cssProperties));
  css.properties = tokens.map(token => ({name: token.name, description: describeToken(token)}));
  css['pseudo-elements'] = once(css['pseudo-elements']);
  css['pseudo-classes'] = statesOf(manifest, '');
  return data;
}

/**
 * Files for editors, by name: completion and documentation of tags, attributes, parts, tokens and states. The
 * generators repeat what elements share, once an element, and leave out states; here each is there once.
 */
export const editorFiles = (manifest: Manifest): Record<string, object> => ({
  'vscode.html-custom-data.json': htmlData(manifest),
  'vscode.css-custom-data.json': cssData(manifest),
  'web-types.json': webTypes(manifest),
});
