import type {CommunityDocument} from '../../src/document/types.ts';

const title =
  'Interdisciplinary Subcommittee on the Longitudinal Verification of Cross-Institutional Credentials';
const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const url = `https://example.org/a/path/without/any/place/to/break/${'segment'.repeat(12)}`;
const sentence = `${title} meets wherever it can, as ${url} explains. `.repeat(3);

/** Titles of many words, words that cannot be broken, and addresses written out. */
export const longNames: CommunityDocument = {
  name: `${title} and Friends`,
  language: 'en',
  description: sentence,
  workingGroups: [
    {
      name: title,
      description: sentence,
      url,
      status: 'active',
      kind: `Standing ${title}`,
      started: '2017-01-10',
      meets: 'on every second Tuesday of a month that has five Mondays, unless it is a holiday',
      goals: [sentence, word],
      people: [{name: `${word} ${title}`, role: title, affiliation: word}],
      links: [
        {name: word, url},
        {name: title, url},
        {name: url, url},
      ],
    },
    {name: word, status: 'paused'},
  ],
  mailingLists: [
    {
      id: 'long',
      name: title,
      audience: title,
      description: sentence,
      subscribe: url,
      archive: url,
      email: 'a@example.org',
    },
    {name: word, status: 'archived', replacedBy: 'long', access: 'members'},
    {name: url, kind: 'repository', access: 'account'},
  ],
  initiatives: [
    {
      name: title,
      description: sentence,
      url,
      category: [title, word],
      status: word,
      partners: [title, word],
      started: '2017',
      links: [{name: url, url}],
    },
    {name: word, url},
    {name: 'Short'},
  ],
  people: [
    {
      name: title,
      description: sentence,
      url,
      members: [
        {
          name: word,
          role: title,
          affiliation: word,
          country: 'GS',
          since: '2017-01-10',
          links: [{name: url, url}],
        },
        {name: 'Li', role: 'Chair'},
      ],
    },
    {name: word, members: [{name: title, kind: 'organization'}]},
  ],
  meetings: [
    {
      name: title,
      when: 'On every second Tuesday of a month that has five Mondays, unless it is a holiday somewhere',
      schedule: {
        rrule: 'FREQ=WEEKLY;BYDAY=TU',
        start: '2026-01-06T16:00',
        timeZone: 'America/Argentina/ComodRivadavia',
        duration: 'PT1H30M',
      },
      location: sentence,
      join: url,
      agenda: url,
      minutes: url,
      recording: url,
      calendar: url,
      access: 'account',
    },
    {name: word, start: '2017-01-10', description: url, status: 'cancelled'},
  ],
  documents: [
    {
      name: title,
      kind: 'minutes',
      url,
      date: '2017-01-10',
      group: 'long',
      access: 'account',
      outcome: sentence,
    },
    {name: word, url, group: word, date: '2017'},
  ],
  participate: [
    {name: title, description: sentence, url, label: title},
    {name: word, url},
  ],
};
