import {isServer, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {focusOn} from '../dom/focus-on.ts';

/** Entries from which on a list can be searched. */
const searchable = 12;
/** Entries that are rendered at once; the rest follows when the browser has time, which a server never has. */
export const pace = {first: isServer ? Infinity : 60};

/** What the controller needs of its element. */
export interface ListHost extends ReactiveControllerHost, HTMLElement {
  limit: number | undefined;
}

/** How entries are searched and sorted into categories. */
export interface ListOptions<T> {
  /** All words of an entry; without it the list cannot be searched. */
  readonly haystack?: (item: T) => string;
  readonly categories?: (item: T) => readonly string[];
  /** Language that both are in; they are made anew for another one. */
  readonly lang?: string;
}

/** Without case and accents, so that "Zürich" is found by "zurich". */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Search, category, limit and gradual rendering of a long list. */
export class ListController<T> implements ReactiveController {
  query = '';
  category = '';
  /** Entries that match. */
  hits: readonly T[] = [];
  /** Those of them to render now. */
  shown: readonly T[] = [];
  /** Categories of the whole list, in alphabetical order. */
  categories: readonly string[] = [];
  /** The list is long enough for search. */
  isSearchable = false;

  readonly #host: ListHost;
  #items: readonly T[] | undefined;
  #lang: string | undefined;
  #haystacks: readonly string[] = [];
  #categoriesOf: readonly (readonly string[])[] = [];
  #rendered = pace.first;
  #isComplete = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ListHost) {
    (this.#host = host).addController(this);
  }

  hostUpdated(): void {
    if (this.shown.length < this.#wanted && !this.#timer) this.#timer = setTimeout(this.#grow, 16);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Takes the list as it is now; call it once for each render. */
  take(items: readonly T[], {haystack, categories, lang}: ListOptions<T> = {}): void {
    if (items !== this.#items || lang !== this.#lang) {
      this.#items = items;
      this.#lang = lang;
      this.isSearchable = !!haystack && items.length >= searchable;
      this.#haystacks = this.isSearchable && haystack ? items.map(item => fold(haystack(item))) : [];
      this.#categoriesOf = this.isSearchable && categories ? items.map(categories) : [];
      this.categories = [...new Set(this.#categoriesOf.flat())].sort((a, b) => a.localeCompare(b));
      if (!this.categories.includes(this.category)) this.category = '';
    }
    const needles = fold(this.query).split(/\s+/).filter(Boolean);
    const {category} = this;
    this.hits =
      needles.length || category
        ? items.filter(
            (_, index) =>
              needles.every(needle => this.#haystacks[index]?.includes(needle)) &&
              (!category || this.#categoriesOf[index]?.includes(category)),
          )
        : items;
    this.shown = this.hits.slice(0, Math.min(this.#rendered, this.#wanted));
  }

  /** Entries that the limit hides. */
  get hidden(): number {
    return this.hits.length - this.#wanted;
  }

  /** Narrows the list. */
  search(query: string, category: string): void {
    this.query = query;
    this.category = category;
    this.#rendered = pace.first;
    this.#host.requestUpdate();
  }

  /** Lifts the limit, and moves focus to the first entry that it hid, or to the group that begins with it. */
  async showAll(): Promise<void> {
    const {shadowRoot} = this.#host;
    const find = (): HTMLElement[] => [
      ...(shadowRoot?.querySelectorAll<HTMLElement>('[part~=item],[part=group]') ?? []),
    ];
    const before = find();
    this.#isComplete = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    focusOn(find().find(each => !before.includes(each)));
  }

  get #wanted(): number {
    const {limit = 0} = this.#host;
    return limit > 0 && !this.#isComplete ? Math.min(limit, this.hits.length) : this.hits.length;
  }

  /**
   * Renders more: small steps do not hold up the page, and steps that grow keep the work in proportion to the list, since
   * each looks again at what is there.
   */
  #grow = (): void => {
    this.#timer = undefined;
    this.#rendered += Math.max(Math.min(this.#rendered, 960), this.#rendered >> 3);
    this.#host.requestUpdate();
  };
}
