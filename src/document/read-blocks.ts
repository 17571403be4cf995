import type {Run} from './read-inline.ts';
import type {Key} from './read-wording.ts';

/** The part of the DOM that the reader uses, so that another tree (hast, parse5) can be fed through an adapter. */
export interface ReadableNode {
  /** Tag name in lower case; elements only. */
  readonly localName?: string;
  /** 3 is text (DOM Standard, section 4.4). */
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<ReadableNode>;
  /** Elements only. */
  getAttribute?(name: string): string | null;
}

/** A block of the page, in reading order. */
export interface Block {
  readonly runs: Run[];
  /** Of a heading, 1 to 6; 0 is other text, -1 what is skipped. */
  readonly level: number;
  /** From `data-ob` of a heading. */
  readonly told?: Key | undefined;
  /** From `data-ob` of a container around it. */
  readonly scope?: Key | undefined;
  isEntry?: boolean;
}

/** Where blocks go, and what tells the section that a `data-ob` means. */
export interface Output {
  readonly blocks: Block[];
  readonly keyOf?: (words: string) => Key | undefined;
}

/** Elements that do not break the line; unknown ones do. */
const phrasing = /^([^p]|em|strong|code|span|small|su[bp]|abbr|time|img|cite|kbd|mark|del|ins)$/;

/** Jekyll's base address, which other renderers leave in links. What follows it begins at the root of the site. */
const liquid = /^(\{\{|%7B%7B).*?(\}\}|%7D%7D)/i;

function add({blocks}: Output, text: string, url?: string, sign?: string): void {
  const {runs} = blocks.at(-1) as Block;
  const last = runs.at(-1);
  if (last && last[1] === url && last[2] === sign) last[0] += text;
  else if (last || text.trim()) runs.push([text, url, sign]);
}

function signOf(name: string, level: number, outer?: string): string | undefined {
  if (level || /^(b|strong)$/.test(name)) return '**';
  return /^(i|em)$/.test(name) ? '*' : name === 'code' ? '`' : outer;
}

function enter(
  node: ReadableNode,
  name: string,
  out: Output,
  scope?: Key,
  isWhole?: boolean,
  url?: string,
  sign?: string,
): void {
  const attribute = (name: string): string => node.getAttribute?.(name) ?? '';
  const isSkipped = /script|^(style|template|nav|form|ob-.*)$/.test(name) || attribute('slot');
  const level = isSkipped ? -1 : (name[0] === 'h' && +name.slice(1)) || 0;
  const told = out.keyOf?.(attribute('data-ob'));
  const inner = level ? scope : (told ?? scope);
  const split = (level: number, scope: Key | undefined, isForced?: boolean): void => {
    if (phrasing.test(name)) return;
    if (isWhole && !isForced) add(out, '\n\n');
    else out.blocks.push({runs: [], level, told, scope});
  };
  split(level, inner, name === 'dt');
  if (/^(li|dt|td|summary)$/.test(name)) (out.blocks.at(-1) as Block).isEntry = true;
  if (name === 'img') add(out, attribute('alt'), url, sign);
  const isLeaf = isWhole || /^(h\d|p|li|tr|dl|details|a)$/.test(name);
  const href = attribute('href').trim().replace(liquid, '').replace(/\s/g, '%20') || url;
  if (!isSkipped) flatten(node, out, inner, isLeaf, href, signOf(name, level, sign));
  else if (!isWhole) add(out, node.textContent as string);
  split(0, scope);
}

/**
 * Flattens what is in a node into blocks. What stands inline between two blocks is one; an entry, a row, a heading, a
 * paragraph, a `details` and a link stay whole.
 *
 * @param out - gets the blocks; the last, which must be there, is where text goes
 * @param scope - section from `data-ob` around the node
 * @param isWhole - what is in the node stays one block
 * @param url - address of the link around the node
 * @param sign - mark of a rich text around the node
 */
export function flatten(
  parent: ReadableNode,
  out: Output,
  scope?: Key,
  isWhole?: boolean,
  url?: string,
  sign?: string,
): void {
  for (const node of parent.childNodes) {
    const name = node.localName;
    if (name) enter(node, name, out, scope, isWhole, url, sign);
    else if (node.nodeType === 3) add(out, (node.textContent as string).replace(/\s+/g, ' '), url, sign);
  }
}
