import {setProjectAnnotations, type Meta, type StoryObj} from '@storybook/web-components';
import * as argTypes from '@storybook/web-components/entry-preview-argtypes';
import {expect} from 'chai';
import {composeStory} from 'storybook/preview-api';
import {project as annotations} from '../../stories/support/project.ts';
import {violations} from './accessible.ts';

/** A module of stories, of whichever element: its default export says what they have in common. */
interface Stories {
  readonly default: Meta;
  readonly [name: string]: StoryObj | Meta;
}

/** What a story says of itself, with what its file and the project say. */
interface Promised {
  state: string;
  code?: string;
}

// With what Storybook itself adds: an action for each event of the manifest.
setProjectAnnotations([argTypes, annotations]);

function* deep(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* deep(element.shadowRoot);
  }
}

const isBroken = (image: HTMLImageElement): boolean => image.complete && !image.naturalWidth;

/** Everything that goes to the console as an error while `task` runs, and pictures that cannot be shown after it. */
async function complaints(canvas: HTMLElement, task: () => Promise<void>): Promise<string[]> {
  const said: string[] = [];
  const {error, warn} = console;
  console.error = console.warn = (...words: unknown[]) => said.push(words.map(String).join(' '));
  try {
    await task();
  } finally {
    Object.assign(console, {error, warn});
  }
  const images = [...deep(canvas)].filter(each => each instanceof HTMLImageElement);
  return [...said, ...images.filter(isBroken).map(image => `not a picture: ${image.src}`)];
}

const frame = (): Promise<number> => new Promise(resolve => requestAnimationFrame(resolve));

/** Waits until the element is in the state that its story promises, for as long as a slow machine takes. */
async function settle(element: Element, {state}: Promised): Promise<void> {
  const end = performance.now() + 10_000;
  while (element.getAttribute('data-state') !== state && performance.now() < end) await frame();
  await (element as Element & {updateComplete?: Promise<unknown>}).updateComplete;
  await frame();
}

/** Entries of a long list are alike: axe looks at the first fifty, since for 2,413 it takes WebKit half a minute. */
const laterBoxes = ['ob-initiatives', '.box ~ .box'];

function canvasIn(page: HTMLElement): HTMLElement {
  const canvas = document.createElement('div');
  page.replaceChildren(canvas);
  return canvas;
}

async function open(name: string, stories: Stories): Promise<void> {
  const story = composeStory(stories[name] ?? {}, stories.default, {}, undefined, name);
  const promised = story.parameters as Promised;
  const canvas = canvasIn(document.body);
  const codes: string[] = [];
  const listen = (event: Event): number => codes.push((event as Event & {code?: string}).code ?? '');
  document.addEventListener('error', listen, true);
  const said = await complaints(canvas, async () => {
    await story.run({canvasElement: canvas});
    const element = canvas.querySelector(stories.default.component ?? 'body');
    if (element) await settle(element, promised);
    expect(element?.getAttribute('data-state') ?? 'ready', 'state').to.equal(promised.state);
  });
  document.removeEventListener('error', listen, true);
  expect(said, 'console').to.deep.equal([]);
  expect(codes.filter(Boolean)[0], 'code').to.equal(promised.code);
  for (const part of canvas.querySelectorAll('.page > :not(.host-front)'))
    expect(await violations(part, laterBoxes), 'axe').to.deep.equal([]);
}

/** Opens each story of a file as Storybook does, and reads what it says of itself by its word. */
export function openEach(module: object): void {
  const stories = module as Stories;
  describe(`The stories of ${stories.default.title ?? ''}`, () => {
    for (const name of Object.keys(stories).filter(each => each !== 'default')) {
      it(`${name} shows what it promises, without an error and for everybody`, () =>
        open(name, stories)).timeout(60_000);
    }
  });
}
