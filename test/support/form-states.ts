import {sendKeys} from '@web/test-runner-commands';
import type {ObContactForm} from '../../src/contact-form/contact-form.ts';
import type {Contact} from '../../src/document/types.ts';
import {activate, fieldOf, fill, online, open, openAround, reads, send, type} from '../contact-form/form.ts';
import {byRole, visibleText} from './accessible.ts';
import type {State} from './element-states.ts';
import type {ObElement} from './element.ts';
import {press, until} from './fixture.ts';
import {freshAddress, json, type Server} from './server.ts';

type Show = (server: Server) => Promise<ObContactForm>;

const email = 'office@harbour.example';
const contact: Contact = {
  description: 'The harbour office answers on Mondays.',
  action: 'https://data.harbour.example/inbox',
  topics: ['Berths', 'Tar'],
  fields: [
    {name: 'boat', label: 'Boat', hint: 'As painted on it', required: true, maxLength: 20},
    {name: 'site', label: 'Site', kind: 'url'},
    {name: 'news', label: 'Send me news', kind: 'checkbox'},
  ],
  consent: [{text: 'I read the [rules](https://harbour.example/rules).', required: true}],
};

const own = (action: string): string => `<h2>Write to the shed</h2>
  <form action="${action}" method="post">
    <p><label>E-mail <input type="email" name="email" autocomplete="email" required></label></p>
    <p><label>Message <textarea name="message" required></textarea></label></p>
    <fieldset><legend>Berth</legend>
      <label><input type="radio" name="berth" value="in" required> Inside</label>
      <label><input type="radio" name="berth" value="out"> Outside</label>
    </fieldset>
    <button style="color: #111; background: #eee">Write to us</button>
  </form>`;

const answering =
  (status: number, value: unknown, words: string, more: Contact = {}): Show =>
  async server => {
    server.answer = () => new Response(JSON.stringify(value), {status});
    const form = await open({action: freshAddress(), email, ...more});
    await send(form, words);
    return form;
  };

async function invalid(): Promise<ObContactForm> {
  const form = await open(contact);
  await type(form, 'E-mail', 'ada');
  await activate(form, 'Send');
  await reads(form, 'Needs your attention: 4');
  return form;
}

async function sending(server: Server): Promise<ObContactForm> {
  server.answer = () => new Promise(() => undefined);
  const form = await open({action: freshAddress()});
  await fill(form);
  await activate(form, 'Send');
  await until('it is on its way', () => byRole(form, 'status').textContent === 'Sending…');
  return form;
}

async function offline(): Promise<ObContactForm> {
  const form = await open({action: freshAddress(), email});
  online(false);
  await send(form, 'You are offline.');
  return form;
}

async function mailed(): Promise<ObContactForm> {
  const form = await open({email});
  const {open: real} = window;
  window.open = () => null;
  await send(form, 'Send the message in your e-mail program.');
  window.open = real;
  return form;
}

async function copied(server: Server): Promise<ObContactForm> {
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {writeText: () => Promise.resolve()},
  });
  const form = await answering(500, {}, 'Not certain that it arrived')(server);
  await activate(form, 'Copy the message');
  await reads(form, 'Copied');
  delete (navigator as {clipboard?: unknown}).clipboard;
  return form;
}

async function ownInvalid(): Promise<ObContactForm> {
  const form = await openAround(own(freshAddress()));
  await activate(form, 'Write to us');
  await reads(form, 'Needs your attention: 3');
  return form;
}

async function ownSent(server: Server): Promise<ObContactForm> {
  server.answer = () => json({id: 'R-1'});
  const form = await openAround(own(freshAddress()));
  await fill(form);
  byRole(form, 'radio', 'Inside').focus();
  await press(' ');
  await activate(form, 'Write to us');
  await reads(form, 'Reference R-1');
  return form;
}

async function filling(): Promise<ObContactForm> {
  const form = await open(contact);
  await fill(form, 'Ahoy');
  await type(form, 'Boat', 'Elida');
  await until('the counter goes on', () => visibleText(form).includes('Characters left: 15'));
  return form;
}

async function tooLong(): Promise<ObContactForm> {
  const form = await open({...contact, fields: [{name: 'message', maxLength: 3}]});
  await fill(form, 'Ahoy');
  fieldOf(form, 'E-mail').focus();
  await sendKeys({press: 'Enter'});
  await reads(form, 'Too long by 1');
  return form;
}

const named: Readonly<Record<string, Show>> = {
  'a form': () => open(contact),
  'a form with a challenge': () => open(contact, '', '<label slot="challenge">Sum <input name="sum"></label>'),
  filling,
  'failed validation': invalid,
  'too long': tooLong,
  sending,
  sent: answering(200, {id: 'R-7'}, 'Reference R-7'),
  'sent, without a reference': answering(200, {ok: true}, 'Received'),
  offline,
  'asked to wait': answering(429, {}, 'asks to wait'),
  'taken for spam': answering(403, {error: 'It is spam'}, 'takes it for spam'),
  'too large': answering(413, {}, 'It is too long for'),
  'not accepted': answering(403, {detail: 'Not on Sundays'}, 'Not on Sundays'),
  'no such endpoint': answering(404, {}, 'takes no messages at that address'),
  'not passed on': answering(200, {status: 'mail_failed'}, 'did not confirm it'),
  'one field refused': answering(422, {errors: [{pointer: '#/email', detail: 'Nobody lives there.'}]}, 'Not accepted'),
  unsure: answering(500, {}, 'Not certain that it arrived'),
  'unsure, and tried again by itself': answering(500, {}, 'goes out by itself', {idempotent: true}),
  copied,
  'by e-mail only': () => open({email}),
  'handed to the e-mail program': mailed,
  'no destination': () => open({}),
  'link only': () => open({url: 'https://harbour.example/contact'}),
  'around a form of the page': () => openAround(own(freshAddress())),
  'around a form of the page, failed validation': ownInvalid,
  'around a form of the page, sent': ownSent,
}; // prettier-ignore

/** Every state of filling in and sending the contact form. */
export const formStates: readonly State[] = Object.entries(named).map(([name, show]) => ({
  name,
  show: async server => (await show(server)) as unknown as ObElement,
}));
