import type {Run} from './read-inline.ts';
import {keyOf, type Key} from './read-wording.ts';

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

/** Elements that do not break the line; unknown ones do. */
const phrasing =
  /^(a|[bisuq]|em|strong|code|span|small|su[bp]|abbr|time|img|cite|kbd|mark|del|ins|font|wbr)$/;

function add(blocks: readonly Block[], text: string, url?: string, sign?: string): void {
  const {runs} = blocks.at(-1) as Block;
  const last = runs.at(-1);
  if (last && last[1] === url && last[2] === sign) last[0] += text;
  else if (last || text.trim()) runs.push([text, url, sign]);
}

function signOf(name: string, level: number, outer?: string): string | undefined {
  if (level || /^(b|strong)$/.test(name)) return '**';
  return /^(i|em)$/.test(name) ? '*' : name === 'code' ? '`' : outer;
}

/**
 * Flattens what is in a node into blocks. What stands inline between two blocks is one; an entry, a row, a heading, a
 * paragraph, a `details` and a link stay whole.
 *
 * @param blocks - gets the blocks; the last, which must be there, is where text goes
 * @param scope - section from `data-ob` around the node
 */
export function flatten(
  parent: ReadableNode,
  blocks: Block[],
  scope?: Key,
  isWhole?: boolean,
  url?: string,
  sign?: string,
): void {
  for (const node of parent.childNodes) {
    const name = node.localName;
    const text = node.textContent as string;
    if (node.nodeType === 3) add(blocks, text.replace(/\s+/g, ' '), url, sign);
    else if (name) {
      const attribute = (name: string): string => node.getAttribute?.(name) ?? '';
      const isSkipped = /script|^(style|template|nav|ob-.*)$/.test(name) || attribute('slot');
      const level = isSkipped ? -1 : (name[0] === 'h' && +name.slice(1)) || 0;
      const told = keyOf(attribute('data-ob'));
      const inner = level ? scope : (told ?? scope);
      const split = (level: number, scope: Key | undefined, isForced?: boolean): void => {
        if (phrasing.test(name)) return;
        if (isWhole && !isForced) add(blocks, '\n\n');
        else blocks.push({runs: [], level, told, scope});
      };
      split(level, inner, name === 'dt');
      if (/^(li|dt|td|summary)$/.test(name)) (blocks.at(-1) as Block).isEntry = true;
      if (name === 'img') add(blocks, attribute('alt'), url, sign);
      if (!isSkipped)
        flatten(
          node,
          blocks,
          inner,
          isWhole || /^(h\d|p|li|tr|dl|details|a)$/.test(name),
          attribute('href').trim().replace(/\s/g, '%20') || url,
          signOf(name, level, sign),
        );
      else if (!isWhole) add(blocks, text);
      split(0, scope);
    }
  }
}
