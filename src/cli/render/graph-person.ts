import type {Organization, OrganizationRole, Person} from 'schema-dts';
import type {Trusted} from '../../document/record.ts';
import type {Person as Entry} from '../../document/types.ts';
import {known} from './graph-values.ts';
import type {Reading} from './reading.ts';

type Words = Reading['words'];

function person(each: Trusted<Entry>, words: Words): Person | Organization {
  const common = {
    name: words.plain(each.name),
    description: words.plain(each.description),
    url: each.url,
    sameAs: each.links.flatMap(({url}) => url ?? []),
  };
  if (each.kind === 'organization') return known({'@type': 'Organization', ...common, logo: each.image});
  const affiliation = words.plain(each.affiliation);
  return known({
    '@type': 'Person',
    ...common,
    image: each.image,
    affiliation: affiliation ? ({'@type': 'Organization', name: affiliation} as const) : undefined,
  });
}

/**
 * A person or an organisation as a member of a group, with what they do there and since when (schema.org,
 * "OrganizationRole": the role repeats the property that it stands in).
 */
export function membership(
  each: Trusted<Entry>,
  words: Words,
): OrganizationRole<Person | Organization, 'member'> | Person | Organization {
  const member = person(each, words);
  if (!each.role && !each.since && !each.until) return member;
  return known({
    '@type': 'OrganizationRole',
    roleName: words.plain(each.role),
    startDate: each.since,
    endDate: each.until,
    member,
  });
}
