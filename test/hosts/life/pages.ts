import {dropIn, type HostPage} from '../host-page.ts';

const module = (src: string): string => `<script type="module" src="${src}"></script>`;
const previous = module('/hosts/previous/ob-community.js');

/** A page of a site that changes pages without loading them. */
const site = (name: string, title: string, head: string, other: string): HostPage => ({
  name,
  title,
  head,
  body: inside => `<nav><a id="next" href="/hosts/life/${other}">Next page</a></nav>${inside}`,
  elements: inside(name),
});

/** One element with a document from a server, one with its own children, one with what the package carries. */
const inside = (name: string): string => `<p id="page">${name}</p>
<ob-mailing-lists id="lists" limit="1" src="/hosts/data/community.json"></ob-mailing-lists>
<ob-initiatives id="children"><ul><li><a href="https://one.example/">First entry of ${name}</a> - What it is for.</li></ul></ob-initiatives>
<ob-participate id="carried"></ob-participate>`;

const turbo = '<script src="/hosts/packages/@hotwired/turbo/dist/turbo.es2017-umd.js"></script>';
const htmx = '<script src="/hosts/packages/htmx.org/dist/htmx.min.js"></script>';
const boosted = (page: HostPage): HostPage => ({
  ...page,
  body: elements =>
    `<div hx-boost:inherited="true" hx-boost="true">${page.body?.(elements) ?? elements}</div>`,
});

/** What is done to elements on the page `moved`, one row each; the test has the steps. */
export const moves = {
  move: 'moved to another place of the page',
  clone: 'cloned',
  'inner-html': 'read and written again as innerHTML',
  reparent: 'taken out and put into another parent, again and again',
  adopt: "adopted by an iframe's document, and back",
  'create-elsewhere': 'created in one document and put first into another',
  'remove-idle': 'removed while it waits for load()',
  'remove-loading': 'removed while it loads',
  'remove-ready': 'removed when it is ready',
  'remove-empty': 'removed when it is empty',
  'remove-stale': 'removed while it shows an old copy',
  'remove-error': 'removed after a failure',
} as const satisfies Record<string, string>;

/** Pages that are left for another one, and come back to with the back button. */
export const left = {
  back: 'left, and restored from the back/forward cache',
  'back-typed': 'left with a message half written, and restored from the back/forward cache',
  'back-loading': 'left while it loads, and come back to',
} as const satisfies Record<string, string>;

const watched = '<script src="/test/hosts/back.js"></script>';

const plain = {elements: '<section id="first"></section><section id="second"></section>'} as const;

/** Where journeys lead to; they have no row of their own. */
export const destinations: readonly HostPage[] = [
  site('turbo-next', 'Turbo, the next page', turbo, 'turbo'),
  boosted(site('htmx-next', 'htmx, the next page', htmx, 'htmx')),
];

export const life: readonly HostPage[] = [
  {name: 'twice', title: 'the script twice', script: dropIn + dropIn.replace('.js', '.js?again')},
  {name: 'previous-first', title: 'the release before this one first', script: previous + dropIn},
  {name: 'previous-after', title: 'the release before this one afterwards', script: dropIn + previous},
  {
    name: 'script-last',
    title: 'the script long after the elements',
    script:
      '<script>addEventListener("load", () => setTimeout(() => document.head.append(Object.assign(document.createElement("script"), {type: "module", src: "/dist/cdn/ob-community.js"})), 100));</script>',
  },
  ...Object.entries(moves).map(([name, title]) => ({name, title, ...plain})),
  ...Object.entries(left).map(([name, title]) => ({
    name,
    title,
    head: watched,
    elements: `<ob-community id="community" src="/${name}.json"></ob-community>
<ob-mailing-lists id="lists" limit="1" src="/${name}.json"></ob-mailing-lists>
<ob-contact-form action="/inbox"></ob-contact-form>`,
  })),
  {
    ...site('turbo', 'Turbo, forward and back 50 times', turbo, 'turbo-next'),
    // Turbo 8 rejects a promise of its own when a visit ends another one that is under way.
    noise: 'rejection: AbortError',
  },
  boosted(site('htmx', 'htmx, forward and back 50 times', htmx, 'htmx-next')),
];
