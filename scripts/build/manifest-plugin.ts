import {posix} from 'node:path';
import type ts from 'typescript';
import {elementsOf, type Declaration, type Manifest, type Member} from './manifest-types.ts';
import {reactiveProperties, type ReactiveProperty} from './reactive-properties.ts';
import type {TokenFacts} from './token-facts.ts';

/** What a plug-in of the analyzer is called with, as far as ours needs it. */
interface Phase {
  ts: typeof ts;
  node: ts.Node;
}

/** The module of our package that a class of events or errors is imported from. */
const index = 'dist/index.js';

const isPublic = ({name, privacy = 'public', ...member}: Member): boolean =>
  privacy === 'public' && !member.static && !name.startsWith('#') && name !== 'render';

/** What a constructor takes is not the default of the property that keeps it. */
const withoutParameter = ({default: value, ...member}: Member): Member =>
  value === undefined || value === member.name ? member : {...member, default: value};

/** `string | undefined` as the type of an attribute: one that is not there is not a value. */
const present = (type: string): string => type.replace(/ \| undefined$/, '');

/**
 * Adds to the analyzer what it cannot see: properties that Lit is told of in `static properties` and in objects
 * spread into it, tags defined through `define`, and the default and syntax of tokens.
 *
 * @param tokens - what the style sheets say of each token
 * @param toPublished - path of the published module for that of a source
 */
export function communityPlugin(
  tokens: ReadonlyMap<string, TokenFacts>,
  toPublished: (source: string) => string,
): object {
  const shared = new Map<string, ts.Expression>();
  const properties = new Map<string, ts.Expression | undefined>();
  const tags = new Map<string, string>();
  return {
    name: 'community',
    collectPhase({
      ts: {isVariableDeclaration, isPropertyDeclaration, isCallExpression, isStringLiteral},
      node,
    }: Phase) {
      if (isVariableDeclaration(node) && node.initializer) shared.set(node.name.getText(), node.initializer);
      if (isPropertyDeclaration(node) && node.name.getText() === 'properties')
        properties.set(node.parent.name?.text ?? '', node.initializer);
      if (!isCallExpression(node) || node.expression.getText() !== 'define') return;
      const [tag, constructor] = node.arguments;
      if (tag && constructor && isStringLiteral(tag)) tags.set(constructor.getText(), tag.text);
    },
    packageLinkPhase({customElementsManifest: manifest}: {customElementsManifest: Manifest}) {
      const exported = publicNames(manifest);
      for (const each of manifest.modules.flatMap(({declarations}) => declarations)) {
        if (each.members) each.members = each.members.filter(isPublic).map(withoutParameter);
        if (each.superclass?.module) each.superclass = {name: each.superclass.name, package: 'global:'};
        if (each.superclass?.name !== 'LitElement') continue;
        each.tagName = tags.get(each.name) ?? '';
        each.customElement = true;
        addProperties(each, reactiveProperties(properties.get(each.name), shared));
        addTokens(each, tokens);
        addEvents(each, exported);
      }
      defineTags(manifest);
      publish(manifest, toPublished);
      manifest.schemaVersion = '2.1.0';
    },
  };
}

/** Names that can be imported from the package. */
function publicNames({modules}: Manifest): ReadonlySet<string> {
  const exports = modules.find(({path}) => path.endsWith('src/index.ts'))?.exports ?? [];
  return new Set(exports.map(({declaration}) => declaration.name));
}

function addProperties(element: Declaration, reactive: ReadonlyMap<string, ReactiveProperty>): void {
  element.attributes = [];
  for (const [fieldName, {attribute, isReflected}] of reactive) {
    const field = element.members?.find(({name}) => name === fieldName);
    if (!field?.type) throw new Error(`${element.name}.${fieldName} is reactive but not declared.`);
    delete field.privacy;
    delete field.attribute;
    if (!attribute) continue;
    field.attribute = attribute;
    if (isReflected) field.reflects = true;
    const {description = '', type} = field;
    element.attributes.push({name: attribute, type: {text: present(type.text)}, description, fieldName});
  }
}

function addTokens(element: Declaration, tokens: ReadonlyMap<string, TokenFacts>): void {
  for (const token of element.cssProperties ?? []) {
    const facts = tokens.get(token.name);
    if (!facts) throw new Error(`${element.name} documents ${token.name}, which no style sheet reads.`);
    if (token.default !== undefined && token.default !== facts.default)
      throw new Error(`${element.name}: ${token.name} is ${facts.default} by default, not ${token.default}.`);
    Object.assign(token, facts);
  }
}

/** An event's class leads to where it can be imported from, or is the platform's. */
function addEvents(element: Declaration, exported: ReadonlySet<string>): void {
  for (const {name, type} of element.events ?? []) {
    if (!type) throw new Error(`${element.name}: ${name} has no type.`);
    const {text} = type;
    const from = exported.has(text) ? {module: index} : {package: 'global:'};
    type.references = [{name: text, ...from, start: 0, end: text.length}];
  }
}

/** A module that defines a tag exports it, in the words of the manifest. */
function defineTags(manifest: Manifest): void {
  for (const {tagName, name} of elementsOf(manifest)) {
    const declared = manifest.modules.find(({declarations}) => declarations.some(each => each.name === name));
    const defining = manifest.modules.find(({path}) => path.endsWith(`/${tagName}.ts`));
    if (!declared || !defining) throw new Error(`No module defines <${tagName}>.`);
    const declaration = {name, module: declared.path};
    defining.exports.push({kind: 'custom-element-definition', name: tagName, declaration});
  }
}

/** Leaves what can be imported, under the paths that it is published at. Types are not the manifest's matter. */
function publish(manifest: Manifest, toPublished: (source: string) => string): void {
  const exported = publicNames(manifest);
  for (const module of manifest.modules)
    module.declarations = module.declarations.filter(({name}) => exported.has(name));
  const kept = new Set(manifest.modules.flatMap(({declarations}) => declarations.map(({name}) => name)));
  for (const module of manifest.modules) {
    module.exports = module.exports.filter(({declaration}) => kept.has(declaration.name));
    for (const {declaration} of module.exports)
      declaration.module = toPublished(
        posix.join('src', (declaration.module ?? module.path).replace(/^src\//, '')),
      );
    module.path = toPublished(module.path);
  }
  manifest.modules = manifest.modules
    .filter(({exports}) => exports.length)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
