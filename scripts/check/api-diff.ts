import {elementsOf, type ElementDeclaration, type Manifest} from '../build/manifest-types.ts';

/** How much a release may change: as in semver.org. */
export type Level = 'none' | 'patch' | 'minor' | 'major';

/**
 * What people outside the code rely on, flat: `ob-people attribute theme` and its type, `export ./people.js` and
 * nothing. One line a thing, so that a change shows as a line in the diff of `api.json`.
 */
export type Api = Readonly<Record<string, string>>;

/** One difference, and what it asks of the release. */
export interface Change {
  readonly name: string;
  readonly level: Level;
  /** One sentence. */
  readonly says: string;
}

function elementApi(element: ElementDeclaration): [string, string][] {
  const {tagName} = element;
  const named = (kind: string, all: readonly {name: string}[]): [string, string][] =>
    all.map(({name}) => [`${tagName} ${kind} ${name || '(default)'}`, '']);
  const typed = (kind: string, all: readonly {name: string; type?: {text: string}}[]): [string, string][] =>
    all.map(({name, type}) => [`${tagName} ${kind} ${name}`, type?.text ?? '']);
  const fields = element.members.filter(({kind}) => kind === 'field');
  return [
    [`${tagName} class ${element.name}`, ''],
    ...typed('attribute', element.attributes),
    ...typed(
      'property',
      fields.filter(({readonly}) => !readonly),
    ),
    ...typed(
      'value',
      fields.filter(({readonly}) => readonly),
    ),
    ...element.members
      .filter(({kind}) => kind === 'method')
      .map(({name, ...method}): [string, string] => [
        `${tagName} method ${name}`,
        method.return?.type?.text ?? '',
      ]),
    ...typed('event', element.events),
    ...named('slot', element.slots),
    ...named('part', element.cssParts),
    ...element.cssProperties.map(({name, syntax = ''}): [string, string] => [
      `${tagName} token ${name}`,
      syntax,
    ]),
    ...named('state', element.cssStates),
  ];
}

/** The public contract of a manifest and of the paths that can be imported. */
export function apiOf(manifest: Manifest, exports: readonly string[]): Api {
  const index = manifest.modules.find(({path}) => path === 'dist/index.js')?.exports ?? [];
  const entries: [string, string][] = [
    ...exports.map((path): [string, string] => [`path ${path}`, '']),
    ...index.map(({name}): [string, string] => [`export ${name}`, '']),
    ...elementsOf(manifest).flatMap(elementApi),
  ];
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const members = (type: string): Set<string> => new Set(type.split('|').map(each => each.trim()));

/** What may be set may take more than before; what is read must stay what it was. */
function typeChange(name: string, before: string, after: string): Change {
  const [old, now] = [members(before), members(after)];
  const isWider = [...old].every(each => now.has(each));
  const isSet = / (attribute|property) /.test(name);
  return isWider && isSet
    ? {name, level: 'minor', says: `${name} takes more: ${after}, before ${before}.`}
    : {name, level: 'major', says: `${name} is ${after}, was ${before}.`};
}

/** Every difference of two contracts, those that break something first. A new name for a thing is both. */
export function compareApi(before: Api, after: Api): Change[] {
  const gone = Object.keys(before)
    .filter(name => !(name in after))
    .map((name): Change => ({name, level: 'major', says: `${name} is gone.`}));
  const other = Object.entries(after)
    .filter(([name, type]) => name in before && before[name] !== type)
    .map(([name, type]) => typeChange(name, before[name] ?? '', type));
  const added = Object.keys(after)
    .filter(name => !(name in before))
    .map((name): Change => ({name, level: 'minor', says: `${name} is new.`}));
  const breaks = other.filter(({level}) => level === 'major');
  return [...gone, ...breaks, ...other.filter(({level}) => level !== 'major'), ...added];
}

const order: readonly Level[] = ['none', 'patch', 'minor', 'major'];

export const highest = (levels: readonly Level[]): Level =>
  levels.reduce((a, b) => (order.indexOf(a) > order.indexOf(b) ? a : b), 'none');

/** A change that waits for its release: its level, and the words that will stand in the changelog. */
export interface Pending {
  readonly level: Level;
  readonly text: string;
}

/**
 * What the pending changes do not declare, one sentence each. Before 1.0.0 a minor release may break
 * (semver.org/#spec-item-4), so there a broken thing must also be named, as code, in a pending change: nobody
 * breaks something in the shadow of another change.
 */
export function undeclared(
  changes: readonly Change[],
  pending: readonly Pending[],
  version: string,
): string[] {
  const isEarly = version.startsWith('0.');
  const declared = highest(pending.map(({level}) => level));
  return changes.flatMap(({name, level, says}) => {
    const needed = isEarly && level === 'major' ? 'minor' : level;
    if (order.indexOf(declared) < order.indexOf(needed)) return [`${says} That needs a ${needed} change.`];
    const word = `\`${name.split(' ').at(-1) ?? ''}\``;
    const isNamed = level !== 'major' || pending.some(({text}) => text.includes(word));
    return isNamed ? [] : [`${says} No pending change names ${word}.`];
  });
}
