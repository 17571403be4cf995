import {Ajv2020} from 'ajv/dist/2020.js';
import {expect} from 'chai';
import fc from 'fast-check';
import {communitySchema} from '../../scripts/build/schema.ts';
import * as readers from '../../src/document/readers.ts';
import type {AnyShape} from '../../src/document/record.ts';
import {openBadges} from '../../src/document/open-badges.ts';
import {sectionText} from '../../src/document/shapes.ts';
import {wholeShape} from '../../src/document/whole-shape.ts';
import {entryOf, read} from '../support/whole-document.ts';
import {documentsBy, spoil, type Schema} from '../support/documents-by-schema.ts';

const schema = communitySchema() as Schema;
const ajv = new Ajv2020({allErrors: true, allowUnionTypes: true});
const validate = ajv.compile(schema);

const target = (ref: string): Schema => schema.definitions![ref.replace('#/definitions/', '')]!;
const follow = (node: Schema): Schema => (node.$ref ? follow(target(node.$ref)) : node);

/** The reader of each definition; the others are told apart by type and property. */
const byName: Record<string, unknown> = {
  '#/definitions/Text': readers.text,
  '#/definitions/Rich': readers.rich,
  '#/definitions/Url': readers.url,
  '#/definitions/Day': readers.day,
};
const strings: readonly unknown[] = [readers.string, readers.moment, readers.email, readers.urlOrId];

/** Words of a `oneOf` reader, which says them to whoever names another one. */
function wordsOf(reader: readers.Reader<unknown>): string[] | undefined {
  const problems: readers.Problem[] = [];
  reader('none of them', {pointer: '', base: undefined, problems});
  return /one of: (.*)\.$/.exec(problems[0]?.message ?? '')?.[1]?.split(', ');
}

/** Compares one property of the schema with its entry in the shape. */
function compare(node: Schema, entry: AnyShape[string], path: string): void {
  if (Array.isArray(entry)) {
    const list = node.anyOf?.find(({type}) => type === 'array') ?? node;
    expect(list.type, path).to.equal('array');
    expect(node.anyOf?.length, `${path}: may stand without brackets`).to.equal(entry[1] ? 2 : undefined);
    compare(list.items!, entryOf(entry) as AnyShape[string], `${path}[]`);
    if (entry[1]) expect(node.anyOf![0], path).to.deep.equal(list.items);
  } else if (typeof entry === 'object') compareObject(follow(node), entry as AnyShape, path);
  else if (node.$ref && byName[node.$ref]) expect(entry, path).to.equal(byName[node.$ref]);
  else compareLeaf(follow(node), entry as readers.Reader<unknown>, path);
}

function compareLeaf(node: Schema, reader: readers.Reader<unknown>, path: string): void {
  const words = wordsOf(reader);
  if (words ?? node.enum) expect(words, path).to.deep.equal(node.enum);
  else if (node.type === 'string') expect(strings, path).to.include(reader);
  else expect(reader, path).to.equal(node.type === 'boolean' ? readers.boolean : readers.count);
}

function compareObject(node: Schema, shape: AnyShape, path: string, also: string[] = []): void {
  const keys = Object.keys(shape).filter(key => key !== '*');
  expect(Object.keys(node.properties!), path).to.have.members([...keys, ...also]);
  if (path) expect(node.required ?? [], path).to.deep.equal(shape['*'] ?? []);
  for (const key of keys) compare(node.properties![key]!, shape[key], `${path}/${key}`);
}

describe('The schema of the community document', () => {
  it('is a valid schema', () => {
    expect(ajv.validateSchema(schema), ajv.errorsText()).to.equal(true);
  });

  it('has the properties, types and words that documents are read with, and no others', () => {
    compareObject(schema, wholeShape, '', ['$schema', 'version', 'language', 'sections']);
    expect(schema.required).to.deep.equal(['name']);
    compareObject(target('SectionText'), sectionText, '/sections/*');
    expect(schema.properties!['sections']!.additionalProperties).to.deep.equal({
      $ref: '#/definitions/SectionText',
    });
  });

  it('explains each property where an editor shows it', () => {
    const isExplained = (node: Schema): boolean =>
      !!node.description ||
      (!!node.$ref && isExplained(target(node.$ref))) ||
      (!!node.items && isExplained(node.items)) ||
      !!node.anyOf?.every(isExplained);
    const mute = [['CommunityDocument', schema] as const, ...Object.entries(schema.definitions!)].flatMap(
      ([name, {properties = {}}]) =>
        Object.keys(properties)
          .filter(key => !isExplained(properties[key]!))
          .map(key => `${name}.${key}`),
    );
    expect(mute).to.deep.equal([]);
  });

  it('accepts a document that names its schema, and whatever it does not know', () => {
    for (const document of [
      {name: 'Tide'},
      {$schema: 'https://tide.example/community.schema.json', version: 1, name: 'Tide'},
      {name: 'Tide', mood: 'good', people: [{name: 'Ada', mood: {good: true}}]},
      openBadges,
    ])
      expect(validate(document), ajv.errorsText(validate.errors)).to.equal(true);
  });

  it('accepts no document without a name', () => {
    for (const document of [{}, [], 'Tide', null]) expect(validate(document)).to.equal(false);
  });
});

describe('A document that is valid by the schema', () => {
  const documents = documentsBy(schema);

  it('is read without a problem', () => {
    fc.assert(
      fc.property(documents, document => {
        expect(validate(document), ajv.errorsText(validate.errors)).to.equal(true);
        expect(read(document).problems).to.deep.equal([]);
      }),
      {numRuns: 300},
    );
  });

  it('is refused by the schema and reported by the reader after one value has another type', () => {
    fc.assert(
      fc.property(documents, fc.nat(), fc.constantFrom(true, [true]), (document, at, wrong) => {
        const spoilt = spoil(document, at, wrong);
        const told = `${spoilt.pointer} of another type`;
        expect(validate(spoilt.document), `schema: ${told}`).to.equal(false);
        expect(
          read(spoilt.document).problems.map(({pointer}) => pointer),
          told,
        ).to.satisfy((pointers: string[]) => pointers.some(pointer => pointer.startsWith(spoilt.owner)));
      }),
      {numRuns: 1000},
    );
  });
});
