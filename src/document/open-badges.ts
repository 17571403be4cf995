/**
 * The Open Badges community of January 2017, as its community page described it. Facts (names, addresses, dates,
 * figures) are that page's; the sentences are our own. One export a section, so that the bundle of a single
 * element carries only its own part.
 */
import type * as types from './types.ts';

/** What every element needs to know of the page. */
export const identity = {
  name: 'Open Badges Community',
  url: 'https://openbadges.org/community/',
  language: 'en',
};

/** What stands above the sections. */
export const frame = {
  ...identity,
  description:
    'There are many ways to be involved in Open Badges. [IMS Global Learning Consortium](https://www.imsglobal.org/) guides the Specification and relies on the community.',
  notices: [
    {
      text: '**Since January 1, 2017** IMS Global guides the Specification. See the [IMS Transition FAQ](https://www.imsglobal.org/open-badges-transition-faq).',
    },
  ],
} satisfies types.CommunityDocument;

export const workingGroups: types.WorkingGroup[] = [
  {
    id: 'standard',
    name: 'Badge Alliance Standard Working Group',
    url: 'https://openbadges.org/badge-alliance/working-groups/standard/',
    status: 'active',
    meets: 'every two weeks',
    description:
      'The official standards body for the [Open Badges Specification](https://openbadgespec.org/).',
    links: [
      {name: 'GitHub', url: 'https://github.com/openbadges/openbadges-specification/issues', kind: 'issues'},
      {name: 'Open Badges Dev', url: 'http://bit.ly/badgesdevgroup', kind: 'mailing-list'},
    ],
    notice:
      'In January 2017 responsibility passes to IMS Global members. Specifications will be free and publicly available under an open source license.',
  },
];

export const mailingLists: types.MailingList[] = [
  {
    id: 'openbadges',
    name: 'Open Badges Mailing List',
    url: 'https://groups.google.com/forum/#!forum/openbadges',
    kind: 'mailing-list',
    access: 'public',
    description: 'The official public list: news, questions, badges in general.',
  },
  {
    id: 'openbadges-dev',
    name: 'Open Badges Dev List',
    url: 'https://groups.google.com/forum/#!forum/openbadges-dev',
    kind: 'mailing-list',
    access: 'public',
    description: 'Technical questions, and the official discussion of proposals for the Specification.',
  },
];

export const initiatives: types.Initiative[] = [
  {
    name: 'Badge the World',
    url: 'http://www.badgetheworld.org/',
    started: '2013',
    partners: ['Mozilla', 'Digitalme'],
    description:
      'Maps badging initiatives around the world since Mozfest 2013. Organisations and individuals share their plans for Open Badges.',
  },
  {
    name: 'Summit to Reconnect Learning',
    url: 'http://www.reconnectlearning.org/case-studies',
    description:
      'Case studies of badges in higher education, professional training and after-school programs.',
  },
  {
    name: 'Cities of Learning / LRNG',
    url: 'https://www.lrng.org/',
    started: '2013',
    description:
      'The first citywide badging initiative began in Chicago in 2013. Six cities launched badge systems in 2014, and eight won the 2016 LRNG City Challenge, with [grants to begin networking learning opportunities in their communities](https://www.macfound.org/press/press-releases/better-futures-2-million-americans-through-open-badges/).',
  },
];

export const people: types.People[] = [
  {
    id: 'council',
    name: 'Community Council',
    description:
      'Brings together leaders and experts of the community. All organizations and individuals that contribute can have a profile on the Open Badges website.\n\nIMS is setting up a process for joining. [Contact us](https://openbadges.org/contact) to hear more.',
  },
  {
    id: 'board',
    name: 'Executive board',
    description:
      'Sets priorities for the Specification. IMS [Contributing Members](https://www.imsglobal.org/membersandaffiliates.html) that lead in issuing platforms will be invited.',
  },
  {
    id: 'liaisons',
    name: 'Community Liaisons',
    description:
      'IMS members that support the community: they keep it in touch with the working groups, moderate the public forum and report regularly.',
  },
];

export const participate: types.Way[] = [
  {
    name: 'Be heard',
    description:
      'A public form makes sure that every input is heard and considered, and formal decisions about the Specification are transparent.',
  },
  {
    name: 'Follow the work',
    description:
      'Meeting agendas, minutes and working group decisions are published for anyone with a free account on the IMS website.',
  },
  {
    name: 'Become a member',
    description:
      'For organizations with a stake in digital credentials. Learn more about [IMS Global membership](https://www.imsglobal.org/imsmembership.html).',
  },
];

export const contact: types.Contact = {url: 'https://openbadges.org/contact'};

export const workingGroupsText: types.SectionText = {heading: 'Active Working Groups'};

export const initiativesText: types.SectionText = {
  heading: 'Linked community initiatives',
  description:
    'Open Badges began as a project of the MacArthur Foundation and the Mozilla Foundation, and has grown around the world. These initiatives extend its reach.',
};

/** The whole document. */
export const openBadges: types.CommunityDocument = {
  ...frame,
  sections: {workingGroups: workingGroupsText, initiatives: initiativesText},
  workingGroups,
  mailingLists,
  initiatives,
  people,
  participate,
  contact,
};
