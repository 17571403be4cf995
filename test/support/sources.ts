import {expect} from 'chai';
import {visibleText} from './accessible.ts';
import {inState, make, type ElementSpec, type ObElement} from './element.ts';
import {fixture, settled, until} from './fixture.ts';
import {sample} from './sample.ts';
import {freshAddress, json, useServer} from './server.ts';

const other = {
  name: 'Other place',
  contact: {description: 'Entry from elsewhere', url: 'https://elsewhere.example/'},
  ...Object.fromEntries(
    ['workingGroups', 'mailingLists', 'initiatives', 'people', 'meetings', 'documents', 'participate'].map(
      key => [key, [{name: 'Entry from elsewhere'}]],
    ),
  ),
};

/** Where the content comes from, in the order of the contract. */
export function takesItsSourcesInOrder(spec: ElementSpec): void {
  describe('where its content comes from', () => {
    const server = useServer();
    const [html, wrapped] = spec.wrapped;
    const [name = ''] = spec.names;
    const isPage = spec.tag === 'ob-community';

    it('prefers an object to an address, and asks for nothing', async () => {
      const element = await make(spec, `src="${freshAddress()}"`, html, sample).then(async made => {
        made.data = sample;
        await settled(made);
        return made;
      });
      expect(visibleText(element)).to.include(name).and.not.include(wrapped);
    });

    it('prefers an address to what stands inside', async () => {
      server.answer = () => json(sample);
      const element = await make(spec, `src="${freshAddress()}"`, html);
      await inState(element, 'ready');
      expect(visibleText(element)).to.include(name).and.not.include(wrapped);
    });

    if (!isPage) {
      it('prefers the community around it to what stands inside, and follows it', async () => {
        const page = fixture<ObElement>(`<ob-community><${spec.tag}>${html}</${spec.tag}></ob-community>`);
        const element = page.firstElementChild as ObElement;
        page.data = sample;
        await settled(page);
        expect(visibleText(element)).to.include(name).and.not.include(wrapped);
        page.data = other;
        await until('it follows', () => visibleText(element).includes('Entry from elsewhere'));
        expect(visibleText(element)).not.to.include(name);
      });
    }

    it('prefers what stands inside to what the package carries', async () => {
      const element = await make(spec, '', html);
      expect(visibleText(element)).to.include(wrapped).and.not.include(spec.carried);
    });

    it('shows the document that the package carries when there is nothing else', async () => {
      const element = await make(spec);
      expect(visibleText(element)).to.include(spec.carried);
    });

    it('goes back to the next source when one is taken away', async () => {
      const element = await make(spec, '', html, sample);
      element.data = undefined;
      await settled(element);
      expect(visibleText(element)).to.include(wrapped).and.not.include(name);
    });

    it('shows another object as soon as it is given one', async () => {
      const element = await make(spec, '', '', sample);
      element.data = other;
      await settled(element);
      expect(visibleText(element)).to.include('Entry from elsewhere').and.not.include(name);
    });

    it('goes to another address as soon as it is given one, and ignores the answer of the first', async () => {
      const [first, second] = [freshAddress(), freshAddress()];
      let answerFirst: (response: Response) => void = () => undefined;
      server.answer = url => (url === first ? new Promise(resolve => (answerFirst = resolve)) : json(sample));
      const element = await make(spec, `src="${first}"`);
      element.src = second;
      await inState(element, 'ready');
      answerFirst(json(other));
      await settled(element);
      expect(visibleText(element)).to.include(name).and.not.include('Entry from elsewhere');
      expect(server.requests).to.deep.equal([first, second]);
    });
  });
}
