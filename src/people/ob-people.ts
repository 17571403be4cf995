import {define} from '../dom/define.ts';
import {ObPeople} from './people.ts';

define('ob-people', ObPeople);

declare global {
  interface HTMLElementTagNameMap {
    'ob-people': ObPeople;
  }
}
