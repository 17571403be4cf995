/**
 * The community document, as its authors write it (`community.json`). These types are the one source of the
 * format: `community.schema.json` is generated from them, and the shapes in `shapes.ts` are checked against
 * them by the compiler. Only `name` is required, anywhere.
 */

/** A string, or one string for each language, keyed by BCP 47 tag: `{"en": "Chair", "de": "Vorsitz"}`. */
export type Text = string | {[language: string]: string};

/**
 * Text with paragraphs (a blank line between them) and four inline forms: `[label](url)`, `**strong**`,
 * `*emphasis*` and `` `code` ``. Never HTML: tags are removed and their text stays.
 */
export type Rich = Text;

/**
 * An address, absolute or relative to the document. Only `http`, `https`, `mailto`, `tel`, `irc` and `ircs`
 * become links; anything else is shown as text.
 */
export type Url = string;

/** A date as exactly as it is known: `2017`, `2017-01` or `2017-01-10`. */
export type Day = string;

/** Who can read or join: everyone, whoever opens a free account, or members only. */
export type Access = 'public' | 'account' | 'members';

/** What stands behind an address. */
export type Channel =
  'mailing-list' | 'chat' | 'forum' | 'issues' | 'repository' | 'wiki' | 'calendar' | 'feed' | 'other';

/** A named address. */
export interface Link {
  name: Text;
  /** Without an address that can be opened, the name is shown as text. */
  url?: Url;
  kind?: Channel;
}

/** A person or an organisation. */
export interface Person {
  /** Short name that other entries, pages and addresses refer to: `standard`. */
  id?: string;
  name: Text;
  /** What it is; a person by default. */
  kind?: 'person' | 'organization';
  /** What they do here: "chair", "liaison". */
  role?: Text;
  /** Where they work or whom they speak for. */
  affiliation?: Text;
  description?: Rich;
  image?: Url;
  /** Their own page. */
  url?: Url;
  /** Country, as a name or as an ISO 3166-1 alpha-2 code, which is shown in the reader's language. */
  country?: string;
  since?: Day;
  until?: Day;
  links?: readonly Link[];
}

/** A notice above the page, shown from `from` until the end of `until`. */
export interface Notice {
  text: Rich;
  url?: Url;
  from?: Day;
  until?: Day;
}

/** A working group. */
export interface WorkingGroup {
  /** Short name that other entries, pages and addresses refer to: `standard`. */
  id?: string;
  name: Text;
  description?: Rich;
  url?: Url;
  /** Whether it meets now; a closed group stays listed, with its end. */
  status?: 'active' | 'forming' | 'paused' | 'closed';
  /** What such a group is called here: "Special interest group". */
  kind?: Text;
  started?: Day;
  ended?: Day;
  /** The rhythm of its meetings, in words: "every two weeks". */
  meets?: Text;
  /** Something that readers must know: a transition, a vote. */
  notice?: Rich;
  goals?: readonly Text[];
  people?: readonly Person[];
  links?: readonly Link[];
  meetings?: readonly Meeting[];
  documents?: readonly Publication[];
}

/** A mailing list, or another place where people talk. */
export interface MailingList {
  /** Short name that other entries, pages and addresses refer to: `standard`. */
  id?: string;
  name: Text;
  description?: Rich;
  url?: Url;
  kind?: Channel;
  /** Where one subscribes. */
  subscribe?: Url;
  /** Where past messages are read. */
  archive?: Url;
  /** The address that one posts to. */
  email?: string;
  access?: Access;
  /** Whether one can still write to it; active by default. */
  status?: 'active' | 'archived';
  /** Where the conversation goes on: the id of another list, or an address. */
  replacedBy?: string;
  /** Whom it is for: "Developers". */
  audience?: Text;
}

/** An initiative that belongs to the community or is linked by it. */
export interface Initiative {
  /** Short name that other entries, pages and addresses refer to: `standard`. */
  id?: string;
  name: Text;
  description?: Rich;
  url?: Url;
  logo?: Url;
  category?: Text | readonly Text[];
  status?: Text;
  started?: Day;
  ended?: Day;
  partners?: readonly Text[];
  links?: readonly Link[];
}

/** A group of people: the council, the board, the liaisons. */
export interface People {
  /** Short name that other entries, pages and addresses refer to: `standard`. */
  id?: string;
  name: Text;
  description?: Rich;
  /** How to join. */
  url?: Url;
  members?: readonly Person[];
}

/** A rule for meetings that come again. A next date is computed only when the rule and its start determine it. */
export interface Schedule {
  /** RFC 5545 recurrence rule: `FREQ=WEEKLY;INTERVAL=2;BYDAY=TU`. */
  rrule?: string;
  /** Local date and time of the first meeting in `timeZone`: `2026-01-06T16:00`. */
  start?: string;
  /** IANA name of the time zone that the meeting keeps: `America/New_York`. */
  timeZone?: string;
  /** ISO 8601 duration: `PT1H30M`. */
  duration?: string;
  /** Local dates (`2026-12-29`) or local starts (`2026-12-29T16:00`) that are left out. */
  except?: readonly string[];
}

/** A meeting: one date, or a series. */
export interface Meeting {
  /** Short name that other entries, pages and addresses refer to: `standard`. */
  id?: string;
  name: Text;
  /** Id of the working group or group of people that meets. */
  group?: string;
  description?: Rich;
  /** When it is, in words; always shown as written. */
  when?: Text;
  /** A day, or date and time with offset: `2017-01-10T16:00-05:00`. */
  start?: string;
  /** A day, or date and time with offset. */
  end?: string;
  /** One rule, or several when a meeting alternates between slots. */
  schedule?: Schedule | readonly Schedule[];
  location?: Text;
  /** Where one joins online. */
  join?: Url;
  access?: Access;
  /** Whether it takes place; scheduled by default. */
  status?: 'scheduled' | 'cancelled' | 'postponed';
  agenda?: Url;
  minutes?: Url;
  recording?: Url;
  /** An iCalendar file or feed. */
  calendar?: Url;
}

/** An agenda, minutes, a decision, or another published document. */
export interface Publication {
  /** Short name that other entries, pages and addresses refer to: `standard`. */
  id?: string;
  name: Text;
  /** What it is a record of. */
  kind?: 'agenda' | 'minutes' | 'decision' | 'report' | 'recording' | 'slides' | 'charter' | 'other';
  url?: Url;
  date?: Day;
  /** Id of the working group or group of people that it belongs to. */
  group?: string;
  access?: Access;
  /** What was decided, in a sentence. */
  outcome?: Text;
}

/** A way to take part, or an answer to a frequent question. */
export interface Way {
  /** Short name that other entries, pages and addresses refer to: `standard`. */
  id?: string;
  name: Text;
  description?: Rich;
  url?: Url;
  /** Words of the link: "Join IMS Global". */
  label?: Text;
}

/** A box that the sender ticks, never ticked beforehand. */
export interface Consent {
  text: Rich;
  /** Whether the message can only be sent with this box ticked; no by default. */
  required?: boolean;
}

/** A field that the form has beside name, e-mail, topic and message. */
export interface Field {
  /** Name of the field in the request. */
  name: string;
  label?: Text;
  /** What is entered; `text` by default. */
  kind?: 'text' | 'email' | 'url' | 'textarea' | 'select' | 'checkbox' | 'hidden';
  /** Whether the message can only be sent with this field filled in; no by default. */
  required?: boolean;
  options?: readonly Text[];
  /** Value of a hidden field, or the one that is there at first. */
  value?: string;
  hint?: Text;
  /** HTML autofill token: `organization`. */
  autocomplete?: string;
  /**
   * Characters, at most.
   *
   * @asType integer
   * @minimum 1
   */
  maxLength?: number;
}

/** How messages reach the community. */
export interface Contact {
  name?: Text;
  description?: Rich;
  /** Endpoint that receives messages. */
  action?: Url;
  /** Address that receives messages where there is no endpoint: `contact@example.org`. */
  email?: string;
  /** A contact page elsewhere. */
  url?: Url;
  topics?: readonly Text[];
  /** How messages are sent: `form` (default) is `multipart/form-data`, `json` needs a CORS preflight. */
  encoding?: 'form' | 'json';
  /** The form service behind `action`, so that its answers are understood. */
  service?: 'formspree' | 'web3forms' | 'netlify' | 'basin' | 'contact-form-7';
  /** The endpoint recognises `submission_id`, so that a retry cannot arrive twice. */
  idempotent?: boolean;
  consent?: readonly Consent[];
  fields?: readonly Field[];
}

/** A section's own heading and opening words. */
export interface SectionText {
  heading?: Text;
  description?: Rich;
}

/** A community's page as data. */
export interface CommunityDocument {
  /** Address of `community.schema.json`, so that editors complete and check the document. */
  $schema?: string;
  /** Version of this format. */
  version?: 1;
  name: Text;
  description?: Rich;
  url?: Url;
  logo?: Url;
  /** BCP 47 tag of the language that plain strings are in. */
  language?: string;
  updated?: Day;
  notices?: readonly Notice[];
  /** Own headings and opening words, by key of the document: `{"initiatives": {"heading": "Friends"}}`. */
  sections?: {[key: string]: SectionText};
  workingGroups?: readonly WorkingGroup[];
  mailingLists?: readonly MailingList[];
  initiatives?: readonly Initiative[];
  people?: readonly People[];
  meetings?: readonly Meeting[];
  documents?: readonly Publication[];
  participate?: readonly Way[];
  contact?: Contact;
}
