import type {Trusted} from '../../document/record.ts';
import type {Meeting, Publication} from '../../document/types.ts';
import type {Reading} from './reading.ts';

/** An entry with the name of the group that it belongs to; empty when it belongs to none. */
export interface Owned<T> {
  readonly entry: T;
  readonly group: string;
}

/** Finds the name of a group by its id. */
function nameOfGroup({document, words}: Reading, id: string | undefined): string {
  const group = [...document.workingGroups, ...document.people].find(
    each => id !== undefined && each.id === id,
  );
  return group ? words.plain(group.name) : '';
}

/** Entries of the community, then those of each working group. */
function owned<T extends {readonly group?: string | undefined}>(
  reading: Reading,
  own: readonly T[],
  key: 'meetings' | 'documents',
): readonly Owned<T>[] {
  const {document, words} = reading;
  return [
    ...own.map(entry => ({entry, group: nameOfGroup(reading, entry.group)})),
    ...document.workingGroups.flatMap(each =>
      (each[key] as unknown as readonly T[]).map(entry => ({entry, group: words.plain(each.name)})),
    ),
  ];
}

/** Every meeting, also those that stand in a working group. */
export const meetingsOf = (reading: Reading): readonly Owned<Trusted<Meeting>>[] =>
  owned(reading, reading.document.meetings, 'meetings');

/** Every published document, also those that stand in a working group. */
export const publicationsOf = (reading: Reading): readonly Owned<Trusted<Publication>>[] =>
  owned(reading, reading.document.documents, 'documents');

/**
 * Gives entries identifiers that stay the same as long as an entry keeps its id, or else its name: the address of the
 * community with a fragment. Entries that would have the same one are counted.
 */
export function identify({
  address,
  words,
}: Pick<Reading, 'address' | 'words'>): (
  kind: string,
  entry: Pick<Trusted<Meeting>, 'id' | 'name'>,
) => string {
  const given = new Map<string, number>();
  return (kind, {id, name}) => {
    const own = `${address}#${kind}/${encodeURIComponent(id ?? words.plain(name))}`;
    const count = (given.get(own) ?? 0) + 1;
    given.set(own, count);
    return count > 1 ? `${own}/${count}` : own;
  };
}
