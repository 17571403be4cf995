/** The community's page as one composes it from the pieces of a general library: a card an entry, and a form. */
import {openBadges} from '../src/document/open-badges.ts';
import type {Link, Rich, Text} from '../src/document/types.ts';
import {parseRich, type Inline} from '../src/document/rich-text.ts';

/** Tags and modules of a library. */
interface Kit {
  readonly title: string;
  /** Modules that define the pieces. */
  readonly modules: readonly string[];
  /** Style sheets without which the pieces have no colours. */
  readonly sheets: readonly string[];
  readonly card: string;
  readonly field: string;
  readonly area: string;
  readonly select: string;
  readonly option: string;
  readonly checkbox: string;
  readonly button: string;
}

const each = (names: readonly string[], path: (name: string) => string): string[] => names.map(path);
const common = ['card', 'input', 'textarea', 'select', 'option', 'checkbox', 'button'];
const prefixed = (
  prefix: string,
): Pick<Kit, 'card' | 'field' | 'area' | 'select' | 'option' | 'checkbox' | 'button'> => ({
  card: `${prefix}-card`,
  field: `${prefix}-input`,
  area: `${prefix}-textarea`,
  select: `${prefix}-select`,
  option: `${prefix}-option`,
  checkbox: `${prefix}-checkbox`,
  button: `${prefix}-button`,
});

/** Libraries that are compared, by name. */
export const kits = {
  'web-awesome': {
    title: 'Web Awesome',
    modules: each(common, name => `@awesome.me/webawesome/dist/components/${name}/${name}.js`),
    sheets: ['@awesome.me/webawesome/dist/styles/themes/default.css'],
    ...prefixed('wa'),
  },
  shoelace: {
    title: 'Shoelace',
    modules: each(common, name => `@shoelace-style/shoelace/dist/components/${name}/${name}.js`),
    sheets: ['@shoelace-style/shoelace/dist/themes/light.css'],
    ...prefixed('sl'),
  },
  material: {
    title: 'Material Web',
    modules: [
      '@material/web/labs/card/outlined-card.js',
      '@material/web/textfield/outlined-text-field.js',
      '@material/web/select/outlined-select.js',
      '@material/web/select/select-option.js',
      '@material/web/checkbox/checkbox.js',
      '@material/web/button/filled-button.js',
    ],
    sheets: [],
    card: 'md-outlined-card',
    field: 'md-outlined-text-field',
    area: 'md-outlined-text-field type="textarea"',
    select: 'md-outlined-select',
    option: 'md-select-option',
    checkbox: 'md-checkbox',
    button: 'md-filled-button',
  },
  vaadin: {
    title: 'Vaadin',
    modules: each(
      ['card', 'text-field', 'text-area', 'select', 'checkbox', 'button'],
      name => `@vaadin/${name}/vaadin-${name}.js`,
    ),
    sheets: [],
    card: 'vaadin-card',
    field: 'vaadin-text-field',
    area: 'vaadin-text-area',
    select: 'vaadin-select',
    option: 'vaadin-select-item',
    checkbox: 'vaadin-checkbox',
    button: 'vaadin-button',
  },
} satisfies Readonly<Record<string, Kit>>;
export type KitName = keyof typeof kits;
export const kitNames = Object.keys(kits) as KitName[];

const marks: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
const escape = (text: string): string => text.replace(/[&<>"]/g, mark => marks[mark] ?? mark);
const plain = (text: Text | undefined): string =>
  (typeof text === 'object' ? Object.values(text)[0] : text) ?? '';

const inline = (node: Inline): string => {
  if (typeof node === 'string') return escape(node);
  const inside = node.content.map(inline).join('');
  return node.kind === 'link'
    ? `<a href="${escape(node.url)}">${inside}</a>`
    : `<${node.kind}>${inside}</${node.kind}>`;
};
const paragraphs = (text: Rich | undefined): string =>
  parseRich(plain(text), openBadges.url)
    .map(nodes => `<p>${nodes.map(inline).join('')}</p>`)
    .join('');

interface Entry {
  readonly name: Text;
  readonly description?: Rich;
  readonly url?: string;
  readonly subscribe?: string;
  readonly links?: readonly Link[];
}
const linked = (name: string, url: string | undefined): string =>
  url ? `<a href="${escape(url)}">${escape(name)}</a>` : escape(name);

function card(kit: Kit, {name, description, url, subscribe, links = []}: Entry): string {
  const more = links.map(link => linked(plain(link.name), link.url)).join(' ');
  return `<${kit.card}><h3>${linked(plain(name), url ?? subscribe)}</h3>${paragraphs(description)}${more}</${kit.card}>`;
}

const tagOf = (start: string): string => start.split(' ')[0] ?? start;
const piece = (start: string, attributes: string, inside = ''): string =>
  `<${start} ${attributes}>${inside}</${tagOf(start)}>`;

/** The page's own words, with the pieces of a library. It is ready when all pieces have rendered. */
export function composition(name: KitName): string {
  const kit: Kit = kits[name];
  const lists: Readonly<Record<string, readonly Entry[] | undefined>> = {
    'Working groups': openBadges.workingGroups,
    'Mailing lists': openBadges.mailingLists,
    Initiatives: openBadges.initiatives,
    People: openBadges.people,
    'Take part': openBadges.participate,
  };
  const sections = Object.entries(lists).map(([title, entries = []]) =>
    entries.length
      ? `<section><h2>${title}</h2>${entries.map(entry => card(kit, entry)).join('')}</section>`
      : '',
  );
  const topics = (openBadges.contact?.topics ?? []).map(topic =>
    piece(kit.option, 'value="topic"', escape(plain(topic))),
  );
  const form = `<section><h2>Contact</h2><form>${[
    piece(kit.field, 'label="Name" name="name"'),
    piece(kit.field, 'label="E-mail" name="email" type="email"'),
    piece(kit.select, 'label="Topic" name="topic"', topics.join('')),
    piece(kit.area, 'label="Message" name="message"'),
    piece(kit.checkbox, 'name="consent"', 'I agree'),
    piece(kit.button, 'type="submit"', 'Send'),
  ].join('')}</form></section>`;
  return `<main id="page"><h2>${escape(plain(openBadges.name))}</h2>${paragraphs(openBadges.description)}${sections.join('')}${form}</main>`;
}

/** A module that defines the pieces, and says on `#page` when all have rendered. */
export const compositionScript = (
  name: KitName,
): string => `${kits[name].modules.map(path => `import '${path}';`).join('\n')}
const page = document.querySelector('#page');
if (page) {
  const pieces = [...page.querySelectorAll(':defined')].filter(each => each.localName.includes('-'));
  await Promise.all(pieces.map(each => each.updateComplete));
  page.dataset.state = 'ready';
}
`;

/** The style sheets of a library as one; empty where it needs none. */
export const compositionSheet = (name: KitName): string =>
  kits[name].sheets.map(path => `@import '${path}';`).join('\n');
