import type {DigitalDocument, Event, Graph, JoinAction, Organization, Project, WebPage} from 'schema-dts';
import type {Trusted} from '../../document/record.ts';
import type {Initiative, People, Publication, Way, WorkingGroup} from '../../document/types.ts';
import {meetingsOf, publicationsOf} from './entries.ts';
import {contactPoint, mailingListPoint} from './graph-contact.ts';
import {event} from './graph-event.ts';
import {membership} from './graph-person.ts';
import {known, reference, type Reference} from './graph-values.ts';
import type {Reading} from './reading.ts';

/** Ids of the nodes of a graph: the address of the community with a fragment. */
interface Ids {
  readonly community: string;
  /** By the entry itself: ids and names of a document need not be unique. */
  readonly groups: ReadonlyMap<object, string>;
  readonly byId: ReadonlyMap<string, string>;
}

function idsOf({address, document}: Reading): Ids {
  const groups = new Map<object, string>();
  const byId = new Map<string, string>();
  [...document.workingGroups, ...document.people].forEach((group, index) => {
    const own = `${address}#group/${index + 1}`;
    const id =
      group.id !== undefined && !byId.has(group.id) ? `${address}#${encodeURIComponent(group.id)}` : own;
    groups.set(group, id);
    if (group.id !== undefined && !byId.has(group.id)) byId.set(group.id, id);
  });
  return {community: `${address}#community`, groups, byId};
}

function workingGroup(group: Trusted<WorkingGroup>, {words}: Reading, ids: Ids): Organization {
  return known({
    '@type': 'Organization',
    '@id': ids.groups.get(group),
    name: words.plain(group.name),
    description: words.plain(group.description),
    url: group.url,
    parentOrganization: reference(ids.community),
    foundingDate: group.started,
    dissolutionDate: group.ended,
    member: group.people.map(each => membership(each, words)),
    sameAs: group.links.flatMap(({url}) => url ?? []),
  });
}

function peopleGroup(group: Trusted<People>, {words}: Reading, ids: Ids): Organization {
  return known({
    '@type': 'Organization',
    '@id': ids.groups.get(group),
    name: words.plain(group.name),
    description: words.plain(group.description),
    url: group.url,
    parentOrganization: reference(ids.community),
    member: group.members.map(each => membership(each, words)),
  });
}

function initiative(each: Trusted<Initiative>, {words}: Reading): Project {
  return known({
    '@type': 'Project',
    name: words.plain(each.name),
    description: words.plain(each.description),
    url: each.url,
    logo: each.logo,
    keywords: each.category.map(text => words.plain(text)),
    foundingDate: each.started,
    dissolutionDate: each.ended,
    sameAs: each.links.flatMap(({url}) => url ?? []),
  });
}

function publication(each: Trusted<Publication>, {words}: Reading, about: Reference): DigitalDocument {
  return known({
    '@type': 'DigitalDocument',
    name: words.plain(each.name),
    url: each.url,
    datePublished: each.date,
    abstract: words.plain(each.outcome),
    genre: each.kind && each.kind !== 'other' ? words.say(each.kind) : undefined,
    // "Members only" may cost nothing: only what is open to all is known to be free.
    isAccessibleForFree: each.access === 'public' || each.access === 'account' ? true : undefined,
    about,
  });
}

function way(each: Trusted<Way>, {words}: Reading): JoinAction {
  return known({
    '@type': 'JoinAction',
    name: words.plain(each.name),
    description: words.plain(each.description),
    target: each.url,
  });
}

function community(reading: Reading, ids: Ids): Organization {
  const {document, words} = reading;
  const points = document.mailingLists.map(each => mailingListPoint(each, words));
  return known({
    '@type': 'Organization',
    '@id': ids.community,
    name: words.plain(document.name),
    description: words.plain(document.description),
    url: document.url,
    logo: document.logo,
    subOrganization: [...ids.groups.values()].map(reference),
    contactPoint: [...points, ...(document.contact ? [contactPoint(document.contact, words)] : [])],
    potentialAction: document.participate.map(each => way(each, reading)),
  });
}

function webPage(reading: Reading, ids: Ids): WebPage {
  const {document, words, lang} = reading;
  const owners = ownersOf(reading, ids);
  return known({
    '@type': 'WebPage',
    name: words.plain(document.name),
    url: document.url,
    about: reference(ids.community),
    dateModified: document.updated,
    inLanguage: lang,
    mentions: document.initiatives.map(each => initiative(each, reading)),
    hasPart: publicationsOf(reading).map(({entry}) =>
      publication(entry, reading, reference(owners.get(entry) ?? ids.community)),
    ),
  });
}

/** Which group each meeting and document belongs to. */
function ownersOf({document}: Reading, ids: Ids): ReadonlyMap<object, string> {
  const owners = new Map<object, string>();
  for (const entry of [...document.meetings, ...document.documents])
    owners.set(entry, ids.byId.get(entry.group ?? '') ?? ids.community);
  for (const group of document.workingGroups)
    for (const entry of [...group.meetings, ...group.documents])
      owners.set(entry, ids.groups.get(group) ?? ids.community);
  return owners;
}

function events(reading: Reading, ids: Ids): readonly Event[] {
  const owners = ownersOf(reading, ids);
  return meetingsOf(reading).map(({entry}) =>
    event(entry, reading.words, reference(owners.get(entry) ?? ids.community)),
  );
}

/**
 * A document in the vocabulary of schema.org, as JSON-LD: the community and its groups as organisations, their meetings as
 * events, and a page that mentions its initiatives and holds its documents. It says nothing that the document does not.
 */
export function graph(reading: Reading): Graph {
  const ids = idsOf(reading);
  const {document} = reading;
  return {
    '@context': 'https://schema.org',
    '@graph': [
      community(reading, ids),
      ...document.workingGroups.map(each => workingGroup(each, reading, ids)),
      ...document.people.map(each => peopleGroup(each, reading, ids)),
      ...events(reading, ids),
      webPage(reading, ids),
    ],
  };
}
