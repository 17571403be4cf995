// #region docs
import 'ob-community/ob-mailing-lists.js';
import 'ob-community/ob-people.js';
// #endregion
import 'ob-community/ob-contact-form.js';
import 'ob-community/ob-documents.js';
import 'ob-community/ob-meetings.js';
import 'ob-community/ob-working-group.js';
import {start} from './page.js';

start(() => import('ob-community/ob-initiatives.js'));
