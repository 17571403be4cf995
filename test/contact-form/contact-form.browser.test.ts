import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../src/community/ob-community.ts';
import {accessibleTree, allByRole, byRole, linksOf, visibleText} from '../support/accessible.ts';
import {keepsTheContract} from '../support/contract.ts';
import {make} from '../support/element.ts';
import {click, focused, press, until} from '../support/fixture.ts';
import {freshAddress, json, useServer} from '../support/server.ts';
import {activate, fieldOf, fill, isAccessible, open, reads, sentIn, tag, type} from './form.ts';

const action = 'https://data.harbour.example/inbox';

describe('the contact form', () => {
  keepsTheContract({
    tag,
    names: ['The harbour office answers on Mondays.'],
    heading: 'Contact',
    empty: 'This form has no destination yet.',
    carried: 'Contact page',
    wrapped: ['<p>Write to <a href="mailto:quay@a.example">the quay keeper</a>.</p>', 'the quay keeper'],
  });

  describe('where a message can go', () => {
    it('is a link when there is only a contact page', async () => {
      const form = await open({url: 'https://harbour.example/contact'});
      expect(linksOf(form).map(each => [each.textContent, each.href])).to.deep.equal([
        ['Contact page', 'https://harbour.example/contact'],
      ]);
      expect(allByRole(form, 'textbox')).to.have.length(0);
      await isAccessible(form);
    });

    it('says so when there is no destination, and offers nothing to send', async () => {
      const form = await open({});
      expect(visibleText(form)).to.equal('Contact This form has no destination yet.');
      expect(allByRole(form, 'button')).to.have.length(0);
      await isAccessible(form);
    });

    it('names the host that gets the message, whatever the document says', async () => {
      const form = await open({action}, 'action="https://other.example:8080/inbox"');
      expect(visibleText(form)).to.include('Goes to other.example:8080');
      form.action = 'http://[';
      await form.updateComplete;
      expect(visibleText(form)).to.include('Goes to http://[');
    });

    it('hands a message to the e-mail program where there is only an address, and never says that it was sent', async () => {
      const {open: real} = window;
      const opened: unknown[] = [];
      window.open = (...asked) => (opened.push(asked), null);
      try {
        const form = await open({email: 'office@harbour.example'});
        expect(visibleText(form)).to.include('Goes to office@harbour.example');
        await fill(form, 'Ahoy&more');
        await activate(form, 'Send');
        await reads(form, 'Send the message in your e-mail program.');
        const mail =
          'mailto:office@harbour.example?body=email%3A%20ada%40harbour.example%0D%0Amessage%3A%20Ahoy%26more';
        expect(opened).to.deep.equal([[mail, '_self']]);
        expect(fieldOf(form, 'Message').value).to.equal('Ahoy&more');
        expect(byRole(form, 'link', 'Open as e-mail').getAttribute('href')).to.equal(mail);
        await isAccessible(form);
      } finally {
        window.open = real;
      }
    });
  });

  describe('its fields', () => {
    const names = (form: Element): string[] =>
      accessibleTree(form)
        .filter(({role}) => /textbox|combobox|checkbox/.test(role))
        .map(({role, name}) => `${role} ${name}`);

    it('are name, e-mail and message, with what a browser fills in for whom', async () => {
      const form = await open({action});
      expect(names(form)).to.deep.equal(['textbox Name (optional)', 'textbox E-mail', 'textbox Message']);
      expect(fieldOf(form, /^Name/).autocomplete).to.equal('name');
      expect([fieldOf(form, 'E-mail').autocomplete, fieldOf(form, 'E-mail').type]).to.deep.equal([
        'email',
        'email',
      ]);
      await isAccessible(form);
    });

    it('come from the document: topics, further fields, consent that nobody ticked beforehand', async () => {
      const form = await open({
        action,
        topics: ['Berths', {en: 'Tar', fr: 'Goudron'}],
        fields: [
          {name: 'boat name', label: 'Boat', hint: 'As painted on it', required: true, maxLength: 20},
          {name: 'where', label: 'Where', kind: 'textarea', autocomplete: 'street-address', value: 'Quay 1'},
          {name: 'flag', label: 'Flag', kind: 'select', options: ['NO', 'SE'], autocomplete: 'country'},
          {name: 'news', label: 'Send me news', kind: 'checkbox'},
          {name: 'secret', kind: 'hidden', value: 'key-1'},
        ],
        consent: [
          {text: 'I read the [rules](https://harbour.example/rules).', required: true},
          {text: 'Also by phone.'},
        ],
      });
      expect(names(form)).to.deep.equal([
        'textbox Name (optional)',
        'textbox E-mail',
        'combobox Topic (optional)',
        'textbox Boat',
        'textbox Where (optional)',
        'combobox Flag (optional)',
        'checkbox Send me news',
        'textbox Message',
        'checkbox I read the rules.',
        'checkbox Also by phone.',
      ]);
      const boxes = allByRole(form, 'checkbox') as HTMLInputElement[];
      expect(boxes.map(({checked}) => checked)).to.deep.equal([false, false, false]);
      const where = form.form!.elements.namedItem('where') as HTMLTextAreaElement;
      expect([where.value, where.autocomplete]).to.deep.equal(['Quay 1', 'street-address']);
      expect((form.form!.elements.namedItem('flag') as HTMLSelectElement).autocomplete).to.equal('country');
      expect(new FormData(form.form!).get('secret')).to.equal('key-1');
      expect(described(fieldOf(form, 'Boat'))).to.equal('As painted on it Characters left: 20');
      await isAccessible(form);
    });

    it('can be changed by the document under their standard names', async () => {
      const form = await open({
        action,
        fields: [
          {name: 'name', label: 'Your boat', required: true},
          {name: 'message', hint: 'Be brief', maxLength: 5},
        ],
      });
      expect(names(form)).to.deep.equal(['textbox Your boat', 'textbox E-mail', 'textbox Message']);
      expect(described(fieldOf(form, 'Message'))).to.equal('Be brief Characters left: 5');
    });

    it('count what is left, and let a text be too long until it is shortened', async () => {
      const form = await open({action, fields: [{name: 'message', maxLength: 5}]});
      await fill(form, 'Ahoy');
      await reads(form, 'Characters left: 1');
      await sendKeys({type: '!?.'});
      await reads(form, 'Characters left: -2');
      expect(fieldOf(form, 'Message').value).to.equal('Ahoy!?.');
      await activate(form, 'Send');
      await reads(form, 'Too long by 2: Message');
    });

    it('have a trap for machines that people, screen readers and autofill do not meet', async () => {
      for (const [service, name] of [
        [undefined, 'ob-hp'],
        ['netlify', 'bot-field'],
        ['basin', '_gotcha'],
      ] as const) {
        const form = await open({action, ...(service && {service})});
        const trap = form.form!.elements.namedItem(name) as HTMLInputElement;
        expect([trap.autocomplete, trap.tabIndex, trap.value]).to.deep.equal(['off', -1, '']);
        expect(trap.closest('[aria-hidden=true]')).not.to.equal(null);
        expect(trap.parentElement!.getBoundingClientRect().width).to.be.below(2);
        expect(accessibleTree(form).some(({element}) => element === trap)).to.equal(false);
      }
    });
  });

  describe('what is wrong with them', () => {
    it('is said in a summary that has focus and leads to each field, and at the field', async () => {
      const form = await open({action, consent: [{text: 'I agree.', required: true}]});
      await type(form, 'E-mail', 'ada');
      await activate(form, 'Send');
      await reads(form, 'Needs your attention: 3');
      expect(focused()).to.equal(byRole(form, 'group', 'Needs your attention: 3'));
      const says = 'Enter a full address: E-mail';
      expect(linksOf(form).map(each => each.textContent)).to.deep.equal([
        says,
        'Missing: Message',
        'Missing: I agree.',
      ]);
      const email = fieldOf(form, 'E-mail');
      expect([email.getAttribute('aria-invalid'), described(email)]).to.deep.equal(['true', says]);
      expect(fieldOf(form, /^Name/).hasAttribute('aria-invalid')).to.equal(false);
      await isAccessible(form);
      byRole(form, 'link', says).focus();
      await press('Enter');
      expect(focused()).to.equal(email);
      await press('End');
      await sendKeys({type: '@harbour.example'});
      await reads(form, 'Needs your attention: 2');
      expect([email.hasAttribute('aria-invalid'), described(email)]).to.deep.equal([false, '']);
      await click(byRole(form, 'link', 'Missing: Message'));
      await until('focus has moved', () => focused() === fieldOf(form, 'Message'));
    });

    it('blames no further field while one types', async () => {
      const form = await open({action});
      await type(form, 'E-mail', 'ada@harbour.example');
      await activate(form, 'Send');
      await reads(form, 'Needs your attention: 1');
      fieldOf(form, 'E-mail').select();
      await sendKeys({type: 'x'});
      await form.updateComplete;
      expect(linksOf(form).map(each => each.textContent)).to.deep.equal(['Missing: Message']);
    });
  });

  describe('with nothing but a keyboard', () => {
    const server = useServer();

    it('is filled in, fails, is corrected, is sent, and its receipt is read', async () => {
      const address = freshAddress();
      let sent: [string, FormDataEntryValue][] = [];
      server.answer = (_, init) => ((sent = sentIn(init)), json({id: 'R-7'}));
      const form = await open({action: address, topics: ['Berths', 'Tar']});
      fieldOf(form, /^Name/).focus();
      await sendKeys({type: 'Ada'});
      for (const keys of ['ada@', 'B', 'Ahoy']) {
        await press('Tab');
        await sendKeys({type: keys});
      }
      await press('Tab');
      await press('Enter');
      await reads(form, 'Needs your attention: 1');
      expect(focused()).to.equal(byRole(form, 'group'));
      // Down to the link of the summary, and through it.
      byRole(form, 'link', /E-mail/).focus();
      await press('Enter');
      await press('End');
      await sendKeys({type: 'harbour.example'});
      await press('Enter');
      await reads(form, 'Received');
      expect(visibleText(form)).to.include('Received Reference R-7');
      await until('focus is at the receipt', () => focused()?.matches('[part~=outcome]'));
      expect(byRole(form, 'status').textContent).to.equal('Received');
      const {submission_id: id, ...fields} = Object.fromEntries(sent);
      expect(id).to.match(/^[\da-f]{8}-[\da-f]{4}-4/);
      expect(fields).to.deep.equal({
        name: 'Ada',
        email: 'ada@harbour.example',
        topic: 'Berths',
        message: 'Ahoy',
        'ob-hp': '',
        page: location.href.replace(/[?#].*/, ''),
        language: 'en',
      });
      await isAccessible(form);
    });
  });

  it('takes attributes of its own before those of the document', async () => {
    const form = (await make({tag}, 'email="quay@harbour.example" encoding="json" idempotent', '', {
      name: 'Place',
      contact: {action, email: 'office@harbour.example'},
    })) as unknown as Awaited<ReturnType<typeof open>>;
    expect(form.destination).to.include({
      action,
      email: 'quay@harbour.example',
      encoding: 'json',
      idempotent: true,
    });
  });
});

function described(field: HTMLElement): string {
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
  const root = field.getRootNode() as ShadowRoot;
  return ids.map(id => root.getElementById(id)!.textContent.replace(/\s+/g, ' ').trim()).join(' ');
}
