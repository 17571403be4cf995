import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../src/contact-form/ob-contact-form.ts';
import {open, reads} from '../contact-form/form.ts';
import {count} from '../support/count.ts';
import {focused, press, until} from '../support/fixture.ts';
import {Listener} from '../support/screen-reader.ts';
import {freshAddress, json, useServer} from '../support/server.ts';

const heard = async (listener: Listener, ...phrases: string[]): Promise<void> => {
  expect(await listener.heard()).to.deep.equal(phrases);
  count('screen reader transcripts compared');
};

describe('a message, written by somebody who hears the form and has a keyboard', () => {
  const server = useServer();

  it('is filled in, fails, is corrected, is sent, and its receipt is read', async () => {
    let answer: (response: Response) => void = () => undefined;
    server.answer = () => new Promise(resolve => (answer = resolve));
    const form = await open({
      action: freshAddress(),
      topics: ['Berths', 'Tar'],
      consent: [{text: 'I agree.', required: true}],
    });
    form.insertAdjacentHTML('beforebegin', '<button>Before</button>');
    (form.previousElementSibling as HTMLElement).focus();
    const listener = new Listener(form);
    await listener.start();
    await listener.heard();
    try {
      await press('Tab');
      await heard(listener, 'textbox, Name (optional)');
      await sendKeys({type: 'Ada'});
      await listener.heard();
      await press('Tab');
      await heard(listener, 'textbox, E-mail, required');
      await sendKeys({type: 'ada@'});
      await listener.heard();
      await press('Tab');
      await heard(listener, 'combobox, Topic (optional), has popup listbox, not expanded');
      await press('Tab');
      await heard(listener, 'textbox, Message, Characters left: 5,000, required');
      await sendKeys({type: 'Ahoy'});
      await listener.heard();
      await press('Tab');
      await heard(listener, 'checkbox, I agree., not checked, required');
      await press('Tab');
      await heard(listener, 'button, Send');

      await press('Enter');
      await until('it failed', () => focused()?.matches('[part~=summary]'));
      await heard(listener, 'group, Needs your attention: 2');
      await press('Tab');
      await heard(listener, 'link, Enter a full address: E-mail');
      await press('Enter');
      await heard(listener, 'textbox, E-mail, ada@, Enter a full address: E-mail, invalid, required');
      await press('End');
      await sendKeys({type: 'harbour.example'});
      await reads(form, 'Needs your attention: 1');
      await listener.heard();
      for (let tabs = 0; tabs < 3; tabs++) await press('Tab');
      expect((await listener.heard()).at(-1)).to.equal('checkbox, I agree., Missing: I agree., not checked, invalid, required');
      await press(' ');
      await listener.heard();
      await press('Tab');
      await heard(listener, 'button, Send');

      await press('Enter');
      await until('the request is there', () => server.requests.length);
      await heard(listener, 'polite: Sending…');
      answer(json({id: 'R-7'}));
      await until('focus is at the receipt', () => focused()?.matches('[part~=outcome]'));
      const last = await listener.heard();
      expect(last).to.include('polite: Received');
      expect(last).to.include('group, Received Reference R-7');
      await press('Tab');
      await heard(listener, 'button, Another message');
      await press('Enter');
      await until('the form is back', () => focused()?.matches('[part~=heading]'));
      await heard(listener, 'heading, Contact, level 2');
    } finally {
      await listener.stop();
    }
  });
}); // prettier-ignore
