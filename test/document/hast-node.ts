import type {Nodes} from 'hast';
import rehypeRaw from 'rehype-raw';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import {unified} from 'unified';
import type {ReadableNode} from '../../src/document/read-html.ts';

/** Property names of hast for the attributes that are spelt otherwise. */
const properties: Readonly<Record<string, string>> = {
  'data-ob': 'dataOb',
  'aria-hidden': 'ariaHidden',
  'aria-label': 'ariaLabel',
};

/** Shows a hast tree as the part of the DOM that the reader uses. */
export function fromHast(node: Nodes): ReadableNode {
  const childNodes = 'children' in node ? node.children.map(fromHast) : [];
  const isText = node.type === 'text';
  return {
    nodeType: node.type === 'element' ? 1 : isText ? 3 : node.type === 'root' ? 11 : 8,
    textContent: isText ? node.value : childNodes.map(child => child.textContent).join(''),
    childNodes,
    ...(node.type === 'element' && {
      localName: node.tagName,
      getAttribute: (name: string) => {
        const value = node.properties[properties[name] ?? name];
        return value == null ? null : String(value);
      },
    }),
  };
}

/** Renders Markdown, with front matter and raw HTML, as Jekyll and GitHub do in the main. */
export function fromMarkdown(markdown: string): ReadableNode {
  const pipeline = unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    .use(remarkRehype, {allowDangerousHtml: true})
    .use(rehypeRaw);
  return fromHast(pipeline.runSync(pipeline.parse(markdown)));
}

/** Parses HTML by the HTML Standard's rules (parse5). */
export const fromHtml = (html: string): ReadableNode =>
  fromHast(
    unified()
      .use(rehypeRaw)
      .runSync({type: 'root', children: [{type: 'raw', value: html}]}),
  );
