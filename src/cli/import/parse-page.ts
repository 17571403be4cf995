import type {Nodes, Root} from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeRaw from 'rehype-raw';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import {unified} from 'unified';
import {readFrontMatter} from './front-matter.ts';
import {takeAttributes} from './kramdown.ts';
import {brief, type LeftOut} from './left-out.ts';
import {attribute, findElement, textOf} from './tree.ts';

/** A page as a tree, and what it says of itself. */
export interface Page {
  /** Holds what is to be read. */
  readonly root: Nodes;
  readonly title?: string | undefined;
  /** BCP 47 tag. */
  readonly language?: string | undefined;
  /** Where the page says that it is; absolute, or relative to where it was found. */
  readonly address?: string | undefined;
  /** What relative links are resolved against, if not the page's own address (HTML Standard, `base`). */
  readonly base?: string | undefined;
  /** What stands around that on a site's page. */
  readonly outside: readonly Nodes[];
  readonly leftOut: readonly LeftOut[];
}

/** Parses HTML by the HTML Standard's rules. */
export const htmlTree = (html: string): Root => unified().use(rehypeParse).parse(html);

const markdown = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).use(remarkGfm).freeze();

const toHtml = unified().use(remarkRehype, {allowDangerousHtml: true}).use(rehypeRaw).freeze();

/** What stands in a block element with `markdown="1"` is Markdown to kramdown; to CommonMark after a blank line. */
const openBlocks = (source: string): string =>
  source.replace(
    /^(<[a-z][\w-]*\s[^<>\n]*\bmarkdown=["']?(?:1|block)\b[^<>\n]*>)[ \t]*\n(?=\S)/gim,
    '$1\n\n',
  );

/** Parses Markdown: CommonMark with front matter, tables, bare links and raw HTML, as Jekyll and GitHub do in the main. */
export function parseMarkdown(source: string): Page {
  const tree = markdown.parse(openBlocks(source));
  const [first] = tree.children;
  const isFrontMatter = first?.type === 'yaml' || (first?.type as string) === 'toml';
  const {leftOut, permalink, ...own} =
    isFrontMatter && first && 'value' in first
      ? readFrontMatter(first.value, first.type === 'yaml' ? 'yaml' : 'toml')
      : {leftOut: []};
  const attributes = takeAttributes(tree);
  return {
    ...own,
    address: permalink,
    root: toHtml.runSync(tree),
    outside: [],
    leftOut: [...leftOut, ...attributes],
  };
}

const isMain = ({tagName, properties}: {tagName: string; properties: {role?: unknown}}): boolean =>
  tagName === 'main' || properties.role === 'main';

/** What a whole page of HTML has around its `main`: the site's header, footer and side bars. */
function around(main: Nodes, node: Nodes): Nodes[] {
  if (node === main) return [];
  if (!('children' in node) || !findElement(node, element => element === main)) return [node];
  return node.children.flatMap(child => around(main, child));
}

/** Parses a page, or a part of one, in HTML. What is read is its `main`, or its `body` where it has none. */
export function parseHtml(source: string): Page {
  const tree = htmlTree(source);
  const element = (name: string): ReturnType<typeof findElement> =>
    findElement(tree, ({tagName}) => tagName === name);
  const read = (name: string, key: string): string | undefined => {
    const found = element(name);
    return found && attribute(found, key);
  };
  const body = element('body') ?? tree;
  const main = findElement(body, isMain);
  const canonical = findElement(tree, ({properties}) => String(properties['rel']) === 'canonical');
  const title = element('title');
  return {
    root: {type: 'root', children: (main ?? body).children as Root['children']},
    title: title && (brief(textOf(title)) || undefined),
    language: read('html', 'lang'),
    address: canonical && attribute(canonical, 'href'),
    base: read('base', 'href'),
    outside: main ? around(main, body) : [],
    leftOut: [],
  };
}

/** Media type of a text that nobody has told: a page of HTML begins with a tag and has no Markdown link. */
export const looksLikeHtml = (text: string): boolean =>
  /^\s*(<!doctype html|<html\b)/i.test(text) ||
  (/^\s*<[!a-z]/i.test(text) && !/^#{1,6} |\]\([^)\s]/m.test(text));
