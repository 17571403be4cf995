/** Many widgets on one page: ours, and elements by hand that each fetch and show the same list. */

/** What one page of many widgets took. */
export interface ManySample {
  /** Milliseconds from append until all are there and painted. */
  readonly time: number;
}

declare global {
  /** Appends so many widgets; `isShared` gives all of them the same address. */
  var measureMany: (tag: string, count: number, isShared: boolean) => Promise<ManySample>;
}

interface List {
  readonly name: string;
  readonly description: string;
  readonly subscribe: string;
}

class VanillaLists extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const response = await fetch(this.getAttribute('src') ?? '');
    const {mailingLists} = (await response.json()) as {mailingLists: readonly List[]};
    const root = this.attachShadow({mode: 'open'});
    // eslint-disable-next-line no-restricted-syntax -- what a page by hand would do
    root.innerHTML = `<section><h2>Mailing lists</h2><ul>${mailingLists
      .map(each => `<li><h3><a href="${each.subscribe}">${each.name}</a></h3><p>${each.description}</p></li>`)
      .join('')}</ul></section>`;
    this.dataset['state'] = 'ready';
  }
}

customElements.define('vanilla-lists', VanillaLists);

const painted = (): Promise<void> =>
  new Promise(resolve =>
    requestAnimationFrame(() => {
      const {port1, port2} = new MessageChannel();
      port2.onmessage = () => resolve();
      port1.postMessage(0);
    }),
  );

globalThis.measureMany = async (tag, count, isShared) => {
  await customElements.whenDefined(tag);
  const all = Array.from({length: count}, (_, index) => {
    const element = document.createElement(tag);
    element.setAttribute('src', `/lists.json${isShared ? '' : `?${index}`}`);
    return element;
  });
  await painted();
  const start = performance.now();
  document.body.append(...all);
  while (!all.every(each => each.dataset['state'] === 'ready')) {
    await painted();
    if (performance.now() - start > 60_000) throw new Error('Some never show their list.');
  }
  await painted();
  return {time: performance.now() - start};
};
