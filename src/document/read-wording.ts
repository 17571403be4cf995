import type {SectionKey as Key} from './normalise.ts';

export type {Key};

/** The first that fits wins, so the narrower comes first: "meeting minutes" are documents, a "discussion board" is a list. */
const wording: {readonly [key in Key]: RegExp} = {
  mailingLists: /mailing|discussion|forum|chat/i,
  documents: /minutes|document/i,
  meetings: /meeting|events/i,
  workingGroups: /groups|working group|\bsigs?\b/i,
  participate: /involved|participat|join|contribut|membership|faq/i,
  people: /council|\bboard|committee|people|member|team/i,
  initiatives: /initiative|project/i,
  contact: /contact/i,
};

const keys = Object.keys(wording) as Key[];

/**
 * Section that a heading's words tell (English), or a section's own name. A heading of more than 60 characters is a
 * sentence and tells none.
 */
export const keyOf = (words: string): Key | undefined =>
  keys.find(key => !words[60] && wording[key].test(words));
