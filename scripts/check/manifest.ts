import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {
  elementsOf,
  type Documented,
  type ElementDeclaration,
  type Manifest,
} from '../build/manifest-types.ts';
import {tarball} from './tarball.ts';

/** What an attribute can hold: text, a number, its presence, or one of some words. */
const attributeType = /^(string|number|boolean|'[^']*'( \| '[^']*')*)$/;

/** Every path that the manifest names. */
function paths({modules}: Manifest): string[] {
  const elements = modules.flatMap(({declarations}) => declarations);
  const references = elements.flatMap(({events = []}) => events.flatMap(({type}) => type?.references ?? []));
  return [
    ...modules.map(({path}) => path),
    ...modules.flatMap(({exports}) => exports.map(({declaration}) => declaration.module ?? '(none)')),
    ...references.flatMap(({module}) => (module ? [module] : [])),
  ];
}

/** Everything of an element that a person may use, by kind. */
const kinds = (element: ElementDeclaration): Record<string, Documented[]> => ({
  elements: [element],
  attributes: element.attributes,
  members: element.members,
  events: element.events,
  slots: element.slots,
  parts: element.cssParts,
  tokens: element.cssProperties,
  states: element.cssStates,
});

const missing = {
  description: ({tagName}: ElementDeclaration, each: Documented) =>
    each.description ? [] : [`${tagName}: ${each.name} is not described.`],
  privacy: ({tagName}: ElementDeclaration, {name}: Documented) =>
    /^[#_]/.test(name) ? [`${tagName}: ${name} is private.`] : [],
};

/** What is missing in one element, one sentence each. */
function gaps(element: ElementDeclaration): string[] {
  const {tagName, attributes, events, cssProperties} = element;
  const all = Object.values(kinds(element)).flat();
  return [
    ...all.flatMap(each => missing.description(element, each)),
    ...all.flatMap(each => missing.privacy(element, each)),
    ...attributes.flatMap(({name, type}) =>
      attributeType.test(type?.text ?? '')
        ? []
        : [`${tagName}: ${name} has the type ${type?.text ?? 'nothing'}.`],
    ),
    ...events.flatMap(({name, type}) => (type?.text ? [] : [`${tagName}: ${name} has no type.`])),
    ...cssProperties.flatMap(({name, syntax, default: value}) =>
      syntax && value ? [] : [`${tagName}: ${name} has no syntax or no default.`],
    ),
  ];
}

/** Whatever else can be imported is described too, with its members. */
function otherGaps({modules}: Manifest): string[] {
  return modules
    .flatMap(({declarations}) => declarations)
    .filter(({customElement}) => !customElement)
    .flatMap(each => [each, ...(each.members ?? []).filter(({name}) => name !== 'name')])
    .flatMap(({name, description}) => (description ? [] : [`${name} is not described.`]));
}

/** What is wrong with a manifest in a package of these files, one sentence each. */
export function manifestGaps(manifest: Manifest, files: ReadonlySet<string>): string[] {
  return [
    ...(manifest.schemaVersion === '2.1.0' ? [] : [`The manifest's schema is ${manifest.schemaVersion}.`]),
    ...paths(manifest).flatMap(path => (files.has(path) ? [] : [`${path} is not in the package.`])),
    ...elementsOf(manifest).flatMap(gaps),
    ...otherGaps(manifest),
  ];
}

/** Holds the manifest of the packed package: every path is there, everything is described and typed. */
export function checkManifest(): boolean {
  const {folder, files} = tarball();
  const manifest = JSON.parse(readFileSync(join(folder, 'dist/custom-elements.json'), 'utf8')) as Manifest;
  const complaints = manifestGaps(manifest, files);
  for (const complaint of complaints) console.error(complaint);
  const counts = new Map<string, number>();
  for (const element of elementsOf(manifest))
    for (const [kind, all] of Object.entries(kinds(element)))
      counts.set(kind, (counts.get(kind) ?? 0) + all.length);
  const said = [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ');
  if (!complaints.length)
    console.log(`${paths(manifest).length} paths resolve; ${said}: all described and typed.`);
  return !complaints.length;
}
