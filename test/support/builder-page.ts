/** The embed builder in a frame, driven as a person drives it. */
import type axe from 'axe-core';
import {composed, frameOf, until} from './fixture.ts';

/** The builder, opened. */
export interface OpenBuilder {
  readonly view: Window;
  readonly page: Document;
  /** Policy violations of the builder and of its preview. */
  readonly violated: readonly string[];
  find(selector: string): HTMLElement;
  /** The page in the preview. */
  preview(): Document;
  /** Chooses a tab; gives its code when it is there. */
  code(kind: string): Promise<string>;
}

/** Opens the builder with a configuration in its address; resolves when its preview shows an element. */
export async function openBuilder(fragment = '', style = ''): Promise<OpenBuilder> {
  const violated: string[] = [];
  const frame = await frameOf(`/dist/builder/index.html${fragment}`, each => (each.style.cssText += style));
  const view = frame.contentWindow!;
  const page = frame.contentDocument!;
  const hear = (target: Document): void =>
    target.addEventListener('securitypolicyviolation', event =>
      violated.push(`${event.effectiveDirective} ${event.blockedURI}`),
    );
  hear(page);
  const find = (selector: string): HTMLElement => {
    const found = page.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`The builder has no ${selector}.`);
    return found;
  };
  await until('the builder is there', () => page.querySelector('#preview'));
  const preview = (): Document => (find('#preview') as HTMLIFrameElement).contentDocument!;
  await until('the preview shows an element', () => shownIn(preview()));
  hear(preview());
  const code = async (kind: string): Promise<string> => {
    find(`#tab-${kind}`).click();
    await until(`the code of ${kind} is there`, () => page.querySelector('#panel[aria-busy=false] code'));
    return [...page.querySelectorAll('#panel pre code')].map(each => each.textContent).join('\n\n');
  };
  return {view, page, violated, find, preview, code};
}

/** True when an element speaks the language that it was asked to: its words come in a file of their own. */
export function isSpoken(element: HTMLElement): boolean {
  const lang = element.closest<HTMLElement>('[lang]')?.lang ?? 'en';
  const wrappers = [...composed(element)].filter(each => each.matches('.ob'));
  return wrappers.length > 0 && wrappers.every(each => (each as HTMLElement).lang === lang);
}

/** The element on a page, once it shows what it has. */
export function shownIn(page: Document): HTMLElement | undefined {
  const [element] = [...page.querySelectorAll<HTMLElement>('*')].filter(each =>
    each.localName.startsWith('ob-'),
  );
  const isShown = element && /^(ready|empty|error)$/.test(element.dataset['state'] ?? '');
  return isShown && isSpoken(element) ? element : undefined;
}

/** One line of text on the screen. */
export interface Line {
  readonly text: string;
  /** Left, top, width and height in px, from the corner of the element. */
  readonly box: readonly number[];
}

function* textsOf(root: Element): Generator<Text> {
  for (const each of composed(root))
    for (const node of each.childNodes)
      if (node.nodeType === 3 && node.textContent?.trim()) yield node as Text;
}

/** Every piece of text that is shown, with its box. */
export function linesOf(element: Element): Line[] {
  const corner = element.getBoundingClientRect();
  return [...textsOf(element)].flatMap(node => {
    const range = node.ownerDocument.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    const isShown =
      node.parentElement?.checkVisibility({visibilityProperty: true}) && box.width > 1 && box.height > 1;
    if (!isShown) return [];
    const numbers = [box.left - corner.left, box.top - corner.top, box.width, box.height];
    return [{text: node.data.replace(/\s+/g, ' ').trim(), box: numbers.map(each => Math.round(each))}];
  });
}

/** Every rule of axe on the builder itself; its preview is a page of its own. */
export async function builderViolations({view, page}: OpenBuilder): Promise<string[]> {
  // The address is set where scripts may come from any string: the builder enforces Trusted Types.
  const script = document.createElement('script');
  script.src = '/hosts/packages/axe-core/axe.min.js';
  const loaded = new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error('axe was not loaded')));
  });
  page.head.append(script);
  await loaded;
  const {axe: runner} = view as unknown as {axe: typeof axe};
  const rules = Object.fromEntries(runner.getRules().map(({ruleId}) => [ruleId, {enabled: true}]));
  const {violations} = await runner.run(page, {rules, iframes: false});
  return violations.flatMap(({id, nodes}) =>
    nodes.map(each => `${id}: ${each.html.slice(0, 160)} ${each.failureSummary ?? ''}`),
  );
}
