/**
 * The words of the interface in English, and at the same time the type of every other language. One export a
 * part, so that the bundle of a single element carries only its own.
 *
 * `{name}` is replaced with a value. A message with plural forms is an object by CLDR category, chosen by `n`.
 */

/** Words that every element needs. */
export const common = {
  loading: 'Loading…',
  failed: 'This could not be loaded',
  retry: 'Try again',
  offline: 'You are offline.',
  timeout: '{host} took too long to answer.',
  network: '{host} did not answer.',
  cors: '{host} does not allow this page to read its data.',
  http: '{host} answered with error {status}.',
  type: '{host} sent something other than community data.',
  json: 'The data from {host} is damaged.',
  size: 'The data from {host} is larger than 5 MB.',
  instead: 'What this page shows instead is below.',
  stale: 'Shown as of {date}',
  staleWhy: 'The newest version could not be fetched; this copy is the last good one.',
  showAll: 'Show all ({n})',
  account: 'Needs a free account',
  members: 'Members only',
  none: 'Nothing is listed here now.',
};

/** One end of a span of days whose other end is open. */
export const spans = {since: 'since {date}', until: 'until {date}'};

/** What a link leads to, by its kind. */
export const channels = {
  'mailing-list': 'Mailing list',
  chat: 'Chat',
  forum: 'Forum',
  issues: 'Issues',
  repository: 'Code',
  wiki: 'Wiki',
  calendar: 'Calendar',
  feed: 'Feed',
};

/** What is published of a meeting. */
export const records = {agenda: 'Agenda', minutes: 'Minutes', recording: 'Recording'};

/** Search and categories over a long list. */
export const filter = {
  search: 'Search',
  category: 'Category',
  allCategories: 'All categories',
  hits: {one: '{n} entry', other: '{n} entries'},
  noHits: 'Nothing matches. Try fewer or other words.',
  clear: 'Clear the search',
};

export const workingGroups = {
  workingGroups: 'Working groups',
  noSuchGroup: 'There is no working group “{group}”.',
  active: 'Active',
  forming: 'Forming',
  paused: 'Paused',
  closed: 'Closed',
  meets: 'Meets {rhythm}',
};

export const mailingLists = {
  mailingLists: 'Mailing lists',
  subscribe: 'Subscribe',
  archive: 'Archive',
  post: 'E-mail the list',
  archived: 'Archived',
  replacedBy: 'Continue on {name}',
};

export const initiatives = {
  initiatives: 'Initiatives',
};

export const people = {
  people: 'People',
  join: 'How to join',
  organization: 'Organization',
};

export const meetings = {
  meetings: 'Meetings',
  upcoming: 'Upcoming',
  past: 'Past',
  regular: 'Regular',
  there: '{time} in {city}',
  joinMeeting: 'Join',
  calendarFile: 'Calendar file',
  addToCalendar: 'Add to calendar',
  cancelled: 'Cancelled',
  postponed: 'Postponed',
};

export const documents = {
  documents: 'Documents',
  undated: 'Without a date',
  decision: 'Decision',
  report: 'Report',
  slides: 'Slides',
  charter: 'Charter',
  outcome: 'Outcome: {outcome}',
};

export const participate = {
  participate: 'Take part',
};

/** The contact form: its fields, what is wrong with them, and what became of a message. */
export const contact = {
  contact: 'Contact',
  name: 'Name',
  email: 'E-mail',
  topic: 'Topic',
  message: 'Message',
  optional: '{label} (optional)',
  left: 'Characters left: {n}',
  send: 'Send',
  goesTo: 'Goes to {host}',
  summary: 'Needs your attention: {n}',
  missing: 'Missing: {label}',
  incomplete: 'Enter a full address: {label}',
  tooLong: 'Too long by {n}: {label}',
  wrong: 'Check this: {label}',
  sending: 'Sending…',
  sent: 'Received',
  receipt: 'Reference {receipt}',
  another: 'Another message',
  queued: 'Not sent yet',
  kept: 'It is kept on this device and goes out by itself.',
  open: 'Keep this page open: it goes out by itself.',
  unknown: 'Not certain that it arrived',
  twice: 'If you send it again it may arrive twice.',
  refused: 'Not accepted',
  rate: '{host} asks to wait.',
  spam: '{host} takes it for spam.',
  'too-large': 'It is too long for {host}.',
  endpoint: '{host} takes no messages at that address.',
  blocked: 'This page lets no message out.',
  unclear: '{host} did not confirm it.',
  mailed: 'Send the message in your e-mail program.',
  copy: 'Copy the message',
  copied: 'Copied',
  asEmail: 'Open as e-mail',
  discard: 'Delete it',
  elsewhere: 'Contact page',
  nowhere: 'This form has no destination yet.',
};

export const community = {
  onThisPage: 'On this page',
  updated: 'Last updated {date}',
  more: 'Read more',
  empty: 'This community has published nothing yet.',
};

/** Forms of a message that depend on a number; `other` serves where a language has no own form. */
export interface Plural {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** Messages by name. */
export type MessageMap = Readonly<Record<string, string | Plural>>;
