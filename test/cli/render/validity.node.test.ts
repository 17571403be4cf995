import {expect} from 'chai';
import {HtmlValidate} from 'html-validate/node';
import fc from 'fast-check';
import {communitySchema} from '../../../scripts/build/schema.ts';
import {documentsBy} from '../../support/documents-by-schema.ts';
import {sample} from '../../support/sample.ts';
import {output} from './run.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // The role is for WebKit, which takes it away from lists without markers (webkit.org/b/170179).
    'no-redundant-role': 'off',
    // The page has one style sheet and makes no request.
    'no-inline-style': 'error',
    // How a serialiser writes a document is no fault of it.
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
  },
});

/** What the validator has against a page. */
async function mistakes(html: string): Promise<string[]> {
  const {results} = await validator.validateString(html);
  return results.flatMap(({messages}) =>
    messages.map(({ruleId, message, selector}) => `${ruleId}: ${message} (${selector})`),
  );
}

const base = 'https://harbour.example/';

/** A page around an embedded element. */
const around = (html: string): string =>
  `<!DOCTYPE html><html lang="en"><head><title>Harbour</title></head><body><h1>Harbour</h1>${html}</body></html>`;

describe('The HTML that is rendered', () => {
  it('is valid as a page', async () => {
    expect(await mistakes(await output(sample, {format: 'page', base}))).to.deep.equal([]);
  });

  it('is valid in a page of somebody else’s', async () => {
    expect(await mistakes(around(await output(sample, {format: 'html', base})))).to.deep.equal([]);
  });

  it('would not pass with a mistake', async () => {
    const page = await output(sample, {format: 'page', base});
    for (const [right, wrong] of [
      ['<main', '<main id="meetings"'],
      ['alt=""', ''],
      ['</h1>', '</h2>'],
    ] as const)
      expect(await mistakes(page.replace(right, wrong)), wrong).to.not.be.empty;
  });

  it('is valid whatever the document', async () => {
    // Names and autofill tokens of an author's own fields are as good as the author writes them.
    const documents = documentsBy(communitySchema()).map(document => ({
      ...document,
      contact: {...(document['contact'] as object | undefined), fields: []},
    }));
    await fc.assert(
      fc.asyncProperty(documents, async document => {
        expect(await mistakes(await output(document, {format: 'page', base}))).to.deep.equal([]);
      }),
      {numRuns: 40},
    );
  });
});
