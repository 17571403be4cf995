import {expect} from 'chai';
import '../src/all.ts';
import type {CommunityDocument, Initiative, WorkingGroup} from '../src/document/types.ts';
import {byRole} from './support/accessible.ts';
import {make} from './support/element.ts';
import {composed, press, settled, until} from './support/fixture.ts';

const days = ['MO', 'TU', 'WE', 'TH', 'FR'];

/** As a large project has them: 35 groups, each with 2 to 10 people, about three meetings, channels. */
const groups = Array.from({length: 35}, (_, n): WorkingGroup => ({
  id: `sig-${n}`,
  name: `SIG Number ${n}`,
  description: `Covers part **${n}** of the project. See [its charter](https://sigs.example/${n}/charter).`,
  url: `https://sigs.example/${n}`,
  status: n % 9 ? 'active' : 'forming',
  kind: 'Special interest group',
  people: Array.from({length: 2 + (n % 9)}, (_, m) => ({
    name: `Chair ${n}.${m}`,
    role: m < 2 ? 'chair' : 'tech lead',
    affiliation: `Company ${m}`,
    url: `https://people.example/${n}-${m}`,
  })),
  links: [
    {name: `Chat of ${n}`, url: `https://chat.example/${n}`, kind: 'chat'},
    {name: `List of ${n}`, url: `https://lists.example/${n}`, kind: 'mailing-list'},
  ],
  meetings: Array.from({length: 2 + (n % 3)}, (_, m) => ({
    name: `Meeting ${n}.${m}`,
    when: 'every second week',
    schedule: {
      rrule: `FREQ=WEEKLY;INTERVAL=${1 + (m % 2)};BYDAY=${days[n % 5]!}`,
      start: '2026-01-05T09:30',
      timeZone: n % 2 ? 'America/Los_Angeles' : 'UTC',
      duration: 'PT1H',
    },
    join: `https://meet.example/${n}/${m}`,
    agenda: `https://notes.example/${n}/${m}`,
  })),
}));

/** As a landscape has them: 2,413 entries, of which 44 % have a description. */
const initiatives = Array.from({length: 2413}, (_, n): Initiative => ({
  name: `Project ${n}.`,
  ...(n % 100 < 44 ? {description: `What project ${n} does, in a sentence of the usual length.`} : {}),
  url: `https://projects.example/${n}`,
  category: [`Category ${n % 12}`, `Kind ${n % 70}`],
  status: n % 5 ? 'graduated' : 'sandbox',
  partners: n % 7 ? [] : [`Company ${n % 300}`],
}));

const landscape: CommunityDocument = {name: 'Landscape', initiatives};
const project: CommunityDocument = {name: 'Large project', workingGroups: groups};

const namesIn = (root: Element): Set<string> =>
  new Set(
    [...composed(root)].filter(each => each.matches('[part=name]')).map(each => each.textContent.trim()),
  );

describe('a community of the size of real ones', () => {
  it('shows every group with its people and its meetings', async () => {
    const page = await make({tag: 'ob-community'}, '', '', project);
    expect(page.document?.problems).to.deep.equal([]);
    const names = namesIn(page);
    const links = new Set(
      [...composed(page)].filter(each => each.matches('a')).map(each => each.getAttribute('href')),
    );
    for (const {name, people = [], meetings = [], links: channels = []} of groups) {
      expect(names).to.include(name);
      for (const each of meetings) expect(names).to.include(each.name);
      for (const each of people) expect(links).to.include(each.url);
      for (const each of channels) expect(links).to.include(each.url);
    }
    const dates = [...composed(page)].filter(each => each.matches('time[part~=date]'));
    expect(dates).to.have.length(groups.flatMap(each => each.meetings).length);
  });

  for (const tag of ['ob-community', 'ob-initiatives'] as const) {
    it(`shows all 2,413 initiatives after a while, none twice, in <${tag}>`, async () => {
      const page = await make({tag}, '', '', landscape);
      expect(page.document?.problems).to.deep.equal([]);
      const all = await until('all are shown', () => {
        const names = namesIn(page);
        return names.size >= initiatives.length && names;
      });
      expect(all.size).to.equal(initiatives.length);
      for (const {name} of initiatives) expect(all).to.include(name);
      const items = [...composed(page)].filter(each => each.matches('[part~=item]'));
      expect(items).to.have.length(initiatives.length);
    });
  }

  it('finds one of 2,413 while the rest is still coming', async () => {
    const element = await make({tag: 'ob-initiatives'}, '', '', landscape);
    element.shadowRoot!.querySelector('input')!.focus();
    for (const key of ['2', '4', '1', '2', '.']) await press(key);
    await until('one is left', () => namesIn(element).size === 1);
    expect([...namesIn(element)]).to.deep.equal(['Project 2412.']);
    expect(byRole(element, 'status').textContent).to.equal('1 entry');
    for (let i = 0; i < 5; i++) await press('Backspace');
    await until('all are back', () => namesIn(element).size === initiatives.length);
    await settled(element);
  });
});

describe('a real community, where its document lies beside the project (else the sample)', () => {
  for (const [file, sample] of [
    ['kubernetes', project],
    ['cncf', landscape],
  ] as const) {
    it(`shows every entry of ${file}, and finds no fault that is not there`, async () => {
      const response = await fetch(`/inputs/${file}.community.json`);
      const document = response.ok ? ((await response.json()) as CommunityDocument) : sample;
      const page = await make({tag: 'ob-community'}, '', '', document);
      expect(page.document?.problems).to.deep.equal([]);
      const {workingGroups = [], initiatives: entries = []} = document;
      const meetings = workingGroups.flatMap(group => group.meetings ?? []);
      const wanted = workingGroups.length + meetings.length + entries.length;
      const items = await until('all are shown', () => {
        const shown = [...composed(page)].filter(each => each.matches('[part~=item]'));
        return shown.length >= wanted && shown;
      });
      expect(items).to.have.length(wanted);
      const names = namesIn(page);
      for (const {name} of [...workingGroups, ...meetings, ...entries]) {
        expect(names).to.include((name as string).trim());
      }
    });
  }
});
