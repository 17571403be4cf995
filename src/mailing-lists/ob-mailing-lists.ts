import {define} from '../dom/define.ts';
import {ObMailingLists} from './mailing-lists.ts';

define('ob-mailing-lists', ObMailingLists);

declare global {
  interface HTMLElementTagNameMap {
    'ob-mailing-lists': ObMailingLists;
  }
}
