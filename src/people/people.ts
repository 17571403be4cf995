import {LitElement, html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {DocumentController} from '../controllers/document-controller.ts';
import {ListController} from '../controllers/list-controller.ts';
import {Localise} from '../controllers/localise.ts';
import {sectionProperties} from '../controllers/section-properties.ts';
import type {TrustedDocument} from '../document/normalise.ts';
import {identity, people} from '../document/open-badges.ts';
import {readSection} from '../document/read-section.ts';
import type {Trusted} from '../document/record.ts';
import {group} from '../document/shapes.ts';
import type {CommunityDocument, People, Person} from '../document/types.ts';
import * as en from '../i18n/en.ts';
import {cards} from '../styles/cards.ts';
import {content} from '../styles/content.ts';
import {list} from '../styles/list.ts';
import {person} from '../styles/person.ts';
import {tokens} from '../styles/tokens.ts';
import {frame} from '../templates/frame.ts';
import {itemHeading} from '../templates/heading.ts';
import {action} from '../templates/link.ts';
import {boxes, showAllButton} from '../templates/list.ts';
import {profile} from '../templates/person.ts';
import {runs} from '../templates/runs.ts';
import {Words, type Content} from '../templates/words.ts';

const messages = {...en.common, ...en.spans, ...en.people};

type Group = Trusted<People>;
/** A member, or the place of a group that lists none. */
type Entry = readonly [group: Group, member?: Trusted<Person>];

/**
 * The people of the community: council, board, liaisons. Profiles of persons and organisations, and how to join.
 *
 * @summary Council, board, liaisons
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
 * @csspart person - a person or an organisation
 * @csspart image - picture or initials
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
export class ObPeople extends LitElement {
  static override styles = [tokens, content, cards, list, person];
  static override properties: PropertyDeclarations = {...sectionProperties, group: {}, limit: {type: Number}};

  /** Id of the one group to show. */
  declare group: string | undefined;
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
    shape: {people: [group]},
    carried: {...identity, people},
    read: root => readSection(root, 'people', en.people.people),
    isEmpty: () => !this.#groups.length,
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
    this.#list.take(this.#entries());
    const groups = this.#groups;
    return frame(
      this,
      this.#source,
      words,
      {
        key: 'people',
        heading: groups.length === 1 && groups[0] ? words.text(groups[0].name) : undefined,
      },
      () => html`
        ${runs(this.#list.shown, ([each]) => each).map(([each, entries]) =>
          this.#renderGroup(each, entries, words, groups.length > 1),
        )}
        ${showAllButton(this.#list, words)}
      `,
    );
  }

  #renderGroup(
    each: Group,
    entries: readonly Entry[],
    words: Words<typeof messages>,
    isNamed: boolean,
  ): Content {
    const level = this.#source.level + (isNamed ? 1 : 0);
    const members = entries.flatMap(([, member]) => member ?? []);
    return html`<div class="stack" part="group">
      ${isNamed ? itemHeading(this.#source.level, words.text(each.name)) : nothing} ${words.rich(each.description)}
      ${each.url ? html`<p>${action(each.url, words.say('join'), words, each.name)}</p>` : nothing}
      ${boxes(members, 'cards', member => profile(member, words, level))}
    </div>`;
  }

  /** Members, and a place for each group that lists none, so that its words show. */
  #entries(): readonly Entry[] {
    return this.#groups.flatMap(each =>
      each.members.length ? each.members.map((member): Entry => [each, member]) : [[each]],
    );
  }

  get #groups(): readonly Group[] {
    const all = this.document?.people ?? [];
    return this.group ? all.filter(each => each.id === this.group) : all;
  }
}
