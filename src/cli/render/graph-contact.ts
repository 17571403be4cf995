import type {ContactPoint} from 'schema-dts';
import type {Trusted} from '../../document/record.ts';
import type {Contact, MailingList} from '../../document/types.ts';
import {known} from './graph-values.ts';
import type {Reading} from './reading.ts';

type Words = Reading['words'];

/** A mailing list, chat or forum: a place where the community is reached. */
export function mailingListPoint(list: Trusted<MailingList>, words: Words): ContactPoint {
  return known({
    '@type': 'ContactPoint',
    contactType: list.kind ?? 'mailing-list',
    name: words.plain(list.name),
    description: words.plain(list.description),
    url: list.url ?? list.subscribe ?? list.archive,
    email: list.email,
  });
}

/** Where messages to the community go. An endpoint for forms is no address for people. */
export function contactPoint({name, description, url, email}: Trusted<Contact>, words: Words): ContactPoint {
  return known({
    '@type': 'ContactPoint',
    contactType: 'contact',
    name: words.plain(name),
    description: words.plain(description),
    url,
    email,
  });
}
