import {bodyOf, isAlone, type Piece} from './read-blocks.ts';
import type {Block} from './read-html.ts';
import {plain, strong, type Marked} from './read-inline.ts';
import {isBare, isLinked, readItem, type Draft} from './read-item.ts';
import type {Page} from './read-page.ts';
import {keyOfName, keyOfWording, type Key} from './read-wording.ts';

/** Sorts the blocks of a page into a document. */
export class Sorter {
  readonly #page: Page;
  readonly report: Block[] = [];
  readonly #pieces: readonly Piece[];
  /** Section that is read; undefined is the document itself. */
  #key: Key | undefined;
  /** Level of the section's heading; 0 while it has none. */
  #level = 0;
  /** A container's `data-ob` has told the section: words of headings don't. */
  #isFixed = false;
  /** Item that paragraphs belong to, and level of the heading that names it (0: none does). */
  #item: Draft | undefined;
  #headed = 0;
  /** Whether a section has begun; what stands before is the community's description. */
  #isBegun = false;

  constructor(page: Page, pieces: readonly Piece[], section = '') {
    this.#page = page;
    this.#pieces = pieces;
    this.#open(keyOfName(section));
    pieces.forEach((piece, index) => this.#read(piece, index));
    if (page.title && !section) page.data.name ??= page.title;
  }

  #read(piece: Piece, index: number): void {
    const {text, level, key, isSkipped} = piece;
    if (isSkipped) this.#note(text, 'skipped', '');
    else if (level) this.#heading(text, level, key, index);
    else if (level === 0) {
      this.#open(key);
      this.#isFixed = !!key;
    } else this.#content(piece);
  }

  #note(text: Marked, became: Block['became'], where: string): void {
    this.report.push({text: plain(text).slice(0, 60), became, where});
  }

  #heading(text: Marked, depth: number, given: Key | undefined, index: number): void {
    const key = this.#key;
    const level = this.#level;
    const words = plain(text);
    const isNested = !!this.#headed && depth > this.#headed;
    const told = given ?? (isNested || this.#isFixed ? undefined : keyOfWording(words));
    const isNew = told && (told !== key || given || depth <= level);
    if (this.#isName(depth, index, told)) {
      this.#page.data.name = words;
      this.#note(words, 'name', '/name');
    } else if (isNew || this.#isOwn(told, depth, index)) this.#open(told ?? key, depth, words, index);
    else if (key && key !== 'contact' && !isNested && (this.#isFixed || depth > level)) {
      // A heading that has others beside it is not the section's.
      this.#level ||= depth - 1;
      this.#sub(text, depth, index, told);
    } else {
      if (!isNested && depth <= level) this.#open();
      this.#keep({text: strong(text)}, 'kept');
    }
  }

  /** Whether a heading is that of the section that `data-ob` or the element has told. */
  #isOwn(told: Key | undefined, depth: number, index: number): boolean {
    const key = this.#key;
    return !!key && !this.#level && (told ?? key) === key && isAlone(this.#pieces, index, depth);
  }

  /** The first `h1` before any section; without it and without a title a heading that everything else follows. */
  #isName(depth: number, index: number, told: Key | undefined): boolean {
    if (this.#isBegun || this.#page.data.name || (told && (this.#page.title || depth > 1))) return false;
    return depth === 1 || !(index || this.#page.title);
  }

  #open(key?: Key, level = 0, words = '', index = 0): void {
    this.#key = key;
    this.#level = level;
    this.#headed = 0;
    this.#page.words = words;
    this.#item = undefined;
    this.#isBegun ||= !!key;
    if (!key || !words) return;
    // A heading right above people names their group.
    const home =
      key === 'people' && bodyOf(this.#pieces, index).length ? this.#page.home(key) : this.#page.section(key);
    if (home.heading) return this.#keep({text: strong(words)}, 'kept');
    if (!home.name) home.heading = words;
    this.#note(words, 'section', this.#page.at + (home.name ? '' : '/heading'));
  }

  /** A heading below a section's: it names an item, or stands above several. */
  #sub(text: Marked, depth: number, index: number, told: Key | undefined): void {
    const key = this.#key;
    const isPeople = key === 'people';
    const body = bodyOf(this.#pieces, index);
    const hasItems = body.some(({text, isEntry}) =>
      isPeople ? isEntry : isLinked(text) && (isEntry || !isBare(text)),
    );
    this.#item = undefined;
    this.#headed = 0;
    if (isPeople && (told || hasItems || !body.length)) {
      this.#page.words = plain(text);
      this.#page.home(key);
      this.#note(text, 'item', this.#page.at);
    } else if (isLinked(text) || (body.length && !hasItems)) {
      this.#put({text, isEntry: true, more: ''});
      this.#headed = depth;
    } else this.#keep({text: strong(text)}, 'kept');
  }

  #content(piece: Piece): void {
    const {text, isEntry} = piece;
    // A lone link after an item's text ("Read more") belongs to it.
    if (this.#headed || (!isEntry && (this.#key === 'people' || (this.#item?.description && isBare(text)))))
      return this.#keep(piece);
    if (isEntry) this.#item = undefined;
    this.#put(piece);
    if (isEntry) this.#item = undefined;
  }

  /** Adds an item to its section, or the text to the nearest description when it names none. */
  #put(piece: Piece): void {
    const key = this.#key;
    const [item, rest = ''] = (key && key !== 'contact' && readItem(key, piece)) || [];
    if (!item || !key || key === 'contact') return this.#keep(piece);
    if (key === 'people') {
      const members = (this.#page.home(key).members ??= []);
      this.#page.at += `/members/${members.push(item) - 1}`;
    } else this.#page.add(key, item);
    this.#item = item;
    this.#page.write(item, key, rest);
    this.#note(piece.text, 'item', this.#page.at);
  }

  /** Adds text to the nearest description. */
  #keep({text, more}: Piece, became?: 'kept'): void {
    const key = this.#key;
    const target = this.#item ?? this.#page.home(key);
    this.#page.write(target, key, `${text} ${more ?? ''}`);
    const where = key ? this.#page.at : '';
    this.#note(text, became ?? (key || !this.#isBegun ? 'description' : 'kept'), `${where}/description`);
  }
}
