import {Ajv2020} from 'ajv/dist/2020.js';
import {expect} from 'chai';
import fc from 'fast-check';
import {communitySchema} from '../../scripts/build/schema.ts';
import {openBadges} from '../../src/document/open-badges.ts';
import type {CommunityDocument} from '../../src/document/types.ts';
import {commandLine} from '../support/command-line.ts';
import {documentsBy, spoil, type Schema} from '../support/documents-by-schema.ts';

interface Problem {
  severity: 'error' | 'warning';
  line: number;
  column: number;
  pointer: string;
  message: string;
}

/** What validate says of a document, or of a text. */
async function problemsOf(document: unknown): Promise<{code: number; problems: Problem[]}> {
  const text = typeof document === 'string' ? document : JSON.stringify(document, null, 2);
  const {code, output} = await commandLine(['validate', '-', '--format', 'json'], {'-': text});
  return {code, problems: (JSON.parse(output) as {problems: Problem[]}).problems};
}

/** One thing that is wrong in a document: what, where, and a word of the way to mend it. */
const wrong: Record<
  string,
  [Partial<CommunityDocument> | object, pointer: string, mend: RegExp, severity?: 'warning']
> = {
  'names a group that there is not': [
    {meetings: [{name: 'A', group: 'hul'}]},
    '/meetings/0/group',
    /id “hul”; correct it/,
  ],
  'files a document under a group that there is not': [
    {documents: [{name: 'A', group: 'x'}]},
    '/documents/0/group',
    /id “x”; correct it/,
  ],
  'names a group in a meeting of a group': [
    {workingGroups: [{name: 'G', meetings: [{name: 'A', group: 'x'}]}]},
    '/workingGroups/0/meetings/0/group',
    /id “x”; correct it/,
  ],
  'replaces a list by one that there is not': [
    {mailingLists: [{name: 'A', replacedBy: 'dev'}]},
    '/mailingLists/0/replacedBy',
    /id “dev”; correct it/,
  ],
  'replaces a list by itself': [
    {mailingLists: [{id: 'a', name: 'A', replacedBy: 'a'}]},
    '/mailingLists/0/replacedBy',
    /name another/,
  ],
  'has an id twice': [
    {
      mailingLists: [
        {id: 'a', name: 'A'},
        {id: 'a', name: 'B'},
      ],
    },
    '/mailingLists/1/id',
    /taken by \/mailingLists\/0\/id; choose another/,
  ],
  'has an id for a working group and for people': [
    {workingGroups: [{id: 'a', name: 'A'}], people: [{id: 'a', name: 'B'}]},
    '/people/0/id',
    /taken by \/workingGroups\/0\/id/,
  ],
  'ends a group before it started': [
    {workingGroups: [{name: 'A', started: '2017-05', ended: '2017-04-30'}]},
    '/workingGroups/0/ended',
    /before “started”; correct one/,
  ],
  'ends a meeting before it started': [
    {meetings: [{name: 'A', start: '2017-01-10T16:00-05:00', end: '2017-01-10T20:59Z'}]},
    '/meetings/0/end',
    /before “start”/,
  ],
  'ends a notice before it begins': [
    {notices: [{text: 'A', from: '2018', until: '2017'}]},
    '/notices/0/until',
    /before “from”/,
  ],
  'lets somebody leave before they came': [
    {people: [{name: 'C', members: [{name: 'A', since: '2017', until: '2016'}]}]},
    '/people/0/members/0/until',
    /before “since”/,
  ],
  'has a rule that cannot be computed': [
    {meetings: [{name: 'A', schedule: {rrule: 'FREQ=HOURLY', start: '2026-01-06T16:00', timeZone: 'UTC'}}]},
    '/meetings/0/schedule/rrule',
    /RFC 5545/,
  ],
  'has a rule that never comes true': [
    {
      meetings: [
        {
          name: 'A',
          schedule: [{rrule: 'FREQ=DAILY;UNTIL=20250101', start: '2026-01-06T16:00', timeZone: 'UTC'}],
        },
      ],
    },
    '/meetings/0/schedule/0/rrule',
    /no date .*; correct/,
  ],
  'has a zone that nobody knows': [
    {meetings: [{name: 'A', schedule: {start: '2026-01-06T16:00', timeZone: 'Mars/Base'}}]},
    '/meetings/0/schedule/timeZone',
    /IANA name/,
  ],
  'starts a schedule on a day without a time': [
    {meetings: [{name: 'A', schedule: {start: '2026-01-06', timeZone: 'UTC'}}]},
    '/meetings/0/schedule/start',
    /2026-01-06T16:00/,
  ],
  'leaves out what is no date': [
    {meetings: [{name: 'A', schedule: {start: '2026-01-06T16:00', timeZone: 'UTC', except: ['christmas']}}]},
    '/meetings/0/schedule/except/0',
    /2026-12-29/,
  ],
  'has a duration that cannot be read': [
    {meetings: [{name: 'A', schedule: {start: '2026-01-06T16:00', timeZone: 'UTC', duration: '1h'}}]},
    '/meetings/0/schedule/duration',
    /PT1H30M/,
  ],
  'has a rhythm without a first date': [
    {meetings: [{name: 'A', schedule: {rrule: 'FREQ=WEEKLY', timeZone: 'UTC'}}]},
    '/meetings/0/schedule',
    /“start” no next date/,
    'warning',
  ],
  'links to what must not be opened': [
    {description: 'See **[a](javascript:x)**.'},
    '/description',
    /javascript:x; start its address/,
  ],
  'links in one language to what must not be opened': [
    {description: {en: 'a', de: '[b](ftp://b)'}},
    '/description/de',
    /ftp:\/\/b/,
  ],
  'has an address that must not be opened': [{url: 'javascript:x'}, '/url', /https:\/\//],
  'has a property whose name is a slip': [
    {mailinglists: []},
    '/mailinglists',
    /“mailingLists”, rename/,
    'warning',
  ],
  'has a slip in an entry': [
    {documents: [{name: 'A', dat: '2017'}]},
    '/documents/0/dat',
    /“date”, rename/,
    'warning',
  ],
  'has words for a section that there is not': [
    {sections: {shop: {heading: 'A'}}},
    '/sections/shop',
    /rename it to one of: workingGroups/,
    'warning',
  ],
  'is of another version': [{version: 2}, '/version', /write 1/],
  'is in a language that is none': [{language: 'en_GB'}, '/language', /pt-BR/],
  'has nothing where a value should be': [{url: null}, '/url', /leave it out/],
  'has a number where a text should be': [
    {workingGroups: [{name: 'A', started: 2017}]},
    '/workingGroups/0/started',
    /quotation marks/,
  ],
};

describe('A document that', () => {
  for (const [what, [content, pointer, mend, severity = 'error']] of Object.entries(wrong))
    it(`${what} is told where, and how to mend it`, async () => {
      const {code, problems} = await problemsOf({name: 'Tide', ...content});
      expect(problems.map(problem => [problem.pointer, problem.severity])).to.deep.equal([
        [pointer, severity],
      ]);
      expect(problems[0]?.message).to.match(mend);
      expect(code).to.equal(severity === 'error' ? 1 : 0);
    });

  it('has any mistake that a page only names is told how to mend it', async () => {
    const {problems} = await problemsOf({
      name: 'Tide',
      description: 'a'.repeat(30_000),
      url: 'javascript:alert(1)',
      updated: 'soon',
      meetings: [{name: 'A', start: 'noon'}, {id: 'b'}],
      contact: {name: true, email: 'nobody'},
    });
    expect(problems).to.have.length(7);
    for (const {message} of problems) expect(message).to.match(/^[A-Z][^;]+; [a-z].+\.$/);
  });

  it('has no name is told so at its beginning', async () => {
    const {problems} = await problemsOf('\n {"url": "https://a.example/"}');
    expect(problems).to.deep.equal([
      {
        severity: 'error',
        line: 2,
        column: 2,
        pointer: '/name',
        message: 'The community has no name; give it one.',
      },
    ]);
  });

  it('is fine is told so, with dates that touch and groups of people that meet', async () => {
    const document: CommunityDocument = {
      name: 'Tide',
      people: [{id: 'council', name: 'Council', members: [{name: 'A', since: '2017-05', until: '2017'}]}],
      meetings: [{name: 'A', group: 'council', start: '2017-01-10', end: '2017-01-10'}],
      mailingLists: [
        {id: 'a', name: 'A', replacedBy: 'b'},
        {id: 'b', name: 'B', replacedBy: 'https://c.example/'},
      ],
    };
    expect(await problemsOf(document)).to.deep.equal({code: 0, problems: []});
    expect(await problemsOf(openBadges)).to.deep.equal({code: 0, problems: []});
  });
});

describe('A text that is no JSON', () => {
  const texts: [string, line: number, column: number, RegExp][] = [
    ['{\n  "name": "Tide",\n}', 3, 1, /property name expected at “}”/],
    ['{"name": "Tide"', 1, 16, /close brace expected/],
    ['{\r\n  "name": "Tide" // us\r\n}', 2, 18, /comment/],
    ['{"name": "a\tb"}', 1, 10, /invalid character/],
    ['{"name": "Tide"} 1', 1, 18, /end of file expected/],
    ['# Tide\n\n- a', 1, 1, /ob-community import/],
    ['{"name": "A", "url": "/a", "name": "B"}', 1, 28, /“name” is there twice/],
  ];
  for (const [text, line, column, message] of texts)
    it(`is told the line and the column: ${JSON.stringify(text)}`, async () => {
      const {code, problems} = await problemsOf(text);
      expect(problems.map(problem => [problem.line, problem.column])).to.deep.equal([[line, column]]);
      expect(problems[0]?.message).to.match(message);
      expect(code).to.equal(1);
    });

  it('is told once a line, and once a source', async () => {
    const {output, code} = await commandLine(['validate', 'a.json'], {'a.json': '{"a" b c d,\n "e" f g}'});
    expect(output).to.match(
      /^a\.json:1:6: error: [^\n]+\na\.json:2:6: error: [^\n]+\na\.json: 2 errors, 0 warnings\.\n$/,
    );
    expect(code).to.equal(1);
    expect((await commandLine(['validate', 'a.json'], {'a.json': '{"name": "A"}'})).output).to.equal(
      'a.json: no problems.\n',
    );
    expect((await commandLine(['validate', '-'], {'-': ' '})).told).to.deep.equal([
      'ob-community: Standard input is empty.',
    ]);
  });
});

describe('A document that an editor marks by the schema', () => {
  it('is refused by validate as well, whichever value is spoilt', async () => {
    const schema = communitySchema() as Schema;
    const isValid = new Ajv2020({allowUnionTypes: true}).compile(schema);
    const values: unknown[] = [null, 5, 1.5, true, [], {}, [null], [5], {en: 5}, 'nonsense'];
    await fc.assert(
      fc.asyncProperty(
        documentsBy(schema),
        fc.nat(),
        fc.constantFrom(...values),
        async (document, at, value) => {
          const {document: spoilt, pointer} = spoil(document, at, value);
          const told = `${pointer} = ${JSON.stringify(value)}`;
          if (!isValid(spoilt)) expect((await problemsOf(spoilt)).code, told).to.equal(1);
        },
      ),
      {numRuns: 500},
    );
  });
});
