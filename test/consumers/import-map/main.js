import 'ob-community/mailing-lists/ob-mailing-lists.js';
import 'ob-community/people/ob-people.js';
import 'ob-community/contact-form/ob-contact-form.js';
import 'ob-community/documents/ob-documents.js';
import 'ob-community/meetings/ob-meetings.js';
import 'ob-community/working-group/ob-working-group.js';
import {start} from './page.js';

start(() => import('ob-community/initiatives/ob-initiatives.js'));
