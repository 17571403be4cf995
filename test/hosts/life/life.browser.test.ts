import {expect} from 'chai';
import type {LitElement} from 'lit';
import {visibleText} from '../../support/accessible.ts';
import {settled, until, wait} from '../../support/fixture.ts';
import {isAtHome, isQuiet, isShown, openHost, type OpenHost} from '../../support/host.ts';
import {isWhole, pageOf, stateOf} from '../../support/journey.ts';
import {suiteOf} from '../host-page.ts';
import {moves} from './pages.ts';

interface Ob extends LitElement {
  data: unknown;
  load(): Promise<void>;
  reload(): Promise<void>;
}

const fresh = (): string => Math.random().toString(36).slice(2);

/** Lists with a limit on the page `moved`, in a state. */
async function put(
  {find, view}: OpenHost,
  state: string,
  src = `/hosts/data/community.json?${fresh()}`,
): Promise<Ob> {
  const element = view.document.createElement('ob-mailing-lists') as Ob;
  element.setAttribute('limit', '1');
  element.setAttribute('src', src);
  find('first').append(element);
  await until(`it is ${state}`, () => stateOf(element) === state);
  await settled(element);
  return element;
}

async function innerFrame({view, find}: OpenHost): Promise<Document> {
  const frame = view.document.createElement('iframe');
  const loaded = new Promise(resolve => frame.addEventListener('load', resolve, {once: true}));
  frame.src = '/test/hosts/empty.html';
  find('second').append(frame);
  await loaded;
  return frame.contentDocument!;
}

/** Takes an element in a state out, waits for what is under way, and puts it back. */
async function removeAndReturn({find}: OpenHost, element: Element): Promise<void> {
  element.remove();
  await wait(80);
  find('second').append(element);
  await settled(element);
}

const steps: Readonly<Record<keyof typeof moves, (host: OpenHost) => Promise<void>>> = {
  async move(host) {
    const element = await put(host, 'ready');
    host.find('second').append(element);
    await isWhole(element);
  },
  async clone(host) {
    const copy = (await put(host, 'ready')).cloneNode(true) as Element;
    host.find('second').append(copy);
    await isWhole(copy);
  },
  async 'inner-html'(host) {
    await put(host, 'ready');
    const [first, second] = [host.find('first'), host.find('second')];
    second.insertAdjacentHTML('beforeend', first.innerHTML);
    first.replaceChildren();
    await isWhole(second.firstElementChild!);
  },
  async reparent(host) {
    const element = await put(host, 'ready');
    for (let turn = 0; turn < 20; turn++) {
      const parent = host.view.document.createElement('div');
      host.find(turn % 2 ? 'first' : 'second').append(parent);
      parent.append(element);
      if (turn % 3) await wait(5);
    }
    await isWhole(element);
  },
  async adopt(host) {
    const element = await put(host, 'ready');
    const elsewhere = await innerFrame(host);
    elsewhere.body.append(element);
    await settled(element);
    expect(visibleText(element)).to.include('Talk list');
    host.find('first').append(element);
    await settled(element);
    elsewhere.body.append(element);
    await isWhole(element);
  },
  async 'create-elsewhere'(host) {
    const element = host.view.document.createElement('ob-mailing-lists');
    element.setAttribute('limit', '1');
    element.setAttribute('src', `/hosts/data/community.json?${fresh()}`);
    (await innerFrame(host)).body.append(element);
    await isWhole(element);
  },
  async 'remove-idle'(host) {
    const element = host.view.document.createElement('ob-mailing-lists') as Ob;
    element.setAttribute('loading', 'manual');
    element.setAttribute('limit', '1');
    element.setAttribute('src', `/hosts/data/community.json?${fresh()}`);
    host.find('first').append(element);
    await until('it is idle', () => stateOf(element) === 'idle');
    await removeAndReturn(host, element);
    expect(stateOf(element)).to.equal('idle');
    await element.load();
    await isWhole(element);
  },
  async 'remove-loading'(host) {
    const element = await put(host, 'loading', `/hosts/data/never-${fresh()}.json`);
    await removeAndReturn(host, element);
    expect(stateOf(element)).to.equal('loading');
    element.setAttribute('src', `/hosts/data/community.json?${fresh()}`);
    await isWhole(element);
  },
  async 'remove-ready'(host) {
    const element = await put(host, 'ready');
    await removeAndReturn(host, element);
    await isWhole(element);
  },
  async 'remove-empty'(host) {
    const element = await put(host, 'ready');
    element.data = {name: 'Quiet place'};
    await until('it is empty', () => stateOf(element) === 'empty');
    await removeAndReturn(host, element);
    expect(stateOf(element)).to.equal('empty');
    element.data = undefined;
    await isWhole(element);
  },
  async 'remove-stale'(host) {
    const element = await put(host, 'ready', `/hosts/data/works-once-${fresh()}.json`);
    await element.reload();
    expect(stateOf(element)).to.equal('stale');
    await removeAndReturn(host, element);
    expect(stateOf(element)).to.equal('stale');
    expect(visibleText(element)).to.include('Talk list');
    element.setAttribute('src', `/hosts/data/community.json?${fresh()}`);
    await until('it is ready', () => stateOf(element) === 'ready');
    await isWhole(element);
  },
  async 'remove-error'(host) {
    const element = await put(host, 'error', `/hosts/data/broken-once-${fresh()}.json`);
    await removeAndReturn(host, element);
    await isWhole(element);
  },
};

describe(suiteOf('life'), () => {
  for (const name of ['twice', 'previous-first', 'previous-after', 'script-last']) {
    it(pageOf(name).title, async () => {
      const host = await openHost('life', {name});
      await isShown(host);
      expect(visibleText(host.find('lists')).includes('of the release before')).to.equal(
        name === 'previous-first',
      );
      await isAtHome(host, pageOf(name));
    });
  }

  for (const [name, step] of Object.entries(steps)) {
    it(pageOf(name).title, async () => {
      const host = await openHost('life', {name});
      await step(host);
      await isQuiet(host, pageOf(name));
    });
  }
});
