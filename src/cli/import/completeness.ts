import type {Nodes} from 'hast';
import {parseRich, plainText, type Inline} from '../../document/rich-text.ts';
import {gate} from '../../document/url.ts';
import type {PageLink} from './left-out.ts';
import {UNKNOWN} from './prepare-tree.ts';
import {attribute} from './tree.ts';

/** Letters, digits and pictures: what is left of a text when nothing is compared but what it says. */
const skeletonOf = (text: string): string =>
  text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}\p{So}\p{Sc}]/gu, '');

/** Elements that stand within a sentence. */
const phrasing =
  /^(a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|font|i|img|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|su[bp]|time|tt|u|var|wbr)$/;
const isSkipped = (tagName: string): boolean => /script|^(style|template|nav|form|ob-.*)$/.test(tagName);

/** Texts of each block of a tree, in reading order. Written apart from the reader, to find what that one loses. */
function blocksOf(root: Nodes): string[][] {
  const blocks: string[][] = [[]];
  const visit = (node: Nodes): void => {
    if (node.type === 'text') blocks.at(-1)?.push(node.value);
    else if (node.type === 'element') {
      if (isSkipped(node.tagName) || node.properties['slot']) return;
      if (node.tagName === 'img') blocks.at(-1)?.push(attribute(node, 'alt') ?? '');
      const isBlock = !phrasing.test(node.tagName);
      if (isBlock) blocks.push([]);
      node.children.forEach(visit);
      if (isBlock) blocks.push([]);
    } else if (node.type === 'root') node.children.forEach(visit);
  };
  visit(root);
  return blocks.filter(texts => skeletonOf(texts.join('')));
}

/** A sentence, and the pieces of it that no link or mark parts. */
interface Sentence {
  readonly text: string;
  readonly pieces: readonly string[];
}

const segmenter = new Intl.Segmenter('en', {granularity: 'sentence'});

function* sentencesOf(texts: readonly string[]): Generator<Sentence, void> {
  const ends: number[] = [];
  for (const text of texts) ends.push((ends.at(-1) ?? 0) + text.length);
  const whole = texts.join('');
  for (const {segment, index} of segmenter.segment(whole)) {
    const end = index + segment.length;
    const cuts = [index, ...ends.filter(each => each > index && each < end), end];
    const pieces = cuts.slice(1).map((cut, i) => whole.slice(cuts[i], cut));
    if (skeletonOf(segment)) yield {text: segment.replace(/\s+/g, ' ').trim(), pieces};
  }
}

/** Every text of a document that an author wrote; `meets`, `links` and the like repeat words of a description. */
function* textsOf(value: unknown): Generator<string, void> {
  if (typeof value !== 'object' || !value) return;
  for (const [key, inner] of Object.entries(value)) {
    if (/^(name|heading)$/.test(key) && typeof inner === 'string') yield inner;
    else if (key === 'description' && typeof inner === 'string') yield plainText(inner, UNKNOWN);
    else if (key !== 'links') yield* textsOf(inner);
  }
}

export interface Sentences {
  readonly onPage: number;
  /** Those that are not in the document, or not as often as on the page. */
  readonly lost: readonly string[];
}

/** Looks for parts of a text, which lie in it more or less in the order in which they are asked for. */
function finderIn(whole: string): {has(part: string): boolean; count(part: string): number} {
  let from = 0;
  const counts = new Map<string, number>();
  return {
    has(part) {
      // Looking on from the last find spares reading all of a long text for each part.
      const at = whole.indexOf(part, from);
      if (at >= 0) from = at;
      return at >= 0 || whole.includes(part);
    },
    count(part) {
      const count = counts.get(part) ?? whole.split(part).length - 1;
      counts.set(part, count);
      return count;
    },
  };
}

/** Compares the sentences of a prepared tree with those of the document that was read from it. */
export function compareSentences(root: Nodes, document: object): Sentences {
  const text = finderIn(skeletonOf([...textsOf(document)].join('\n')));
  const sentences = blocksOf(root).flatMap(texts => [...sentencesOf(texts)]);
  const seen = new Map<string, number>();
  const lost = sentences.filter(sentence => {
    const skeleton = skeletonOf(sentence.text);
    const times = (seen.get(skeleton) ?? 0) + 1;
    seen.set(skeleton, times);
    if (times > 1) return text.count(skeleton) < times;
    return !text.has(skeleton) && !sentence.pieces.every(piece => text.has(skeletonOf(piece)));
  });
  return {onPage: sentences.length, lost: lost.map(each => each.text)};
}

function* linksIn(nodes: readonly Inline[]): Generator<string, void> {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    if (node.kind === 'link') yield node.url;
    yield* linksIn(node.content);
  }
}

/** Every address that a document links to, absolute. */
function* addressesOf(value: unknown): Generator<string, void> {
  if (typeof value !== 'object' || !value) return;
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner !== 'string') yield* addressesOf(inner);
    else if (key === 'description')
      for (const paragraph of parseRich(inner, UNKNOWN)) yield* linksIn(paragraph);
    else if (key !== 'name' && key !== 'heading') yield gate(inner, UNKNOWN) ?? '';
  }
}

/** As far as two ways to write one address can be told to be the same. */
const canonical = (url: string): string | undefined =>
  gate(url, UNKNOWN)?.replace(/%(28|29)/g, (_, code: string) => (code === '28' ? '(' : ')'));

/** Links of a page that should be in the document and are not. */
export function lostLinks(links: readonly PageLink[], document: object): PageLink[] {
  const present = new Set([...addressesOf(document)].map(canonical));
  return links.filter(({url, reason}) => !reason && !present.has(canonical(url)));
}
