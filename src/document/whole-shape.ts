import type {DocumentShape, SectionKey} from './normalise.ts';
import * as shapes from './shapes.ts';

/** Every section; `normalise` adds `language` and `sections`. */
export const wholeShape = {
  ...shapes.page,
  workingGroups: [shapes.workingGroup],
  mailingLists: [shapes.mailingList],
  initiatives: [shapes.initiative],
  people: [shapes.group],
  meetings: [shapes.meeting],
  documents: [shapes.publication],
  participate: [shapes.way],
  contact: shapes.contact,
} as const satisfies Record<SectionKey, unknown> & DocumentShape;
