import {expect} from 'chai';
import {sendMouse} from '@web/test-runner-commands';
import {visibleText} from '../../support/accessible.ts';
import {frameOf, until, wait} from '../../support/fixture.ts';
import {isAtHome, isQuiet, keepsItsWords, openHost, type OpenHost} from '../../support/host.ts';
import {suiteOf, type HostPage} from '../host-page.ts';
import {forms, policies} from './pages.ts';

/** What `probe.js` says of a page. */
interface Report {
  readonly token: number;
  readonly states: Readonly<Record<string, string>>;
  readonly text: string;
  readonly witnessed: readonly string[];
  readonly box?: readonly [number, number];
}
let token = 0;

function ask(frame: HTMLIFrameElement, selector?: string): Promise<Report> {
  const mine = ++token;
  return new Promise(resolve => {
    addEventListener('message', function listen({data}: MessageEvent<Report>) {
      if (data.token !== mine) return;
      removeEventListener('message', listen);
      resolve(data);
    });
    frame.contentWindow!.postMessage({token: mine, selector}, '*');
  });
}

/** Asks until the answer is right. */
async function report(
  frame: HTMLIFrameElement,
  what: string,
  test: (report: Report) => boolean,
): Promise<Report> {
  let last: Report | undefined;
  for (let tries = 0; tries < 100; tries++) {
    last = await ask(frame);
    if (test(last)) return last;
    await wait(50);
  }
  throw new Error(`Waited in vain until ${what}: ${JSON.stringify(last)}`);
}

async function press(frame: HTMLIFrameElement, selector: string): Promise<void> {
  const {box} = await ask(frame, selector);
  expect(box, selector).to.be.an('array');
  await sendMouse({type: 'click', position: [Math.round(box![0]), Math.round(box![1])]});
}

/** The same proof for a page that cannot be reached into. */
async function isAtHomeUnseen({name}: HostPage): Promise<void> {
  const frame = await frameOf(`/hosts/policies/${name}`);
  expect(frame.contentDocument).to.equal(null);
  await report(
    frame,
    'everything is shown',
    ({states}) =>
      states['community'] === 'ready' && states['lists'] === 'ready' && states['retry'] === 'error',
  );
  await press(frame, '[part~=items] + button');
  const {witnessed, text} = await report(
    frame,
    'all lists are shown',
    ({text}) => text.split('Quay channel').length > 2,
  );
  expect(text).to.include('Cleo Mast').and.include('Gull count');
  expect(witnessed).to.deep.equal([]);
}

/** Nothing may be asked of the host of the document: each element says so, and shows what stands inside it. */
async function saysWhatFailed({find}: OpenHost): Promise<void> {
  for (const id of ['community', 'lists', 'retry']) {
    await until(`#${id} has failed`, () => find(id).dataset['state'] === 'error');
    expect(visibleText(find(id)))
      .to.include('Try again')
      .and.include('What the page itself says of');
  }
}

describe(suiteOf('policies'), () => {
  for (const page of policies.filter(each => !forms.includes(each))) {
    it(page.title, async () => {
      if (page.isOpaque) return isAtHomeUnseen(page);
      const host = await openHost('policies', page);
      if (page.isRefused) await keepsItsWords(host);
      else if (page.name === 'refused-connection') await saysWhatFailed(host);
      else await isAtHome(host, page);
      if (/two-versions/.test(page.name)) {
        const isPrevious = page.name === 'strict-two-versions';
        expect(visibleText(host.find('lists')).includes('of the release before')).to.equal(isPrevious);
      }
      return isQuiet(host, page);
    });
  }
});
