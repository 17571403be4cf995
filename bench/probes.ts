/** What is run inside the pages of the first render; each function is sent there alone, as source. */

/** What a page tells of its first render. */
export interface Content {
  /** Milliseconds from the navigation until the content is there, laid out and painted. */
  readonly time: number;
  /** Milliseconds until the largest text or picture is painted. */
  readonly largest: number;
  /** What tasks take beyond their first 50 ms, in milliseconds, until one second after the content is there. */
  readonly blocking: number;
  /** Cumulative layout shift until then. */
  readonly shift: number;
}

declare global {
  var content: Promise<Content>;
}

/** Watches for `data-state="ready"` in a page that is parsed, from before its first script. */
export function watchContent(): void {
  let [shift, largest, blocking] = [0, 0, 0];
  const observe = (type: string, note: (entry: PerformanceEntry & {value: number}) => void): void =>
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) note(entry as PerformanceEntry & {value: number});
    }).observe({type, buffered: true});
  observe('layout-shift', ({value}) => (shift += value));
  observe('largest-contentful-paint', ({startTime}) => (largest = startTime));
  observe('longtask', ({duration}) => (blocking += Math.max(0, duration - 50)));
  globalThis.content = new Promise(resolve => {
    const look = (): void => {
      const isThere = document.readyState !== 'loading' && document.querySelector('[data-state=ready]');
      if (!isThere) return void requestAnimationFrame(look);
      // The first task after the frame that shows it.
      const {port1, port2} = new MessageChannel();
      port2.onmessage = () => {
        const time = performance.now();
        setTimeout(() => resolve({time, largest, blocking, shift}), 1000);
      };
      port1.postMessage(0);
    };
    requestAnimationFrame(look);
  });
}

/** What an element shows, its shadow roots included, as plain HTML. */
export function readAsHtml(selector: string): string {
  const kept = ['class', 'part', 'href', 'datetime', 'lang', 'for', 'type', 'name', 'value', 'alt', 'src'];
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

/** The style sheets of an element and of those inside it, each once, as text. */
export function readSheets(selector: string): string {
  const sheets = new Set<CSSStyleSheet>();
  const collect = (root: ShadowRoot | null | undefined): void => {
    for (const sheet of root?.adoptedStyleSheets ?? []) sheets.add(sheet);
    for (const each of root?.querySelectorAll('*') ?? []) collect(each.shadowRoot);
  };
  collect(document.querySelector(selector)?.shadowRoot);
  return [...sheets].flatMap(sheet => [...sheet.cssRules].map(rule => rule.cssText)).join('\n');
}
