import {resolveLiquid} from '../../document/read-details.ts';
import {brief, type LeftOut} from './left-out.ts';

/** `{{ "/map" | relative_url }}` and its relatives (Jekyll, "Liquid Filters"), with either kind of quotation mark. */
const filtered =
  /\{\{-?\s*(["'])([^"'{}]*)\1\s*\|\s*(?:relative_url|absolute_url|prepend:\s*site\.(?:baseurl|url))\s*(?:\|[^{}]*)?-?\}\}/g;

/** Tags and what they comment out. What is left of output tags stays in the text, where it can be seen. */
const tags =
  /\{%-?\s*comment\s*-?%\}(?:(?!\{%-?\s*comment).)*?\{%-?\s*endcomment\s*-?%\}|\{%(?:(?!\{%).)*?%\}/gs;

/** CommonMark reads no link whose address has a space (section 6.3). */
const spaced = /(\]\()\s*(\{\{[^{}\n]*\}\}[^)\s]*)/g;

/**
 * Resolves what Jekyll's Liquid says of addresses, and takes out tags, which only the site's generator can run.
 *
 * @param source - Markdown or HTML, before it is parsed
 * @param base - address of the site, in place of `site.url` and `site.baseurl`; without it links begin at the root
 */
export function readLiquid(source: string, base = ''): {text: string; leftOut: LeftOut[]} {
  const root = base.replace(/\/+$/, '');
  const leftOut: LeftOut[] = [];
  const withoutUrl = source.replace(/\{\{-?\s*site\.url\s*-?\}\}(?=\s*\{\{-?\s*site\.baseurl)/g, '');
  const text = resolveLiquid(withoutUrl, root)
    .replace(/\{\{-?\s*site\.url\s*-?\}\}/g, () => root)
    .replace(filtered, (_, _quote, path: string) => root + path)
    .replace(spaced, (_, start: string, address: string) => start + address.replace(/\s/g, ''))
    .replace(tags, tag => {
      leftOut.push({reason: 'liquid', text: brief(tag)});
      return '';
    });
  return {text, leftOut};
}
