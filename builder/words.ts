/** Every word of the embed builder. */
import type {Kind, Piece} from './snippets.ts';

export const words = {
  content: 'What to show',
  element: 'Element',
  wholePage: 'The whole page',
  sections: 'Sections, in their order',
  moveUp: (name: string): string => `Move ${name} up`,
  moveDown: (name: string): string => `Move ${name} down`,
  moved: (name: string, place: number, count: number): string => `${name} is now ${place} of ${count}`,

  source: 'Where its content comes from',
  carried: 'The Open Badges community of January 2017, which the package carries',
  address: 'A community document of your own',
  src: 'Address of the document',
  srcHint:
    'A community.json on your site, or anywhere that lets your site read it (CORS). The preview asks for it too; without https:// it is looked for beside this builder.',

  language: 'Language',
  lang: 'Language of the element',
  pageLanguage: 'As the page says',

  looks: 'Looks',
  tokens: 'Colours, spacing, fonts',
  tokensHint: 'Everything follows your page by itself. Set only what you want otherwise.',
  byDefault: (value: string): string => `By default ${value}.`,
  inherited: 'By default that of the page.',
  pick: (name: string): string => `Pick a colour: ${name}`,
  notToken: 'This is not a value that the token takes.',

  more: 'Details',
  noHeading: 'No heading',
  standard: (value: string): string => `${value} (default)`,

  files: 'Where its files come from',
  from: 'Network or server',
  jsdelivr: 'jsDelivr, a public network',
  unpkg: 'unpkg, a public network',
  ownServer: 'A server of your own',
  fromAddress: 'Address of the folder',
  fromHint: 'Where you have put the files of dist/cdn/, such as https://example.org/ob-community/.',
  notAddress: 'This is not an address: https://…, or a path such as /ob-community/.',

  preview: 'Preview',
  host: 'Page around it',
  width: 'Width of the preview',
  narrow: 'Phone',
  medium: 'Tablet',
  full: 'Full width',
  px: (width: number): string => `${width} px`,
  alone: 'Open in a tab',
  held: 'The preview sends nothing: your message stayed here.',

  output: 'Put it on your page',
  kinds: {
    html: 'HTML',
    fallback: 'HTML with fallback',
    npm: 'npm',
    react: 'React',
    vue: 'Vue',
    svelte: 'Svelte',
    iframe: 'iframe',
    static: 'Static HTML',
  } satisfies Record<Kind, string>,
  about: {
    html: 'Paste it where the community should stand. One exact version, held by its hash: it cannot change behind your back.',
    fallback:
      'The same with ordinary HTML inside, which visitors see without JavaScript and search engines read. Keep it, shorten it, or write your own.',
    npm: 'For sites with a bundler and no framework. Lit comes along; whoever uses it already pays for it once.',
    react: 'For React 19 or newer, with types for the element.',
    vue: 'For Vue 3. The setting tells its compiler that the tags are not components.',
    svelte: 'For Svelte 5.',
    iframe:
      'A page of its own in a frame, for sites that allow no script of others. A frame does not take on the font and colours around it: set them under Looks. Its height is that of the preview.',
    static:
      'Made from the document as it is now: readable before any script and without one. Make it anew when the document changes, or let ob-community render do so.',
  } satisfies Record<Kind, string>,
  places: {
    page: 'In the page',
    terminal: 'In a terminal',
    script: 'In your script',
    markup: 'In your markup',
    component: 'A component',
    settings: 'vite.config.ts',
    style: 'In your style sheet',
  } satisfies Record<Piece['place'], string>,
  copy: 'Copy',
  copied: (what: string): string => `Copied: ${what}`,
  notCopied: 'Your browser did not let the builder copy. The code is selected: copy it with the keyboard.',
  making: 'Making it…',
  unreadable: (why: string): string =>
    `The document could not be read here (${why}), so there is nothing of it in the code.`,

  loads: 'What this loads',
  file: 'Request',
  transferred: 'Over the network',
  unpacked: 'Unpacked',
  unknown: 'not known here',
  sum: (count: number): string => (count === 1 ? '1 request' : `${count} requests`),
  bytes: (count: number): string => `${count.toLocaleString('en')} B`,
  hosts: 'Hosts that hear of the visitor',
  noHosts: 'None but your own.',
  policy: 'Content Security Policy that it works under',
  policyHint:
    'Add what your page needs besides. Pictures of the document and the endpoint of its contact form may be elsewhere: allow them in img-src and connect-src.',
  bundled:
    'Your bundler puts the element into your own files: no other host, and no other request than for the document. Figures are those of the ready-made file.',
  nothing: 'Nothing: it is all in the code.',

  share: 'Copy the address of this configuration',
  shared: 'address',
  reset: 'Start over',
  isReset: 'Everything is as it was at first.',
} as const;

/** A name of the package as a label: `heading-level` is "Heading level". */
export const labelOf = (name: string): string => {
  const text = name.replace(/^--ob-|^ob-/, '').replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};
