import {composed} from './fixture.ts';
import {inherited} from './inherited.ts';

/** What inner nodes of an element look like: computed style and box by place in the tree. */
export type Look = ReadonlyMap<string, Readonly<Record<string, string>>>;

const viewOf = (element: Element): Window => element.ownerDocument.defaultView!;

/** The nodes of an element's own shadow tree and of those in it; what a page has put inside, and so its slot, is the page's. */
export const innerNodes = (element: Element): HTMLElement[] =>
  [...element.shadowRoot!.children].flatMap(each =>
    each.localName === 'slot' ? [] : [...composed(each)],
  ) as HTMLElement[];

/** Pixels to a tenth: engines round where a box begins, and pages begin it anywhere. */
const tenth = (value: number): string => (Math.round(value * 10) / 10 + 0).toFixed(1);

/** Properties that stand for others: logical ones and old names. Half of the time goes without them. */
const isAlias = (name: string): boolean =>
  /^--|^-webkit-(?!text-(fill|stroke))|(^|-)(inline|block)(-|$)/.test(name);

export function lookOf(element: Element): Look {
  const wrapper = element.shadowRoot!.querySelector('.ob')!;
  const base = wrapper.getBoundingClientRect();
  const names = [...viewOf(element).getComputedStyle(wrapper)].filter(name => !isAlias(name));
  return new Map(
    innerNodes(element).map((node, index) => {
      const style = viewOf(node).getComputedStyle(node);
      const box = node.getBoundingClientRect();
      const all: Record<string, string> = {
        // What is not rendered has no box, and says that it is at the corner of the window.
        box: !node.getClientRects().length
          ? ''
          : [box.left - base.left, box.top - base.top, box.width, box.height].map(tenth).join(' '),
      };
      for (const name of names) all[name] = style.getPropertyValue(name);
      return [`${index} ${node.localName}.${node.className}`, all];
    }),
  );
}

/** Boxes may be off by a quarter of a pixel, since a page lets its elements begin anywhere between two. */
const isSame = (name: string, one: string, other: string | undefined): boolean =>
  one === other ||
  (name === 'box' &&
    !!one &&
    !!other &&
    one.split(' ').every((each, index) => Math.abs(+each - +(other.split(' ')[index] ?? NaN)) <= 0.25));

/** What is not the same, one line each. */
export function difference(one: Look, other: Look): string[] {
  const lines = [...one].flatMap(([place, style]) =>
    Object.entries(style)
      .filter(([name, value]) => !isSame(name, value, other.get(place)?.[name]))
      .map(([name, value]) => `${place} ${name}: ${value} | ${String(other.get(place)?.[name])}`),
  );
  return one.size === other.size ? lines : [`${one.size} nodes | ${other.size} nodes`, ...lines];
}

/** Gives an element on a clean page what its twin inherits on another page, and the same width. */
export function inheritFrom(element: HTMLElement, twin: HTMLElement): void {
  const style = viewOf(twin).getComputedStyle(twin);
  const {width} = twin.shadowRoot!.querySelector('.ob')!.getBoundingClientRect();
  element.style.cssText = `inline-size: ${width}px`;
  for (const name of inherited) element.style.setProperty(name, style.getPropertyValue(name));
  element.dir = twin.matches(':dir(rtl)') ? 'rtl' : 'ltr';
  element.lang = twin.closest<HTMLElement>('[lang]')?.lang ?? '';
}

/** The ratio of two colours (WCAG 2.2, "contrast ratio"); `under` is what is painted below a translucent one. */
export function contrast(view: Window & typeof globalThis, colour: string, under: string): number {
  const context = view.document.createElement('canvas').getContext('2d', {willReadFrequently: true})!;
  const paint = (each: string): number => {
    context.fillStyle = each;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map(value => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [below, above] = [paint(under), paint(colour)];
  return (Math.max(below, above) + 0.05) / (Math.min(below, above) + 0.05);
}
