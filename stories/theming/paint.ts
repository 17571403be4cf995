import type {Rgb} from './contrast.ts';

const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});

/**
 * What is seen where these colours lie upon another, the lowest first. A canvas reads every notation that the
 * browser does, `oklch()` too.
 */
export function paint(...colors: readonly string[]): Rgb {
  if (!canvas) return [0, 0, 0];
  canvas.clearRect(0, 0, 1, 1);
  for (const color of colors) {
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** An element's parent as it is laid out: through slots and out of shadow roots. */
const above = (element: Element): Element | null =>
  element.assignedSlot ??
  element.parentElement ??
  (element.getRootNode() instanceof ShadowRoot ? (element.getRootNode() as ShadowRoot).host : null);

/** The backgrounds that lie below the text of an element, the lowest first; white is below all. */
export function backgroundsOf(element: Element): string[] {
  const found: string[] = [];
  for (let each: Element | null = element; each; each = above(each))
    found.unshift(getComputedStyle(each).backgroundColor);
  return ['white', ...found];
}

/** The colour that a CSS value is inside an element, as the browser computes it there. */
export function computedColor(element: Element, value: string): string {
  const probe = document.createElement('span');
  probe.style.color = value;
  element.append(probe);
  const {color} = getComputedStyle(probe);
  probe.remove();
  return color;
}
