import {html, nothing, type TemplateResult} from 'lit';
import type {TrustedDocument} from '../document/normalise.ts';
import {parseRich, plainText, type Inline} from '../document/rich-text.ts';
import type {Text} from '../document/types.ts';
import type {MessageMap} from '../i18n/en.ts';
import {fill} from '../i18n/messages.ts';
import {languageOf, pick} from '../i18n/pick.ts';

/** What a template may put into a text position. */
export type Content = string | TemplateResult | typeof nothing | readonly Content[];

function inline(node: Inline): Content {
  if (typeof node === 'string') return node;
  const content = node.content.map(inline);
  if (node.kind === 'link') return html`<a part="link" href=${node.url}>${content}</a>`;
  if (node.kind === 'em') return html`<em>${content}</em>`;
  return node.kind === 'code' ? html`<code>${content}</code>` : html`<strong>${content}</strong>`;
}

/** Everything that is written for one reader: messages in their language, a document's texts in the best one there is. */
export class Words<M extends MessageMap> {
  /** BCP 47 tag for `Intl` and for the wrapper. */
  readonly lang: string;
  readonly #messages: M;
  readonly #wanted: string;
  readonly #document: Pick<TrustedDocument, 'language' | 'base'> | undefined;

  /**
   * @param reader - languages and messages, as `Localise` finds them
   * @param document - says which language its plain strings are in, and what its relative addresses are relative to
   */
  constructor(
    reader: {readonly lang: string; readonly wanted: string; readonly messages: M},
    document?: Pick<TrustedDocument, 'language' | 'base'>,
  ) {
    this.lang = reader.lang;
    this.#messages = reader.messages;
    this.#wanted = reader.wanted;
    this.#document = document;
  }

  /** A message of the interface. */
  say(key: keyof M, values: Readonly<Record<string, string | number>> = {}): string {
    return fill(this.#messages[key] ?? '', values, this.lang);
  }

  /** A text as it was written, for search. */
  raw(text: Text | undefined): string {
    return text === undefined ? '' : this.#pick(text)[0];
  }

  /** A text as a plain string, for attributes and messages. */
  plain(text: Text | undefined): string {
    return text === undefined ? '' : plainText(this.#pick(text)[0], this.#document?.base);
  }

  /** A text; words in another language than the wrapper's say which (WCAG 3.1.2). */
  text(text: Text | undefined): Content {
    if (text === undefined) return nothing;
    const [words, tag] = this.#pick(text);
    return this.#isForeign(tag) ? html`<span lang=${tag} dir="auto">${words}</span>` : words;
  }

  /** A rich text as paragraphs. */
  rich(text: Text | undefined): Content {
    if (text === undefined) return nothing;
    const [words, tag] = this.#pick(text);
    const foreign = this.#isForeign(tag);
    return parseRich(words, this.#document?.base).map(paragraph =>
      foreign
        ? html`<p part="description" lang=${tag} dir="auto">${paragraph.map(inline)}</p>`
        : html`<p part="description">${paragraph.map(inline)}</p>`,
    );
  }

  #pick(text: Text): readonly [string, string | undefined] {
    return pick(text, this.#wanted, this.#document?.language);
  }

  #isForeign(tag: string | undefined): tag is string {
    // A tag that is none would be worse than nothing: a voice might take it for a language.
    const language = languageOf(tag ?? '');
    return /^[a-z]{2,3}$/.test(language) && language !== languageOf(this.lang);
  }
}
