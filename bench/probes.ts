/** What is run inside the pages of the first render; each function is sent there alone, as source. */

/** What a page tells of its first render. */
export interface Content {
  /** Milliseconds from the navigation until the content is there, laid out and painted. */
  readonly time: number;
  /** Cumulative layout shift until then and one second longer. */
  readonly shift: number;
}

declare global {
  var content: Promise<Content>;
}

/** Watches for `data-state="ready"` in a page that is parsed, from before its first script. */
export function watchContent(): void {
  let shift = 0;
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & {value: number}).value;
  }).observe({type: 'layout-shift', buffered: true});
  globalThis.content = new Promise(resolve => {
    const look = (): void => {
      const isThere = document.readyState !== 'loading' && document.querySelector('[data-state=ready]');
      if (!isThere) return void requestAnimationFrame(look);
      // The first task after the frame that shows it.
      const {port1, port2} = new MessageChannel();
      port2.onmessage = () => {
        const time = performance.now();
        setTimeout(() => resolve({time, shift}), 1000);
      };
      port1.postMessage(0);
    };
    requestAnimationFrame(look);
  });
}

/** What an element shows, its shadow roots included, as plain HTML without classes. */
export function readAsHtml(selector: string): string {
  const kept = ['href', 'datetime', 'lang', 'for', 'type', 'name', 'value', 'alt', 'src'];
  const plain = document.createElement('div');
  const copy = (from: Node, to: Node): void => {
    for (const node of (from as Element).shadowRoot?.childNodes ?? from.childNodes) {
      if (node instanceof Text) to.appendChild(new Text(node.data.replace(/\s+/g, ' ')));
      if (!(node instanceof Element) || node.localName === 'slot') continue;
      const isOurs = node.localName.startsWith('ob-');
      const element = document.createElementNS(node.namespaceURI, isOurs ? 'div' : node.localName);
      for (const name of kept) {
        const value = node.getAttribute(name);
        if (value !== null) element.setAttribute(name, value);
      }
      copy(node, to.appendChild(element));
    }
  };
  const element = document.querySelector(selector);
  if (element) copy(element, plain);
  return plain.innerHTML;
}
