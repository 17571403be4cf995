import {join} from 'node:path';
import {expect} from 'chai';
import fc from 'fast-check';
import ts from 'typescript';
import {communitySchema} from '../../../scripts/build/schema.ts';
import {documentsBy, type Schema} from '../../support/documents-by-schema.ts';
import {sample} from '../../support/sample.ts';
import {output} from './run.ts';

const root = join(import.meta.dirname, '../../..');

/**
 * What the published vocabulary has against graphs: each is compiled as a literal of schema-dts' types, which are made
 * from schema.org's own definitions, so that an unknown type, property or value is an error.
 */
function objections(graphs: readonly string[]): string[] {
  const file = join(root, 'test/cli/render/graphs.ts');
  const source = `import type {Graph} from 'schema-dts';\n${graphs
    .map((graph, index) => `export const graph${index}: Graph = ${graph.trim()};`)
    .join('\n')}`;
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  };
  const host = ts.createCompilerHost(options);
  const {getSourceFile, fileExists, readFile} = host;
  host.fileExists = name => name === file || fileExists(name);
  host.readFile = name => (name === file ? source : readFile(name));
  host.getSourceFile = (name, target, ...more) =>
    name === file ? ts.createSourceFile(name, source, target) : getSourceFile(name, target, ...more);
  const program = ts.createProgram([file], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, '\n').slice(0, 600));
}

interface Node {
  '@type': string;
  '@id'?: string;
  name?: string;
  [key: string]: unknown;
}

const base = 'https://harbour.example/';
const graphOf = async (document: unknown): Promise<Node[]> =>
  (JSON.parse(await output(document, {format: 'jsonld', base})) as {'@graph': Node[]})['@graph'];

describe('A community in the vocabulary of schema.org', () => {
  it('says who it is, how it is reached, and which groups it has', async () => {
    const [community, ...rest] = await graphOf(sample);
    expect(community).to.include({'@type': 'Organization', name: 'Harbour Makers', url: base});
    expect((community?.['contactPoint'] as Node[]).map(({name}) => name)).to.include.members([
      'Talk list',
      'Quay channel',
    ]);
    const groups = rest.filter(each => each['@type'] === 'Organization');
    expect(community?.['subOrganization']).to.deep.equal(groups.map(each => ({'@id': each['@id']})));
    expect(groups.map(({name}) => name)).to.deep.equal([
      'Hull group',
      'Sail group',
      'Harbour council',
      'Quiet board',
    ]);
  });

  it('says what a person does in a group, and since when', async () => {
    const council = (await graphOf(sample)).find(({name}) => name === 'Harbour council');
    expect((council?.['member'] as Node[])[0]).to.deep.equal({
      '@type': 'OrganizationRole',
      roleName: 'harbour master',
      startDate: '2019',
      member: {'@type': 'Person', name: 'Cleo Mast', sameAs: ['https://cleo.example/']},
    });
  });

  it('says when a series of meetings is, and who holds it', async () => {
    const shed = (await graphOf(sample)).find(({name}) => name === 'Open shed');
    expect(shed?.['eventSchedule']).to.deep.equal([
      {
        '@type': 'Schedule',
        repeatFrequency: 'P1W',
        byDay: ['TU'],
        startDate: '2026-01-06',
        startTime: '16:00',
        scheduleTimezone: 'Europe/Oslo',
        duration: 'PT1H30M',
      },
    ]);
    expect(shed?.['organizer']).to.deep.equal({'@id': `${base}#hull`});
  });

  it('says nothing of a rule that its words cannot tell', async () => {
    const rules = ['FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1', 'FREQ=SOMETIMES'];
    const meetings = rules.map(rrule => ({
      name: 'Call',
      schedule: {rrule, start: '2026-01-06T16:00', timeZone: 'Europe/Oslo'},
    }));
    for (const each of (await graphOf({name: 'Tide', meetings})).filter(each => each['@type'] === 'Event'))
      expect(each).not.to.have.property('eventSchedule');
  });

  it('has each node under one name, and names none that it has not', async () => {
    const graph = await graphOf({...sample, people: [...sample.people!, {id: 'hull', name: 'Same id'}]});
    const ids = graph.flatMap(each => each['@id'] ?? []);
    expect(ids).to.deep.equal([...new Set(ids)]);
    const named = [...JSON.stringify(graph).matchAll(/\{"@id":"([^"]*)"\}/g)].map(match => match[1]);
    expect(ids).to.include.members(named);
  });

  it('uses only types and properties that schema.org publishes, whatever the document', async () => {
    const documents = fc.sample(documentsBy(communitySchema() as Schema), {numRuns: 40, seed: 7});
    const graphs = await Promise.all(
      [sample, ...documents].map(document => output(document, {format: 'jsonld', base})),
    );
    expect(objections(graphs)).to.deep.equal([]);
    const wrong = graphs[0]!.replace('"contactPoint"', '"contactPlace"');
    expect(objections([wrong])).to.have.length(1);
  });
});
