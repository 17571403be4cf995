import {expect} from 'chai';
import {visibleText} from './support/accessible.ts';
import {inState, make, type ObElement} from './support/element.ts';
import {fixture, settled, until} from './support/fixture.ts';
import {sample} from './support/sample.ts';
import {breakWith, failureCodes, freshAddress, json, useServer} from './support/server.ts';
import '../src/all.ts';

const lists = {tag: 'ob-mailing-lists'} as const;

const linesOf = (element: ObElement): string[] =>
  [...element.shadowRoot!.querySelectorAll('[part~=debug] span')].map(each => each.textContent.trim());

describe('An element with debug', () => {
  const server = useServer();

  it('says where its document comes from, in which language, and that nothing is wrong', async () => {
    server.answer = () => json(sample);
    const address = freshAddress();
    const element = await make(lists, `src="${address}" lang="de-AT" debug`);
    await inState(element, 'ready');
    const [first = '', ...others] = linesOf(element);
    expect(first).to.match(new RegExp(`^ready ← src ${address} \\((de-AT|en)\\)$`));
    expect(others[0]).to.match(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(others.slice(1)).to.deep.equal(['problems: 0']);
  });

  for (const code of failureCodes)
    it(`says why it is blank, and at which address: ${code}`, async () => {
      const sentence = breakWith(server, code);
      const address = freshAddress();
      const element = await make(lists, `src="${address}" debug`);
      await inState(element, 'error');
      const text = linesOf(element).join('\n');
      expect(text)
        .to.include(`error ← src ${address}`)
        .and.include(`${address}: ${code}`)
        .and.include(sentence);
    });

  it('says why it is stale, and of when its copy is', async () => {
    server.answer = () => json(sample);
    const address = freshAddress();
    await inState(await make(lists, `src="${address}"`), 'ready');
    breakWith(server, 'http');
    const element = await make(lists, `src="${address}" debug`);
    await element.reload();
    await inState(element, 'stale');
    const text = linesOf(element).join('\n');
    expect(text).to.include('stale ← src').and.include(`${address}: http 404`);
    expect(text).to.match(new RegExp(`^${new Date().getUTCFullYear()}-\\d\\d-\\d\\dT`, 'm'));
  });

  it('says that the page refused its request, until it is let through', async () => {
    server.answer = () => json(sample);
    const address = freshAddress();
    const element = await make(lists, `src="${address}" loading="manual" debug`);
    const refuse = (event: Event): void => event.preventDefault();
    element.addEventListener('ob-request', refuse);
    await element.load();
    await settled(element);
    expect(linesOf(element).join('\n')).to.include('idle').and.include(`ob-request cancelled: ${address}`);
    element.removeEventListener('ob-request', refuse);
    await element.load();
    await inState(element, 'ready');
    expect(visibleText(element)).not.to.include('cancelled');
  });

  it('counts what is wrong with the data, and shows the first three with their places', async () => {
    const data = {name: 'Harbour Makers', mailingLists: [1, 2, 3, 4, {name: 'Talk list'}]};
    const element = await make(lists, 'debug', '', data);
    const problems = element.document!.problems;
    expect(problems).to.have.length(4);
    const lines = linesOf(element);
    expect(lines).to.include('problems: 4');
    expect(lines.filter(line => line.startsWith('/mailingLists/'))).to.deep.equal(
      problems.slice(0, 3).map(({pointer, message}) => `${pointer}: ${message}`),
    );
  });

  it('says so of every element of a page', async () => {
    const page = fixture<ObElement>('<ob-community debug><ob-people debug></ob-people></ob-community>');
    page.data = sample;
    await until('it is shown', () => linesOf(page.firstElementChild as ObElement)[0]?.includes('← ancestor'));
    expect(linesOf(page)[0]).to.include('ready ← data');
  });
});
