import {boolean, count, day, email, moment, oneOf, rich, string, text, url, urlOrId} from './readers.ts';
import type {Shape} from './record.ts';
import type * as types from './types.ts';

// Plain literals, one a section, so that the bundle of a single element carries only its own.

const access = oneOf('public', 'account', 'members');
const channel = oneOf(
  'mailing-list',
  'chat',
  'forum',
  'issues',
  'repository',
  'wiki',
  'calendar',
  'feed',
  'other',
);

const link: Shape<types.Link> = {'*': ['name'], name: text, url, kind: channel};

const person: Shape<types.Person> = {
  '*': ['name'],
  id: string,
  name: text,
  kind: oneOf('person', 'organization'),
  role: text,
  affiliation: text,
  description: rich,
  image: url,
  url,
  country: string,
  since: day,
  until: day,
  links: [link],
};

const schedule: Shape<types.Schedule> = {
  rrule: string,
  start: moment,
  timeZone: string,
  duration: string,
  except: [string],
};

export const meeting: Shape<types.Meeting> = {
  '*': ['name'],
  id: string,
  name: text,
  group: string,
  description: rich,
  when: text,
  start: moment,
  end: moment,
  schedule: [schedule, true],
  location: text,
  join: url,
  access,
  status: oneOf('scheduled', 'cancelled', 'postponed'),
  agenda: url,
  minutes: url,
  recording: url,
  calendar: url,
};

export const publication: Shape<types.Publication> = {
  '*': ['name'],
  id: string,
  name: text,
  kind: oneOf('agenda', 'minutes', 'decision', 'report', 'recording', 'slides', 'charter', 'other'),
  url,
  date: day,
  group: string,
  access,
  outcome: text,
};

export const workingGroup: Shape<types.WorkingGroup> = {
  '*': ['name'],
  id: string,
  name: text,
  description: rich,
  url,
  status: oneOf('active', 'forming', 'paused', 'closed'),
  kind: text,
  started: day,
  ended: day,
  meets: text,
  notice: rich,
  goals: [text],
  people: [person],
  links: [link],
  meetings: [meeting],
  documents: [publication],
};

export const mailingList: Shape<types.MailingList> = {
  '*': ['name'],
  id: string,
  name: text,
  description: rich,
  url,
  kind: channel,
  subscribe: url,
  archive: url,
  email,
  access,
  status: oneOf('active', 'archived'),
  replacedBy: urlOrId,
  audience: text,
};

export const initiative: Shape<types.Initiative> = {
  '*': ['name'],
  id: string,
  name: text,
  description: rich,
  url,
  logo: url,
  category: [text, true],
  status: text,
  started: day,
  ended: day,
  partners: [text],
  links: [link],
};

export const group: Shape<types.People> = {
  '*': ['name'],
  id: string,
  name: text,
  description: rich,
  url,
  members: [person],
};

export const way: Shape<types.Way> = {
  '*': ['name'],
  id: string,
  name: text,
  description: rich,
  url,
  label: text,
};

const consent: Shape<types.Consent> = {'*': ['text'], text: rich, required: boolean};

const field: Shape<types.Field> = {
  '*': ['name'],
  name: string,
  label: text,
  kind: oneOf('text', 'email', 'url', 'textarea', 'select', 'checkbox', 'hidden'),
  required: boolean,
  options: [text],
  value: string,
  hint: text,
  autocomplete: string,
  maxLength: count,
};

export const contact: Shape<types.Contact> = {
  name: text,
  description: rich,
  action: url,
  email,
  url,
  topics: [text],
  encoding: oneOf('form', 'json'),
  service: oneOf('formspree', 'web3forms', 'netlify', 'basin', 'contact-form-7'),
  idempotent: boolean,
  consent: [consent],
  fields: [field],
};

const notice: Shape<types.Notice> = {'*': ['text'], text: rich, url, from: day, until: day};

/** Of a group only what its documents are sorted by. */
export const groupName: Shape<Pick<types.WorkingGroup, 'id' | 'name'>> = {
  '*': ['name'],
  id: string,
  name: text,
};

/** Of the whole page only what its frame shows. */
export const page: Shape<
  Pick<types.CommunityDocument, 'name' | 'description' | 'url' | 'logo' | 'updated' | 'notices'>
> = {
  name: text,
  description: rich,
  url,
  logo: url,
  updated: day,
  notices: [notice],
};

/** A section's own heading and opening words. */
export const sectionText: Shape<types.SectionText> = {heading: text, description: rich};
