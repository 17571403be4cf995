import {define} from '../dom/define.ts';
import {ObContactForm} from './contact-form.ts';

define('ob-contact-form', ObContactForm);

declare global {
  interface HTMLElementTagNameMap {
    'ob-contact-form': ObContactForm;
  }
}
