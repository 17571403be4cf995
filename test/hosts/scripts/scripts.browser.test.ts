import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import {composed, settled, until, wait} from '../../support/fixture.ts';
import {
  isAtHome,
  isQuiet,
  isShown,
  openHost,
  partOf,
  showsEverything,
  works,
  type OpenHost,
} from '../../support/host.ts';
import {suiteOf} from '../host-page.ts';
import {attacks, scripts} from './pages.ts';

type Attacker = Window & {attack: (root: ShadowRoot) => void};

type Updating = Element & {requestUpdate: () => void};

/** Every element of ours in the page, in any shadow tree. */
const elementsOf = ({view}: OpenHost): Updating[] =>
  [...composed(view.document)].filter((each): each is Updating => each.localName.startsWith('ob-'));

const markup = (host: OpenHost): string[] => elementsOf(host).map(each => each.shadowRoot!.innerHTML);

async function update(host: OpenHost): Promise<void> {
  for (const each of elementsOf(host)) each.requestUpdate();
  for (const id of ['community', 'lists', 'retry']) await settled(host.find(id));
}

/** A visitor has typed something, with the caret in the middle. */
async function typed({find}: OpenHost): Promise<HTMLInputElement> {
  const input = partOf(find('community'), 'input') as HTMLInputElement;
  input.focus();
  await sendKeys({type: 'tar'});
  await until(
    'the search has found',
    () => !partOf(find('initiatives'), 'items').textContent.includes('Gull'),
  );
  return input;
}

describe(suiteOf('scripts'), () => {
  for (const page of scripts.filter(each => !attacks.includes(each)))
    it(page.title, async () => isAtHome(await openHost('scripts', page), page));

  for (const page of attacks) {
    it(page.title, async () => {
      const host = await openHost('scripts', page);
      await isShown(host);
      const input = await typed(host);
      const before = markup(host);
      for (const each of elementsOf(host)) (host.view as unknown as Attacker).attack(each.shadowRoot!);
      expect(markup(host)).not.to.deep.equal(before);
      await wait(30);
      await update(host);
      if (page.name !== 'translated-live') expect(markup(host)).to.deep.equal(before);
      expect(partOf(host.find('community'), 'input')).to.equal(input);
      expect(input.value).to.equal('tar');
      input.select();
      input.focus();
      await sendKeys({press: 'Backspace'});
      await until('all are found', () =>
        partOf(host.find('initiatives'), 'items').textContent.includes('Gull'),
      );
      await settled(host.find('community'));
      showsEverything(host);
      await works(host);
      await isQuiet(host, page);
    });
  }
});
