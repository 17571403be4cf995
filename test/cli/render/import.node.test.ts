import {expect} from 'chai';
import {importPage} from '../../../src/cli/import/import-page.ts';
import {openBadges} from '../../../src/document/open-badges.ts';
import {seedLinks} from '../../support/seed.ts';
import {sample} from '../../support/sample.ts';
import {output} from './run.ts';

const base = 'https://harbour.example/';

/** What the importer makes of the page that a document is rendered as. */
async function back(document: unknown): Promise<ReturnType<typeof importPage>> {
  const text = await output(document, {format: 'page', base});
  return importPage(
    {name: 'page.html', text, url: `${base}page.html`, type: 'text/html'},
    {base, name: undefined},
  );
}

/** Each value of a property, anywhere in a document. */
function valuesOf(document: unknown, ...keys: readonly string[]): string[] {
  const all: string[] = [];
  JSON.stringify(document, (key, value: unknown) => {
    if (keys.includes(key) && typeof value === 'string') all.push(value);
    return value;
  });
  return all;
}

describe('A rendered page that is imported again', () => {
  it('keeps every name and every link of the document', async () => {
    const {document, sentences, links} = await back(sample);
    expect(sentences.lost).to.deep.equal([]);
    expect(links.filter(({reason}) => reason === 'lost')).to.deep.equal([]);
    const text = JSON.stringify(document);
    const shown = {...sample, url: undefined};
    for (const name of valuesOf(shown, 'name')) expect(text).to.include(name);
    const addresses = valuesOf(
      shown,
      'url',
      'subscribe',
      'archive',
      'join',
      'agenda',
      'minutes',
      'recording',
    );
    expect(addresses).to.not.be.empty;
    for (const address of addresses) expect(text).to.include(address);
  });

  it('keeps every link of the Open Badges community page', async () => {
    const text = JSON.stringify((await back(openBadges)).document);
    for (const [name, url] of seedLinks) expect(text).to.include(url).and.include(name);
  });
});
