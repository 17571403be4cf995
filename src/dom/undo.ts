import {isServer} from 'lit';

/**
 * Undoes what others do to our nodes: translators, editors, cleaners, highlighters. Lit writes to the nodes that it
 * made, and fails where they are gone; with the same nodes back in their places it goes on, and focus, caret and
 * values are kept. What others write into attributes stays, since Lit does not depend on it.
 *
 * Nobody is watched during our own update, so that a long list costs nothing, and nothing is undone before the next
 * update, so that a translator that goes on for ever has nobody to argue with.
 */
export class Undo {
  #records: MutationRecord[] = [];
  // Not `push(...records)`: a call takes 65,535 arguments in WebKit, and a translator of a long list makes more records.
  #observer = isServer
    ? undefined
    : new MutationObserver(records => (this.#records = this.#records.concat(records)));

  /** Takes back what happened since `watch`. Call it before an update. */
  undo(): void {
    const records = this.#records.concat(this.#observer?.takeRecords() ?? []).reverse();
    this.#records = [];
    this.#observer?.disconnect();
    for (const {target, oldValue, addedNodes, removedNodes, nextSibling} of records) {
      if (oldValue !== null) target.nodeValue = oldValue;
      for (const node of addedNodes) if (node.parentNode === target) target.removeChild(node);
      for (const node of removedNodes)
        target.insertBefore(node, nextSibling?.parentNode === target ? nextSibling : null);
    }
  }

  /** Watches from now on. Call it after an update. */
  watch(root: ShadowRoot | null): void {
    if (root)
      this.#observer?.observe(root, {
        childList: true,
        subtree: true,
        characterData: true,
        characterDataOldValue: true,
      });
  }
}
