/** What of an element is words, where it stands on the screen, and what of it could not be read there. */
import {composed} from './fixture.ts';

/** Names that only those hear or see who ask for them. */
const attributes = ['aria-label', 'title', 'alt', 'placeholder', 'aria-description'];

/** Shown to nobody's eyes: read out, or a trap for machines. */
const isHidden = (element: Element): boolean =>
  !!element.closest('.vh, .hp, [aria-hidden=true]') || !element.checkVisibility({visibilityProperty: true});

function* textNodes(root: Element): Generator<[text: Text, parent: Element]> {
  for (const element of composed(root)) {
    if (/^(style|script|slot)$/.test(element.localName) || !element.getRootNode().isConnected) continue;
    if (element.getRootNode() === document && element !== root) continue;
    for (const node of element.childNodes) if (node.nodeType === 3) yield [node as Text, element];
  }
}

/** Every text and name in the shadow trees of an element, with what the element that it stands in is. */
export function wordsOf(root: Element): {words: string; element: Element}[] {
  const texts = [...textNodes(root)]
    .filter(([, parent]) => parent !== root)
    .map(([text, element]) => ({words: text.data.replace(/\s+/g, ' ').trim(), element}));
  const names = [...composed(root)]
    .filter(element => element.getRootNode() !== document)
    .flatMap(element => attributes.map(name => ({words: element.getAttribute(name) ?? '', element})));
  return [...texts, ...names].filter(({words}) => words !== '');
}

interface Line {
  readonly text: Text;
  readonly box: DOMRect;
}

function linesOf(root: Element): Line[] {
  return [...textNodes(root)].flatMap(([text, parent]) => {
    if (parent === root || isHidden(parent) || !text.data.trim()) return [];
    const range = document.createRange();
    range.selectNodeContents(text);
    return [...range.getClientRects()].map(box => ({text, box}));
  });
}

/** px that a blank at the end of a line may hang out of its box (CSS Text, 4.1.3). */
const blank = 5;

const isOut = (inner: DOMRect, outer: DOMRect, by: number): boolean =>
  inner.left < outer.left - by || inner.right > outer.right + by;

/** The nearest box around a text that is not part of a line itself. */
function blockOf(text: Text): Element | null {
  let element = text.parentElement;
  while (element && /^(inline|contents)$/.test(getComputedStyle(element).display))
    element = element.parentElement;
  return element;
}

/** Texts that stand out of their box, boxes that cut off a part of what is in them, and boxes that stand out of the element. */
export function clipped(root: Element): string[] {
  const texts = linesOf(root)
    .filter(({text, box}) => isOut(box, (blockOf(text) ?? root).getBoundingClientRect(), blank))
    .map(({text}) => `“${text.data.trim()}”`);
  const boxes = [...composed(root)]
    .filter(element => element.getRootNode() !== document && !isHidden(element) && element.clientWidth > 0)
    .filter(element => {
      const cuts = !/^(input|select|textarea)$/.test(element.localName);
      const isCut =
        getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      return (cuts && isCut) || isOut(element.getBoundingClientRect(), root.getBoundingClientRect(), 1);
    })
    .map(element => `${element.localName}.${element.className}`);
  return [...texts, ...boxes];
}

/** Pairs of texts that stand on each other by more than a quarter of a line. */
export function overlapping(root: Element): string[] {
  const lines = linesOf(root);
  return lines.flatMap(({text, box}, index) =>
    lines.slice(index + 1).flatMap(other => {
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      const isOn = text !== other.text && across > 2 && down > Math.min(box.height, other.box.height) / 4;
      return isOn ? [`“${text.data.trim()}” on “${other.text.data.trim()}”`] : [];
    }),
  );
}
