/** What the pages of other people have in common here: how one is written down, and the HTML that it becomes. */

/** A page that our elements have to live on. Its address is `/hosts/<group>/<name>`. */
export interface HostPage {
  readonly name: string;
  /** What kind of page it is, for the table of host pages. */
  readonly title: string;
  /** Headers of the answer. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Attributes of `<html>`. */
  readonly html?: string;
  /** Comes after the witness and before our script. */
  readonly head?: string;
  /** What loads our elements. */
  readonly script?: string;
  /** The body around our elements. */
  readonly body?: (elements: string) => string;
  /** Our elements, in place of the usual three. */
  readonly elements?: string;
  /** False for a page in quirks mode. */
  readonly doctype?: false;
  /** The page does not let us run: its own words stay. */
  readonly isRefused?: true;
  /** Directives that the page's policy names as violated; none by default. */
  readonly violated?: readonly string[];
  /** Beginnings of what the page's own libraries leave in the console, with us and without. */
  readonly noise?: string;
  /** The page cannot be reached into: its origin is opaque. */
  readonly isOpaque?: true;
}

/** A page with what is different at each request. */
export interface Visit {
  /** `https://…` of the page, without a slash at the end. */
  readonly origin: string;
  /** The same server under another name, and so another origin. */
  readonly other: string;
  readonly nonce: string;
  /** Nobody has had it before. */
  readonly id: string;
  /** Hash of the drop-in, as the build publishes it. */
  readonly integrity: string;
}

/** The groups, in the order of the table. */
export const groups = ['policies', 'style', 'scripts', 'life', 'containers'] as const;
export type Group = (typeof groups)[number];

/** Title of the suite that tests a group; the runner gathers the matrix by it. */
export const suiteOf = (group: Group): string => `host page · ${group}`;

/** Loads everything, as a partner pastes it. */
export const dropIn = '<script type="module" nonce="{nonce}" src="/dist/cdn/ob-community.js"></script>';

/** A section that is limited, and one whose server fails at the first request; every page has them. */
export const elements = `<ob-community id="community" src="{other}/hosts/data/community.json?{id}"><p>What the page itself says of the community.</p></ob-community>
<ob-mailing-lists id="lists" limit="1" src="{other}/hosts/data/community.json?{id}"><p>What the page itself says of the lists.</p></ob-mailing-lists>
<ob-participate id="retry" src="{other}/hosts/data/broken-once-{id}.json"><p>What the page itself says of taking part.</p></ob-participate>`;

const ownWords = '<h1>Host page</h1><p id="words">The page has <a href="#words">words of its own</a>.</p>';

/** The page as it is sent. */
export function htmlOf(page: HostPage, visit: Visit): string {
  const inside = page.elements ?? elements;
  const html = `${page.doctype === false ? '' : '<!doctype html>'}
<html ${/\blang=/.test(page.html ?? '') ? '' : 'lang="en"'} ${page.html ?? ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${page.title}</title>
<script nonce="{nonce}" src="/test/hosts/witness.js"></script>
${page.head ?? ''}
${page.script ?? dropIn}
</head>
<body>${ownWords}<main>${page.body ? page.body(inside) : inside}</main></body>
</html>`;
  return fillIn(html, visit);
}

/** Writes what is different at each request into a text that asks for it in braces. */
export const fillIn = (text: string, visit: Visit): string =>
  text.replace(/\{(origin|other|nonce|id|integrity)\}/g, (_, key: keyof Visit) => visit[key]);
