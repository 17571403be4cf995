import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import type {ObContactForm} from '../../src/contact-form/contact-form.ts';
import {byRole, visibleText} from '../support/accessible.ts';
import {make} from '../support/element.ts';
import {fixture, settled, until, wait} from '../support/fixture.ts';
import {freshAddress, json, useServer} from '../support/server.ts';
import {
  activate,
  fieldOf,
  fill,
  isAccessible,
  drafts,
  listen,
  online,
  open,
  openAround,
  reads,
  send,
  sentIn,
  storage,
  tag,
  type,
} from './form.ts';

/** Whether the browser would ask before the page is left. */
function asks(): boolean {
  const event = new Event('beforeunload', {cancelable: true});
  dispatchEvent(event);
  return event.defaultPrevented;
}

/** The page as it is after a reload: new elements, the same storage. */
async function reloaded(form: ObContactForm, contact: Parameters<typeof open>[0]): Promise<ObContactForm> {
  dispatchEvent(new Event('pagehide'));
  form.parentElement!.parentElement!.remove();
  return open(contact);
}

describe('what was typed', () => {
  const server = useServer();

  it('is there again after a reload, but for consent, and is gone once it is sent', async () => {
    server.answer = () => json({id: 'R-1'});
    const contact = {
      action: freshAddress(),
      topics: ['Berths', 'Tar'],
      fields: [{name: 'boat', label: 'Boat', value: 'Our own'}],
      consent: [{text: 'I agree.'}],
    };
    const first = await open(contact);
    await fill(first);
    await type(first, /^Boat/, 's');
    const boat = fieldOf(first, /^Boat/).value;
    (first.form!.elements.namedItem('topic') as HTMLSelectElement).focus();
    await sendKeys({press: 'T'});
    byRole(first, 'checkbox').focus();
    await sendKeys({type: ' '});
    const second = await reloaded(first, contact);
    const value = (name: string): string => (second.form!.elements.namedItem(name) as HTMLInputElement).value;
    expect(['email', 'message', 'topic'].map(value)).to.deep.equal(['ada@harbour.example', 'Ahoy', 'Tar']);
    expect([boat === 'Our own', value('boat')]).to.deep.equal([false, boat]);
    expect(byRole<HTMLInputElement>(second, 'checkbox').checked).to.equal(false);
    await reads(second, 'Characters left: 4,996');
    await activate(second, 'Send');
    await reads(second, 'Received');
    const third = await reloaded(second, contact);
    expect([fieldOf(third, 'Message').value, drafts()]).to.deep.equal(['', []]);
  });

  it('stays in the form when that is moved in the page, and still goes out once', async () => {
    server.answer = () => json({id: 'R-1'});
    const form = await open({action: freshAddress()});
    await fill(form);
    fixture('<section></section>').append(form);
    await settled(form);
    expect(fieldOf(form, 'Message').value).to.equal('Ahoy');
    await activate(form, 'Send');
    await reads(form, 'Received');
    expect(server.requests).to.have.length(1);
  });

  it('is uncertain after a reload in mid-flight, and is not sent again in silence', async () => {
    server.answer = () => new Promise(() => undefined);
    const contact = {action: freshAddress()};
    const first = await open(contact);
    await fill(first);
    await activate(first, 'Send');
    await until('the request is there', () => server.requests.length);
    const second = await reloaded(first, contact);
    const heard = listen(second);
    await reads(second, 'Not certain that it arrived');
    await wait(50);
    expect([fieldOf(second, 'Message').value, server.requests.length, heard]).to.deep.equal(['Ahoy', 1, []]);
    await isAccessible(second);
  });

  it('is not typed over when the browser or the visitor was there first', async () => {
    const html = `<form action="${freshAddress()}" method="post"><label>Message <textarea name="message"></textarea></label></form>`;
    const first = await openAround(html);
    await type(first, 'Message', 'Kept');
    dispatchEvent(new Event('pagehide'));
    first.parentElement!.parentElement!.remove();
    const main = fixture(`<div>${html}</div>`);
    await type(main, 'Message', 'Newer');
    const second = document.createElement(tag);
    main.append(second);
    // A page may be read before the script arrives: the form is there first, and then the element around it.
    second.append(main.querySelector('form')!);
    await settled(second);
    expect(main.querySelector('textarea')!.value).to.equal('Newer');
  });

  it('is asked about before the page is left only while it would be lost', async () => {
    server.answer = () => new Promise(() => undefined);
    storage(false);
    const form = await open({action: freshAddress()});
    expect(asks()).to.equal(false);
    await fill(form);
    await until('it asks', asks);
    storage(true);
    await type(form, /^Name/, '!');
    await until('it asks no more', () => !asks());
  });

  it('is sent where storage is refused, and asked about until it is', async () => {
    storage(false);
    server.answer = () => json({id: 'R-1'});
    const form = await open({action: freshAddress()});
    online(false);
    await send(form, 'You are offline. Keep this page open: it goes out by itself.');
    expect(asks()).to.equal(true);
    online(true);
    dispatchEvent(new Event('online'));
    await reads(form, 'Reference R-1');
    expect([asks(), server.requests.length]).to.deep.equal([false, 1]);
  });
});

describe('two forms on one page', () => {
  const server = useServer();

  it('keep their own texts, receipts and requests, also with one destination', async () => {
    let answer: (response: Response) => void = () => undefined;
    server.answer = () => new Promise(resolve => (answer = resolve));
    const contact = {action: freshAddress()};
    const [one, other] = [await open(contact), await open(contact)];
    const asked: string[] = [];
    one.addEventListener('ob-request', () => asked.push('one'));
    other.addEventListener('ob-request', () => asked.push('other'));
    const [heardOfOne, heardOfOther] = [listen(one), listen(other)];
    await fill(one, 'Of one');
    await fill(other, 'Of the other');
    await activate(other, 'Send');
    await until('the request is there', () => server.requests.length);
    answer(json({id: 'R-2'}));
    await reads(other, 'Reference R-2');
    expect([visibleText(one).includes('Received'), fieldOf(one, 'Message').value]).to.deep.equal([
      false,
      'Of one',
    ]);
    await until('the page hears of it', () => heardOfOther.length);
    expect([asked, heardOfOne, heardOfOther]).to.deep.equal([['other'], [], ['ob-sent R-2 Received']]);
  });
});

describe('what protects a form from machines', () => {
  const server = useServer();

  it('holds a message that came too fast, and never the person', async () => {
    let left = 0;
    server.answer = () => ((left = performance.now()), json({id: 'R-1'}));
    const born = performance.now();
    const form = (await make({tag}, '', '', {
      name: 'Place',
      contact: {action: freshAddress()},
    })) as unknown as ObContactForm;
    for (const [name, value] of [['email', 'ada@harbour.example'], ['message', 'Ahoy']] as const)
      (form.form!.elements.namedItem(name) as HTMLInputElement).value = value; // prettier-ignore
    await activate(form, 'Send');
    await until('it is on its way', () => byRole(form, 'status').textContent === 'Sending…');
    await reads(form, 'Received');
    expect(left - born).to.be.above(1900);
  });

  it('sends what a challenge in its slot says, anew each time', async () => {
    const tokens: unknown[] = [];
    server.answer = (_, init) => {
      tokens.push(new Map(sentIn(init)).get('captcha'));
      return tokens.length > 1 ? json({id: 'R-1'}) : new Response('', {status: 500});
    };
    const form = await open(
      {action: freshAddress()},
      '',
      '<div slot="challenge"><p>Not a machine</p><input type="hidden" name="captcha" value="first"></div>',
    );
    expect(visibleText(form)).to.include('Not a machine');
    await send(form, 'Not certain that it arrived');
    form.querySelector('input')!.value = 'second';
    await activate(form, 'Try again');
    await reads(form, 'Received');
    expect(tokens).to.deep.equal(['first', 'second']);
  });
});
