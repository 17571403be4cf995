import type {CommunityDocument} from '../../src/document/types.ts';
import {sample} from './sample.ts';

/** The sample, without anything that depends on the day, the clock or the zone in which the tests run. */
export const steady: CommunityDocument = {
  ...sample,
  meetings: [
    {
      name: 'Open shed',
      when: 'every Tuesday',
      start: '2099-01-06',
      location: 'The shed',
      join: 'https://meet.harbour.example/shed',
      calendar: 'https://meet.harbour.example/shed.ics',
      access: 'account',
    },
    {name: 'Tea', when: 'when it rains', description: 'Bring a cup.'},
    {name: 'Tar day', start: '2099-02', status: 'postponed', access: 'members'},
    {
      name: 'First launch',
      start: '2017-01-10',
      end: '2017-01-11',
      status: 'cancelled',
      agenda: 'https://harbour.example/launch/agenda',
      minutes: 'https://harbour.example/launch/minutes',
      recording: 'https://harbour.example/launch/film',
    },
  ],
};

const long =
  'A name that goes on and on about ropes, tar, planks, seams, sails, oars, anchors and every other thing that a harbour has ever held';
const word = 'https://harbour.example/' + 'without-any-space-'.repeat(8);
const text = `${long}. See [the very long words about it that stand in a link](${word}) and \`${word}\`. **${long}.**`;
const entry = {
  name: long,
  description: text,
  url: word,
  links: [
    {name: long, url: word},
    {name: word, url: word},
  ],
};
const person = {...entry, role: long, affiliation: long, country: 'NO', since: '2017'};

/** Long names and texts, and words without a place to break, wherever the format allows them. */
export const longTexts: CommunityDocument = {
  name: long,
  description: text,
  language: 'en',
  notices: [{text, url: word}],
  workingGroups: [
    {...entry, kind: long, status: 'paused', meets: long, goals: [long], people: [person], notice: text},
  ],
  mailingLists: [
    {
      ...entry,
      status: 'archived',
      audience: long,
      subscribe: word,
      archive: word,
      email: 'harbour@harbour.example',
    },
    {name: word, access: 'members', replacedBy: word},
  ],
  initiatives: [{...entry, category: [long], status: long, partners: [long, word]}],
  people: [
    {name: long, description: text, url: word, members: [person, {name: word, kind: 'organization'}]},
    {name: word, description: text},
  ],
  meetings: [
    {...entry, start: '2099', when: long, location: long, join: word, calendar: word, access: 'members'},
  ],
  documents: [{name: long, kind: 'minutes', url: word, date: '2017', outcome: long, access: 'account'}],
  participate: [{...entry, label: long}],
  contact: {description: text, url: word},
};

/** A list that is long enough for search and categories. */
export const many = (key: 'mailingLists' | 'initiatives'): CommunityDocument => ({
  name: 'Harbour Makers',
  [key]: Array.from({length: 13}, (_, index) => ({
    name: `Entry ${index + 1}`,
    url: `https://harbour.example/${index + 1}`,
    description: index === 4 ? 'It is wet.' : 'It is dry.',
    category: index % 3 ? 'Tools' : 'Books',
    kind: index % 3 ? 'mailing-list' : 'chat',
  })),
});
