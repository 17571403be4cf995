/** Sample documents. What a story is about stands in the story; what it needs around that stands here. */
import {openBadges} from '../../src/document/open-badges.ts';
import type {CommunityDocument, Initiative, Meeting, Publication} from '../../src/document/types.ts';

export {arabic} from './arabic.ts';
export {everyField} from './every-field.ts';
export {longNames} from './long-names.ts';
export {openBadges};

/** Only `name` is required, anywhere. */
export const missingFields: CommunityDocument = {
  name: 'Community without details',
  workingGroups: [{name: 'Group without details'}],
  mailingLists: [{name: 'List without an address'}],
  initiatives: [{name: 'Initiative without details'}],
  people: [{name: 'Council', members: [{name: 'Ines Duarte'}]}],
  meetings: [{name: 'Meeting without a date'}],
  documents: [{name: 'Document without an address'}],
  participate: [{name: 'Come to a meeting'}],
};

/** A document that has been published, with nothing in it yet. */
export const empty: CommunityDocument = {name: 'New community'};

/** A day, or a moment of that day, some days from now: `2026-01-06T16:00Z`. */
export function inDays(days: number, time?: string): string {
  const day = new Date(Date.now() + days * 864e5).toISOString().slice(0, 10);
  return time ? `${day}T${time}Z` : day;
}

export const upcomingMeetings: Meeting[] = [
  {
    id: 'spec-call',
    name: 'Specification call',
    group: 'specification',
    when: 'Every other Tuesday at 16:00 in New York',
    schedule: {
      rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
      start: '2026-01-06T16:00',
      timeZone: 'America/New_York',
      duration: 'PT1H',
    },
    join: 'https://meet.example.org/spec',
    agenda: 'https://docs.example.org/spec/agenda',
    calendar: 'https://example.org/spec.ics',
  },
  {
    name: 'Community gathering',
    description: 'Two days of talks and workshops. **Registration closes a week before.**',
    start: inDays(40),
    end: inDays(41),
    location: 'Ghent, Belgium',
    join: 'https://example.org/gathering',
  },
  {name: 'Council', start: inDays(6, '14:00'), access: 'members', join: 'https://meet.example.org/council'},
  {name: 'Newcomers’ hour', start: inDays(9, '09:30'), status: 'postponed', location: 'Online'},
  {name: 'Badge design review', start: inDays(12, '17:00'), status: 'cancelled'},
];

export const pastMeetings: Meeting[] = [
  {
    name: 'Annual assembly',
    start: inDays(-200, '13:00'),
    end: inDays(-200, '16:00'),
    location: 'Online',
    agenda: 'https://docs.example.org/assembly/agenda',
    minutes: 'https://docs.example.org/assembly/minutes',
    recording: 'https://video.example.org/assembly',
  },
  {name: 'Founding meeting', start: '2016-09', minutes: 'https://docs.example.org/founding'},
];

export const publications: Publication[] = [
  {
    name: 'Decision on signing keys',
    kind: 'decision',
    url: 'https://docs.example.org/decisions/12',
    date: '2026-03-14',
    group: 'specification',
    outcome: 'Keys are published beside the issuer’s profile.',
  },
  {
    name: 'Minutes of March',
    kind: 'minutes',
    url: 'https://docs.example.org/m/3',
    date: '2026-03-10',
    group: 'specification',
    access: 'account',
  },
  {
    name: 'Charter',
    kind: 'charter',
    url: 'https://docs.example.org/charter',
    date: '2024',
    group: 'specification',
  },
  {
    name: 'Annual report',
    kind: 'report',
    url: 'https://docs.example.org/report',
    date: '2025-12',
    group: 'council',
  },
  {
    name: 'Budget',
    kind: 'other',
    url: 'https://docs.example.org/budget',
    date: '2025-11-02',
    group: 'council',
    access: 'members',
  },
  {name: 'Slides for newcomers', kind: 'slides', url: 'https://docs.example.org/slides'},
];

/** Every section, and in every section the cases that its element has to lay out. */
export const full: CommunityDocument = {
  name: {
    en: 'Open Tools Collective',
    de: 'Kollektiv Offene Werkzeuge',
    fr: 'Collectif Outils Ouverts',
    ar: 'رابطة الأدوات المفتوحة',
  },
  description: {
    en: 'We make tools for learning *in the open*. [Read our charter](https://docs.example.org/charter) or say hello in `#newcomers`.\n\nEverybody is welcome, at any level.',
    de: 'Wir machen *offene* Werkzeuge fürs Lernen. [Unsere Satzung](https://docs.example.org/charter) sagt, wie.',
    fr: 'Nous faisons des outils *ouverts* pour apprendre. [Notre charte](https://docs.example.org/charter) dit comment.',
    ar: 'نصنع أدوات مفتوحة للتعلّم. [اقرأ ميثاقنا](https://docs.example.org/charter).',
  },
  url: 'https://tools.example.org/',
  logo: 'pictures/logo.svg',
  language: 'en',
  updated: inDays(-3),
  notices: [
    {
      text: '**The lists move this month.** Subscriptions move with them.',
      url: 'https://tools.example.org/move',
      until: inDays(20),
    },
    {text: 'A notice that has run out and must not be seen.', until: '2020'},
  ],
  workingGroups: [
    {
      id: 'specification',
      name: {en: 'Specification', de: 'Spezifikation', fr: 'Spécification', ar: 'المواصفات'},
      description: 'Writes and maintains the data format.',
      url: 'https://tools.example.org/spec',
      status: 'active',
      kind: 'Working group',
      started: '2017-01',
      meets: 'every two weeks',
      notice:
        'Editors change in June: [tell us if you would like to be one](https://tools.example.org/editors).',
      goals: ['Version 3 by the end of the year', 'A test suite that every implementer can run'],
      people: [
        {
          name: 'Amara Okafor',
          role: 'Chair',
          affiliation: 'University of Lagos',
          url: 'https://people.example.org/amara',
        },
        {name: 'Jonas Weiß', role: 'Liaison'},
      ],
      links: [
        {name: 'Repository', url: 'https://code.example.org/spec', kind: 'repository'},
        {name: 'Chat', url: 'ircs://chat.example.org/spec', kind: 'chat'},
      ],
      meetings: [
        {name: 'Editors’ call', start: inDays(4, '15:00'), join: 'https://meet.example.org/editors'},
      ],
      documents: [
        {name: 'Draft of version 3', kind: 'report', url: 'https://docs.example.org/v3', date: '2026-05'},
      ],
    },
    {
      id: 'accessibility',
      name: 'Accessibility',
      description: 'Looks at every release before it leaves.',
      status: 'forming',
      started: inDays(-30),
    },
    {
      id: 'outreach',
      name: 'Outreach',
      description: 'On leave until autumn.',
      status: 'paused',
      started: '2019',
    },
    {
      id: 'import',
      name: 'Import formats',
      description: 'Its work is done.',
      status: 'closed',
      started: '2018-02',
      ended: '2021-11',
    },
  ],
  mailingLists: [
    {
      id: 'announce',
      name: 'Announcements',
      description: 'A message a month, nobody replies.',
      audience: 'Everyone',
      subscribe: 'https://lists.example.org/announce',
      archive: 'https://lists.example.org/announce/archive',
    },
    {
      id: 'developers',
      name: 'Developers',
      description: 'Questions and answers about `code`.',
      audience: 'Developers',
      subscribe: 'https://lists.example.org/dev',
      archive: 'https://lists.example.org/dev/archive',
      email: 'dev@lists.example.org',
    },
    {id: 'board', name: 'Board', access: 'members', archive: 'https://lists.example.org/board'},
    {id: 'forum', name: 'Forum', kind: 'forum', url: 'https://forum.example.org', access: 'account'},
    {
      id: 'old',
      name: 'General discussion',
      status: 'archived',
      archive: 'https://lists.example.org/old',
      replacedBy: 'developers',
    },
  ],
  initiatives: [
    {
      name: 'Badge Atlas',
      description: 'A map of who issues what.',
      url: 'https://atlas.example.org',
      logo: 'pictures/logo.svg',
      category: ['Research', 'Data'],
      status: 'Beta',
      started: '2023',
      partners: ['University of Lagos', 'City of Ghent'],
    },
    {
      name: 'Pocket',
      description: 'A wallet that works without a network.',
      url: 'https://pocket.example.org',
      category: 'Software',
      started: '2019-04',
      ended: '2022',
      links: [{name: 'Code', url: 'https://code.example.org/pocket', kind: 'repository'}],
    },
    {name: 'Summer school', description: 'Two weeks in July.', category: 'Teaching'},
  ],
  people: [
    {
      id: 'council',
      name: 'Council',
      description: 'Elected every two years by everyone who has taken part.',
      url: 'https://tools.example.org/elections',
      members: [
        {
          name: 'Amara Okafor',
          role: 'Chair',
          affiliation: 'University of Lagos',
          country: 'NG',
          image: 'pictures/portrait.svg',
          url: 'https://people.example.org/amara',
          since: '2024-05',
          links: [{name: 'Mail', url: 'mailto:amara@example.org'}],
        },
        {name: 'Jonas Weiß', role: 'Treasurer', country: 'DE', until: '2027'},
        {
          name: 'Learning Foundation',
          kind: 'organization',
          country: 'Belgium',
          description: 'Pays for the servers.',
          url: 'https://foundation.example.org',
        },
      ],
    },
    {
      id: 'liaisons',
      name: 'Liaisons',
      description: 'Nobody at the moment: [write to the council](mailto:council@example.org).',
    },
  ],
  meetings: [...upcomingMeetings, ...pastMeetings],
  documents: publications,
  participate: [
    {
      name: 'Come to a call',
      description: 'No registration. Cameras are optional.',
      url: 'https://tools.example.org/calls',
      label: 'All calls',
    },
    {
      name: 'Do I have to be a member?',
      description: 'No. Members vote; everybody else does everything else.',
    },
    {name: 'Translate', url: 'https://translate.example.org'},
  ],
  contact: {url: 'https://tools.example.org/contact'},
};

/** A document with some part of it replaced. */
export const withOnly = (part: Partial<CommunityDocument>): CommunityDocument => ({
  name: 'Open Tools Collective',
  language: 'en',
  ...part,
});

const categories = ['Software', 'Research', 'Teaching', 'Data', 'Policy'];
const places = ['Ghent', 'Lagos', 'Kyoto', 'Lima', 'Tallinn', 'Pune', 'Porto'];

/** As many initiatives as a real landscape has; 44 % of them have a description, as there. */
export const manyInitiatives = (count = 2413): Initiative[] =>
  Array.from({length: count}, (_, index) => ({
    name: `Initiative ${index + 1} of ${places[index % 7]}`,
    url: `https://initiatives.example.org/${index + 1}`,
    category: categories[index % 5] ?? 'Other',
    ...(index % 100 < 44
      ? {description: `Started by people in ${places[index % 7]} to share what they make.`}
      : {}),
  }));
