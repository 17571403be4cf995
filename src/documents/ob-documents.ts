import {define} from '../dom/define.ts';
import {ObDocuments} from './documents.ts';

define('ob-documents', ObDocuments);

declare global {
  interface HTMLElementTagNameMap {
    'ob-documents': ObDocuments;
  }
}
