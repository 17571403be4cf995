import {flatten, type Block as Piece, type ReadableNode} from './read-blocks.ts';
import {words, type Run} from './read-inline.ts';
import {describe, readItem, takeAddresses, type Draft} from './read-item.ts';
import type {Key} from './read-wording.ts';
import type {CommunityDocument} from './types.ts';

export type {Draft} from './read-item.ts';
export type {ReadableNode} from './read-blocks.ts';

/** Told of every text that is added to an item, as runs (text, address). */
export type Detail = (item: Draft, key: Key, runs: readonly Run[]) => void;

export interface ReadOptions {
  /** Section that the words of a heading tell; default is none. `keyOf` of `read-wording.ts` knows English. */
  keyOf?: (words: string) => Key | undefined;
  /** Name of the community when no heading tells it. */
  title?: string;
  /** Section that everything belongs to; default is none. */
  section?: Key;
  /** Name of a group of people that no heading names. */
  group?: string;
  /** Fills further fields of an item from its words; `detail` of `read-details.ts` is one. Default is none. */
  detail?: Detail;
}

/** What became of one block of the page. */
export interface Block {
  /** Its first words, at most 60 characters of plain text. */
  text: string;
  /** `kept` is text that fits no section and no item: worth a look. `skipped` is not in the data. */
  became: 'name' | 'description' | 'section' | 'item' | 'kept' | 'skipped';
  /** JSON Pointer (RFC 6901) into the data; empty when skipped. */
  where: string;
}

export interface Reading {
  /** Untrusted input for `normalise`; undefined when there was no ordinary HTML. */
  data: Partial<CommunityDocument> | undefined;
  /** One entry for each block (heading, paragraph, list entry, row, skipped element), in reading order. */
  report: Block[];
}

/** What has been read, and where the next text belongs. Places are JSON Pointers. */
interface State {
  readonly data: Draft;
  readonly options: ReadOptions;
  /** Section that is read; undefined is the document itself. */
  key?: Key | undefined;
  /** From `data-ob` around the block. */
  scope?: Key | undefined;
  /** Level of the section's heading; 9 while it has none. */
  level: number;
  /** Level of the heading that names the item; 9 when none does. */
  head: number;
  item: string;
  /** Words of the last heading that began a section. */
  name?: string;
  /** Section or group of people. */
  home: string;
}

/** What became of a block, and where. */
type Fate = readonly [Block['became'], string];

/** Where a pointer leads; what is missing on the way is made. */
const at = ({data}: State, pointer: string): Draft =>
  pointer.split('/').reduce((node, name) => (name ? ((node[name] ??= {}) as Draft) : node), data);

/** Adds an item to a list of its parent. */
function push(state: State, parent: string, name: string, item: Draft): string {
  const list = (at(state, parent)[name] ??= []) as Draft[];
  return `${parent}/${name}/${list.push(item) - 1}`;
}

/** Begins a section, or goes back to the page. */
function open(state: State, key?: Key, level = 9): void {
  const home = key ? (key === 'contact' ? '/contact' : `/sections/${key}`) : '';
  Object.assign(state, {key, level, head: 9, item: '', name: '', home});
}

/** Adds text to a description, and what its links tell to other fields. */
function write(state: State, where: string, runs: readonly Run[], isRest = false): void {
  const {key, options} = state;
  const target = at(state, where);
  describe(target, runs, isRest);
  if (key === 'contact') takeAddresses(target, runs);
  if (key && target.name) options.detail?.(target, key, runs);
}

/** Adds text to the nearest description. */
function keep(state: State, runs: readonly Run[]): Fate {
  const where = state.item || state.home;
  write(state, where, runs);
  return [
    where || !(state.data['sections'] ?? state.data['people']) ? 'description' : 'kept',
    `${where}/description`,
  ];
}

/** Adds an item to its section, or the text to the nearest description when it names none. */
function put(state: State, piece: Piece): Fate {
  const {data, options, home, key} = state;
  const [item, rest = []] = readItem(piece, key) ?? [];
  if (!key || !item) return keep(state, piece.runs);
  if (key !== 'people') state.item = push(state, '', key, item);
  else {
    if (/sections/.test(home))
      state.home = push(state, '', key, {
        name: state.name || data.name || options.group || options.title || key,
      });
    state.item = push(state, state.home, 'members', item);
  }
  write(state, state.item, rest, true);
  return ['item', state.item];
}

const isItem = ({runs, isEntry}: Piece): unknown => isEntry || runs[0]?.[1];

/** Begins a section; a heading right above people names their group. */
function begin(state: State, key: Key, {runs}: Piece, next: Piece | undefined): Fate {
  const name = (state.name = words(runs));
  if (key === 'people' && next?.level === 0) return ['section', (state.home = push(state, '', key, {name}))];
  const where = `/sections/${key}`;
  const section = at(state, where);
  if (section.heading) return keep(state, runs);
  section.heading = name;
  return ['section', `${where}/heading`];
}

/**
 * A heading is its section's, and names no item, when deeper headings or entries follow it at once. In an element of one
 * section the first heading is its own, unless another has its level.
 */
function isTitle({data, options}: State, key: Key, piece: Piece, after: readonly Piece[]): unknown {
  const next = after.find(each => each.level || isItem(each));
  return (
    key === 'contact' ||
    (options.section && !data[key] && after.every(each => each.level !== piece.level)) ||
    !(isItem(piece) || (after[0] !== next && next?.level !== 0))
  );
}

function readHeading(state: State, piece: Piece, after: readonly Piece[]): Fate {
  const {runs, level, scope} = piece;
  const {data, head} = state;
  const text = words(runs);
  const told = piece.told ?? (level > head || scope ? undefined : state.options.keyOf?.(text));
  if (level < 2 && !state.key && !data.name) {
    data.name = text;
    return ['name', '/name'];
  }
  if (told && (told !== state.key || level <= state.level)) {
    open(state, told, level);
    return begin(state, told, piece, after[0]);
  }
  if (level <= state.level) open(state, scope);
  const {key} = state;
  if (!key || level > head) return keep(state, runs);
  state.head = 9;
  state.item = '';
  if (isTitle(state, key, piece, after)) return begin(state, key, piece, after[0]);
  state.head = level;
  const links = runs.filter(([, url]) => url);
  return put(state, {...piece, isEntry: true, runs: isItem(piece) ? runs : [[text], ...links]});
}

function readContent(state: State, piece: Piece): Fate {
  const fate = state.head < 9 ? keep(state, piece.runs) : put(state, piece);
  if (state.head > 8 && piece.isEntry) state.item = '';
  return fate;
}

/**
 * Reads ordinary community HTML as a community document (product contract, section 4). Never throws.
 *
 * - A heading whose words or `data-ob` tell a section opens it; `data-ob` on a container holds for what is in it.
 * - An item is a list entry, row, `dt` or `details`, a paragraph that opens with links, or a deeper heading with its text.
 * - Scripts, `nav`, elements with `slot` and `ob-*` elements are skipped. All other words are
 *   kept: those that fit nowhere in the nearest `description`.
 *
 * Addresses stay as the attribute has them, white space encoded. Liquid is resolved before a page is rendered
 * (`resolveLiquid` of `read-details.ts`).
 *
 * @param root - element or fragment whose children are read
 */
export function readHtml(root: ReadableNode, options: ReadOptions = {}): Reading {
  const data: Draft = {};
  const state = {data, options} as State;
  const pieces: Piece[] = [{runs: [], level: 0, scope: options.section}];
  flatten(root, {blocks: pieces, ...options}, options.section);
  open(state);
  const report = pieces
    .filter(({runs}) => runs[0])
    .map((piece, index, all): Block => {
      const {level, scope} = piece;
      const text = words(piece.runs).slice(0, 60);
      if (scope !== state.scope) open(state, (state.scope = scope));
      const [became, where] =
        level < 0
          ? (['skipped', ''] as const)
          : level
            ? readHeading(state, piece, all.slice(index + 1))
            : readContent(state, piece);
      return {text, became, where};
    });
  if (options.title) data.name ??= options.title;
  return {data: report.some(({where}) => where) ? data : undefined, report};
}
