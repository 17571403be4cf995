import {LitElement, html, isServer, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {DocumentController} from '../controllers/document-controller.ts';
import {Localise} from '../controllers/localise.ts';
import {sectionProperties} from '../controllers/section-properties.ts';
import type {TrustedDocument} from '../document/normalise.ts';
import {openBadges} from '../document/open-badges.ts';
import {readPage} from '../document/read-page.ts';
import type {CommunityDocument} from '../document/types.ts';
import {wholeShape} from '../document/whole-shape.ts';
import {content} from '../styles/content.ts';
import {tokens} from '../styles/tokens.ts';
import {wrapper} from '../templates/frame.ts';
import {heading} from '../templates/heading.ts';
import {Words} from '../templates/words.ts';
import {communityStyles} from './community.styles.ts';
import {navigation, noticeList, pageMessages, updatedNote, type PageWords} from './front.ts';
import {isFilled, sections} from './sections.ts';
import {takeOver, writtenData} from './written.ts';

/**
 * The whole page of a community: name, introduction, notices, navigation, and every section that has content. With
 * `ob-*` elements inside it is a composition: it gives them its document, and the page's author lays them out. On a page
 * without a `main` landmark it is that landmark.
 *
 * @summary A community's page
 * @fires {ObRequestEvent} ob-request - before a request leaves the page; cancel it and there is none
 * @fires {CustomEvent} load - a document is shown
 * @fires {ObErrorEvent} error - a document could not be loaded; `code` says why
 * @fires {CustomEvent} ob-state - the state or the document is another one
 * @slot - fallback, shown without JavaScript, while loading and after a failure; ordinary HTML in it is read as data
 * @csspart base - the wrapper
 * @csspart section - the page, and each section
 * @csspart heading - name of the community, and heading of each section
 * @csspart description - a paragraph
 * @csspart nav - navigation to the sections
 * @csspart notice - something that readers must know
 * @csspart image - a logo, a picture or initials
 * @csspart items - all lists of a section
 * @csspart list - a list, or a part of a long one
 * @csspart item - an entry
 * @csspart card - an entry that is a card
 * @csspart group - entries that belong together
 * @csspart person - a person or an organisation
 * @csspart name - name of an entry
 * @csspart meta - secondary facts of an entry
 * @csspart status - status of an entry
 * @csspart access - what a reader needs first
 * @csspart date - date of a meeting or a document
 * @csspart search - search field and categories
 * @csspart input - a field
 * @csspart button - a button
 * @csspart form - the contact form's own form
 * @csspart field - a field of the form with its label
 * @csspart summary - what is wrong with the form
 * @csspart outcome - what became of a message
 * @csspart submit - the button that sends it
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
export class ObCommunity extends LitElement {
  static override styles = [tokens, content, communityStyles];
  static override properties: PropertyDeclarations = {...sectionProperties, sections: {}, nav: {}};

  /** Names of the sections to show, in that order, separated by spaces; all by default. */
  declare sections: string | undefined;
  /** `none` leaves out the navigation; `auto`, the default, shows it from two sections on. */
  declare nav: 'auto' | 'none' | undefined;
  /** A community document as an object; wins over every other source. */
  declare data: CommunityDocument | undefined;
  /** Address of a community document. */
  declare src: string | undefined;
  /** When the first request is made: at once, near the viewport, or not before `load()`; `eager` by default. */
  declare loading: 'eager' | 'lazy' | 'manual' | undefined;
  /** Replaces the community's name; empty removes it. */
  declare heading: string | undefined;
  /** Level of the heading, 1 to 6; by default 1 on a page without an `h1`, else 2. Sections are one deeper. */
  declare headingLevel: number | undefined;
  /** `auto`, the default, follows the page's text colour. */
  declare theme: 'auto' | 'light' | 'dark' | undefined;
  /** Says on the page why the element shows what it shows. */
  declare debug: boolean | undefined;

  #localise = new Localise(this, pageMessages);
  /** A shadow root that `ob-community render` wrote; its tree stays until there is a document to show instead. */
  #written = this.shadowRoot;
  #source = new DocumentController(this, {
    shape: wholeShape,
    carried: openBadges,
    read: root => writtenData(root) ?? readPage(root).data,
    isPage: true,
    isEmpty: document =>
      !document.description && !Object.values(sections).some(each => isFilled(document, each)),
    isComposition: () => this.#isComposition,
  });

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

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    return this.#written ? this.ownerDocument.createDocumentFragment() : root;
  }

  override render(): TemplateResult {
    if (this.document) this.#written = takeOver(this, this.#written);
    const words = new Words(this.#localise, this.document);
    const isComposition = this.#isComposition;
    return wrapper(
      this,
      this.#source,
      words,
      () => (isComposition || !this.document ? nothing : this.#renderPage(this.document, words)),
      {isOpen: isComposition},
    );
  }

  #renderPage(document: TrustedDocument, words: PageWords): TemplateResult {
    const shown = this.#names.filter(name => sections[name] && isFilled(document, sections[name]));
    const {ownerDocument} = this;
    const level = this.headingLevel || (isServer || ownerDocument.querySelector('h1') ? 2 : 1);
    // On a page that has nothing else the community is the main thing; a page has one at most.
    const isMain =
      !isServer &&
      !ownerDocument.querySelector('main,[role=main]') &&
      ownerDocument.querySelector('ob-community') === this;
    return html`<div class="page" part="section" role=${isMain ? 'main' : nothing}>
      <div class="front">
        ${document.logo ? html`<img class="logo" part="image" src=${document.logo} alt="" />` : nothing}
        <div class="stack lede">
          ${this.heading === '' ? nothing : heading(level, this.heading ?? words.text(document.name))}
          ${words.rich(document.description)} ${updatedNote(document, words)}
        </div>
        ${noticeList(document, words)}
        ${this.nav === 'none' || shown.length < 2 ? nothing : navigation(shown, document, words)}
      </div>
      ${shown.map(name => sections[name]?.render(this.heading === '' ? level : level + 1))}
      ${this.#source.isEmpty ? html`<p class="meta" part="empty">${words.say('empty')}</p>` : nothing}
    </div>`;
  }

  get #names(): readonly string[] {
    return this.sections?.trim() ? this.sections.trim().split(/\s+/) : Object.keys(sections);
  }

  /** Elements of ours inside: the page's author lays the sections out. */
  get #isComposition(): boolean {
    return !isServer && [...this.querySelectorAll('*')].some(each => each.localName.startsWith('ob-'));
  }
}
