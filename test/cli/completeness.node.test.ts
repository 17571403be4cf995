import {expect} from 'chai';
import {compareSentences, lostLinks} from '../../src/cli/import/completeness.ts';
import {parseHtml} from '../../src/cli/import/parse-page.ts';

const page = parseHtml(
  '<p>We <b>mend</b> boats. Ask <a href="/ada">Ada</a> first.</p><ul><li>Bring rope.<li>Bring rope.</ul><nav>Menu.</nav>',
).root;
const lost = (document: object): readonly string[] => compareSentences(page, document).lost;

describe('A sentence of a page', () => {
  it('is found in names, headings and descriptions, across the end of one and the begin of the next', () => {
    const document = {
      description: 'We **mend** boats.',
      sections: {people: {heading: 'Ask'}},
      people: [{name: 'Ada first', description: 'Bring rope. [Bring](/x) rope.'}],
    };
    expect(compareSentences(page, document)).to.deep.equal({onPage: 4, lost: []});
  });

  it('is lost when a word of it is, and when it is there less often than on the page', () => {
    expect(lost({description: 'We mend boats. Ask first. Bring rope.'})).to.deep.equal([
      'Ask Ada first.',
      'Bring rope.',
    ]);
    expect(lost({})).to.have.length(4);
  });

  it('is not found in what repeats words of a description', () => {
    const links = [{name: 'We mend boats. Ask Ada first. Bring rope. Bring rope.'}];
    expect(lost({links, meets: 'We mend boats.'})).to.have.length(4);
  });
});

describe('A link of a page', () => {
  const links = [
    {url: '/a', text: 'A'},
    {url: 'https://b.example/(x', text: 'B'},
    {url: '/c', text: 'C', reason: 'comment' as const},
  ];

  it('is found in any field for addresses and in descriptions, in whichever way it is written', () => {
    const document = {
      mailingLists: [{name: 'A', archive: '/a', description: 'See [B](https://b.example/%28x).'}],
    };
    expect(lostLinks(links, document)).to.deep.equal([]);
  });

  it('is lost when the document has its address as words alone', () => {
    expect(
      lostLinks(links, {name: '/a', description: 'https://b.example/(x'}).map(({text}) => text),
    ).to.deep.equal(['A', 'B']);
  });
});
