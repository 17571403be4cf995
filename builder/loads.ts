import type {Configuration} from './configuration.ts';
import type {Facts} from './facts.ts';
import {addressOf, filesOf, styleContent, type Kind} from './snippets.ts';

/** One request that a visitor's browser makes. */
export interface Load {
  readonly address: string;
  /** Short name: the path below the folder of the files. */
  readonly name: string;
  /** Bytes over the network with brotli at level 11; unknown for what others publish. */
  readonly brotli: number | undefined;
  /** Bytes after unpacking. */
  readonly bytes: number | undefined;
}

/** What a page with the element asks of the network and of its own policy. */
export interface Loads {
  readonly requests: readonly Load[];
  /** Hosts that hear of the visitor; the page's own is not among them. */
  readonly hosts: readonly string[];
  /** Content Security Policy, one directive a line. */
  readonly policy: readonly string[];
}

/** The host of an absolute address; undefined for one on the page's own site. */
const hostOf = (address: string): string | undefined =>
  /^https?:/.test(address) && URL.canParse(address) ? new URL(address).host : undefined;

/** Where a policy has to allow requests to: an origin, or the page's own. */
const sourceOf = (address: string): string => (hostOf(address) ? new URL(address).origin : "'self'");

/** The file itself, or the page's own site: what is narrowest. */
const fileSource = (address: string): string => (hostOf(address) ? address : "'self'");

const unique = (words: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(words)].filter(word => word !== undefined);

const line = (name: string, sources: readonly string[]): string =>
  `${name} ${sources.length ? unique(sources).join(' ') : "'none'"}`;

/** Addresses of documents and endpoints that the element itself asks. */
const asked = ({attributes}: Configuration): readonly string[] =>
  ['src', 'action'].flatMap(name => attributes[name] || []);

/**
 * Files, hosts and policy of an HTML snippet. A document's pictures and the endpoint that it names come to that, which
 * nobody knows before it is read.
 *
 * @param styleHashes - of the style elements in the snippet: `'sha256-…'`
 */
export function loadsOf(
  configuration: Configuration,
  facts: Facts,
  kind: Kind,
  styleHashes: readonly string[],
): Loads {
  const isQuiet = kind === 'static' && configuration.element !== facts.elements[0]?.tag;
  const files = isQuiet ? [] : filesOf(configuration, facts);
  const own = files.map(file => {
    const {brotli, bytes} = facts.files[file] ?? {};
    return {address: addressOf(configuration, facts, file), name: file, brotli, bytes};
  });
  const {src} = configuration.attributes;
  const others = src && !isQuiet ? [{address: src, name: src, brotli: undefined, bytes: undefined}] : [];
  const requests = [...own, ...others];
  const ends = (end: string): readonly string[] =>
    own.filter(({address}) => address.endsWith(end)).map(({address}) => fileSource(address));
  const asks = isQuiet ? [] : asked(configuration).map(sourceOf);
  return {
    requests,
    hosts: unique(
      [...requests, ...asked(configuration).map(address => ({address}))].map(({address}) => hostOf(address)),
    ),
    policy: [
      line('script-src', ends('.js')),
      line('style-src', [...ends('.css'), ...styleHashes]),
      line('connect-src', asks),
      line('img-src', unique(["'self'", ...asks])),
      ...(isQuiet ? [] : ["require-trusted-types-for 'script'", 'trusted-types ob-community']),
    ],
  };
}

/**
 * Contents of the style elements of a snippet, which a policy may name by their hashes.
 *
 * @param code - HTML
 */
export const styleElements = (code: string): readonly string[] =>
  [...code.matchAll(/<style>([^]*?)<\/style>/g)].flatMap(([, content]) => content ?? []);

/** `'sha256-…'` of a style element's content (Content Security Policy 3, section 2.3.1). */
export async function hashOf(content: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}

/** Hashes for the policy of a snippet; that of a frame holds its styles escaped. */
export const styleHashesOf = (kind: Kind, code: string, configuration: Configuration): Promise<string[]> => {
  const frame = styleContent(configuration);
  const contents = kind === 'iframe' ? [frame].filter(Boolean) : styleElements(code);
  return Promise.all(contents.map(hashOf));
};
