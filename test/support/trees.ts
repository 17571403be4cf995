import {fromHast} from '../../src/cli/import/hast-node.ts';
import {parseHtml, parseMarkdown} from '../../src/cli/import/parse-page.ts';
import type {ReadableNode} from '../../src/document/read-html.ts';

/** Markdown, with front matter and raw HTML, as the reader of pages sees it. */
export const fromMarkdown = (markdown: string): ReadableNode => fromHast(parseMarkdown(markdown).root);

/** HTML, parsed by the HTML Standard's rules, as the reader of pages sees it. */
export const fromHtml = (html: string): ReadableNode => fromHast(parseHtml(html).root);
