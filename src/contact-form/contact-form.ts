import {LitElement, html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';
import {DocumentController} from '../controllers/document-controller.ts';
import {Localise} from '../controllers/localise.ts';
import {sectionProperties} from '../controllers/section-properties.ts';
import type {TrustedDocument} from '../document/normalise.ts';
import {contact, identity} from '../document/open-badges.ts';
import {readSection} from '../document/read-section.ts';
import {contact as contactShape} from '../document/shapes.ts';
import {hostOf} from '../document/url.ts';
import type {CommunityDocument} from '../document/types.ts';
import * as en from '../i18n/en.ts';
import {content} from '../styles/content.ts';
import {field} from '../styles/field.ts';
import {tokens} from '../styles/tokens.ts';
import {frame} from '../templates/frame.ts';
import {link} from '../templates/link.ts';
import {Words, type Content} from '../templates/words.ts';
import {contactFormStyles} from './contact-form.styles.ts';
import {FormController, honeypotOf, type Destination} from './form-controller.ts';
import {formFields, type FormField, type FormWords} from './form-fields.ts';
import {consentView, fieldView, honeypot, summary} from './form-view.ts';
import {outcome, outcomeTitle} from './outcome.ts';
import {isVolatileEntry, pageOutbox} from './page-outbox.ts';

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
    read: root => readSection(root, 'contact'),
    isEmpty: () => false,
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

  /** The form: one of the page's own inside the element, else the element's. */
  get form(): HTMLFormElement | null {
    return this.querySelector('form') ?? this.shadowRoot?.querySelector('form') ?? null;
  }

  /** Where messages go; undefined when nobody has said. */
  get destination(): Destination | undefined {
    const own = this.document?.contact;
    const action = this.action || (this.querySelector('form')?.getAttribute('action') ?? '');
    const email = this.email || own?.email;
    if (action) return {action, email, encoding: this.encoding || undefined, idempotent: this.idempotent};
    if (!own?.action) return email ? {action: '', email} : undefined;
    const {encoding, idempotent, service} = own;
    return {
      action: own.action,
      email,
      service,
      encoding: this.encoding || encoding,
      idempotent: this.idempotent || idempotent,
    };
  }

  get words(): Words<typeof messages> {
    return new Words(this.#localise, this.document);
  }

  override render(): TemplateResult {
    const {words} = this;
    const {entry} = this.#form;
    const own = this.document?.contact;
    return frame(
      this,
      this.#source,
      words,
      {
        key: 'contact',
        heading: own?.name ? words.text(own.name) : words.say('contact'),
        empty: '',
        isOpen: !!this.querySelector('form'),
        ...(entry && {status: outcomeTitle(entry, words)}),
      },
      () => this.#renderBody(words),
    );
  }

  #renderBody(words: FormWords): Content {
    const {destination} = this;
    const own = this.document?.contact;
    if (!destination && own?.url) return html`<p>${link(own.url, words.say('elsewhere'))}</p>`;
    if (!destination) return html`<p class="state" part="empty">${words.say('nowhere')}</p>`;
    return html`${words.rich(own?.description)} ${this.#renderOutcome(words, destination)}
    ${summary(this.#form.problems, words)}
    ${this.querySelector('form') || this.#form.entry?.state === 'sent' ? nothing : this.#renderForm(words, destination)}`;
  }

  #renderForm(words: FormWords, destination: Destination): TemplateResult {
    const own = this.document?.contact;
    const host = destination.action
      ? hostOf(new URL(destination.action, location.href).href)
      : destination.email;
    return html`<form part="form" novalidate>
      ${formFields(own, words).map(each => this.#renderField(each, words))}
      ${own?.consent.map((each, index) => consentView(each, index, name => this.#messageOf(name), words))}
      ${honeypot(honeypotOf(destination))}
      <slot name="challenge"></slot>
      <div class="row">
        <button class="button primary" part="button submit"><span>${words.say('send')}</span></button>
        <span class="meta">${words.say('goesTo', {host: host ?? ''})}</span>
      </div>
    </form>`;
  }

  #renderField(each: FormField, words: FormWords): TemplateResult {
    const control = this.form?.elements.namedItem(each.name);
    const value = control && 'value' in control ? control.value : '';
    return fieldView(each, value, this.#messageOf(each.name), words);
  }

  #messageOf(name: string): string {
    return this.#form.problems.find(({control}) => control.name === name)?.message ?? '';
  }

  #renderOutcome(words: FormWords, {email}: Destination): Content {
    const {entry, text} = this.#form;
    if (!entry) return nothing;
    return outcome(entry, words, {
      again: () => pageOutbox().retry(entry.id),
      discard: () => this.#form.reset(),
      copy: () => void this.#copy(text),
      mailto: email && `mailto:${email}?body=${encodeURIComponent(text)}`,
      isCopied: this.#form.isCopied,
      isVolatile: isVolatileEntry(entry),
    });
  }

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#form.isCopied = true;
      this.requestUpdate();
    } catch {
      // Outside secure contexts there is no clipboard, and a page may forbid it: the text is marked for copying by hand.
      const control = this.form?.elements.namedItem('message');
      if (control && 'select' in control) (control as HTMLTextAreaElement).select();
    }
  }
}
