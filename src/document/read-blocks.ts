import {
  has,
  inline,
  isBlock,
  isSkipped,
  plain,
  resolveLiquid,
  type Marked,
  type ReadableNode,
} from './read-inline.ts';
import {keyOfName, type Key} from './read-wording.ts';

/** A block of the page, in reading order. */
export interface Piece {
  text: Marked;
  /** Of a heading, 1 to 6; 0 is the begin of a container with `data-ob` and, without key, its end. */
  level?: number;
  /** From `data-ob`. */
  key?: Key | undefined;
  isSkipped?: boolean;
  isEntry?: boolean;
  /** What is said about the entry that `text` names: the other cells of a row, `dd`, what `details` hides. */
  more?: Marked;
}

class Cutter {
  readonly pieces: Piece[] = [];
  readonly #base: string;

  constructor(base: string) {
    this.#base = base;
  }

  /** What stands inline between two blocks is a paragraph. */
  walk(node: ReadableNode): void {
    let run = '';
    for (const child of [...node.childNodes, undefined]) {
      if (child && !isSkipped(child) && !isBlock(child)) run += this.#read(child);
      else {
        this.#push({text: run});
        run = '';
        if (child) this.#enter(child);
      }
    }
  }

  #push(piece: Piece): void {
    if (plain(piece.text)) this.pieces.push(piece);
  }

  #read(node: ReadableNode): Marked {
    return resolveLiquid(inline(node), this.#base);
  }

  #enter(node: ReadableNode): void {
    const name = node.localName ?? '';
    const level = +(/^h([1-6])/.exec(name)?.[1] ?? 0);
    const key = keyOfName(node.getAttribute?.('data-ob') ?? '');
    if (isSkipped(node)) this.#push({text: node.textContent ?? '', isSkipped: true});
    else if (level) this.#push({text: this.#read(node), level, key});
    else {
      if (key) this.pieces.push({text: '', level, key});
      this.#block(node, name);
      if (key) this.pieces.push({text: '', level});
    }
  }

  #block(node: ReadableNode, name: string): void {
    const last = this.pieces.at(-1);
    if (name === 'dd' && last?.more !== undefined) last.more += this.#read(node);
    else if (name === 'li') this.#push({text: this.#read(node), isEntry: true});
    else if (name === 'dt') this.#push({text: this.#read(node), isEntry: true, more: ''});
    // A row with a heading in it is layout, one without data cells is the table's head.
    else if (name === 'details' || (name === 'tr' && has(node, /^td$/) && !has(node, /^h\d$/))) {
      const [text = '', ...more] = [...node.childNodes].map(child => this.#read(child)).filter(plain);
      this.#push({text, isEntry: true, more: more.join('')});
    } else this.walk(node);
  }
}

/**
 * Cuts the tree into blocks.
 *
 * @param base - what Liquid's `{{ site.baseurl }}` stands for
 */
export function cut(root: ReadableNode, base: string): Piece[] {
  const cutter = new Cutter(base);
  cutter.walk(root);
  return cutter.pieces;
}

/** What follows a heading up to the next one. */
export function bodyOf(pieces: readonly Piece[], heading: number): readonly Piece[] {
  const end = pieces.findIndex(({level}, index) => index > heading && level !== undefined);
  return pieces.slice(heading + 1, end < 0 ? undefined : end);
}

/** Whether no later heading of the same container is as high. */
export function isAlone(pieces: readonly Piece[], heading: number, level: number): boolean {
  return !pieces.find((piece, index) => index > heading && (piece.level ?? 7) <= level)?.level;
}
