import {define} from '../dom/define.ts';
import {ObWorkingGroup} from './working-group.ts';

define('ob-working-group', ObWorkingGroup);

declare global {
  interface HTMLElementTagNameMap {
    'ob-working-group': ObWorkingGroup;
  }
}
