/** What a request is for. */
export type Purpose = 'document' | 'language' | 'message';

/** Fired before a request leaves the page; cancelling it means that there is no request. */
export class ObRequestEvent extends CustomEvent<{url: string; purpose: Purpose}> {
  /** Absolute address. */
  readonly url: string;
  readonly purpose: Purpose;

  constructor(url: string, purpose: Purpose) {
    // Composed but not bubbling: a consent manager hears it on the document, in the capture phase.
    super('ob-request', {cancelable: true, composed: true, detail: {url, purpose}});
    this.url = url;
    this.purpose = purpose;
  }
}

/** Fired when a document could not be loaded, also when the last good copy is shown instead. */
export class ObErrorEvent extends CustomEvent<{code: string}> {
  /** offline, timeout, network, cors, http, type, json, size. */
  readonly code: string;
  /** The failure as text, for a log. */
  readonly message: string;

  constructor(code: string, message: string) {
    super('error', {detail: {code}});
    this.code = code;
    this.message = message;
  }
}
