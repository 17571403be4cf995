import type {LoadCode} from '../document/load.ts';

/** What a request is for. */
export type Purpose = 'document' | 'language' | 'message';

/** Fired before a request leaves the page; cancelling it means that there is no request. */
export class ObRequestEvent extends CustomEvent<{url: string; purpose: Purpose}> {
  /** Absolute address. */
  readonly url: string;
  /** What the request is for. */
  readonly purpose: Purpose;

  constructor(url: string, purpose: Purpose) {
    // Composed but not bubbling: a consent manager hears it on the document, in the capture phase.
    super('ob-request', {cancelable: true, composed: true, detail: {url, purpose}});
    this.url = url;
    this.purpose = purpose;
  }
}

/** Fired when a document could not be loaded, also when the last good copy is shown instead. */
export class ObErrorEvent extends CustomEvent<{code: LoadCode}> {
  /** Why it failed: one of the codes of `LoadError`. */
  readonly code: LoadCode;
  /** The failure as text, for a log. */
  readonly message: string;

  constructor(code: LoadCode, message: string) {
    super('error', {detail: {code}});
    this.code = code;
    this.message = message;
  }
}

/** Fired when a person sends a form that has no mistakes. Cancel it to send the message yourself. */
export class ObSubmitEvent extends CustomEvent<{formData: FormData}> {
  /** Everything that would be sent. */
  readonly formData: FormData;

  constructor(formData: FormData) {
    super('ob-submit', {bubbles: true, composed: true, cancelable: true, detail: {formData}});
    this.formData = formData;
  }
}

/** Fired when the endpoint has said that it has the message. */
export class ObSentEvent extends CustomEvent<{receipt: string | undefined}> {
  /** The endpoint's own reference, when it gives one. */
  readonly receipt: string | undefined;

  constructor(receipt: string | undefined) {
    super('ob-sent', {detail: {receipt}});
    this.receipt = receipt;
  }
}

/** Fired when a message was not accepted, or nobody knows whether it was. */
export class ObFailedEvent extends CustomEvent<{code: string}> {
  /**
   * offline, endpoint, blocked, invalid, spam, rate, too-large, rejected: not accepted. network, timeout,
   * server, page, unclear, conflict, interrupted: not known.
   */
  readonly code: string;

  constructor(code: string) {
    super('ob-failed', {detail: {code}});
    this.code = code;
  }
}

declare global {
  // What bubbles or is composed is heard on the document too. `load` and `error` have types of the platform already.
  interface GlobalEventHandlersEventMap {
    'ob-request': ObRequestEvent;
    'ob-state': CustomEvent;
    'ob-submit': ObSubmitEvent;
    'ob-sent': ObSentEvent;
    'ob-failed': ObFailedEvent;
  }
}
