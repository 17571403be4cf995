import {Ajv2020} from 'ajv/dist/2020.js';
import {expect} from 'chai';
import fc from 'fast-check';
import {communitySchema} from '../../../scripts/build/schema.ts';
import {documentsBy} from '../../support/documents-by-schema.ts';
import {sample} from '../../support/sample.ts';
import {output, run} from './run.ts';

const url = {type: 'string', pattern: '^[a-z][a-z0-9+.-]*:'};
const text = {type: 'string', minLength: 1};

/** JSON Feed 1.1 (jsonfeed.org/version/1.1), written from its text: what it requires, and the types of what we use. */
const feedSchema = {
  type: 'object',
  required: ['version', 'title', 'items'],
  additionalProperties: false,
  properties: {
    version: {const: 'https://jsonfeed.org/version/1.1'},
    title: text,
    home_page_url: url,
    description: text,
    icon: url,
    language: {type: 'string', pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$'},
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id'],
        anyOf: [{required: ['content_html']}, {required: ['content_text']}],
        additionalProperties: false,
        properties: {
          id: text,
          url,
          title: text,
          content_text: text,
          date_published: {type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$'},
          tags: {type: 'array', items: text, minItems: 1},
        },
      },
    },
  },
};

const ajv = new Ajv2020({allErrors: true, strictRequired: false});
const validate = ajv.compile(feedSchema);

interface Feed {
  items: {id: string; title: string; url?: string; date_published?: string}[];
}
const feed = async (document: unknown): Promise<Feed> =>
  JSON.parse(await output(document, {format: 'feed', base: 'https://harbour.example/'})) as Feed;

describe('A feed of documents and meetings', () => {
  it('has an entry for each, newest first, those without a day last', async () => {
    const {items} = await feed(sample);
    expect(items.slice(0, 2).map(({title}) => title)).to.deep.equal(['First launch', 'Shed report']);
    expect(items.map(({title}) => title)).to.include.members([
      'Hull charter',
      'Tar decision',
      'Open shed',
      'Hull call',
    ]);
    expect(items.find(({title}) => title === 'First launch')).to.include({
      url: 'https://harbour.example/launch/minutes',
      date_published: '2017-01-10T21:00:00Z',
    });
  });

  it('claims no day that is not known', async () => {
    const {items} = await feed({
      name: 'Tide',
      documents: [
        {name: 'Charter', date: '2017'},
        {name: 'Minutes', date: '2017-01-10'},
      ],
      meetings: [{name: 'Fair', start: '2017-01-10T16:00'}],
    });
    expect(items.map(({title, date_published}) => [title, date_published])).to.deep.equal([
      ['Minutes', '2017-01-10T00:00:00Z'],
      ['Charter', undefined],
      ['Fair', undefined],
    ]);
  });

  it('keeps the identifier of an entry when others come and go', async () => {
    const [before, after] = await Promise.all([
      feed({name: 'Tide', documents: [{name: 'A'}, {name: 'B'}]}),
      feed({name: 'Tide', documents: [{name: 'New'}, {name: 'B', date: '2027-01-01'}]}),
    ]);
    expect(after.items.find(({title}) => title === 'B')?.id).to.equal(before.items[1]?.id);
  });

  it('is a valid feed with identifiers of their own, whatever the document', async () => {
    const documents = documentsBy(communitySchema());
    await fc.assert(
      fc.asyncProperty(documents, async document => {
        const {code, written, said} = await run(document, {format: 'feed', base: 'https://tide.example/'});
        if (code === 2) {
          expect(said[0]).to.include('has no documents and no meetings');
          return;
        }
        const made = JSON.parse(written['-'] ?? '') as Feed;
        expect(validate(made), ajv.errorsText(validate.errors)).to.equal(true);
        const ids = made.items.map(({id}) => id);
        expect(ids).to.deep.equal([...new Set(ids)]);
      }),
      {numRuns: 150},
    );
  });
});
