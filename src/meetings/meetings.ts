import {LitElement, html, type PropertyDeclarations, type TemplateResult} from 'lit';
import {DocumentController} from '../controllers/document-controller.ts';
import {ListController} from '../controllers/list-controller.ts';
import {Localise} from '../controllers/localise.ts';
import {sectionProperties} from '../controllers/section-properties.ts';
import type {TrustedDocument} from '../document/normalise.ts';
import {identity} from '../document/open-badges.ts';
import {readSection} from '../document/read-section.ts';
import type {Trusted} from '../document/record.ts';
import {meeting} from '../document/shapes.ts';
import type {CommunityDocument, Meeting} from '../document/types.ts';
import * as en from '../i18n/en.ts';
import {content} from '../styles/content.ts';
import {list} from '../styles/list.ts';
import {meeting as meetingStyles} from '../styles/meeting.ts';
import {tokens} from '../styles/tokens.ts';
import {frame} from '../templates/frame.ts';
import {itemHeading} from '../templates/heading.ts';
import {boxes, showAllButton} from '../templates/list.ts';
import {dateOf, meetingItem, type MeetingDate} from '../templates/meeting.ts';
import {runs} from '../templates/runs.ts';
import {Words} from '../templates/words.ts';

const messages = {...en.common, ...en.records, ...en.meetings};

/** In the order in which they are shown. */
const kinds = ['upcoming', 'regular', 'past'] as const;

interface Entry {
  readonly meeting: Trusted<Meeting>;
  readonly date: MeetingDate | undefined;
  readonly kind: (typeof kinds)[number];
}

/** Coming ones soonest first, then those without a date as they were written, then past ones newest first. */
function sort(meetings: readonly Trusted<Meeting>[]): readonly Entry[] {
  const now = new Date();
  const entries = meetings.map((each): Entry => {
    const date = dateOf(each, now);
    return {meeting: each, date, kind: !date ? 'regular' : date.isOver ? 'past' : 'upcoming'};
  });
  return kinds.flatMap(kind =>
    entries
      .filter(entry => entry.kind === kind)
      .sort((a, b) => ((a.date?.time ?? 0) - (b.date?.time ?? 0)) * (kind === 'past' ? -1 : 1)),
  );
}

/**
 * Meetings: the next ones on the reader's clock and on the meeting's own, regular ones in words, past ones with agenda,
 * minutes and recording. A coming meeting can be added to the reader's calendar.
 *
 * @summary Meetings, agendas and minutes
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
 * @csspart status - status of an entry
 * @csspart date - date of a meeting
 * @csspart access - what a reader needs first
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
export class ObMeetings extends LitElement {
  static override styles = [tokens, content, list, meetingStyles];
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
    shape: {meetings: [meeting]},
    carried: identity,
    read: root => readSection(root, 'meetings'),
    isEmpty: document => !document.meetings.length,
  });
  #list = new ListController<Entry>(this);
  #sorted: readonly Entry[] = [];
  #sortedOf: unknown;

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
    const meetings = this.document?.meetings ?? [];
    if (this.#sortedOf !== meetings) this.#sorted = sort((this.#sortedOf = meetings));
    this.#list.take(this.#sorted);
    const {level} = this.#source;
    const source = this.#source.address;
    return frame(
      this,
      this.#source,
      words,
      {key: 'meetings'},
      () => html`
        ${runs(this.#list.shown, each => each.kind).map(
          ([kind, entries]) => html`<div class="stack" part="group">
            ${itemHeading(level, words.say(kind))}
            ${boxes(entries, 'list', ({meeting: each, date}) => meetingItem(each, words, level + 1, {date, source}))}
          </div>`,
        )}
        ${showAllButton(this.#list, words)}
      `,
    );
  }
}
