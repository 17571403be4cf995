import type {CommunityDocument} from '../../document/types.ts';
import {detail} from '../../document/read-details.ts';
import type {Block} from '../../document/read-html.ts';
import {rich} from '../../document/read-inline.ts';
import {readPage} from '../../document/read-page.ts';
import {CommandError, type Source} from '../command.ts';
import {check} from '../validate/check.ts';
import type {LocatedFinding} from '../validate/finding.ts';
import {words} from '../words.ts';
import {compareSentences, lostLinks, type Sentences} from './completeness.ts';
import {fromHast} from './hast-node.ts';
import {inOrder} from './key-order.ts';
import type {LeftOut, PageLink} from './left-out.ts';
import {readLiquid} from './liquid.ts';
import {looksLikeHtml, parseHtml, parseMarkdown, type Page} from './parse-page.ts';
import {prepareTree} from './prepare-tree.ts';
import {keepLinks} from './keep-links.ts';

export interface ImportOptions {
  /** Address of the site, for links that begin at its root and for Liquid. */
  readonly base?: string | undefined;
  /** Name of the community, when the page does not tell it. */
  readonly name?: string | undefined;
}

/** What became of a page. */
export interface Imported {
  readonly document: Partial<CommunityDocument>;
  readonly blocks: readonly Block[];
  readonly links: readonly PageLink[];
  readonly sentences: Sentences;
  readonly leftOut: readonly LeftOut[];
  /** What `validate` says of the document. */
  readonly problems: readonly LocatedFinding[];
}

function parse({text, type, name}: Source): Page {
  if (!text.trim()) throw new CommandError(words.emptySource(name));
  if (/json/.test(type) || /^\s*\{\s*"/.test(text)) throw new CommandError(words.isJson(name));
  if (type && !/^text\/|html|xml|octet-stream/.test(type)) throw new CommandError(words.noPage(name, type));
  const isHtml = type ? /html|xml/.test(type) : looksLikeHtml(text);
  return isHtml ? parseHtml(text) : parseMarkdown(text);
}

/** The page's own address, as far as it, the source and the person tell. */
function addressOf(
  {address, base}: Page,
  source: Source,
  site: string | undefined,
): {own?: string; base?: string} {
  const found = /^https?:/.test(source.url) ? source.url : undefined;
  const around = site && URL.canParse(site) ? site : found;
  if (!around) return {};
  const own = address && URL.canParse(address, around) ? new URL(address, around).href : found;
  const from = base && URL.canParse(base, around) ? new URL(base, around).href : (own ?? around);
  return {...(own && {own}), base: from};
}

/** A document of no more than a name is none. */
const isEmpty = (data: Partial<CommunityDocument>): boolean => Object.keys(data).every(key => key === 'name');

/** Gives the community another name than its page; what the page's heading said opens the description. */
function rename(data: Partial<CommunityDocument>, report: readonly Block[], name: string): readonly Block[] {
  const {name: before, description = ''} = data;
  data.name = name;
  if (before === name || !report.some(({became}) => became === 'name')) return report;
  // The reader of pages writes plain strings.
  data.description = [rich([[before as string]]), description as string].filter(Boolean).join('\n\n');
  return report.map(block =>
    block.became === 'name' ? {...block, became: 'kept', where: '/description'} : block,
  );
}

/**
 * Makes a community document of a page in Markdown or HTML.
 *
 * @throws CommandError with one sentence when there is nothing to import
 */
export function importPage(source: Source, {base, name}: ImportOptions = {}): Imported {
  const liquid = readLiquid(source.text, base);
  const page = parse({...source, text: liquid.text});
  const address = addressOf(page, source, base);
  const {links, leftOut} = prepareTree(page.root, address.base, page.outside);
  const title = name ?? page.title;
  const {data, report} = readPage(fromHast(page.root), {detail, ...(title && {title})});
  if (!data) throw new CommandError(words.nothing(source.name));
  const read = name ? rename(data, report, name) : report;
  const blocks = [...read, ...keepLinks(data, read, lostLinks(links, data))];
  if (isEmpty(data)) throw new CommandError(words.nothing(source.name));
  const language = page.language?.trim().replace(/_/g, '-');
  const document = inOrder({
    version: 1,
    ...data,
    ...(address.own && {url: address.own}),
    ...(language && {language}),
  });
  const lost = new Set(lostLinks(links, document));
  return {
    document,
    blocks,
    links: links.map(link => (lost.has(link) ? {...link, reason: 'lost'} : link)),
    sentences: compareSentences(page.root, document),
    leftOut: [...page.leftOut, ...liquid.leftOut, ...leftOut],
    problems: check(JSON.stringify(document)).findings,
  };
}
