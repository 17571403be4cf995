import type {Comment, Element, Nodes} from 'hast';
import {gate} from '../../document/url.ts';
import {brief, type LeftOut, type PageLink, type Reason} from './left-out.ts';
import {parseMarkdown} from './parse-page.ts';
import {attribute, elementsIn, textOf} from './tree.ts';

/** What a tree holds that its reader will not tell of. */
export interface Inventory {
  readonly links: PageLink[];
  readonly leftOut: LeftOut[];
}

/** Where relative links lead on a page whose address nobody knows (RFC 2606, section 2). */
export const UNKNOWN = 'https://page.invalid/';

/** What the reader of pages skips (`read-blocks.ts`). */
function skipped({tagName, properties}: Element): Reason | undefined {
  if (tagName === 'nav') return 'navigation';
  if (tagName === 'form') return 'form';
  return /script|^(style|template|ob-.*)$/.test(tagName) || properties['slot'] ? 'hidden' : undefined;
}

/** An address in a rich text holds pairs of parentheses, one in another at most (`rich-text.ts`). */
export const encodeAddress = (url: string): string => {
  const address = url.replace(/\s/g, encodeURIComponent);
  return /^[^()]*(\([^()]*\)[^()]*)*$/.test(address)
    ? address
    : address.replace(/[()]/g, sign => (sign === '(' ? '%28' : '%29'));
};

const text = (value: string): {type: 'text'; value: string} => ({type: 'text', value});

/** Prepares the links of one page. */
class Preparation {
  readonly inventory: Inventory = {links: [], leftOut: []};
  readonly #page: string | undefined;

  constructor(page: string | undefined) {
    this.#page = page;
  }

  visit(node: Nodes, around?: Reason): void {
    if (node.type === 'comment') this.#readComment(node, around);
    if (node.type === 'element') around = this.#readElement(node, around);
    if ('children' in node) for (const child of node.children) this.visit(child, around);
  }

  /** Notes what is not read at all. */
  leaveOut(node: Nodes): void {
    const words = brief(textOf(node));
    if (words && node.type !== 'comment') this.inventory.leftOut.push({reason: 'outside', text: words});
    this.visit(node, 'outside');
  }

  #readElement(element: Element, around?: Reason): Reason | undefined {
    const reason = around ?? skipped(element);
    const words = brief(textOf(element));
    if (reason && !around && words && !/^(script|style)$/.test(element.tagName))
      this.inventory.leftOut.push({reason, text: words});
    if (/^(a|area)$/.test(element.tagName)) this.#readLink(element, reason);
    else if (!reason) this.#readMedia(element);
    return reason;
  }

  #readLink(link: Element, around?: Reason): void {
    const {properties} = link;
    const written = attribute(link, 'href');
    delete properties['href'];
    // Made by the parser of Markdown, in place of the marks of footnotes.
    if ('dataFootnoteBackref' in properties) link.children = [];
    if (written === undefined || 'dataFootnoteBackref' in properties || 'dataFootnoteRef' in properties)
      return;
    // An image map's areas have words of their own, and no text.
    if (link.tagName === 'area') link.tagName = 'a';
    const label =
      brief(textOf(link)) ||
      (attribute(link, 'ariaLabel') ?? attribute(link, 'title') ?? attribute(link, 'alt'));
    const {url, reason = around} = this.#resolve(written);
    this.inventory.links.push({url: url ?? written, text: label ?? '', ...(reason && {reason})});
    if (!textOf(link).trim()) link.children = [text(label ?? url ?? written)];
    if (!reason) properties['href'] = encodeAddress(url ?? written);
    else if (reason === 'scheme' && !/^(javascript|data|vbscript):/i.test(written))
      link.children.push(text(` (${written})`));
  }

  /** The address that a link has in the document, or why it has none. */
  #resolve(written: string): {url?: string; reason?: Reason} {
    const path = written.replace(/^(\{\{|%7B%7B).*?(\}\}|%7D%7D)/i, '');
    if (!path || /\{\{|%7B%7B/i.test(path)) return {reason: 'liquid'};
    if (!gate(path, this.#page ?? UNKNOWN)) return {reason: 'scheme'};
    const isAbsolute = URL.canParse(path);
    return {url: isAbsolute || !this.#page ? path : new URL(path, this.#page).href};
  }

  #readMedia(element: Element): void {
    const {tagName} = element;
    const source = attribute(element, 'src') ?? attribute(element, 'data');
    if (source === undefined) return;
    const words = brief(`${textOf(element)} ${source}`);
    if (tagName === 'img') this.inventory.leftOut.push({reason: 'image', text: words});
    else if (/^(iframe|embed|object|video|audio|source)$/.test(tagName))
      this.inventory.links.push({
        url: this.#resolve(source).url ?? source,
        text: tagName,
        reason: 'embedded',
      });
  }

  #readComment({value}: Comment, around?: Reason): void {
    if (around || !value.trim()) return;
    this.inventory.leftOut.push({reason: 'comment', text: brief(value)});
    for (const element of elementsIn(parseMarkdown(value).root)) {
      const url = element.tagName === 'a' ? attribute(element, 'href') : undefined;
      if (url) this.inventory.links.push({url, text: brief(textOf(element)), reason: 'comment'});
    }
  }
}

/**
 * Prepares a tree for the reader of pages, in place, so that it loses no link: addresses become absolute, a link without
 * words gets some, one that cannot become a link keeps its address as text.
 *
 * @param page - absolute address that relative links are resolved against; without it they stay relative
 * @param outside - trees that will not be read
 * @returns every link of the trees, and what else the reader leaves out
 */
export function prepareTree(root: Nodes, page: string | undefined, outside: readonly Nodes[]): Inventory {
  const preparation = new Preparation(page);
  preparation.visit(root);
  for (const node of outside) preparation.leaveOut(node);
  return preparation.inventory;
}
