import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import {allByRole, byRole, linksOf, visibleText} from '../support/accessible.ts';
import {click, focused, press, until, wait} from '../support/fixture.ts';
import {endpoint} from '../support/inbox.ts';
import {freshAddress, json, useServer} from '../support/server.ts';
import {
  activate,
  buttonsOf,
  fieldOf,
  fill,
  isAccessible,
  drafts,
  listen,
  online,
  open,
  reads,
  send,
  sentIn,
} from './form.ts';

const problem = (status: number, value: unknown = {}): Response =>
  new Response(JSON.stringify(value), {status});

const unsure = 'Not certain that it arrived';

describe('what becomes of a message', () => {
  const server = useServer();
  const email = 'office@harbour.example';

  it('is on its way until the endpoint has answered', async () => {
    let answer: (response: Response) => void = () => undefined;
    server.answer = () => new Promise(resolve => (answer = resolve));
    const form = await open({action: freshAddress()});
    const heard = listen(form);
    await fill(form);
    await activate(form, 'Send');
    await until('the request is there', () => server.requests.length);
    expect(byRole(form, 'status').textContent).to.equal('Sending…');
    expect([visibleText(form).includes('Received'), heard]).to.deep.equal([false, []]);
    await isAccessible(form);
    answer(json({ok: true}));
    await reads(form, 'Received');
    await until('the page hears of it', () => heard.length);
    expect(heard).to.deep.equal(['ob-sent Received']);
  });

  it('is a receipt, and then a new form at the press of a button', async () => {
    server.answer = () => json({id: 'R-1'});
    const form = await open({action: freshAddress(), email});
    const heard = listen(form);
    await send(form, 'Reference R-1');
    expect([allByRole(form, 'textbox').length, drafts()]).to.deep.equal([0, []]);
    await activate(form, 'Another message');
    await until('the form is back', () => allByRole(form, 'textbox').length);
    expect([fieldOf(form, 'Message').value, visibleText(form).includes('Received')]).to.deep.equal([
      '',
      false,
    ]);
    await send(form, 'Received', 'Ahoy again');
    expect([heard, server.requests.length]).to.deep.equal([
      ['ob-sent R-1 Received', 'ob-sent R-1 Received'],
      2,
    ]);
  });

  it('keeps what is typed while a message is on its way for the next one', async () => {
    let answer: (response: Response) => void = () => undefined;
    server.answer = () => new Promise(resolve => (answer = resolve));
    const form = await open({action: freshAddress()});
    await fill(form, 'One');
    await activate(form, 'Send');
    await until('the request is there', () => server.requests.length);
    fieldOf(form, 'Message').focus();
    await sendKeys({type: 'Two'});
    const typed = fieldOf(form, 'Message').value;
    expect(typed).not.to.equal('One');
    answer(json({id: 'R-1'}));
    await reads(form, 'Received');
    await activate(form, 'Another message');
    await until('the text is back', () => allByRole(form, 'textbox').length);
    expect(fieldOf(form, 'Message').value).to.equal(typed);
  });

  it('waits while there is no line, and goes out when it is back', async () => {
    server.answer = () => json({id: 'R-1'});
    const form = await open({action: freshAddress(), email});
    const heard = listen(form);
    online(false);
    await send(form, 'You are offline. It is kept on this device');
    expect([server.requests.length, heard]).to.deep.equal([0, ['ob-failed offline Not sent yet']]);
    await isAccessible(form);
    online(true);
    dispatchEvent(new Event('online'));
    await reads(form, 'Received');
    expect(heard.slice(1)).to.deep.equal(['ob-sent R-1 Received']);
  });

  it('is said to be uncertain when nobody knows, and sent again only if the visitor says so', async () => {
    const ids: unknown[] = [];
    server.answer = (_, init) => {
      ids.push(new Map(sentIn(init)).get('submission_id'));
      return ids.length > 1 ? json({id: 'R-1'}) : problem(500);
    };
    const form = await open({action: freshAddress(), email});
    const heard = listen(form);
    await send(form, unsure);
    expect(visibleText(form)).to.include('If you send it again it may arrive twice.');
    expect(buttonsOf(form)).to.deep.equal(['Try again', 'Copy the message', 'Delete it']);
    expect(linksOf(form).map(each => each.href)).to.deep.equal([
      `mailto:${email}?body=email%3A%20ada%40harbour.example%0D%0Amessage%3A%20Ahoy`,
    ]);
    await isAccessible(form);
    // Neither time nor another key of the form sends it.
    fieldOf(form, 'E-mail').focus();
    await press('Enter');
    dispatchEvent(new Event('online'));
    await wait(100);
    expect(server.requests).to.have.length(1);
    await activate(form, 'Try again');
    await reads(form, 'Received');
    expect([new Set(ids).size, ids.length, heard]).to.deep.equal([
      1,
      2,
      ['ob-failed server Not certain that it arrived', 'ob-sent R-1 Received'],
    ]);
  });

  it('sends what was corrected since, once, when the first version is uncertain', async () => {
    const texts: unknown[] = [];
    server.answer = (_, init) => {
      texts.push(new Map(sentIn(init)).get('message'));
      return texts.length > 1 ? json({id: 'R-1'}) : problem(500);
    };
    const form = await open({action: freshAddress()});
    await send(form, unsure);
    fieldOf(form, 'Message').focus();
    await sendKeys({type: '!'});
    await activate(form, 'Try again');
    await reads(form, 'Received');
    expect(texts).to.deep.equal(['Ahoy', 'Ahoy!']);
  });

  it('is sent again by itself where the endpoint recognises it', async () => {
    const inbox = await endpoint(['drop-after'], true);
    const form = await open({action: inbox.action, idempotent: true});
    await send(form, 'It is kept on this device and goes out by itself.');
    await reads(form, 'Received');
    expect((await inbox.look()).texts).to.deep.equal(['Ahoy']);
  });

  it('reaches a real endpoint of another origin without asking it first', async () => {
    const inbox = await endpoint([], false, 'localhost');
    const form = await open({action: inbox.action});
    await send(form, 'Reference R-1');
    const {texts, preflights, requests} = await inbox.look();
    expect({texts, preflights, requests}).to.deep.equal({texts: ['Ahoy'], preflights: 0, requests: 1});
  });

  const refusals = [
    ['rate', problem(429), 'asks to wait. It is kept on this device and goes out by itself.', 'Not sent yet'],
    ['spam', problem(403, {error: 'It is spam'}), 'takes it for spam. It is spam', 'Not accepted'],
    ['too-large', problem(413), 'It is too long for ', 'Not accepted'],
    ['rejected', problem(403, {detail: 'Not on Sundays'}), 'did not confirm it. Not on Sundays', 'Not accepted'],
    ['endpoint', problem(404), 'takes no messages at that address.', 'Not accepted'],
    ['rejected', json({status: 'mail_failed', message: 'The mail failed'}), 'did not confirm it. The mail failed', 'Not accepted'],
  ] as const; // prettier-ignore
  for (const [code, answer, sentence, title] of refusals) {
    it(`is told in words when it was not accepted (${code}), and nothing typed is gone`, async () => {
      server.answer = () => answer;
      const form = await open({action: freshAddress(), email});
      const heard = listen(form);
      await send(form, sentence);
      expect(heard).to.deep.equal([`ob-failed ${code} ${title}`]);
      expect(fieldOf(form, 'Message').value).to.equal('Ahoy');
      expect(focused()).to.equal(form.shadowRoot!.querySelector('[part~=outcome]'));
      expect(buttonsOf(form).includes('Send')).to.equal(code !== 'rate');
      await isAccessible(form);
    });
  }

  it('shows what the endpoint says of a field at that field, until that field is changed', async () => {
    server.answer = () =>
      problem(422, {errors: [{pointer: '#/email', detail: 'Nobody <b>lives</b> there.'}]});
    const form = await open({action: freshAddress()});
    const heard = listen(form);
    await send(form, 'did not confirm it.');
    const field = fieldOf(form, 'E-mail');
    expect([heard, field.getAttribute('aria-invalid')]).to.deep.equal([
      ['ob-failed invalid Not accepted'],
      'true',
    ]);
    expect(linksOf(form).map(each => each.textContent)).to.deep.equal(['Nobody <b>lives</b> there.']);
    await isAccessible(form);
    fieldOf(form, 'Message').focus();
    await sendKeys({type: '!'});
    expect(linksOf(form)).to.have.length(1);
    server.answer = () => json({id: 'R-1'});
    field.focus();
    await press('End');
    await sendKeys({type: 'x'});
    await form.updateComplete;
    expect([linksOf(form).length, field.hasAttribute('aria-invalid')]).to.deep.equal([0, false]);
    await activate(form, 'Send');
    await reads(form, 'Received');
  });

  it('shows what the endpoint says of fields that the form has not', async () => {
    server.answer = () => problem(422, {errors: {'your-mail': ['Write a mail address.']}});
    const form = await open({action: freshAddress()});
    await send(form, 'Needs your attention: 1 Write a mail address.');
  });

  it('is given up, text and all, when the visitor deletes it', async () => {
    server.answer = () => problem(500);
    const form = await open({action: freshAddress()});
    await send(form, unsure);
    await activate(form, 'Delete it');
    await until('it is gone', () => !visibleText(form).includes(unsure));
    expect([
      fieldOf(form, 'Message').value,
      Object.values(localStorage).join().includes('Ahoy'),
    ]).to.deep.equal(['', false]);
  });

  it('does not leave when the page does not let it, and says so', async () => {
    const form = await open({action: freshAddress()});
    const seen: unknown[] = [];
    form.addEventListener('ob-request', event => {
      seen.push((event as Event & {purpose: string}).purpose);
      event.preventDefault();
    });
    await send(form, 'This page lets no message out.');
    expect([seen, server.requests]).to.deep.equal([['message'], []]);
    await isAccessible(form);
  });

  it('is the page’s own business when that cancels it', async () => {
    const form = await open({action: freshAddress()});
    let taken: FormData | undefined;
    document.addEventListener(
      'ob-submit',
      event => {
        taken = (event as Event & {formData: FormData}).formData;
        event.preventDefault();
      },
      {once: true},
    );
    await fill(form);
    await click(byRole(form, 'button', 'Send'));
    await wait(100);
    expect([taken?.get('message'), server.requests, byRole(form, 'status').textContent]).to.deep.equal([
      'Ahoy',
      [],
      '',
    ]);
  });

  it('is one message however often Send is pressed', async () => {
    server.answer = () => wait(50).then(() => json({id: 'R-1'}));
    const form = await open({action: freshAddress()});
    await fill(form);
    byRole(form, 'button', 'Send').focus();
    for (let press = 0; press < 5; press++) await sendKeys({press: 'Enter'});
    await reads(form, 'Received');
    expect(server.requests).to.have.length(1);
  });
});
