import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import {byRole, visibleText} from '../../support/accessible.ts';
import {press, until, wait} from '../../support/fixture.ts';
import {isQuiet, openHost, type OpenHost} from '../../support/host.ts';
import {suiteOf} from '../host-page.ts';
import {forms} from './pages.ts';

const text = 'Plank';

const fieldOf = ({find}: OpenHost, name: RegExp): HTMLInputElement =>
  byRole<HTMLInputElement>(find('form'), 'textbox', name);

/** A visitor fills the form in and sends it, with the keyboard. */
async function send(host: OpenHost, button: string): Promise<void> {
  await until('the form is there', () => host.find('form').dataset['state'] === 'ready');
  for (const [name, value] of [
    [/E-mail/, 'ada@harbour.example'],
    [/Message/, text],
  ] as const) {
    fieldOf(host, name).focus();
    await sendKeys({type: value});
  }
  byRole(host.find('form'), 'button', button).focus();
  await press('Enter');
}

const says = (host: OpenHost, words: RegExp): Promise<unknown> =>
  until(`it says ${String(words)}`, () => words.test(visibleText(host.find('form'))));

const addFile = ({find, view}: OpenHost): void => {
  const files = new view.DataTransfer();
  files.items.add(new view.File(['A hull'], 'plan.txt'));
  find('form').querySelector<HTMLInputElement>('[type=file]')!.files = files.files;
};

/** The endpoint's answer is in the frame that the form names; nobody can look into it, for it is of another origin. */
const isAnswered = ({view}: OpenHost): boolean =>
  view.document.querySelector<HTMLIFrameElement>('[name=answer]')!.contentDocument === null;

const ends: Readonly<Record<string, (host: OpenHost) => Promise<unknown>>> = {
  async 'form-refused'(host) {
    await send(host, 'Send');
    await says(host, /Not certain|could not|not sent/i);
    expect(visibleText(host.find('form'))).not.to.include('Received');
    expect(fieldOf(host, /Message/).value).to.equal(text);
  },
  async 'form-own-none'(host) {
    await send(host, 'Write to us');
    await says(host, /Received/);
  },
  async 'form-own-file'(host) {
    addFile(host);
    await send(host, 'Write to us');
    await until('the browser has sent it', () => isAnswered(host));
    expect(visibleText(host.find('form'))).not.to.include('Received');
  },
  async 'form-own-file-none'(host) {
    addFile(host);
    await send(host, 'Write to us');
    await until('the browser has refused', () => host.view.witnessed.length);
    await wait(100);
    expect(isAnswered(host)).to.equal(false);
    expect(fieldOf(host, /Message/).value).to.equal(text);
  },
};

afterEach(() => {
  for (const key of Object.keys(localStorage)) if (key.startsWith('ob-')) localStorage.removeItem(key);
});

describe(suiteOf('policies'), () => {
  for (const page of forms)
    it(page.title, async () => {
      const host = await openHost('policies', page);
      const end = ends[page.name];
      if (end) await end(host);
      else {
        await send(host, 'Send');
        await says(host, /Received.*R-7/s);
      }
      await isQuiet(host, page);
    });
});
