import {html, nothing, type TemplateResult} from 'lit';
import type {DocumentController} from '../controllers/document-controller.ts';
import type {DocumentHost} from '../controllers/document-host.ts';
import {hostOf} from '../document/url.ts';
import {focusOn} from '../dom/focus-on.ts';
import {hasContent} from '../dom/has-content.ts';
import type {SectionKey} from '../document/normalise.ts';
import type {common} from '../i18n/en.ts';
import {debugPanel} from './debug.ts';
import {heading} from './heading.ts';
import type {Content, Words} from './words.ts';

/** What the frame needs of its element. */
export interface FrameHost extends DocumentHost {
  heading: string | undefined;
  debug: boolean | undefined;
  reload(): Promise<void>;
}

/** What the frame shows around a section. */
export interface FrameOptions<K extends SectionKey> {
  /** Key of the section's own heading and opening words, and of the message that is its heading otherwise. */
  readonly key: K;
  /** Goes before that message. */
  readonly heading?: Content | undefined;
  /** Sentence for a section without content; by default that nothing is listed. */
  readonly empty?: string;
  /** What assistive technology is told about a change, such as the number of hits. */
  readonly status?: string;
  /** The element's children show as well. */
  readonly isOpen?: boolean;
}

type Common = Words<typeof common>;

/** Says what failed, offers a retry, and leaves the element's own children in place. */
function errorPanel(host: FrameHost, source: DocumentController, words: Common): TemplateResult {
  return html`<div class="state" part="error">
    <strong>${words.say('failed')}</strong>
    <span>${failure(source, words)} ${hasContent(host) ? words.say('instead') : nothing}</span>
    <button class="button" part="button" type="button" @click=${() => void retry(host)}>${words.say('retry')}</button>
  </div>`;
}

function failure({error}: DocumentController, words: Common): string {
  return error ? words.say(error.code, {host: hostOf(error.url), status: error.status ?? 0}) : '';
}

/** The button goes away while the request is under way: focus waits on the wrapper, unless the reader takes it elsewhere. */
async function retry(host: FrameHost): Promise<void> {
  const {shadowRoot} = host;
  const base = shadowRoot?.querySelector<HTMLElement>('[part=base]');
  focusOn(base);
  await host.reload();
  if (base === shadowRoot?.activeElement)
    shadowRoot?.querySelector<HTMLElement>('[part~=error] button, [part~=heading]')?.focus();
}

function staleNote({date}: DocumentController, words: Common): TemplateResult {
  const day = date?.toLocaleDateString(words.lang, {dateStyle: 'long'}) ?? '';
  return html`<div class="state" part="stale">
    <span class="tag warn">${words.say('stale', {date: day})}</span><span>${words.say('staleWhy')}</span>
  </div>`;
}

/** Room that the content will take, drawn quietly. */
const skeleton = html`<div class="section" part="skeleton" aria-hidden="true">
  <div class="stack"><div class="bone"></div><div class="bone"></div></div>
  <div class="stack"><div class="bone"></div><div class="bone"></div><div class="bone"></div></div>
  <div class="stack"><div class="bone"></div><div class="bone"></div><div class="bone"></div></div>
</div>`;

/**
 * The wrapper of every element, with what its state asks for.
 *
 * @param body - the content, asked for only when there is a document
 * @param options - `status`: what assistive technology is told; `isOpen`: the element's children always show
 */
export function wrapper(
  host: FrameHost,
  source: DocumentController,
  words: Common,
  body: () => Content,
  {status = '', isOpen = false}: {status?: string; isOpen?: boolean} = {},
): TemplateResult {
  const {state, document} = source;
  const isBlank = state === 'loading' && !hasContent(host);
  const announcement =
    state === 'loading' ? words.say('loading') : state === 'error' ? failure(source, words) : status;
  // The slot stands outside the wrapper: what the page's author wrote keeps the page's own styles.
  return html`<div class="ob" part="base" lang=${words.lang} dir=${words.isFallback ? 'ltr' : nothing}>
      <p class="vh" role="status">${announcement}</p>
      ${host.debug ? debugPanel(host, source, words.lang, failure(source, words)) : nothing} ${state === 'stale' ? staleNote(source, words) : nothing}
      ${document ? body() : state === 'error' ? errorPanel(host, source, words) : isBlank ? skeleton : nothing}
    </div>
    ${(document && !isOpen) || isBlank ? nothing : html`<slot></slot>`}`;
}

/** The frame of a section: heading, opening words, and its items or the sentence that there are none. */
export function frame<K extends SectionKey>(
  host: FrameHost,
  source: DocumentController,
  words: Words<typeof common & Readonly<Record<K, string>>>,
  options: FrameOptions<K>,
  body: () => Content,
): TemplateResult {
  const own = source.document?.sections[options.key];
  const title = host.heading ?? words.text(own?.heading);
  const shown = title === nothing ? (options.heading ?? words.say(options.key)) : title;
  return wrapper(
    host,
    source,
    words,
    () => html`<section class="section" part="section" aria-labelledby=${shown ? 'heading' : nothing}>
      ${shown ? heading(source.level, shown) : nothing}
      ${own?.description ? html`<div class="stack">${words.rich(own.description)}</div>` : nothing}
      ${source.isEmpty ? html`<p class="meta" part="empty">${options.empty ?? words.say('none')}</p>` : body()}
    </section>`,
    options,
  );
}
