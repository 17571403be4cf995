import {define} from '../dom/define.ts';
import {ObParticipate} from './participate.ts';

define('ob-participate', ObParticipate);

declare global {
  interface HTMLElementTagNameMap {
    'ob-participate': ObParticipate;
  }
}
