import {html, nothing, type TemplateResult} from 'lit';
import type {Trusted} from '../document/record.ts';
import type {WorkingGroup} from '../document/types.ts';
import * as en from '../i18n/en.ts';
import {itemHeading} from '../templates/heading.ts';
import {link, links, row} from '../templates/link.ts';
import {boxes} from '../templates/list.ts';
import {dateOf, meetingItem} from '../templates/meeting.ts';
import {mention} from '../templates/person.ts';
import {publicationItem} from '../templates/publication.ts';
import {span} from '../templates/span.ts';
import type {Content, Words} from '../templates/words.ts';

/** The words that a card needs. */
export const cardMessages = {
  ...en.common,
  ...en.records,
  ...en.spans,
  ...en.people,
  ...en.meetings,
  ...en.documents,
  ...en.workingGroups,
};

type CardWords = Words<typeof cardMessages>;
type Group = Trusted<WorkingGroup>;

const marks = {active: 'tag good', forming: 'tag', paused: 'tag warn', closed: 'tag'} as const;

function status(group: Group, words: CardWords): Content {
  const pieces = [words.text(group.kind), span(group.started, group.ended, words)];
  const rhythm = group.meets ? words.say('meets', {rhythm: words.plain(group.meets)}) : nothing;
  return row([
    group.status
      ? html`<span class=${marks[group.status]} part="status">${words.say(group.status)}</span>`
      : nothing,
    ...[...pieces, rhythm].map(piece =>
      piece === nothing ? nothing : html`<span class="meta">${piece}</span>`,
    ),
  ]);
}

/**
 * The card of a working group, as a list item.
 *
 * @param level - level of the section that it stands in
 * @param source - address of the document, which makes calendar entries recognisable
 */
export function workingGroupCard(
  group: Group,
  words: CardWords,
  level: number,
  source: string,
): TemplateResult {
  const now = new Date();
  return html`<li class="card" part="item card">
    ${status(group, words)} ${itemHeading(level, link(group.url, words.text(group.name)))}
    ${words.rich(group.description)}
    ${
      group.goals.length
        ? html`<ul class="goals" role="list">
          ${group.goals.map(goal => html`<li>${words.text(goal)}</li>`)}
        </ul>`
        : nothing
    }
    ${row(links(group.links, words))}
    ${
      group.people.length
        ? html`<ul class="mentions" role="list">
          ${group.people.map(person => mention(person, words))}
        </ul>`
        : nothing
    }
    ${boxes(group.meetings, 'list', each => meetingItem(each, words, level + 1, {date: dateOf(each, now), source}))}
    ${boxes(group.documents, 'list', each => publicationItem(each, words))}
    ${group.notice ? html`<div class="notice meta" part="notice">${words.rich(group.notice)}</div>` : nothing}
  </li>`;
}
