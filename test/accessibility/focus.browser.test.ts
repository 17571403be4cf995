import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../src/all.ts';
import '../../src/contact-form/ob-contact-form.ts';
import {online, open, send} from '../contact-form/form.ts';
import {tags} from '../support/tags.ts';
import {allByRole, byRole, visibleText} from '../support/accessible.ts';
import {inState, make, type ElementSpec, type ObElement} from '../support/element.ts';
import {composed, focused, press, settled, until} from '../support/fixture.ts';
import {breakWith, freshAddress, json, mend, useServer} from '../support/server.ts';
import {many, steady} from '../support/steady-document.ts';

/** Focus is on something inside the element, not on the page's body. */
const isFocusInside = (element: ObElement): boolean => !!element.shadowRoot!.activeElement;

const entriesOf = (element: Element): HTMLElement[] =>
  [...composed(element)].filter((each): each is HTMLElement => each.matches('[part~=item], [part=group]'));

async function showAll(element: ObElement): Promise<HTMLElement[]> {
  const before = new Set(entriesOf(element));
  byRole(element, 'button', /Show all/).focus();
  await press('Enter');
  await until('the button is gone', () => !allByRole(element, 'button', /Show all/).length);
  await settled(element);
  return entriesOf(element).filter(each => !before.has(each));
}

describe('focus', () => {
  const server = useServer();

  for (const tag of tags) {
    it(`stays in <${tag}> while a retry is under way, when it fails again and when it succeeds`, async () => {
      breakWith(server, 'network');
      const element = await make({tag}, `src="${freshAddress()}"`);
      await inState(element, 'error');
      let answer: (response: Response) => void = () => undefined;
      for (const [reply, state] of [
        [(): Response => new Response('', {status: 500}), 'error'],
        [(): Response => json(steady), 'ready'],
      ] as const) {
        server.answer = () => new Promise(resolve => (answer = resolve));
        byRole(element, 'button', 'Try again').focus();
        await press('Enter');
        await inState(element, 'loading');
        expect(isFocusInside(element), 'while it loads').to.equal(true);
        await until('the server is asked', () => server.requests.length);
        answer(reply());
        await inState(element, state);
        await settled(element);
        expect(isFocusInside(element), state).to.equal(true);
        server.requests.length = 0;
      }
    });
  }

  it('is not pulled back from where a reader has gone while a retry was under way', async () => {
    breakWith(server, 'network');
    const element = await make({tag: 'ob-people'}, `src="${freshAddress()}"`);
    await inState(element, 'error');
    element.insertAdjacentHTML('afterend', '<button>Elsewhere</button>');
    let answer: (response: Response) => void = () => undefined;
    server.answer = () => new Promise(resolve => (answer = resolve));
    byRole(element, 'button', 'Try again').focus();
    await press('Enter');
    await inState(element, 'loading');
    const elsewhere = element.nextElementSibling as HTMLElement;
    elsewhere.focus();
    answer(json(steady));
    await inState(element, 'ready');
    await settled(element);
    expect(focused()).to.equal(elsewhere);
  });

  for (const tag of tags.slice(1, -1) as ElementSpec['tag'][]) {
    if (tag === 'ob-working-group') continue;
    it(`goes to the first entry that a limit hid in <${tag}>`, async () => {
      const element = await make({tag}, 'limit="1"', '', steady);
      const [first] = await showAll(element);
      expect(focused()).to.equal(first);
    });
  }

  it('goes to the card of a working group, not to a meeting in it', async () => {
    const workingGroups = [{name: 'First'}, ...(steady.workingGroups ?? [])];
    const element = await make({tag: 'ob-working-groups'}, 'limit="1"', '', {...steady, workingGroups});
    await showAll(element);
    expect(visibleText(focused()!)).to.include('Hull group').and.include('Hull call');
  });

  it('goes to a group without members when that is the first thing that a limit hid', async () => {
    const element = await make({tag: 'ob-people'}, 'limit="2"', '', steady);
    await showAll(element);
    expect(visibleText(focused()!)).to.equal('Quiet board');
  });

  it('stays in the search field while a list changes with every key, and after the search is cleared', async () => {
    const element = await make({tag: 'ob-initiatives'}, '', '', many('initiatives'));
    const field = byRole(element, 'searchbox');
    field.focus();
    for (const key of ['q', 'u', 'x']) {
      await sendKeys({type: key});
      await settled(element);
      expect(focused()).to.equal(field);
    }
    await press('Tab'); // the categories
    await press('Tab');
    expect(focused()).to.equal(byRole(element, 'button', 'Clear the search'));
    await press('Enter');
    await until('focus has moved', () => focused() === field);
    expect(entriesOf(element)).to.have.length(13);
  });

  it('stays on an entry while a fresh copy of the same document arrives', async () => {
    server.answer = () => json(steady);
    const element = await make({tag: 'ob-mailing-lists'}, `src="${freshAddress()}"`);
    await inState(element, 'ready');
    byRole(element, 'link', 'Archive: Talk list').focus();
    mend(server, {...steady, updated: '2026-03-03'});
    await element.reload();
    await settled(element);
    expect(focused()).to.equal(byRole(element, 'link', 'Archive: Talk list'));
  });

  it('comes back to the form when a message is given up or followed by another', async () => {
    for (const [answer, words, name] of [
      [(): Response => new Response('{}', {status: 500}), 'Not certain', 'Delete it'],
      [(): Response => json({id: 'R-1'}), 'Reference R-1', 'Another message'],
    ] as const) {
      server.answer = answer;
      const form = await open({action: freshAddress()});
      await send(form, words);
      byRole(form, 'button', name).focus();
      await press('Enter');
      await until('it is gone', () => !visibleText(form).includes(words));
      await until('focus has moved', () => focused()?.matches('[part~=heading]'));
    }
  });
});

describe('what is announced', () => {
  const server = useServer();

  for (const tag of tags) {
    it(`comes from one polite live region of <${tag}>`, async () => {
      const element = await make({tag}, '', '', steady);
      const live = 'output, [aria-live], [role=status], [role=alert], [role=log], [role=timer]';
      const own = [...element.shadowRoot!.querySelectorAll(live)];
      expect(own.map(each => [each.getAttribute('role'), each.getAttribute('aria-live')])).to.deep.equal([
        ['status', null],
      ]);
      expect(own[0]!.textContent).to.equal('');
    });
  }

  it('is that the message was copied, and then what became of it', async () => {
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {writeText: () => Promise.resolve()},
    });
    server.answer = () => json({id: 'R-1'});
    const form = await open({action: freshAddress()});
    online(false);
    await send(form, 'You are offline.');
    byRole(form, 'button', 'Copy the message').focus();
    await press('Enter');
    await until('it is told', () => byRole(form, 'status').textContent === 'Copied');
    expect(focused()).to.equal(byRole(form, 'button', 'Copied'));
    delete (navigator as {clipboard?: unknown}).clipboard;
    online(true);
    dispatchEvent(new Event('online'));
    await until('that is told too', () => byRole(form, 'status').textContent === 'Received');
  });
});
