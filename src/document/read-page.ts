import {links, plain, type Marked} from './read-inline.ts';
import {append, type Detail, type Draft} from './read-item.ts';
import type {Key} from './read-wording.ts';

type Data = {[key in Exclude<Key, 'contact'>]?: Draft[]} & {
  name?: string;
  description?: string;
  sections?: {[key in Key]?: Draft};
  contact?: Draft;
};

/** The document that is written. */
export class Page {
  readonly data: Data = {};
  /** Pointer of what was asked for last. */
  at = '';
  /** Words of the heading that names the next group of people; undefined while one is read. */
  words: string | undefined;
  readonly title: string | undefined;
  readonly #detail: Detail | undefined;

  constructor(title?: string, detail?: Detail) {
    this.title = title;
    this.#detail = detail;
  }

  /** A section's own heading and words. */
  section(key: Key): Draft {
    this.at = `/sections/${key}`;
    return ((this.data.sections ??= {})[key] ??= {});
  }

  /** Adds an item to a section. */
  add(key: Exclude<Key, 'contact'>, item: Draft): Draft {
    this.at = `/${key}/${(this.data[key] ??= []).push(item) - 1}`;
    return item;
  }

  /** What text belongs to that belongs to no item. Begins a group of people when there is none. */
  home(key: Key | undefined): Draft {
    const {data} = this;
    const words = this.words;
    if (!key) return data;
    if (key === 'contact') {
      this.at = `/${key}`;
      return (data.contact ??= {});
    }
    if (key !== 'people') return this.section(key);
    this.words = undefined;
    if (words !== undefined) return this.add(key, {name: words || data.name || this.title || ''});
    const groups = data.people ?? [];
    this.at = `/people/${groups.length - 1}`;
    return groups.at(-1) ?? data;
  }

  /** Adds words to a description, and what their links tell to other fields. */
  write(target: Draft, key: Key | undefined, text: Marked): void {
    append(target, text);
    const found = links(text).map(([, label = '', url = '']) => [label, url] as const);
    for (const [, url] of key === 'contact' ? found : []) {
      const address = /^mailto:([^?]+)/.exec(url)?.[1];
      if (address) target.email ??= address;
      else target.url ??= url;
    }
    if (key && target.name) this.#detail?.(target, key, plain(text), found);
  }
}
