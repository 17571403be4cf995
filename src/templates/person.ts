import {html, nothing, type TemplateResult} from 'lit';
import type {Trusted} from '../document/record.ts';
import type {Person} from '../document/types.ts';
import type {common, people, spans} from '../i18n/en.ts';
import {itemHeading} from './heading.ts';
import {facts, link, links, row} from './link.ts';
import {span} from './span.ts';
import type {Content, Words} from './words.ts';

type PersonWords = Words<typeof common & typeof people & typeof spans>;

/** A country's name in the reader's language, when it is given as a code. */
function country(value: string | undefined, lang: string): Content {
  if (!value) return nothing;
  return /^[A-Z]{2}$/.test(value)
    ? (new Intl.DisplayNames(lang, {type: 'region'}).of(value) ?? value)
    : value;
}

function details(person: Trusted<Person>, words: PersonWords): Content {
  const {role, affiliation, since, until} = person;
  return facts([
    person.kind === 'organization' ? words.say('organization') : nothing,
    words.text(role),
    words.text(affiliation),
    country(person.country, words.lang),
    span(since, until, words),
  ]);
}

/** First letters of the first and the last word of a name. */
function initials(name: string): string {
  const letters = name.split(/\s+/).flatMap(word => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? []);
  return ((letters[0] ?? '') + (letters.slice(1).at(-1) ?? '')).toUpperCase();
}

function face(person: Trusted<Person>, words: PersonWords): TemplateResult {
  const style = `face ${person.kind === 'organization' ? 'org' : ''}`;
  return person.image
    ? html`<img class=${style} part="image" src=${person.image} alt="" loading="lazy" />`
    : html`<span class=${style} part="image" aria-hidden="true">${initials(words.plain(person.name))}</span>`;
}

/** The profile of a person or an organisation, as a list item. */
export function profile(person: Trusted<Person>, words: PersonWords, level: number): TemplateResult {
  return html`<li class="person" part="item person">
    ${face(person, words)}
    <div class="stack">
      ${itemHeading(level, link(person.url, words.text(person.name)), 'name')} ${details(person, words)}
      ${words.rich(person.description)} ${row(links(person.links, words))}
    </div>
  </li>`;
}

/** Name and role, for the people of a working group. */
export function mention(person: Trusted<Person>, words: PersonWords): TemplateResult {
  return html`<li part="person">${link(person.url, words.text(person.name))} ${details(person, words)}</li>`;
}
