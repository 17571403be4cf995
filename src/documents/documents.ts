import {LitElement, html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {DocumentController} from '../controllers/document-controller.ts';
import {ListController} from '../controllers/list-controller.ts';
import {Localise} from '../controllers/localise.ts';
import {sectionProperties} from '../controllers/section-properties.ts';
import type {TrustedDocument} from '../document/normalise.ts';
import {identity} from '../document/open-badges.ts';
import {readSection} from '../document/read-section.ts';
import type {Trusted} from '../document/record.ts';
import {groupName, publication} from '../document/shapes.ts';
import type {CommunityDocument, Publication} from '../document/types.ts';
import {formatDay} from '../i18n/dates.ts';
import * as en from '../i18n/en.ts';
import {content} from '../styles/content.ts';
import {list} from '../styles/list.ts';
import {tokens} from '../styles/tokens.ts';
import {frame} from '../templates/frame.ts';
import {itemHeading} from '../templates/heading.ts';
import {boxes, showAllButton} from '../templates/list.ts';
import {publicationItem} from '../templates/publication.ts';
import {runs} from '../templates/runs.ts';
import {Words, type Content} from '../templates/words.ts';

const messages = {...en.common, ...en.records, ...en.documents};

type Entry = Trusted<Publication>;

const yearOf = ({date}: Entry): string => date?.slice(0, 4) ?? '';

/**
 * Agendas, minutes, decisions and other documents, by group and year, with the access that each needs.
 *
 * @summary Agendas, minutes, decisions
 * @fires {ObRequestEvent} ob-request - before a request leaves the page; cancel it and there is none
 * @fires {CustomEvent} load - a document is shown
 * @fires {ObErrorEvent} error - a document could not be loaded; `code` says why
 * @fires {CustomEvent} ob-state - the state or the document is another one
 * @slot - fallback, shown without JavaScript, while loading and after a failure; ordinary HTML in it is read as data
 * @csspart base - the wrapper
 * @csspart section - the section
 * @csspart heading - heading of the section
 * @csspart description - a paragraph
 * @csspart group - entries that belong together
 * @csspart item - an entry
 * @csspart name - name of an entry
 * @csspart meta - secondary facts of an entry
 * @csspart list - a list, or a part of a long one
 * @csspart access - what a reader needs first
 * @csspart date - date of a document
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
export class ObDocuments extends LitElement {
  static override styles = [tokens, content, list];
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
    shape: {documents: [publication], workingGroups: [groupName], people: [groupName]},
    carried: identity,
    read: root => readSection(root, 'documents'),
    isEmpty: document => !document.documents.length,
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
    this.#list.take(this.#sorted());
    return frame(
      this,
      this.#source,
      words,
      {key: 'documents'},
      () => html`
        ${runs(this.#list.shown, each => each.group).map(([id, entries]) => this.#renderGroup(id, entries, words))}
        ${showAllButton(this.#list, words)}
      `,
    );
  }

  #renderGroup(id: string | undefined, entries: readonly Entry[], words: Words<typeof messages>): Content {
    const {level} = this.#source;
    const group = [...(this.document?.workingGroups ?? []), ...(this.document?.people ?? [])].find(
      each => each.id === id,
    );
    return html`<div class="stack" part="group">
      ${id ? itemHeading(level, group ? words.text(group.name) : id) : nothing}
      ${runs(entries, yearOf).map(
        ([year, documents]) => html`
          ${itemHeading(id ? level + 1 : level, year ? formatDay(year, words.lang) : words.say('undated'), 'name')}
          ${boxes(documents, 'list', each => publicationItem(each, words))}
        `,
      )}
    </div>`;
  }

  /** By group, in the order in which the groups first appear; in each the newest first. */
  #sorted(): readonly Entry[] {
    const documents = this.document?.documents ?? [];
    const order = [...new Set(documents.map(each => each.group))];
    return documents.toSorted(
      (a, b) => order.indexOf(a.group) - order.indexOf(b.group) || (b.date ?? '').localeCompare(a.date ?? ''),
    );
  }
}
