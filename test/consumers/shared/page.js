// @ts-check
import {changed, community} from './community.js';

/**
 * Brings the page to life, as one does without a framework.
 *
 * @param {() => Promise<unknown>} define - defines `<ob-initiatives>`
 */
export function start(define) {
  /** @param {string} id @param {() => void} action */
  const onClick = (id, action) => document.getElementById(id)?.addEventListener('click', action);
  /** @param {string} id @param {unknown} text */
  const say = (id, text) => document.getElementById(id)?.replaceChildren(String(text));

  // #region page
  const lists = document.querySelector('ob-mailing-lists');
  if (lists) lists.data = community;

  const people = document.querySelector('ob-people');
  people?.addEventListener('ob-request', event => say('asked', `${event.purpose} ${event.url}`));
  people?.addEventListener('load', () => say('loaded', people.document?.people[0]?.members[0]?.name));
  onClick('load', () => void people?.load());

  const form = document.querySelector('ob-contact-form');
  form?.addEventListener('ob-submit', event => {
    event.preventDefault(); // The application sends the message itself.
    say('written', event.formData.get('message'));
  });
  // #endregion

  if (form) form.data = community;
  onClick('change', () => {
    if (lists) lists.data = changed;
  });

  const missing = document.querySelector('ob-documents');
  missing?.addEventListener('error', event => say('failed', 'code' in event && event.code));
  missing?.setAttribute('src', '/missing.json');
  missing?.removeAttribute('loading');

  const meetings = document.querySelector('ob-meetings');
  const place = document.createComment('');
  if (meetings) meetings.data = community;
  onClick('toggle', () => {
    if (meetings?.isConnected) meetings.replaceWith(place);
    else if (meetings) place.replaceWith(meetings);
  });

  const groups = document.getElementById('groups');
  for (const group of document.querySelectorAll('ob-working-group')) group.data = community;
  onClick('reverse', () => groups?.append(...[...groups.children].reverse()));

  const late = document.querySelector('ob-initiatives');
  if (late) late.data = community;
  onClick('define', () => void define());
}
