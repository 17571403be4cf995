import {sendKeys, sendMouse} from '@web/test-runner-commands';
import type {LitElement} from 'lit';

const made = new Set<Element>();

afterEach(() => {
  for (const element of made) element.remove();
  made.clear();
  scrollTo(0, 0);
});

/** Puts HTML into the page until the test ends; returns its first element. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector does
export function fixture<T extends Element = HTMLElement>(html: string): T {
  if (!document.querySelector('h1')) {
    const header = document.createElement('header');
    header.insertAdjacentHTML('beforeend', '<h1>Host page</h1>');
    document.body.prepend(header);
  }
  const main = document.createElement('main');
  main.insertAdjacentHTML('beforeend', html);
  document.body.append(main);
  made.add(main);
  return main.firstElementChild as T;
}

/** An iframe that has loaded; gone when the test ends. */
export async function frameOf(
  src: string,
  prepare?: (frame: HTMLIFrameElement) => void,
): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.style.cssText =
    'position: fixed; inset: 0; inline-size: 100%; block-size: 100%; border: 0; background: #fff';
  frame.title = 'host page';
  made.add(frame);
  prepare?.(frame);
  const loaded = new Promise(resolve => frame.addEventListener('load', resolve, {once: true}));
  frame.src = src;
  document.body.append(frame);
  await loaded;
  return frame;
}

export const wait = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

/** Waits until something holds; says what was awaited when it does not within 8 s. */
export async function until<T>(what: string, test: () => T | undefined | null | false): Promise<T> {
  for (const end = Date.now() + 8000; Date.now() < end; await wait(10)) {
    const value = test();
    if (value) return value;
  }
  throw new Error(`Waited in vain until ${what}.`);
}

/** All elements below a node, in the order of the composed tree; with `host` itself. */
export function* composed(node: Element | ShadowRoot | Document): Generator<Element> {
  if (node.nodeType === 1) yield node as Element;
  for (const child of (node as Element).shadowRoot?.children ?? []) yield* composed(child);
  for (const child of node.children) yield* composed(child);
}

/** Waits until every element of ours below a node has rendered, and what it gave birth to. */
export async function settled(root: Element): Promise<void> {
  for (let before = -1, count = 0; before !== count;) {
    before = count;
    const all = [...composed(root)] as Partial<LitElement>[];
    for (const each of all) await each.updateComplete;
    count = [...composed(root)].length;
  }
}

/** The centre of an element in the page that the test runs in, also from inside an iframe. */
function centre(element: Element): [number, number] {
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const frame = element.ownerDocument.defaultView?.frameElement?.getBoundingClientRect();
  return [
    Math.round(box.x + box.width / 2 + (frame?.x ?? 0)),
    Math.round(box.y + box.height / 2 + (frame?.y ?? 0)),
  ];
}

/** Clicks where an element is, with the pointer. */
export async function click(element: Element): Promise<void> {
  element.scrollIntoView({block: 'center'});
  await new Promise(requestAnimationFrame);
  await sendMouse({type: 'click', position: centre(element)});
}

export const press = (key: string): Promise<void> => sendKeys({press: key});

/** The element that has focus, down to the innermost shadow tree. */
export function focused(root: Document | ShadowRoot = document): Element | null {
  const {activeElement} = root;
  return (activeElement?.shadowRoot && focused(activeElement.shadowRoot)) ?? activeElement;
}
