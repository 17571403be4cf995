import {existsSync, readFileSync} from 'node:fs';
import {expect} from 'chai';
import type {CommunityDocument} from '../../src/document/types.ts';
import {read} from '../support/whole-document.ts';

/** Documents that other communities' data was made into. They are not part of the repository. */
const folder = new URL('../../../shared/inputs/', import.meta.url);
const isThere = existsSync(new URL('kubernetes.community.json', folder));

/** A document of the size and the shape of theirs. */
function generated(): CommunityDocument {
  const list = <T>(length: number, item: (index: number) => T): T[] =>
    Array.from({length}, (_, index) => item(index));
  return {
    name: 'Harbour',
    workingGroups: list(35, group => ({
      id: `group-${group}`,
      name: `Group ${group}`,
      people: list(2 + (group % 4), person => ({name: `Person ${person}`, role: 'chair'})),
      links: [{name: 'Chat', url: `https://chat.example/${group}`, kind: 'chat'}],
      meetings: list(1 + (group % 4), meeting => ({
        name: `Meeting ${meeting}`,
        when: 'Every two weeks on Tuesday at 16:00 (Pacific time)',
        ...(meeting && {schedule: {rrule: 'FREQ=WEEKLY;BYDAY=TU', timeZone: 'America/Los_Angeles'}}),
      })),
    })),
    initiatives: list(2413, index => ({
      name: `Initiative ${index}`,
      url: `https://initiative-${index}.example/`,
      category: [`Category ${index % 30}`],
      ...(index % 9 < 4 && {description: 'What it is *for*, in one sentence.'}),
    })),
  };
}

const load = (file: string): CommunityDocument =>
  isThere
    ? (JSON.parse(readFileSync(new URL(`${file}.community.json`, folder), 'utf8')) as CommunityDocument)
    : generated();

describe(`A large community (${isThere ? 'documents of others' : 'a generated document'})`, () => {
  it('with 35 groups keeps each of them, and each of their meetings as it was written', () => {
    const written = load('kubernetes');
    const {workingGroups, problems} = read(written);
    expect(problems).to.deep.equal([]);
    expect(workingGroups.map(({name}) => name)).to.deep.equal(written.workingGroups?.map(({name}) => name));
    expect(workingGroups).to.have.length(35);
    const meetings = workingGroups.flatMap(group => group.meetings.map(({name, when}) => [name, when]));
    const all = written.workingGroups?.flatMap(group => group.meetings ?? []) ?? [];
    expect(meetings).to.deep.equal(all.map(({name, when}) => [name, when]));
    expect(meetings.length).to.be.above(70);
  });

  it('with 2,413 initiatives keeps each of them and each address', () => {
    const written = load('cncf').initiatives ?? [];
    const {initiatives, problems} = read({name: 'Harbour', initiatives: written});
    expect(problems).to.deep.equal([]);
    expect(initiatives).to.have.length(2413);
    expect(initiatives.map(({name}) => name)).to.deep.equal(written.map(({name}) => name));
    expect(initiatives.map(({url}) => url)).to.deep.equal(written.map(({url}) => url && new URL(url).href));
  });
});
