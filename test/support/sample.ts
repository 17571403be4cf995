import type {CommunityDocument} from '../../src/document/types.ts';

/** A small community with every kind of entry, and what is rare in each: an archived list, a group without a name's worth of facts, texts in two languages. */
export const sample: CommunityDocument = {
  name: 'Harbour Makers',
  description: 'People who mend boats. Start with the [guide](https://harbour.example/guide).',
  url: 'https://harbour.example/',
  logo: '/test/hosts/blank.html',
  language: 'en',
  updated: '2026-03-02',
  notices: [
    {text: 'The **slipway** is closed this week.', url: 'https://harbour.example/slipway'},
    {text: 'The summer fair is over.', until: '2001-08'},
  ],
  sections: {
    initiatives: {heading: 'Friends of the harbour', description: 'They lend us tools and time.'},
  },
  workingGroups: [
    {
      id: 'hull',
      name: 'Hull group',
      description: 'Planks, seams and paint.',
      url: 'https://harbour.example/hull',
      status: 'active',
      kind: 'Special interest group',
      started: '2017-01-10',
      meets: 'every two weeks',
      notice: 'A vote on tar ends in **May**.',
      goals: ['Mend ten boats', 'Write down how'],
      people: [
        {name: 'Ada Plank', role: 'chair', affiliation: 'Oak Yard', url: 'https://harbour.example/ada'},
        {name: 'Bo Seam', role: 'liaison'},
      ],
      links: [{name: 'Hull code', url: 'https://code.harbour.example/hull', kind: 'repository'}],
      meetings: [{name: 'Hull call', when: 'Tuesdays, 16:00', join: 'https://meet.harbour.example/hull'}],
      documents: [
        {name: 'Hull charter', kind: 'charter', url: 'https://harbour.example/charter', date: '2017'},
      ],
    },
    {id: 'sail', name: 'Sail group', status: 'closed', started: '2013', ended: '2016'},
  ],
  mailingLists: [
    {
      id: 'talk',
      name: 'Talk list',
      description: 'News and questions.',
      url: 'https://lists.harbour.example/talk',
      kind: 'mailing-list',
      subscribe: 'https://lists.harbour.example/talk/join',
      archive: 'https://lists.harbour.example/talk/archive',
      email: 'talk@harbour.example',
      access: 'members',
      status: 'active',
      audience: 'Everybody',
    },
    {id: 'old', name: 'Old list', status: 'archived', replacedBy: 'talk'},
    {id: 'irc', name: 'Quay channel', kind: 'chat', url: 'ircs://chat.example/quay', access: 'account'},
  ],
  initiatives: [
    {
      id: 'tar',
      name: 'Tar kettle',
      description: 'A kettle for everyone.',
      url: 'https://tar.example/',
      category: ['Tools', 'Shared'],
      status: 'running',
      started: '2013',
      partners: ['Oak Yard', 'Rope Walk'],
      links: [{name: 'Tar rota', url: 'https://tar.example/rota'}],
    },
    {name: {en: 'Night watch', fr: 'Veille de nuit'}, category: 'People', started: '2013', ended: '2016'},
  ],
  people: [
    {
      id: 'council',
      name: 'Harbour council',
      description: 'It meets in the shed.',
      url: 'https://harbour.example/council',
      members: [
        {
          name: 'Cleo Mast',
          role: 'harbour master',
          country: 'NO',
          since: '2019',
          links: [{name: 'Cleo writes', url: 'https://cleo.example/'}],
        },
        {name: 'Rope Walk Ltd', kind: 'organization', description: 'Gives rope.', until: '2020'},
      ],
    },
    {id: 'board', name: 'Quiet board'},
  ],
  meetings: [
    {
      id: 'open-shed',
      name: 'Open shed',
      group: 'hull',
      when: 'every Tuesday',
      schedule: {
        rrule: 'FREQ=WEEKLY;BYDAY=TU',
        start: '2026-01-06T16:00',
        timeZone: 'Europe/Oslo',
        duration: 'PT1H30M',
      },
      location: 'The shed',
      join: 'https://meet.harbour.example/shed',
      calendar: 'https://meet.harbour.example/shed.ics',
      access: 'account',
    },
    {name: 'Tea', when: 'when it rains', description: 'Bring a cup.'},
    {
      name: 'First launch',
      start: '2017-01-10T16:00-05:00',
      status: 'cancelled',
      agenda: 'https://harbour.example/launch/agenda',
      minutes: 'https://harbour.example/launch/minutes',
      recording: 'https://harbour.example/launch/film',
    },
  ],
  documents: [
    {
      name: 'Tar decision',
      kind: 'decision',
      group: 'hull',
      date: '2026-02',
      outcome: 'We keep tar.',
      url: 'https://harbour.example/tar',
    },
    {name: 'Shed report', kind: 'report', date: '2017-01-10', access: 'members'},
    {name: 'Loose leaf'},
  ],
  participate: [
    {
      name: 'Become a member',
      description: 'It costs a smile.',
      url: 'https://harbour.example/join',
      label: 'Join the harbour',
    },
    {name: 'Ask anything', url: 'https://harbour.example/ask'},
  ],
  contact: {description: 'The harbour office answers on Mondays.', url: 'https://harbour.example/contact'},
};

/** Names of entries, with the JSON Pointer of each: what must be on the screen when the data is sound. */
export function namesOf(value: unknown, pointer = ''): [pointer: string, name: string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]: [string, unknown]) => {
    if (key === 'name' && /\/\d+$/.test(pointer)) {
      return [[pointer, typeof each === 'string' ? each : (Object.values(each as object)[0] as string)]];
    }
    return key === 'contact' ? [] : namesOf(each, `${pointer}/${key}`);
  });
}
