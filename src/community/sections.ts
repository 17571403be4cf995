import type {TemplateResult} from 'lit';
import type {SectionKey, TrustedDocument} from '../document/normalise.ts';
import type * as en from '../i18n/en.ts';
import {tagged} from '../templates/tagged.ts';
import type {Content, Words} from '../templates/words.ts';

type Titles = typeof en.workingGroups &
  typeof en.mailingLists &
  typeof en.initiatives &
  typeof en.people &
  typeof en.meetings &
  typeof en.documents &
  typeof en.participate &
  typeof en.contact;

/** A section of the page: its key in the document, and its element. */
export interface Section {
  readonly key: SectionKey;
  /** @param level - level of its heading */
  readonly render: (level: number) => TemplateResult;
}

// What a page styles with `ob-community::part(link)` stands one shadow tree deeper.
const parts =
  'base, section, heading, description, items, list, item, card, group, person, name, meta, status, access, notice, date, image, link, button, search, input, error, stale, empty, debug, form, field, summary, outcome, submit';

/** @param key - of the section in the document */
const section = (name: string, key: SectionKey): [string, Section] => {
  const template = tagged(
    `<ob-${name} id="${name}" exportparts="${parts}" .headingLevel="`,
    `"></ob-${name}>`,
  );
  return [name, {key, render: level => template(level)}];
};

/** The sections by name, in the order in which they stand on the page. */
export const sections: Readonly<Record<string, Section>> = Object.fromEntries([
  section('working-groups', 'workingGroups'),
  section('mailing-lists', 'mailingLists'),
  section('initiatives', 'initiatives'),
  section('people', 'people'),
  section('meetings', 'meetings'),
  section('documents', 'documents'),
  section('participate', 'participate'),
  section('contact-form', 'contact'),
]);

/** True when a document has something for a section. */
export function isFilled(document: TrustedDocument, {key}: Section): boolean {
  if (key !== 'contact') return document[key].length > 0;
  const {action, email, url} = document.contact ?? {};
  return !!(action || email || url);
}

/** A section's heading, as the section itself shows it. */
export function titleOf({key}: Section, document: TrustedDocument, words: Words<Titles>): Content {
  const [group, another] = document.people;
  const only = key === 'contact' ? document.contact?.name : key === 'people' && !another && group?.name;
  const own = document.sections[key]?.heading || only;
  return own ? words.text(own) : words.say(key);
}
