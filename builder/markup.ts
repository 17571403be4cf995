import type {Configuration} from './configuration.ts';
import {elementOf, type AttributeFacts, type Facts} from './facts.ts';

/** An attribute as it is written on the tag. */
export interface Written {
  readonly name: string;
  /** `''` of a boolean one. */
  readonly value: string;
  readonly kind: AttributeFacts['kind'];
}

/**
 * Every attribute of the tag: those of the element, then `lang`, and `dir` where the language asks for another direction
 * than pages have by themselves.
 */
export function attributesOf({element, attributes, lang}: Configuration, facts: Facts): readonly Written[] {
  const own = elementOf(facts, element).attributes.flatMap(({name, kind}) => {
    const value = attributes[name];
    return value === undefined ? [] : [{name, value, kind}];
  });
  const {direction} = facts.languages.find(({tag}) => tag === lang) ?? {};
  return [
    ...own,
    ...(lang ? [{name: 'lang', value: lang, kind: 'text'} as const] : []),
    ...(direction === 'rtl' ? [{name: 'dir', value: 'rtl', kind: 'text'} as const] : []),
  ];
}

/** Text between tags (HTML, "Escaping a string"). */
export const escapeText = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('\u00A0', '&nbsp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** Text of an attribute between double quotes; what a sanitizer may take for a tag is escaped as well. */
export const escapeAttribute = (text: string): string => escapeText(text).replaceAll('"', '&quot;');

/** One attribute as HTML writes it. */
export const htmlAttribute = ({name, value, kind}: Written): string =>
  kind === 'boolean' ? name : `${name}="${escapeAttribute(value)}"`;

/** A string as a script writes it, also inside a tag: JSON is JavaScript (ECMA-262, since 2019). */
const scriptString = (text: string): string => JSON.stringify(text).replaceAll('<', '\\u003c');

/** Words in any script without a character that JSX or Svelte gives a meaning, or that a reader would not see. */
const isPlain = (value: string): boolean => !/["&<>{}\\`\u00A0\u2028\u2029\uFEFF]/.test(value);

/**
 * One attribute in JSX and in Svelte. Their strings know entities, in Svelte braces too, but no escapes: whatever is not
 * plain is an expression.
 */
export function jsxAttribute({name, value, kind}: Written): string {
  if (kind === 'boolean') return name;
  if (kind === 'number') return `${name}={${value}}`;
  return isPlain(value) ? `${name}="${value}"` : `${name}={${scriptString(value)}}`;
}

/** Vue sets a property where an element has one: a number and `true` are bound as such, text is text. */
export function vueAttribute(written: Written): string {
  const {name, value, kind} = written;
  if (kind === 'boolean') return `:${name}="true"`;
  return kind === 'number' ? `:${name}="${value}"` : htmlAttribute(written);
}

/** A tag with its attributes, on one line or, when that is long, one a line. */
export function openTag(tag: string, attributes: readonly string[], indent = '', end = '>'): string {
  const line = [`${indent}<${tag}`, ...attributes].join(' ') + end;
  if (line.length <= 100 || attributes.length < 2) return line;
  return [`${indent}<${tag}`, ...attributes.map(each => `${indent}  ${each}`)].join('\n') + end;
}

/** Moves every line that is not empty to the right. */
export const indented = (text: string, indent = '  '): string => text.replace(/^(?=.)/gm, indent);
