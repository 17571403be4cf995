import {isServer, type ReactiveController} from 'lit';
import {isRequested, load, subscribe, type Loaded, type LoadError} from '../document/load.ts';
import {normalise, type TrustedDocument} from '../document/normalise.ts';
import {closestAcross} from '../dom/closest.ts';
import {ObErrorEvent, ObRequestEvent} from '../dom/events.ts';
import {hasContent} from '../dom/has-content.ts';
import {restyle, withRoot} from '../dom/restyle.ts';
import {Undo} from '../dom/undo.ts';
import {whenNear} from '../dom/when-near.ts';
import type {Ancestor, DocumentHost, DocumentOptions, Source, State} from './document-host.ts';
import {serveDocument} from './on-server.ts';

/** Gives its element a community document: finds the source, loads, keeps the state and fires the events of the contract. */
export class DocumentController implements ReactiveController {
  document: TrustedDocument | undefined;
  state: State = 'idle';
  source: Source = 'carried';
  /** Why there is nothing, or nothing newer. */
  error: LoadError | undefined;
  /** When the document was fetched. */
  date: Date | undefined;
  /** Address that the page did not let the element ask for. */
  refused: string | undefined;

  readonly #host: DocumentHost;
  readonly #options: DocumentOptions;
  readonly #internals: ElementInternals;
  /** What the current document was made from; another value means that it must be made anew. */
  #made: unknown;
  #isActive = false;
  /** What the element waits for. */
  #answer: Promise<Loaded> | undefined;
  #pending: Event[] = [];
  #cleanup: (() => void)[] = [];
  #observer: MutationObserver | undefined;
  readonly #undo = new Undo();

  constructor(host: DocumentHost, options: DocumentOptions) {
    (this.#host = host).addController(this);
    this.#options = options;
    this.#internals = (isServer ? host : withRoot(host)).attachInternals();
    if (isServer)
      serveDocument(host, options, {around: () => this.#ancestor(), show: document => this.#show(document)});
  }

  hostConnected(): void {
    this.hostDisconnected();
    restyle(this.#host);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop();
  }

  hostUpdate(): void {
    this.#undo.undo();
    const {data, src} = this.#host;
    // Out of the page it listens to nobody, so that nobody keeps it alive; back in it, it takes its source up again.
    if (!this.#host.isConnected) return;
    const ancestor = this.#ancestor();
    if (data != null) this.#from('data', data, () => this.document ?? this.#take(data));
    else if (src) this.#from('src', this.#address(), () => this.#start());
    else if (ancestor) this.#from('ancestor', ancestor, () => this.#follow(ancestor));
    else this.#from('children', this, () => this.#read());
    // An attribute of the element may choose another part of the document.
    if (this.state === 'ready' || this.state === 'empty') this.#judge();
  }

  hostUpdated(): void {
    this.#undo.watch(this.#host.shadowRoot);
    const {state} = this;
    const {dataset} = this.#host;
    if (dataset['state'] === state && !this.#pending.length) return;
    dataset['state'] = state;
    this.#internals.states.clear();
    this.#internals.states.add(state);
    this.#pending.unshift(new CustomEvent('ob-state'));
    // After the update, so that a listener finds the state that the event tells of.
    for (const event of this.#pending.splice(0)) this.#host.dispatchEvent(event);
  }

  /**
   * Makes the request that `loading` put off. Resolves when the element shows the result; at once when its document
   * comes from elsewhere than `src`.
   *
   * @param fresh - asks the server again, and so for everybody on the page who shows that address
   */
  async load(fresh = false): Promise<void> {
    if (this.#host.src && this.#host.data == null) await this.#request(fresh);
    await this.#host.updateComplete;
  }

  /** Level of the section's heading: as the element says, or as the page around it goes. */
  get level(): number {
    return this.#host.headingLevel || this.#ancestor()?.headingLevel || 2;
  }

  /** The document has nothing that this element could show. */
  get isEmpty(): boolean {
    return !this.document || this.#options.isEmpty(this.document);
  }

  /** Address of the document, or of its community: what tells its meetings from others in a calendar. */
  get address(): string {
    return this.document?.url ?? this.#address();
  }

  #address(): string {
    const {src = '', ownerDocument} = this.#host;
    if (isServer) return src;
    return URL.canParse(src, ownerDocument.baseURI) ? new URL(src, ownerDocument.baseURI).href : src;
  }

  #ancestor(): Ancestor | undefined {
    if (this.#options.isPage) return undefined;
    return closestAcross(this.#host, 'ob-community') as Ancestor | undefined;
  }

  /** Goes over to a source. The same one after a move of the element is taken up again, and keeps its document. */
  #from(source: Source, made: unknown, make: () => void): void {
    const isSame = this.#made === made;
    if (isSame && this.#isActive) return;
    this.#stop();
    this.#isActive = true;
    this.#made = made;
    if (!isSame) {
      this.#observer?.disconnect();
      this.source = source;
      this.state = 'idle';
      this.#answer = undefined;
      this.document = this.error = this.date = this.refused = undefined;
    }
    make();
  }

  #stop(): void {
    this.#isActive = false;
    for (const end of this.#cleanup.splice(0)) end();
  }

  /** Makes a document of untrusted data and shows it. */
  #take(data: unknown, base = this.#host.ownerDocument.baseURI): void {
    this.#show(normalise(data, this.#options.shape, base));
    this.#pending.push(new CustomEvent('load'));
  }

  #show(document: TrustedDocument): void {
    this.document = document;
    this.#judge();
  }

  #judge(): void {
    this.state = this.isEmpty ? 'empty' : 'ready';
  }

  #start(): void {
    const address = this.#address();
    this.#cleanup.push(subscribe(address, () => void this.#request()));
    // Moved in mid-request: the answer finds it.
    if (this.document || this.state === 'loading') return;
    this.state = 'idle';
    if (this.#host.loading === 'lazy') this.#cleanup.push(whenNear(this.#host, () => void this.#request()));
    else if (this.#host.loading !== 'manual') void this.#request();
  }

  async #request(fresh = false): Promise<void> {
    const address = this.#address();
    const isNew = fresh || !isRequested(address);
    const mayRequest = !isNew || this.#host.dispatchEvent(new ObRequestEvent(address, 'document'));
    this.refused = mayRequest ? undefined : address;
    this.#host.requestUpdate();
    if (!mayRequest) return;
    if (!this.document) this.state = 'loading';
    const answer = load(address, fresh);
    // A fresh request calls back everybody who shows that address, and so whoever made it.
    if (answer === this.#answer) {
      await Promise.allSettled([answer]);
      return;
    }
    this.#answer = answer;
    const loaded = await answer.catch((error: unknown) => error as LoadError);
    if (answer !== this.#answer) return;
    this.#answer = undefined;
    if (loaded instanceof Error) this.#fail(loaded);
    else this.#arrive(loaded, address);
    this.#host.requestUpdate();
  }

  #arrive(loaded: Loaded, address: string): void {
    this.error = loaded.error;
    this.date = loaded.date;
    this.#take(loaded.data, address);
    if (!loaded.error) return;
    this.state = 'stale';
    this.#pending.push(new ObErrorEvent(loaded.error.code, loaded.error.message));
  }

  #fail(error: LoadError): void {
    this.error = error;
    this.document = undefined;
    this.state = 'error';
    this.#pending.push(new ObErrorEvent(error.code, error.message));
  }

  /** Shows what an `<ob-community>` has, and follows it. It may not be defined yet. */
  #follow(ancestor: Ancestor): void {
    const update = (): void => {
      this.document = undefined;
      if (ancestor.document) this.#show(ancestor.document);
      else this.state = /error|idle/.test(ancestor.dataset['state'] ?? '') ? 'idle' : 'loading';
      this.#host.requestUpdate();
    };
    ancestor.addEventListener('ob-state', update);
    this.#cleanup.push(() => ancestor.removeEventListener('ob-state', update));
    update();
  }

  /** Reads the element's own children, and again whenever they change; without any, what the package carries. */
  #read(): void {
    const read = (): void => {
      const {read: readChildren, carried} = this.#options;
      const isOwn = hasContent(this.#host) && !this.#options.isComposition?.();
      const data = isOwn ? readChildren(this.#host) : undefined;
      this.source = data ? 'children' : 'carried';
      this.#take(data ?? carried);
    };
    this.#observer ??= new MutationObserver(() => {
      read();
      this.#host.requestUpdate();
    });
    // Goes on out of the page, so that after a move the document is still that of the children.
    this.#observer.observe(this.#host, {childList: true, characterData: true, subtree: true});
    if (!this.document) read();
  }
}
