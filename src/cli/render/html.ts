import {defaultTreeAdapter as adapter, serializeOuter, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import {element} from './element.ts';
import {jsonForScript} from './json.ts';
import {pageStyleSheet, embeddedStyleSheet} from './sheets.ts';

/** How an embedded element gets the document in the browser, and what its page's policy asks for. */
export interface EmbedOptions {
  readonly lang: string | undefined;
  readonly sections: readonly string[];
  readonly headingLevel: number;
  /** Address of the document; without it the data is written into the element. */
  readonly src: string | undefined;
  readonly nonce: string | undefined;
}

/**
 * `<ob-community>` with a declarative shadow root (HTML, "The template element"): readable before and without script.
 *
 * The element keeps that tree until it has a document, then renders the same in its place. The document comes from `src`,
 * or from a data block among its children, which no policy refuses because it is no script (HTML, "The script element").
 * The block stands first, so that it is there whenever the tree is.
 *
 * @param data - the document as its author wrote it
 */
export function embed(tree: Tree.DocumentFragment, data: object, options: EmbedOptions): string {
  const {lang, sections, headingLevel, src, nonce} = options;
  const root = adapter.createDocumentFragment();
  adapter.appendChild(root, element('style', {nonce}, embeddedStyleSheet()));
  for (const node of [...tree.childNodes]) adapter.appendChild(root, node);
  const template = element('template', {shadowrootmode: 'open'}) as Tree.Template;
  adapter.setTemplateContent(template, root);
  const host = element('ob-community', {
    lang,
    src,
    sections: sections.length ? sections.join(' ') : undefined,
    'heading-level': String(headingLevel),
  });
  if (!src) adapter.appendChild(host, element('script', {type: 'application/json'}, jsonForScript(data)));
  adapter.appendChild(host, template);
  return `${serializeOuter(host)}\n`;
}

/** What the head of a page says. */
export interface PageOptions {
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  readonly nonce: string | undefined;
}

/** Direction in which a language is written; Node gained the method after the property (ECMA-402, "Intl Locale Info"). */
function directionOf(lang: string): string {
  const locale = new Intl.Locale(lang) as {
    getTextInfo?: () => {direction: string};
    textInfo?: {direction: string};
  };
  return (locale.getTextInfo?.() ?? locale.textInfo)?.direction ?? 'ltr';
}

/** Controls that do nothing on a page without script. */
const isControl = (node: Tree.ChildNode): boolean =>
  node.nodeName === 'search' ||
  (node.nodeName === 'button' &&
    'attrs' in node &&
    node.attrs.some(({name, value}) => name === 'type' && value === 'button'));

function withoutControls(parent: Tree.ParentNode): void {
  for (const node of [...parent.childNodes]) {
    if (isControl(node)) adapter.detachNode(node);
    else if ('childNodes' in node) withoutControls(node);
  }
}

/** A whole page of ordinary HTML: no script, no custom element, no request. */
export function page(tree: Tree.DocumentFragment, {lang, title, description, nonce}: PageOptions): string {
  withoutControls(tree);
  const main = element('main', {class: 'ob-community'}, ...tree.childNodes);
  const head = element(
    'head',
    {},
    element('meta', {charset: 'utf-8'}),
    element('title', {}, title),
    element('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
    ...(description ? [element('meta', {name: 'description', content: description})] : []),
    element('style', {nonce}, pageStyleSheet()),
  );
  const whole = element('html', {lang, dir: directionOf(lang)}, head, element('body', {}, main));
  return `<!doctype html>\n${serializeOuter(whole)}\n`;
}
