import {define} from '../dom/define.ts';
import {ObMeetings} from './meetings.ts';

define('ob-meetings', ObMeetings);

declare global {
  interface HTMLElementTagNameMap {
    'ob-meetings': ObMeetings;
  }
}
