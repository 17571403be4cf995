import {imports, install, react, svelte, vue} from './components.ts';
import {networks, type Configuration} from './configuration.ts';
import {elementOf, type Facts} from './facts.ts';
import {attributesOf, escapeAttribute, htmlAttribute, openTag} from './markup.ts';

/** What of a document stands in a snippet; made by `render-worker.ts`, and empty where there is no document to read. */
export interface Rendered {
  /** Ordinary HTML for inside the element. */
  readonly fallback: string;
  /** The element as it is rendered, with its shadow tree. */
  readonly still: string;
}

/** What a snippet is made of. */
export interface Ingredients {
  readonly configuration: Configuration;
  readonly facts: Facts;
  readonly rendered: Rendered;
  /** Height of the content in the preview, in px; what a frame keeps free. */
  readonly height: number;
}

/** A kind of snippet: one tab of the builder. */
export type Kind = 'html' | 'fallback' | 'npm' | 'react' | 'vue' | 'svelte' | 'iframe' | 'static';

/** A piece of code, and the file or place that it belongs to where there is more than one. */
export interface Piece {
  readonly place: 'page' | 'terminal' | 'script' | 'markup' | 'component' | 'settings' | 'style';
  readonly code: string;
}

/** Path of a published file's address, as the configuration says where files come from. */
export function addressOf({from}: Configuration, {version}: Facts, file: string): string {
  const folder = networks[from]?.(version) ?? from;
  return folder + file;
}

/** The line that loads the style sheet that keeps the page from jumping. */
export const styleLine = (address: string, integrity: string): string =>
  `<link rel="stylesheet" href="${escapeAttribute(address)}"\n  integrity="${integrity}" crossorigin="anonymous">`;

/** The line that loads a script of this package. */
export const scriptLine = (address: string, integrity: string): string =>
  `<script type="module" src="${escapeAttribute(address)}"\n  integrity="${integrity}" crossorigin="anonymous"></script>`;

/** The published files that a page with the element loads: its style sheet, its language, its script. */
export function filesOf({element, lang}: Configuration, {files}: Facts): readonly string[] {
  const language = `locales/${lang}.js`;
  return ['ob-community.css', ...(files[language] ? [language] : []), `${element}.js`];
}

/** The tokens as a rule for the element; empty when none is set. */
export function tokenRule({element, tokens}: Configuration, selector = element): string {
  const lines = Object.entries(tokens).map(([name, value]) => `  ${name}: ${value};`);
  return lines.length ? `${selector} {\n${lines.join('\n')}\n}` : '';
}

/** What the style element of a snippet holds, byte for byte: a policy may name its hash. */
export const styleContent = (configuration: Configuration): string => {
  const rule = tokenRule(configuration);
  return rule && `\n${rule}\n`;
};

function headLines(configuration: Configuration, facts: Facts): readonly string[] {
  const lines = filesOf(configuration, facts).map(file => {
    const [address, {integrity = ''} = {}] = [addressOf(configuration, facts, file), facts.files[file]];
    return file.endsWith('.css') ? styleLine(address, integrity) : scriptLine(address, integrity);
  });
  const style = styleContent(configuration);
  return style ? [...lines, `<style>${style}</style>`] : lines;
}

const htmlTag = ({configuration, facts}: Ingredients, children = ''): string => {
  const {element} = configuration;
  return `${openTag(element, attributesOf(configuration, facts).map(htmlAttribute))}${children}</${element}>`;
};

function html(ingredients: Ingredients, children = ''): string {
  const {configuration, facts} = ingredients;
  return [...headLines(configuration, facts), htmlTag(ingredients, children)].join('\n');
}

/** A document of its own in a frame: nothing of the page around it reaches in, and links leave it. */
function iframe(ingredients: Ingredients): string {
  const {configuration, facts, height} = ingredients;
  const {lang, element} = configuration;
  const title = elementOf(facts, element).summary;
  const page = `<!doctype html>
<html lang="${lang || 'en'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeAttribute(title)}</title>
<base target="_top">
${html(ingredients)}`;
  return `<iframe title="${escapeAttribute(title)}" width="100%" height="${height}" loading="lazy"
  srcdoc="${escapeAttribute(page)}"></iframe>`;
}

/** The rendered element, and for the whole page the lines that make it live. */
function still({configuration, facts, rendered}: Ingredients): string {
  const isLive = configuration.element === facts.elements[0]?.tag;
  const head = isLive ? headLines(configuration, facts) : [];
  return [...head, rendered.still].join('\n');
}

function npm(ingredients: Ingredients): readonly Piece[] {
  const {configuration, facts} = ingredients;
  const style = tokenRule(configuration);
  return [
    install(facts),
    {place: 'script', code: `import 'ob-community/cdn/ob-community.css';\n${imports(configuration, facts)}`},
    {place: 'markup', code: htmlTag(ingredients)},
    ...(style ? [{place: 'style', code: style} as const] : []),
  ];
}

const onPage = (code: string): readonly Piece[] => [{place: 'page', code}];

const makers: Readonly<Record<Kind, (ingredients: Ingredients) => readonly Piece[]>> = {
  html: each => onPage(html(each)),
  fallback: each => onPage(html(each, `\n${each.rendered.fallback}\n`)),
  npm,
  react,
  vue,
  svelte,
  iframe: each => onPage(iframe(each)),
  static: each => onPage(still(each)),
};

/** Every kind, in the order of the tabs. */
export const kinds = Object.keys(makers) as readonly Kind[];

/** True for the kinds that hold a part of the document. */
export const isRendered = (kind: Kind): boolean => kind === 'fallback' || kind === 'static';

/**
 * The code that puts the element on a page as the preview shows it. Attributes that are the default are not in it.
 *
 * @returns one piece for a page; for an application one for each place that something is written in
 */
export const snippet = (kind: Kind, ingredients: Ingredients): readonly Piece[] => makers[kind](ingredients);
