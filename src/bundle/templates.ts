/**
 * Templates. With `parts.ts` as much of `lit-html` as the elements here use, for the bundles: values as children (text,
 * templates, arrays of these), attributes, `.properties`, `?booleans` and `@listeners`; an attribute has double quotes or
 * none. `test/bundle/templates.browser.test.ts` has Lit's as oracle. Left out are directives (data cannot look like
 * one, then), nodes and other objects as values, SVG and MathML roots, values in comments, tag names and raw text elements, `>` in a
 * static attribute, listener options and a listener's `this`.
 */
import {trusted} from './trusted-types.ts';

/** Removes an attribute, or shows no child. Lit's own, so that one serves both. */
export const nothing = Symbol.for('lit-nothing');

/** What `html` makes. A class, because nothing that comes as JSON can be an instance of it. */
export class TemplateResult {
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];

  constructor(strings: TemplateStringsArray, values: readonly unknown[]) {
    this.strings = strings;
    this.values = values;
  }
}

/** A place for values: a comment among children, or an attribute. */
export interface Hole {
  /** Index among the elements and comments of the template. */
  readonly index: number;
  /** As written: with `.`, `?` or `@`; '' among children. */
  readonly name: string;
  /** What stands before, between and behind the values; none among children. */
  readonly pieces: readonly string[];
}

export interface Template {
  readonly content: DocumentFragment;
  readonly holes: readonly Hole[];
}

const marker = '$ob$';
const templates = new WeakMap<TemplateStringsArray, Template>();

export const html = (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult =>
  new TemplateResult(strings, values);

/** The template behind a result, prepared once. */
export function templateOf({strings}: TemplateResult): Template {
  const template = templates.get(strings) ?? prepare(strings);
  templates.set(strings, template);
  return template;
}

function prepare(strings: TemplateStringsArray): Template {
  const names: string[] = [];
  const markup = strings.reduce((text, next) => {
    const tag = /<[^>]+$/.exec(text)?.[0];
    names.push((tag && /([^\s"=]+)=("[^"]*|[^\s"]*)$/.exec(tag)?.[1]) || '');
    return text + (tag ? marker : `<!--${marker}-->`) + next;
  });
  const template = document.createElement('template');
  // The one place where markup becomes nodes; it is the product's own. The last value needs a node behind it.
  // eslint-disable-next-line no-restricted-syntax
  template.innerHTML = trusted(`${markup}<!---->`) as string;
  const {content} = template;
  const holes: Hole[] = [];
  nodesOf(content).forEach((node, index) => {
    if (node.data === marker) holes.push({index, name: names.shift() ?? '', pieces: []});
    for (const {name, value} of [...(node.attributes ?? [])]) {
      const pieces = value.split(marker);
      if (pieces.length < 2) continue;
      node.removeAttribute(name);
      holes.push({index, name: names.splice(0, pieces.length - 1)[0] ?? '', pieces});
    }
  });
  return {content, holes};
}

/** Elements and comments, in their order. */
export function nodesOf(root: Node): (Element & Comment)[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
  const nodes: (Element & Comment)[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Element & Comment);
  return nodes;
}
