import {expect} from 'chai';
import type {Group, HostPage} from '../hosts/host-page.ts';
import {visibleText} from './accessible.ts';
import {composed, frameOf, press, settled, until, wait} from './fixture.ts';
import {namesOf} from './sample.ts';
import {hostDocument} from './host-data.ts';
import {sendKeys} from '@web/test-runner-commands';

export type HostView = Window & typeof globalThis & {readonly witnessed: string[]};

/** A host page that is open in a frame. */
export interface OpenHost {
  readonly frame: HTMLIFrameElement;
  readonly view: HostView;
  /** An element of the page or of any shadow tree in it, by id. */
  readonly find: (id: string) => HTMLElement;
}

/** Opens a host page in a frame of its own, as large as the window of the test by default. */
export async function openHost(
  group: Group,
  {name}: Pick<HostPage, 'name'>,
  {width}: {width?: number} = {},
): Promise<OpenHost> {
  const frame = await frameOf(`/hosts/${group}/${name}`, each => {
    if (width) each.style.inlineSize = `${width}px`;
  });
  return {
    frame,
    get view() {
      return frame.contentWindow as HostView;
    },
    find: id => {
      const found = [...composed(frame.contentDocument!)].find(each => each.id === id);
      if (!found) throw new Error(`The host page has no #${id}.`);
      return found as HTMLElement;
    },
  };
}

const state = (element: HTMLElement): string | undefined => element.dataset['state'];

/** Waits until the three elements of a host page have done what they do without being asked. */
export async function isShown({find}: OpenHost): Promise<void> {
  await until('the community is shown', () => state(find('community')) === 'ready');
  await until('the lists are shown', () => state(find('lists')) === 'ready');
  await until('the third has failed', () => state(find('retry')) === 'error');
  for (const id of ['community', 'lists', 'retry']) await settled(find(id));
  const picture = partOf(find('community'), 'image') as HTMLImageElement;
  await until('the logo is there, or refused', () => picture.complete);
}

/** Words of the button of what failed, by the language of the page. */
const again: Readonly<Record<string, string>> = {en: 'Try again', ar: 'إعادة المحاولة'};

/** The page's own words are still there; ours show every name of the document; the limited list keeps its limit. */
export function showsEverything({find, view}: OpenHost): void {
  const text = visibleText(find('community'));
  for (const [, name] of namesOf(hostDocument)) expect(text).to.include(name);
  expect(visibleText(find('words'))).to.equal('The page has words of its own.');
  expect(visibleText(find('lists')))
    .to.include('Talk list')
    .and.not.include('Quay channel');
  expect(visibleText(find('retry')))
    .to.include(again[view.document.documentElement.lang || 'en'])
    .and.include('What the page itself says of taking part.');
}

/** The first node of a part, in an element's own shadow tree or deeper. By role would be a second for each page. */
export function partOf(element: Element, name: string): HTMLElement {
  const found = [...composed(element)].find(each => each.part.contains(name));
  if (!found) throw new Error(`There is no ${name}.`);
  return found as HTMLElement;
}

/** A visitor searches, shows all lists and tries again, with the keyboard. */
export async function works({find}: OpenHost): Promise<void> {
  const initiatives = find('initiatives');
  partOf(find('community'), 'input').focus();
  await sendKeys({type: 'tar'});
  await until('the search has found', () => !visibleText(initiatives).includes('Gull count'));
  expect(visibleText(initiatives)).to.include('Tar kettle');
  partOf(find('lists'), 'button').focus();
  await press('Enter');
  await until('all lists are shown', () => visibleText(find('lists')).includes('Quay channel'));
  partOf(find('retry'), 'button').focus();
  await press('Enter');
  await until('the second try is shown', () => visibleText(find('retry')).includes('Become a member'));
}

/** Nothing in the console, no error, no violation but those that the page is made for. */
export async function isQuiet({view}: OpenHost, {violated = [], noise}: HostPage): Promise<void> {
  await wait(50);
  const allowed = violated.map(each => `policy: ${each}`);
  const heard = view.witnessed.filter(each => !allowed.includes(each) && !(noise && each.startsWith(noise)));
  expect(heard).to.deep.equal([]);
  for (const each of allowed) expect(view.witnessed).to.include(each);
}

/** The elements are not defined, and what stands inside them is shown. */
export async function keepsItsWords(host: OpenHost): Promise<void> {
  await wait(300);
  // Not the class itself: a failure with it in its message never reaches the runner.
  expect(typeof host.view.customElements.get('ob-community')).to.equal('undefined');
  for (const [id, words] of [
    ['community', 'of the community'],
    ['lists', 'of the lists'],
    ['retry', 'of taking part'],
  ] as const)
    expect(visibleText(host.find(id))).to.equal(`What the page itself says ${words}.`);
}

/** What every host page proves: everything is shown, works, and leaves no word in the console. */
export async function isAtHome(host: OpenHost, page: HostPage): Promise<void> {
  await isShown(host);
  showsEverything(host);
  await works(host);
  await isQuiet(host, page);
}
