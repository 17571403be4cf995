import {define} from '../dom/define.ts';
import '../working-groups/ob-working-groups.ts';
import '../working-group/ob-working-group.ts';
import '../mailing-lists/ob-mailing-lists.ts';
import '../initiatives/ob-initiatives.ts';
import '../people/ob-people.ts';
import '../meetings/ob-meetings.ts';
import '../documents/ob-documents.ts';
import '../participate/ob-participate.ts';
import '../contact-form/ob-contact-form.ts';
import {ObCommunity} from './community.ts';

define('ob-community', ObCommunity);

declare global {
  interface HTMLElementTagNameMap {
    'ob-community': ObCommunity;
  }
}
