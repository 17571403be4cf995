import {define} from '../dom/define.ts';
import {ObWorkingGroups} from './working-groups.ts';

define('ob-working-groups', ObWorkingGroups);

declare global {
  interface HTMLElementTagNameMap {
    'ob-working-groups': ObWorkingGroups;
  }
}
