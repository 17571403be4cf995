import {LitElement, html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {DocumentController} from '../controllers/document-controller.ts';
import {ListController} from '../controllers/list-controller.ts';
import {Localise} from '../controllers/localise.ts';
import {sectionProperties} from '../controllers/section-properties.ts';
import type {TrustedDocument} from '../document/normalise.ts';
import {identity, initiatives, initiativesText} from '../document/open-badges.ts';
import {readSection} from '../document/read-section.ts';
import type {Trusted} from '../document/record.ts';
import {initiative} from '../document/shapes.ts';
import type {CommunityDocument, Initiative} from '../document/types.ts';
import * as en from '../i18n/en.ts';
import {cards} from '../styles/cards.ts';
import {content} from '../styles/content.ts';
import {field} from '../styles/field.ts';
import {list} from '../styles/list.ts';
import {tokens} from '../styles/tokens.ts';
import {frame} from '../templates/frame.ts';
import {itemHeading} from '../templates/heading.ts';
import {facts, link, links, row} from '../templates/link.ts';
import {hitStatus, searchableList} from '../templates/list.ts';
import {span} from '../templates/span.ts';
import {Words} from '../templates/words.ts';
import {initiativesStyles} from './initiatives.styles.ts';

const messages = {...en.common, ...en.filter, ...en.spans, ...en.initiatives};

type Entry = Trusted<Initiative>;

/**
 * Initiatives that belong to the community or are linked by it, as cards. From 12 entries on they can be searched and
 * chosen by category.
 *
 * @summary Linked initiatives, searchable
 * @fires {ObRequestEvent} ob-request - before a request leaves the page; cancel it and there is none
 * @fires {CustomEvent} load - a document is shown
 * @fires {ObErrorEvent} error - a document could not be loaded; `code` says why
 * @fires {CustomEvent} ob-state - the state or the document is another one
 * @slot - fallback, shown without JavaScript, while loading and after a failure; ordinary HTML in it is read as data
 * @csspart base - the wrapper
 * @csspart section - the section
 * @csspart heading - heading of the section
 * @csspart description - a paragraph
 * @csspart item - an entry
 * @csspart card - an entry that is a card
 * @csspart name - name of an entry
 * @csspart meta - secondary facts of an entry
 * @csspart items - all lists
 * @csspart list - a list, or a part of a long one
 * @csspart search - search field and categories
 * @csspart input - a field
 * @csspart button - a button
 * @csspart image - logo
 * @csspart link - every link
 * @csspart error - what failed, with the button that tries again
 * @csspart stale - says that an older copy is shown
 * @csspart empty - says that there is nothing to show
 * @csspart skeleton - room that the content will take, while it loads
 * @csspart debug - what the `debug` attribute shows
 * @cssprop [--ob-accent] - colour of links and focus; derived from the text colour
 * @cssprop [--ob-text=inherit] - text colour
 * @cssprop [--ob-muted] - colour of secondary text; derived from the text colour
 * @cssprop [--ob-surface] - background of quiet areas
 * @cssprop [--ob-border] - colour of hairlines
 * @cssprop [--ob-good] - colour of what is active
 * @cssprop [--ob-warn] - colour of what asks for attention
 * @cssprop [--ob-bad] - colour of errors
 * @cssprop [--ob-radius=0.5em] - corners of cards
 * @cssprop [--ob-space=1em] - step of all spacing
 * @cssprop [--ob-font=inherit] - font
 * @cssprop [--ob-heading-font=inherit] - font of headings
 * @cssstate idle - waits for `load()`
 * @cssstate loading - the first request is under way
 * @cssstate ready - shows a document
 * @cssstate empty - the document has nothing for this element
 * @cssstate stale - shows the last good copy
 * @cssstate error - there is neither a document nor a copy
 */
export class ObInitiatives extends LitElement {
  static override styles = [tokens, content, cards, field, list, initiativesStyles];
  static override properties: PropertyDeclarations = {...sectionProperties, limit: {type: Number}};

  /** A community document as an object; wins over every other source. */
  declare data: CommunityDocument | undefined;
  /** Address of a community document. */
  declare src: string | undefined;
  /** When the first request is made: at once, near the viewport, or not before `load()`; `eager` by default. */
  declare loading: 'eager' | 'lazy' | 'manual' | undefined;
  /** Replaces the section's heading; empty removes it. */
  declare heading: string | undefined;
  /** Level of the heading, 1 to 6; by default that of the `<ob-community>` around it, else 2. Items are one deeper. */
  declare headingLevel: number | undefined;
  /** `auto`, the default, follows the page's text colour. */
  declare theme: 'auto' | 'light' | 'dark' | undefined;
  /** Shows that many entries, then a button for the rest; by default, and with 0, all. */
  declare limit: number | undefined;
  /** Says on the page why the element shows what it shows. */
  declare debug: boolean | undefined;

  #localise = new Localise(this, messages);
  #source = new DocumentController(this, {
    shape: {initiatives: [initiative]},
    carried: {...identity, initiatives, sections: {initiatives: initiativesText}},
    read: root => readSection(root, 'initiatives'),
    isEmpty: document => !document.initiatives.length,
  });
  #list = new ListController<Entry>(this);

  /** The document in use, normalised; undefined until there is one. */
  get document(): TrustedDocument | undefined {
    return this.#source.document;
  }

  /** Makes the request that `loading` put off; resolves when the result is shown. */
  load(): Promise<void> {
    return this.#source.load();
  }

  /** Asks the server again; resolves when the result is shown. */
  reload(): Promise<void> {
    return this.#source.load(true);
  }

  override render(): TemplateResult {
    const words = new Words(this.#localise, this.document);
    this.#list.take(this.document?.initiatives ?? [], {
      lang: words.lang,
      haystack: each =>
        [each.name, each.description, ...each.category, ...each.partners]
          .map(text => words.raw(text))
          .join(' '),
      categories: each => each.category.map(text => words.raw(text)),
    });
    return frame(
      this,
      this.#source,
      words,
      {
        key: 'initiatives',
        status: hitStatus(this.#list, words),
      },
      () => searchableList(this.#list, words, 'cards', each => this.#renderInitiative(each, words)),
    );
  }

  #renderInitiative(each: Entry, words: Words<typeof messages>): TemplateResult {
    return html`<li class="card" part="item card">
      ${each.logo ? html`<img class="logo" part="image" src=${each.logo} alt="" loading="lazy" />` : nothing}
      ${itemHeading(this.#source.level, link(each.url, words.text(each.name)))} ${words.rich(each.description)}
      ${facts([
        ...each.category.map(text => words.text(text)),
        words.text(each.status),
        new Intl.ListFormat(words.lang).format(each.partners.map(text => words.plain(text))),
        span(each.started, each.ended, words),
      ])}
      ${row(links(each.links, words))}
    </li>`;
  }
}
