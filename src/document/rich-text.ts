import {gate} from './url.ts';

/** An inline piece of a rich text: plain text, or one of the four forms. */
export type Inline =
  | string
  | {readonly kind: 'strong' | 'em' | 'code'; readonly content: readonly Inline[]}
  | {readonly kind: 'link'; readonly url: string; readonly content: readonly Inline[]};

/** Marks of a rich text: groups are literal, code, label, address, strong, emphasis. Code first, because nothing is read inside it; then links, whose label may hold emphasis but no bare bracket, and so no link. A backslash makes the next mark literal. */
export const forms =
  /\\([\\`*[\]])|`([^`]+)`|\[((?:\\.|[^[\]\\])+)\]\(([^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)|\*\*(?=\S)((?:\\.|[^\\])+?)\*\*|\*(?=[^\s*])((?:\\.|\*\*[^*]+\*\*|[^*\\])+?)(?<!\s)\*(?!\*)/g;

/** Parses what stands between two paragraph breaks. Depth is bounded by the text: each form is shorter than what holds it. */
function parseInline(text: string, base: string | undefined): Inline[] {
  const nodes: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(forms)) {
    const [whole, literal, code, label, address, strong, em] = match;
    if (match.index > end) nodes.push(text.slice(end, match.index));
    end = match.index + whole.length;
    const url = address === undefined ? undefined : gate(address, base);
    if (literal) nodes.push(literal);
    else if (code) nodes.push({kind: 'code', content: [code]});
    else if (label === undefined)
      nodes.push({kind: strong ? 'strong' : 'em', content: parseInline(strong ?? em ?? '', base)});
    else if (url) nodes.push({kind: 'link', url, content: parseInline(label, base)});
    // A link that the gate refuses loses nothing: label and address stay as text.
    else nodes.push(...parseInline(label, base), ` (${address})`);
  }
  if (end < text.length) nodes.push(text.slice(end));
  return nodes;
}

/**
 * Parses a rich text (product contract, section 3).
 *
 * @param text - paragraphs with a blank line between them
 * @param base - absolute address that relative links are resolved against
 * @returns one list of inline pieces for each paragraph; every link in it has passed the URL gate
 */
export function parseRich(text: string, base?: string): Inline[][] {
  return text
    .trim()
    .split(/\s*\n\s*\n\s*/)
    .filter(Boolean)
    .map(paragraph => parseInline(paragraph, base));
}

/**
 * The words of a rich text without its marks.
 *
 * @param text - a rich text
 * @param base - absolute address that relative links are resolved against; without it they count as refused, and
 *   their address stays among the words
 * @returns plain text, paragraphs separated by one space
 */
export function plainText(text: string, base?: string): string {
  const words = (node: Inline): string =>
    typeof node === 'string' ? node : node.content.map(words).join('');
  return parseRich(text, base)
    .map(paragraph => paragraph.map(words).join(''))
    .join(' ');
}
