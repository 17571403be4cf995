import {LitElement, html, isServer, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {DocumentController} from '../controllers/document-controller.ts';
import {Localise} from '../controllers/localise.ts';
import {sectionProperties} from '../controllers/section-properties.ts';
import type {TrustedDocument} from '../document/normalise.ts';
import {contact, identity} from '../document/open-badges.ts';
import {readSection} from '../document/read-section.ts';
import {contact as contactShape} from '../document/shapes.ts';
import type {CommunityDocument} from '../document/types.ts';
import * as en from '../i18n/en.ts';
import {content} from '../styles/content.ts';
import {field} from '../styles/field.ts';
import {tokens} from '../styles/tokens.ts';
import {frame} from '../templates/frame.ts';
import {link} from '../templates/link.ts';
import {Words, type Content} from '../templates/words.ts';
import {contactFormStyles} from './contact-form.styles.ts';
import {destinationOf, type Destination} from './destination.ts';
import {FormController} from './form-controller.ts';
import type {FormWords} from './form-fields.ts';
import {formView, summary} from './form-view.ts';
import {outcome, outcomeTitle} from './outcome.ts';

const messages = {...en.common, ...en.contact};

/**
 * The community's contact form. A message is sent once, kept until the endpoint has said that it has it, and never
 * reported as sent before that. Around a `<form>` of the page's own it gives that form the same delivery without
 * rendering it anew.
 *
 * @summary A form whose messages are never lost
 * @fires {ObRequestEvent} ob-request - before a request leaves the page; cancel it and there is none
 * @fires {CustomEvent} load - a document is shown
 * @fires {ObErrorEvent} error - a document could not be loaded; `code` says why
 * @fires {ObSubmitEvent} ob-submit - a person sends the form; cancel it to send `formData` yourself
 * @fires {ObSentEvent} ob-sent - the endpoint has the message; `receipt` is its reference
 * @fires {ObFailedEvent} ob-failed - not accepted, or nobody knows; `code` says why
 * @slot challenge - a challenge widget; the fields in it go with the message
 * @fires {CustomEvent} ob-state - the state or the document is another one
 * @slot - fallback, shown without JavaScript, while loading and after a failure; ordinary HTML in it is read as data
 * @csspart base - the wrapper
 * @csspart section - the section
 * @csspart heading - heading of the section
 * @csspart description - a paragraph
 * @csspart form - the element's own form
 * @csspart submit - the button that sends it
 * @csspart button - a button
 * @csspart field - a field with its label
 * @csspart input - a control
 * @csspart summary - what is wrong with the form
 * @csspart outcome - what became of a message
 * @csspart link - every link
 * @csspart error - what failed, with the button that tries again
 * @csspart stale - says that an older copy is shown
 * @csspart empty - says that there is nothing to show
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
export class ObContactForm extends LitElement {
  static override styles = [tokens, content, field, contactFormStyles];
  static override properties: PropertyDeclarations = {
    ...sectionProperties,
    action: {},
    email: {},
    encoding: {},
    idempotent: {type: Boolean},
  };

  /** Endpoint that receives messages; wins over the document's. */
  declare action: string | undefined;
  /** Address for those who would rather write an e-mail; wins over the document's. */
  declare email: string | undefined;
  /** `json` sends JSON, which needs a preflight across origins. */
  declare encoding: 'form' | 'json' | undefined;
  /** The endpoint recognises `submission_id`, so that a retry cannot arrive twice. */
  declare idempotent: boolean | undefined;
  /** A community document as an object; wins over every other source. */
  declare data: CommunityDocument | undefined;
  /** Address of a community document. */
  declare src: string | undefined;
  /** When the first request is made: at once, near the viewport, or not before `load()`. */
  declare loading: 'eager' | 'lazy' | 'manual' | undefined;
  /** Replaces the section's heading; empty removes it. */
  declare heading: string | undefined;
  /** Level of the heading, 1 to 6; by default that of the page around it, else 2. Items are one deeper. */
  declare headingLevel: number | undefined;
  /** `auto` follows the page's text colour. */
  declare theme: 'auto' | 'light' | 'dark' | undefined;
  /** Says on the page why the element shows what it shows. */
  declare debug: boolean | undefined;

  #localise = new Localise(this, messages);
  #source = new DocumentController(this, {
    shape: {contact: contactShape},
    carried: {...identity, contact},
    // A form is content, though nothing is read of it.
    read: root => readSection(root, 'contact') ?? (this.#own ? identity : undefined),
    isEmpty: () => !this.destination && !this.document?.contact?.url,
  });
  #form = new FormController(this);

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

  get #own(): HTMLFormElement | null {
    return isServer ? null : this.querySelector('form');
  }

  /** The form: one of the page's own inside the element, else the element's. */
  get form(): HTMLFormElement | null {
    if (isServer) return null;
    return this.#own ?? this.shadowRoot?.querySelector('form') ?? null;
  }

  /** Where messages go; undefined when nobody has said. */
  get destination(): Destination | undefined {
    return destinationOf(this, this.#own, this.document?.contact);
  }

  /** @internal The words of the form, which its controller says too. */
  get words(): Words<typeof messages> {
    return new Words(this.#localise, this.document);
  }

  override render(): TemplateResult {
    const {words} = this;
    const {entry, isCopied} = this.#form;
    const own = this.document?.contact;
    return frame(
      this,
      this.#source,
      words,
      {
        key: 'contact',
        heading: own?.name && words.text(own.name),
        empty: words.say('nowhere'),
        isOpen: !!this.#own,
        status: isCopied ? words.say('copied') : entry ? outcomeTitle(entry, words) : '',
      },
      () => this.#renderBody(words),
    );
  }

  #renderBody(words: FormWords): Content {
    const {destination} = this;
    const own = this.document?.contact;
    const description = words.rich(own?.description);
    if (!destination) return html`${description}<p>${link(own?.url, words.say('elsewhere'))}</p>`;
    return html`${description} ${outcome(this, this.#form, words)} ${summary(this.#form, words)}
    ${this.#own || this.#form.entry?.state === 'sent' ? nothing : formView(this, this.#form, destination, words)}`;
  }
}
