import {expect} from 'chai';
import {life} from '../hosts/life/pages.ts';
import {visibleText} from './accessible.ts';
import {click, settled, until} from './fixture.ts';
import {isQuiet, openHost, partOf, type HostView, type OpenHost} from './host.ts';

export const stateOf = (element: Element): string | undefined => (element as HTMLElement).dataset['state'];
export const pageOf = (name: string): (typeof life)[number] => life.find(each => each.name === name)!;

/** It shows the first list and the button, has its style, and the button works. */
export async function isWhole(element: Element): Promise<void> {
  await until('it shows the first list', () => visibleText(element).includes('Talk list'));
  await settled(element);
  expect(visibleText(element)).not.to.include('Quay channel');
  const view = element.ownerDocument.defaultView!;
  const base = element.shadowRoot!.querySelector('.ob')!;
  expect(view.getComputedStyle(base).containerType).to.equal('inline-size');
  const button = partOf(element, 'button');
  button.focus();
  button.click();
  await until('all are shown', () => visibleText(element).includes('Quay channel'));
}

/** The three elements of a page of a site show what belongs to that page. */
async function hasArrived({find, view}: OpenHost, name: string): Promise<void> {
  await until(`${name} is there`, () => view.document.getElementById('page')?.textContent === name);
  await until('its address is there', () => view.location.pathname.endsWith(`/${name}`));
  // Not by `data-state`: htmx takes attributes away that its own copy of an element does not have.
  await until('its lists are shown', () => visibleText(find('lists')).includes('Talk list'));
  await until('its own list is shown', () =>
    visibleText(find('children')).includes(`First entry of ${name}`),
  );
  expect(visibleText(find('carried'))).to.include('member');
}

/** Forward and back 50 times, on a site that changes pages without loading them. */
export async function travels(name: 'turbo' | 'htmx'): Promise<void> {
  const host = await openHost('life', {name});
  const {view} = host;
  (view as HostView & {isSame?: true}).isSame = true;
  await hasArrived(host, name);
  for (let turn = 0; turn < 50; turn++) {
    // With a real click: what a page adds to the history without one, WebKit may pass over on the way back.
    await click(host.find('next'));
    await hasArrived(host, `${name}-next`);
    view.history.back();
    await hasArrived(host, name);
  }
  expect((host.view as HostView & {isSame?: true}).isSame, 'the page was never loaded anew').to.equal(true);
  await isWhole(host.find('lists'));
  await isQuiet(host, pageOf(name));
}
