import type {CommunityDocument} from './types.ts';

/** Keys of the document that hold a section. */
export type Key = keyof Pick<
  CommunityDocument,
  | 'workingGroups'
  | 'mailingLists'
  | 'initiatives'
  | 'people'
  | 'meetings'
  | 'documents'
  | 'participate'
  | 'contact'
>;

/** The first that fits wins, so the narrower comes first: "meeting minutes" are documents, a "discussion board" is a list. */
const wording: {readonly [key in Key]: RegExp} = {
  mailingLists: /mailing|discussion|\be-?mail lists?|\bforums?\b|\bchat|\bslack\b|discord\b/i,
  documents: /minutes|documents?\b|agendas?\b|decisions|publications/i,
  meetings: /meetings?\b|\bcalls\b|\bevents|calendar/i,
  workingGroups: /groups\b|(working|interest) group|\bsigs?\b|\bwgs?\b|\bteams\b|task ?force|committees\b/i,
  people: /council|\bboard\b|committee|people|liaison|leadership|\bteam\b|members\b|maintainers/i,
  initiatives: /initiative|projects?\b|program(me)?s\b|case stud/i,
  participate: /involved|participat|\bjoin|contribut|membership|take part|\bfaqs?\b|frequently asked/i,
  contact: /contact|in touch|reach us|write to us/i,
};

const keys = Object.keys(wording) as Key[];

/** Section that a heading's words tell (English). A heading of more than 60 characters is a sentence and tells none. */
export const keyOfWording = (heading: string): Key | undefined =>
  heading.length > 60 ? undefined : keys.find(key => wording[key].test(heading));

/** Key of a section's name: "mailing-lists" is `mailingLists`. Undefined when there is no such section. */
export const keyOfName = (name: string): Key | undefined =>
  keys.find(key => key.toLowerCase() === name.replace('-', ''));
