import {LitElement, html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {DocumentController} from '../controllers/document-controller.ts';
import {ListController} from '../controllers/list-controller.ts';
import {Localise} from '../controllers/localise.ts';
import {sectionProperties} from '../controllers/section-properties.ts';
import type {TrustedDocument} from '../document/normalise.ts';
import {identity, mailingLists} from '../document/open-badges.ts';
import {readSection} from '../document/read-section.ts';
import type {Trusted} from '../document/record.ts';
import {mailingList} from '../document/shapes.ts';
import type {CommunityDocument, MailingList} from '../document/types.ts';
import * as en from '../i18n/en.ts';
import {content} from '../styles/content.ts';
import {field} from '../styles/field.ts';
import {list} from '../styles/list.ts';
import {tokens} from '../styles/tokens.ts';
import {frame} from '../templates/frame.ts';
import {itemHeading} from '../templates/heading.ts';
import {access, action, link, row} from '../templates/link.ts';
import {hitStatus, searchableList} from '../templates/list.ts';
import {Words, type Content} from '../templates/words.ts';

const messages = {...en.common, ...en.filter, ...en.channels, ...en.mailingLists};

type List = Trusted<MailingList>;

/**
 * The community's mailing lists and other places where people talk: what each is for, how to subscribe, where its
 * archive is, and where an archived one goes on. From 12 entries on they can be searched.
 *
 * @summary Mailing lists, chats and forums
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
 * @csspart name - name of an entry
 * @csspart meta - secondary facts of an entry
 * @csspart items - all lists
 * @csspart list - a list, or a part of a long one
 * @csspart status - status of an entry
 * @csspart access - what a reader needs first
 * @csspart search - search field and categories
 * @csspart input - a field
 * @csspart button - a button
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
export class ObMailingLists extends LitElement {
  static override styles = [tokens, content, field, list];
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
    shape: {mailingLists: [mailingList]},
    carried: {...identity, mailingLists},
    read: root => readSection(root, 'mailingLists'),
    isEmpty: document => !document.mailingLists.length,
  });
  #list = new ListController<List>(this);

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
    const lists = this.document?.mailingLists ?? [];
    this.#list.take(lists, {
      lang: words.lang,
      categories: ({kind}) => (kind && kind !== 'other' ? [words.say(kind)] : []),
      haystack: each => [each.name, each.description, each.audience].map(text => words.raw(text)).join(' '),
    });
    return frame(
      this,
      this.#source,
      words,
      {
        key: 'mailingLists',
        status: hitStatus(this.#list, words),
      },
      () => searchableList(this.#list, words, 'list', each => this.#renderList(each, words)),
    );
  }

  #renderList(each: List, words: Words<typeof messages>): TemplateResult {
    const {name, kind, status, email} = each;
    return html`<li part="item">
      ${row([
        itemHeading(this.#source.level, link(each.url, words.text(name)), 'name'),
        status === 'archived'
          ? html`<span class="tag" part="status">${words.say('archived')}</span>`
          : nothing,
        each.audience ? html`<span class="meta">${words.text(each.audience)}</span>` : nothing,
        kind && kind !== 'mailing-list' && kind !== 'other'
          ? html`<span class="meta">${words.say(kind)}</span>`
          : nothing,
      ])}
      ${words.rich(each.description)}
      ${row([
        action(each.subscribe, words.say('subscribe'), words, name),
        action(each.archive, words.say('archive'), words, name),
        action(email && `mailto:${email}`, words.say('post'), words, name),
        access(each.access, words),
        this.#renderReplacement(each, words),
      ])}
    </li>`;
  }

  /** `replacedBy` names another list by its id, or is an address. */
  #renderReplacement({replacedBy}: List, words: Words<typeof messages>): Content {
    if (!replacedBy) return nothing;
    const other = this.document?.mailingLists.find(each => each.id === replacedBy);
    const url = other ? (other.url ?? other.subscribe) : replacedBy.includes(':') ? replacedBy : undefined;
    const name = other ? words.plain(other.name) : replacedBy;
    return link(url, words.say('replacedBy', {name}));
  }
}
