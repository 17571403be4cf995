/** The part of the DOM that the reader uses, so that another tree (hast, parse5) can be fed through an adapter. */
export interface ReadableNode {
  /** 1 element, 3 text, 11 fragment; anything else is passed over (DOM Standard, section 4.4). */
  readonly nodeType: number;
  /** Tag name in lower case; elements only. */
  readonly localName?: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<ReadableNode>;
  /** Elements only. */
  getAttribute?(name: string): string | null;
}

/**
 * Text on its way from HTML to a rich text. Its marks are noncharacters, which no interchanged text contains (Unicode
 * Standard, section 23.7), so that nothing is escaped before it is known what becomes a name and what a description:
 * U+FDD0 label U+FDD1 address U+FDD2 is a link; pairs of U+FDD3, U+FDD4 and U+FDD5 are strong, emphasis and code.
 */
export type Marked = string;

const blocks =
  /^(h[1-6r]|p|pre|[dou]l|d[dt]|li|div|main|section|article|aside|header|footer|address|blockquote|details|summary|figure|.*caption|t(able|body|head|foot|r)|form|option|body)$/;

/** Whether an element below `node` has one of the names. */
export const has = (node: ReadableNode, names: RegExp): boolean =>
  [...node.childNodes].some(child => names.test(child.localName ?? '') || has(child, names));

/** Whether a node breaks the line. A link never does: a card that is one link is one item. */
export const isBlock = (node: ReadableNode): boolean =>
  node.localName !== 'a' && (blocks.test(node.localName ?? '') || has(node, blocks));

/** Whether an element is no content of the page, or somebody else's: scripts, navigation, slots, elements of ours. */
export const isSkipped = (node: ReadableNode): boolean =>
  /^(script|style|template|noscript|head|nav|ob-.*)$/.test(node.localName ?? '') ||
  node.getAttribute?.('slot') != null;

/**
 * Resolves Liquid's `{{ site.baseurl }}`, in any spacing, also percent-encoded as Markdown renderers write it.
 *
 * @param text - an address, or Markdown before it is rendered (where a space inside the braces breaks a link)
 * @param base - what the prefix stands for, without a slash at its end
 */
export const resolveLiquid = (text: string, base: string): string =>
  text.replace(/(\{|%7B){2}(\s|%20)*site\.baseurl(\s|%20)*(\}|%7D){2}/gi, base);

/** One space for white space, a blank line for a break of paragraphs. */
export const tidy = (text: Marked): Marked =>
  text.replace(/\s+/g, space => (/\n\s*\n/.test(space) ? '\n\n' : ' ')).trim();

/** Text without marks. */
export const plain = (text: Marked): string => tidy(text.replace(/\uFDD1[^\uFDD2]*|[\uFDD0-\uFDD5]/g, ''));

/** The links of a text: all of it, label, address. */
export const links = (text: Marked): string[][] => [
  ...text.matchAll(/\uFDD0([^\uFDD1]*)\uFDD1([^\uFDD2]*)\uFDD2/g),
];

const words = (text: string | null | undefined): Marked =>
  (text ?? '')
    .replace(/[\s\uFDD0-\uFDEF]+/g, ' ')
    // CommonMark reads no link whose address has a space (section 6.3): `[label]({{ site.baseurl }}/x)` stays text.
    .replace(/\[([^\]]*)\]\((\{\{[^}]*\}\}[^\s)]*)\)/g, '\uFDD0$1\uFDD1$2\uFDD2')
    // The normaliser takes tags out of rich texts, but not out of code.
    .replace(/<[/a-z!][^<>]*>/gi, '\uFDD5$&\uFDD5');

/** Marks are not nested: the inner one, which may be a link, stays. */
function mark(node: ReadableNode, text: Marked): Marked {
  const name = node.localName ?? '';
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  const url =
    name === 'a' &&
    node
      .getAttribute?.('href')
      ?.replace(/[\t\n\r]/g, '')
      .trim();
  if (url && !inner.includes('\uFDD0')) {
    const label = plain(inner) || url;
    // Permalinks of headings: "#", "¶".
    return /^#/.test(url) && !/[\p{L}\p{N}]/u.test(label)
      ? ''
      : `${before}\uFDD0${label}\uFDD1${url}\uFDD2${after}`;
  }
  const sign = /^(b|strong)$/.test(name)
    ? '\uFDD3'
    : /^(i|em)$/.test(name)
      ? '\uFDD4'
      : name === 'code' && '\uFDD5';
  return sign && inner && !/[`\n\uFDD0-\uFDD5]/.test(inner) ? before + sign + inner + sign + after : text;
}

/** Reads a node and what is in it. */
export function inline(node: ReadableNode): Marked {
  const name = node.localName ?? '';
  if (node.nodeType === 3) return words(node.textContent);
  if (isSkipped(node)) return '';
  if (name === 'br') return '\n';
  if (name === 'img') return words(node.getAttribute?.('alt'));
  const text = [...node.childNodes].map(inline).join('');
  return blocks.test(name) ? `\n\n${text}\n\n` : /^t[dh]$/.test(name) ? ` ${text} ` : mark(node, text);
}

/** Writes a rich text (product contract, section 3); a backslash keeps a literal mark from being read as one. */
export const toRich = (text: Marked): string =>
  tidy(text).replace(
    /\uFDD5([^\uFDD5]*)\uFDD5|\uFDD0([^\uFDD1]*)\uFDD1([^\uFDD2]*)\uFDD2|[\\`*\uFDD3\uFDD4]|\](?=\()/g,
    (sign: string, code?: string, label?: string, url?: string) =>
      code
        ? `\`${code}\``
        : label
          ? `[${label.replace(/\s+/g, ' ').replace(/[\\`*[\]]/g, '\\$&')}](${url?.replace(/[ ()]/g, sign => `%${sign.charCodeAt(0).toString(16)}`)})`
          : sign === '\uFDD3'
            ? '**'
            : sign === '\uFDD4'
              ? '*'
              : `\\${sign}`,
  );

/** Text as strong words; text with marks of its own stays as it is. */
export const strong = (text: Marked): Marked =>
  /[\uFDD0-\uFDD5]/.test(text) ? text : `\uFDD3${plain(text)}\uFDD3`;
