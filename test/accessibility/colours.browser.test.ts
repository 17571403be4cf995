import {executeServerCommand} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../src/all.ts';
import '../../src/contact-form/ob-contact-form.ts';
import {allByRole} from '../support/accessible.ts';
import {count} from '../support/count.ts';
import type {ObElement} from '../support/element.ts';
import {statesOf} from '../support/element-states.ts';
import {engineUnderTest} from '../support/engine.ts';
import {composed, focused, press} from '../support/fixture.ts';
import {formStates} from '../support/form-states.ts';
import {looks, wear} from '../support/looks.ts';
import {useServer} from '../support/server.ts';

type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

const pixel = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true})!;

/** The colour that the screen shows when these lie upon each other, whatever colour space they are written in. */
function onScreen(...colours: readonly string[]): Rgba {
  pixel.clearRect(0, 0, 1, 1);
  for (const colour of colours) {
    pixel.fillStyle = colour;
    pixel.fillRect(0, 0, 1, 1);
  }
  return [...pixel.getImageData(0, 0, 1, 1).data] as unknown as Rgba;
}

/** WCAG 2.2, "relative luminance". */
function luminance([red, green, blue]: Rgba): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue]
    .map(each => each / 255)
    .map(each => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Rgba, b: Rgba): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const parentOf = (node: Element): Element | null =>
  node.assignedSlot ?? node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** Backgrounds from the page up to an element. */
function backgroundsOf(element: Element): string[] {
  const all: string[] = [];
  for (let node: Element | null = element; node; node = parentOf(node))
    all.unshift(getComputedStyle(node).backgroundColor);
  return all;
}

/** Elements with words of their own that are shown. */
const withWords = (element: ObElement): Element[] =>
  [...composed(element.shadowRoot!)].filter(
    each =>
      each.checkVisibility() &&
      !each.closest('.vh, .hp, option') &&
      [...each.childNodes].some(node => node.nodeType === 3 && node.nodeValue?.trim()),
  );

const tooFaint = (element: Element): string[] => {
  const backgrounds = backgroundsOf(element);
  const [words, ground] = [onScreen(...backgrounds, getComputedStyle(element).color), onScreen(...backgrounds)];
  count('text colours measured');
  const ratio = contrast(words, ground);
  return ratio >= 7 ? [] : [`${element.localName}.${element.className} “${element.textContent.trim()}” ${ratio.toFixed(2)}`];
}; // prettier-ignore

const shown = [
  ...(['ob-community', 'ob-mailing-lists', 'ob-initiatives'] as const).flatMap(tag =>
    statesOf(tag).filter(({name}) =>
      /^(ready|stale|loading|failed over|empty|no hits|archived|long)/.test(name),
    ),
  ),
  ...formStates.filter(({name}) => /^(a form|failed|sent|unsure|filling|one field)/.test(name)),
];

describe('words', () => {
  const server = useServer();
  for (const {name, show} of shown) {
    it(`stand out from what is behind them by 7 to 1, light and dark: ${name}`, async () => {
      const element = await show(server);
      for (const look of looks) {
        await wear(element, look);
        expect(withWords(element).flatMap(tooFaint), look).to.deep.equal([]);
      }
    });
  }
});

describe('the edge of a field', () => {
  const server = useServer();
  for (const name of ['a form', 'failed validation'])
    it(`stands out from what is behind it by 3 to 1, light and dark, in ${name}`, async () => {
      const form = await formStates.find(state => state.name === name)!.show(server);
      for (const look of looks) {
        await wear(form, look);
        for (const field of ['textbox', 'combobox'].flatMap(role => allByRole(form, role))) {
          const grounds = backgroundsOf(parentOf(field)!);
          const edge = onScreen(...grounds, getComputedStyle(field).borderTopColor);
          expect(contrast(edge, onScreen(...grounds)), look).to.be.at.least(3);
        }
      }
    });
});

describe('the mark of focus', () => {
  const server = useServer();
  const ringOf = (target: Element): {width: number; colour: Rgba; ground: Rgba} => {
    const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(target);
    const grounds = backgroundsOf(parentOf(target)!);
    return {
      width: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
      colour: onScreen(...grounds, outlineColor),
      ground: onScreen(...grounds),
    };
  };
  const targetsIn = (element: ObElement): HTMLElement[] =>
    ['link', 'button', 'searchbox', 'textbox', 'combobox', 'checkbox'].flatMap(role =>
      allByRole(element, role),
    );

  async function isSeen(element: ObElement): Promise<void> {
    await press('Shift'); // the last thing that was used is the keyboard
    for (const target of targetsIn(element)) {
      target.focus();
      expect(focused()).to.equal(target);
      const {width, colour, ground} = ringOf(target);
      expect(width, target.outerHTML.slice(0, 80)).to.be.at.least(2);
      expect(contrast(colour, ground)).to.be.at.least(3);
      count('marks of focus measured');
    }
  } // prettier-ignore

  for (const [what, state] of [
    ['a page', statesOf('ob-community').find(({name}) => name === 'ready')!],
    ['a list with search', statesOf('ob-initiatives').find(({name}) => name === 'no hits')!],
    ['a form', formStates.find(({name}) => name === 'a form')!],
    ['a form with mistakes', formStates.find(({name}) => name === 'failed validation')!],
  ] as const) {
    it(`is two pixels wide at least and stands out by 3 to 1, light and dark, at everything in ${what}`, async () => {
      const element = await state.show(server);
      for (const look of looks) {
        await wear(element, look);
        await isSeen(element);
      }
    });

    it(`is there in forced colours as well, where the engine can be told to force them, in ${what}`, async () => {
      const element = await state.show(server);
      const canForce = engineUnderTest() === 'chromium';
      await wear(element, 'on a light page');
      try {
        if (canForce) await executeServerCommand('force-colours', true);
        expect(matchMedia('(forced-colors: active)').matches).to.equal(canForce);
        await isSeen(element);
      } finally {
        if (canForce) await executeServerCommand('force-colours', false);
      }
    });
  }
});
