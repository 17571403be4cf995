import type {CommunityDocument} from '../../src/document/types.ts';

/** A form with every kind of field that its author can add. */
export const everyField: CommunityDocument = {
  name: 'Open Tools Collective',
  language: 'en',
  contact: {
    name: 'Write to the council',
    description:
      'We answer within a week. For questions about code use the [forum](https://forum.example.org).',
    action: 'https://inbox.example/council',
    email: 'council@example.org',
    topics: ['Membership', 'Specification', 'Something else'],
    fields: [
      {
        name: 'organization',
        label: 'Organization',
        autocomplete: 'organization',
        hint: 'If you write for one',
      },
      {name: 'site', label: 'Web site', kind: 'url'},
      {name: 'country', label: 'Region', kind: 'select', options: ['Africa', 'Asia', 'Europe']},
      {name: 'newsletter', label: 'Send me the newsletter', kind: 'checkbox'},
    ],
    consent: [{text: 'I have read the [privacy policy](https://example.org/privacy).', required: true}],
  },
};
