/** Classes, functions and types. Importing it registers nothing and touches no DOM. */
export {ObCommunity} from './community/community.ts';
export {ObContactForm} from './contact-form/contact-form.ts';
export {ObDocuments} from './documents/documents.ts';
export {ObInitiatives} from './initiatives/initiatives.ts';
export {ObMailingLists} from './mailing-lists/mailing-lists.ts';
export {ObMeetings} from './meetings/meetings.ts';
export {ObParticipate} from './participate/participate.ts';
export {ObPeople} from './people/people.ts';
export {ObWorkingGroup} from './working-group/working-group.ts';
export {ObWorkingGroups} from './working-groups/working-groups.ts';
export {
  ObErrorEvent,
  ObFailedEvent,
  ObRequestEvent,
  ObSentEvent,
  ObSubmitEvent,
  type Purpose,
} from './dom/events.ts';
export {LoadError, type LoadCode} from './document/load.ts';
export {openBadges} from './document/open-badges.ts';
export {readPage as readHtml} from './document/read-page.ts';
export {registerMessages, type Messages} from './i18n/messages.ts';
export type {TrustedDocument} from './document/normalise.ts';
export type {Problem} from './document/readers.ts';
export type * from './document/types.ts';
