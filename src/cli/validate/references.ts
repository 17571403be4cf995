import type {AnyShape} from '../../document/record.ts';
import * as shapes from '../../document/shapes.ts';
import {words} from '../words.ts';
import type {Finding} from './finding.ts';
import {propertiesOf, type Visit} from './walk.ts';

/** Objects of one shape or several, each with its pointer. */
function* objectsOf(visits: readonly Visit[], ...of: readonly object[]): Generator<Visit, void> {
  for (const visit of visits) if (of.includes(visit.entry)) yield visit;
}

const stringAt = ({value}: Visit, key: string): string | undefined => {
  const found = propertiesOf(value)[key];
  return typeof found === 'string' ? found.trim() : undefined;
};

const idsOf = (visits: Iterable<Visit>): ReadonlySet<string | undefined> =>
  new Set([...visits].map(visit => stringAt(visit, 'id')));

/**
 * What shares a name-space: `group` finds working groups and groups of people alike, and the UID of a calendar entry is
 * made of a meeting's id, wherever it stands.
 */
const spaces: readonly (readonly AnyShape[])[] = [
  [shapes.workingGroup, shapes.group],
  [shapes.mailingList],
  [shapes.initiative],
  [shapes.meeting],
  [shapes.publication],
  [shapes.way],
];

function* duplicates(objects: Iterable<Visit>): Generator<Finding, void> {
  const first = new Map<string, string>();
  for (const visit of objects) {
    const id = stringAt(visit, 'id');
    const pointer = `${visit.pointer}/id`;
    const before = id && first.get(id);
    if (before) yield {severity: 'error', pointer, message: words.duplicateId(id, before)};
    else if (id) first.set(id, pointer);
  }
}

function* deadGroups(visits: readonly Visit[]): Generator<Finding, void> {
  const ids = idsOf(objectsOf(visits, shapes.workingGroup, shapes.group));
  for (const visit of objectsOf(visits, shapes.meeting, shapes.publication)) {
    const group = stringAt(visit, 'group');
    if (group && !ids.has(group))
      yield {severity: 'error', pointer: `${visit.pointer}/group`, message: words.deadGroup(group)};
  }
}

/** What holds `:` or `/` is an address, as in `urlOrId` of `readers.ts`. */
function* deadLists(visits: readonly Visit[]): Generator<Finding, void> {
  const ids = idsOf(objectsOf(visits, shapes.mailingList));
  for (const visit of objectsOf(visits, shapes.mailingList)) {
    const other = stringAt(visit, 'replacedBy');
    const pointer = `${visit.pointer}/replacedBy`;
    if (!other || /[:/]/.test(other)) continue;
    if (!ids.has(other)) yield {severity: 'error', pointer, message: words.deadList(other)};
    else if (other === stringAt(visit, 'id'))
      yield {severity: 'error', pointer, message: words.replacedByItself};
  }
}

/** Ids that are there twice, and names of groups and lists that are not there. */
export function* checkReferences(visits: readonly Visit[]): Generator<Finding, void> {
  for (const space of spaces) yield* duplicates(objectsOf(visits, ...space));
  yield* deadGroups(visits);
  yield* deadLists(visits);
}
