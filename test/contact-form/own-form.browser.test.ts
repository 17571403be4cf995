import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../src/community/ob-community.ts';
import {allByRole, byRole, linksOf, visibleText} from '../support/accessible.ts';
import {click, fixture, focused, press, settled, until, wait} from '../support/fixture.ts';
import {endpoint} from '../support/inbox.ts';
import {freshAddress, host, json, useServer} from '../support/server.ts';
import {activate, fieldOf, fill, isAccessible, listen, openAround, reads, sentIn, type} from './form.ts';

const page = (action: string, more = ''): string => `
  <form action="${action}" method="post">
    <p><label>E-mail <input type="email" name="your-mail" required></label></p>
    <p><label>Message <textarea name="message" required></textarea></label></p>
    <fieldset><legend>Berth</legend>
      <label><input type="radio" name="berth" value="in" required> Inside</label>
      <label><input type="radio" name="berth" value="out"> Outside</label>
    </fieldset>
    <input type="hidden" name="csrf" value="one-use">
    ${more}
    <button name="via" value="page">Write to us</button>
  </form>`;

/** Keeps a form from leaving the page for good, and tells whether the browser would have sent it itself. */
function nativelySent(form: HTMLFormElement): Event[] {
  const events: Event[] = [];
  const note = (event: Event): void => {
    if (event.target !== form) return;
    if (!event.defaultPrevented) events.push(event);
    event.preventDefault();
  };
  addEventListener('submit', note);
  cleanups.push(() => removeEventListener('submit', note));
  return events;
}
const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleanups.splice(0)) clean();
});

describe('a form of the page’s own', () => {
  const server = useServer();

  it('stays as it is, and its labels are not read as words of the section', async () => {
    const form = await openAround(`<h2>Write to the shed</h2><p>We like mail.</p>${page(freshAddress())}`);
    const own = form.querySelector('form')!;
    expect([form.form === own, form.shadowRoot!.querySelector('form')]).to.deep.equal([true, null]);
    expect(visibleText(form).match(/Message/g)).to.have.length(1);
    expect(visibleText(form).match(/Inside/g)).to.have.length(1);
    expect(allByRole(form, 'textbox')).to.deep.equal([
      ...own.querySelectorAll('input[type=email], textarea'),
    ]);
    await isAccessible(form);
  });

  it('shows nothing that it did not say, whether or not it names a destination', async () => {
    for (const action of ['https://a.example/', '']) {
      const form = await openAround(page(action));
      expect(linksOf(form)).to.deep.equal([]);
      expect(visibleText(form).includes('no destination')).to.equal(!action);
    }
  });

  it('goes out under its own names, with the button that was pressed, and is emptied then', async () => {
    let sent: [string, FormDataEntryValue][] = [];
    server.answer = (_, init) => ((sent = sentIn(init)), json({id: 'R-1'}));
    // A field of that name stands in the place of the method.
    const form = await openAround(
      page(freshAddress(), '<button type="reset" name="reset">Start over</button>'),
    );
    const heard = listen(form);
    const natively = nativelySent(form.form!);
    await fill(form);
    byRole(form, 'radio', 'Outside').focus();
    await sendKeys({type: ' '});
    await activate(form, 'Write to us');
    await reads(form, 'Received');
    const {submission_id: id, page: from, ...fields} = Object.fromEntries(sent);
    expect([typeof id, from]).to.deep.equal(['string', location.href.replace(/[?#].*/, '')]);
    expect(fields).to.deep.equal({
      'your-mail': 'ada@harbour.example',
      message: 'Ahoy',
      berth: 'out',
      csrf: 'one-use',
      via: 'page',
      language: 'en',
      'ob-hp': '',
    });
    await until('the page hears of it', () => heard.length);
    expect([natively.length, fieldOf(form, 'Message').value, heard]).to.deep.equal([
      0,
      '',
      ['ob-sent R-1 Received'],
    ]);
    await isAccessible(form);
    await activate(form, 'Another message');
    await until('the receipt is gone', () => !visibleText(form).includes('Received'));
  });

  it('has its mistakes in the summary, once for a group, and marked at its own fields until they are mended', async () => {
    const form = await openAround(page(freshAddress()));
    await activate(form, 'Write to us');
    await reads(form, 'Needs your attention: 3');
    expect(focused()).to.equal(byRole(form, 'group', 'Needs your attention: 3'));
    expect(linksOf(form).map(each => each.textContent)).to.deep.equal([
      'Missing: E-mail',
      'Missing: Message',
      'Missing: Berth',
    ]);
    const field = fieldOf(form, 'E-mail');
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    await isAccessible(form);
    byRole(form, 'link', /E-mail/).focus();
    await press('Enter');
    expect(focused()).to.equal(field);
    await sendKeys({type: 'ada@harbour.example'});
    await reads(form, 'Needs your attention: 2');
    expect(field.hasAttribute('aria-invalid')).to.equal(false);
    expect(server.requests).to.have.length(0);
  });

  it('is sent again as the same message, with what the page put into its hidden fields since', async () => {
    const seen: Record<string, FormDataEntryValue>[] = [];
    server.answer = (_, init) => {
      seen.push(Object.fromEntries(sentIn(init)));
      return seen.length > 1 ? json({id: 'R-1'}) : new Response('', {status: 500});
    };
    const form = await openAround(page(freshAddress()));
    await fill(form);
    await click(byRole(form, 'radio', 'Inside'));
    await activate(form, 'Write to us');
    await reads(form, 'Not certain that it arrived');
    (form.form!.elements.namedItem('csrf') as HTMLInputElement).value = 'another';
    await activate(form, 'Write to us');
    await reads(form, 'Received');
    expect(seen.map(({csrf}) => csrf)).to.deep.equal(['one-use', 'another']);
    expect(seen[0]!['submission_id']).to.equal(seen[1]!['submission_id']);
  });

  it('goes the browser’s own way when it carries a file, once nothing is missing', async () => {
    const form = await openAround(page(freshAddress(), '<input type="file" name="plan" aria-label="Plan">'));
    const natively = nativelySent(form.form!);
    const files = new DataTransfer();
    files.items.add(new File(['A hull'], 'plan.txt'));
    (form.form!.elements.namedItem('plan') as HTMLInputElement).files = files.files;
    await fill(form);
    await activate(form, 'Write to us');
    await reads(form, 'Missing: Berth');
    await click(byRole(form, 'radio', 'Inside'));
    await activate(form, 'Write to us');
    expect([natively.length, server.requests.length]).to.deep.equal([1, 0]);
  });

  it('goes the browser’s own way when it names no destination', async () => {
    const form = await openAround(page(''));
    const natively = nativelySent(form.form!);
    await activate(form, 'Write to us');
    expect(natively).to.have.length(1);
  });

  it('works without our script', async () => {
    const inbox = await endpoint();
    const main = fixture(`<div><iframe name="answer" title="answer"></iframe>
      <not-defined-here>${page(inbox.action).replace('method', 'enctype="multipart/form-data" target="answer" method')}</not-defined-here></div>`);
    await type(main, 'E-mail', 'ada@harbour.example');
    await type(main, 'Message', 'Ahoy');
    await click(byRole(main, 'radio', 'Inside'));
    await activate(main, 'Write to us');
    for (let tries = 0; tries < 100 && !(await inbox.look()).requests; tries++) await wait(20);
    const {texts, fields} = await inbox.look();
    expect([texts, fields.map(([name]) => name)]).to.deep.equal([
      ['Ahoy'],
      ['your-mail', 'message', 'berth', 'csrf', 'via'],
    ]);
  });

  it('reaches the address that it would reach by itself, also when the page has another base', async () => {
    server.answer = () => json({id: 'R-1'});
    const base = Object.assign(document.createElement('base'), {href: `https://${host}/folder/`});
    document.head.append(base);
    cleanups.push(() => base.remove());
    const form = await openAround(page(`inbox-${Math.random()}`));
    await fill(form);
    await click(byRole(form, 'radio', 'Inside'));
    await activate(form, 'Write to us');
    await reads(form, 'Received');
    expect(server.requests).to.deep.equal([new URL(form.form!.getAttribute('action')!, base.href).href]);
  });

  it('is found when it arrives later', async () => {
    server.answer = () => json({id: 'R-1'});
    const form = await openAround('<p>Soon.</p>');
    form.insertAdjacentHTML('beforeend', page(freshAddress()));
    await wait(20);
    await settled(form);
    await fill(form);
    await click(byRole(form, 'radio', 'Inside'));
    await activate(form, 'Write to us');
    await reads(form, 'Received');
  });
});
