import {define} from '../dom/define.ts';
import {ObInitiatives} from './initiatives.ts';

define('ob-initiatives', ObInitiatives);

declare global {
  interface HTMLElementTagNameMap {
    'ob-initiatives': ObInitiatives;
  }
}
