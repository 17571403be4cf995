import type {HostPage} from '../host-page.ts';

const sheet = (css: string): string => `<style>${css}</style>`;
const link = (href: string): string => `<link rel="stylesheet" href="${href}">`;
const styled = (name: string, title: string, css: string, rest: Partial<HostPage> = {}): HostPage => ({
  name,
  title,
  head: sheet(css),
  ...rest,
});

/** Every inherited property that a page could pass on to us by mistake, at a value that would show. */
const hostile = `letter-spacing: 3px; word-spacing: 9px; text-transform: uppercase; text-indent: 40px; text-align: end;
  line-height: 3; white-space: nowrap; word-break: break-all; hyphens: auto; font-style: italic; font-weight: 900;
  font-variant: small-caps; font-stretch: condensed; font-kerning: none; text-shadow: 2px 2px red; list-style: upper-roman inside;
  border-collapse: collapse; border-spacing: 9px; caption-side: bottom; empty-cells: hide; cursor: crosshair; quotes: '<' '>';
  orphans: 9; widows: 9; tab-size: 20; text-underline-position: under; text-emphasis: dot red; user-select: none;
  caret-color: red; accent-color: red; image-rendering: pixelated; font-feature-settings: 'smcp'; text-rendering: geometricPrecision;
  -webkit-text-stroke: 1px red; -webkit-text-fill-color: red; fill: red; stroke: red; overflow-wrap: normal; text-wrap: nowrap;`;

/** The page without any style of its own: what the others are compared with. */
export const clean: HostPage = {name: 'clean', title: 'a page without any style of its own'};

/** The same in quirks mode, where lines without text of their own are lower. */
export const cleanInQuirksMode: HostPage = {...clean, name: 'clean-quirks', doctype: false};

/** A page that is light or dark by a switch of its own. */
const switched = (name: string, title: string, dark: string, rest: Partial<HostPage> = {}): HostPage =>
  styled(name, title, `:root{background:#fff;color:#222} ${dark}{background:#111;color:#eee}`, rest);

/** Pages that are switched from light to dark while they are open, and how. */
export const switches: Readonly<Record<string, (root: HTMLElement) => void>> = {
  'switched-class': root => root.classList.add('dark'),
  'switched-theme': root => root.setAttribute('data-theme', 'dark'),
  'switched-bootstrap': root => root.setAttribute('data-bs-theme', 'dark'),
  'switched-scheme': root => (root.style.colorScheme = 'dark'),
};

export const style: readonly HostPage[] = [
  clean,
  {
    name: 'bootstrap',
    title: 'Bootstrap 5',
    head: link('/hosts/packages/bootstrap/dist/css/bootstrap.min.css'),
  },
  {
    name: 'bootstrap-dark',
    title: 'Bootstrap 5, dark',
    html: 'data-bs-theme="dark"',
    head: link('/hosts/packages/bootstrap/dist/css/bootstrap.min.css'),
  },
  {
    name: 'bootstrap-rtl',
    title: 'Bootstrap 5 from right to left',
    html: 'dir="rtl"',
    head: link('/hosts/packages/bootstrap/dist/css/bootstrap.rtl.min.css'),
  },
  {name: 'tailwind', title: "Tailwind's preflight", head: link('/hosts/tailwind.css')},
  {name: 'normalize', title: 'normalize.css', head: link('/hosts/packages/normalize.css/normalize.css')},
  styled('revert', '* {all: revert}', '*{all:revert}'),
  styled(
    'unset',
    '* {all: unset}',
    '*{all:unset} head,script,style,title{display:none} html,body,main,h1,p{display:block}',
  ),
  styled(
    'important',
    '* {… !important}: margins, borders, fonts, colours, display',
    '*{margin:7px !important;padding:11px !important;border:3px solid red !important;font:italic 700 19px/2.5 cursive !important;color:#123456 !important;background:#fffbe6 !important;box-sizing:content-box !important;float:none !important;text-transform:uppercase !important;letter-spacing:2px !important;border-radius:9px !important;min-width:0 !important}',
  ),
  styled(
    'important-inline',
    '* {display: inline !important}',
    '*{display:inline !important} head,script,style,title{display:none !important}',
  ),
  styled(
    'reset',
    'a reset of everything to nothing',
    '*,*::before,*::after{margin:0;padding:0;border:0;box-sizing:border-box;font:inherit;vertical-align:baseline;list-style:none;text-decoration:none;outline:0}',
  ),
  styled('hostile', 'forty inherited properties at odd values', `body{${hostile}}`),
  styled('root-62', 'a root of 62.5 %', 'html{font-size:62.5%} body{font-size:1.6rem}'),
  styled('root-8', 'a root of 8 px', 'html{font-size:8px}'),
  styled('root-24', 'a root of 24 px', 'html{font-size:24px}'),
  styled('small', 'text of 11 px', 'body{font-size:11px}'),
  styled('line-height', 'a line height of 3', 'body{line-height:3}'),
  styled('uppercase', 'capitals everywhere', 'body{text-transform:uppercase;font-variant:small-caps}'),
  styled('letter-spacing', 'letter and word spacing', 'body{letter-spacing:.3em;word-spacing:1em}'),
  styled('serif', 'a serif font, bold and italic', 'body{font:italic 700 1.1em/1.2 serif}'),
  styled('justified', 'justified, hyphenated text', 'body{text-align:justify;hyphens:auto;text-indent:2em}'),
  styled(
    'animated',
    'transitions and animations on everything',
    '@keyframes in{from{opacity:0}} *{transition:all 50ms;animation:in 50ms}',
  ),
  styled(
    'tags',
    'styles for every tag that we use',
    'ul,li,p,a,section,nav,h2,h3,h4,button,input,label,select,div,span,time{display:flex;float:left;margin:3em;color:red;font-size:9px;position:relative;inset-block-start:9px}main{display:block;float:none;margin:0;font-size:16px;color:#000;position:static}',
  ),
  styled(
    'classes',
    'classes with our names',
    '.ob,.card,.list,.row,.stack,.section,.heading,.title,.button,.field,.tools,.state,.tag,.meta{display:none !important;color:red}',
  ),
  styled('dark', 'a dark page', 'body{background:#121212;color:#e4e4e4}'),
  styled('dark-scheme', 'a dark page by color-scheme', ':root{color-scheme:dark}'),
  // With a font: what Firefox takes without one depends on the language of each element.
  styled('rtl', 'a page from right to left', 'body{font-family:sans-serif}', {html: 'lang="ar" dir="rtl"'}),
  {
    name: 'quirks',
    title: 'a page in quirks mode, in a table',
    doctype: false,
    body: inside => `<table width="100%"><tr><td>${inside}</table>`,
  },
  styled('print', 'paper', 'body{background:#000;color:#fff} @media print{body{background:#fff;color:#333}}'),
  switched('switched-class', 'dark by the class .dark, while it is open', '.dark'),
  switched('switched-theme', 'dark by [data-theme], while it is open', '[data-theme=dark]'),
  {
    name: 'switched-bootstrap',
    title: 'dark by [data-bs-theme], while it is open',
    html: 'data-bs-theme="light"',
    head: link('/hosts/packages/bootstrap/dist/css/bootstrap.min.css'),
  },
  styled(
    'switched-scheme',
    'dark by color-scheme, while it is open',
    ':root{color-scheme:light}body{color:CanvasText;background:Canvas}',
  ),
];
