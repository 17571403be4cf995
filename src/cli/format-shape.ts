import {string, type Reader} from '../document/readers.ts';
import type {AnyShape} from '../document/record.ts';
import * as shapes from '../document/shapes.ts';
import {wholeShape} from '../document/whole-shape.ts';

/** `version` and `$schema` are for editors and tools: no element looks at them. */
const anything: Reader<unknown> = value => value;

/** Every property of a document, in the order of the format (`types.ts`), but for the keys of `sections`. */
export const formatShape: AnyShape = {
  $schema: string,
  version: anything,
  name: shapes.page.name,
  description: shapes.page.description,
  url: shapes.page.url,
  logo: shapes.page.logo,
  language: string,
  updated: shapes.page.updated,
  notices: shapes.page.notices,
  sections: {},
  workingGroups: wholeShape.workingGroups,
  mailingLists: wholeShape.mailingLists,
  initiatives: wholeShape.initiatives,
  people: wholeShape.people,
  meetings: wholeShape.meetings,
  documents: wholeShape.documents,
  participate: wholeShape.participate,
  contact: wholeShape.contact,
};

/** Keys that hold a section, in the order of the format. */
export const sectionKeys: readonly string[] = Object.keys(wholeShape).filter(
  key => !Object.hasOwn(shapes.page, key),
);
