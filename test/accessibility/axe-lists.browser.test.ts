import '../../src/mailing-lists/ob-mailing-lists.ts';
import '../../src/meetings/ob-meetings.ts';
import '../../src/documents/ob-documents.ts';
import '../../src/participate/ob-participate.ts';
import {statesOf} from '../support/element-states.ts';
import {passesAxe} from '../support/passes-axe.ts';

passesAxe('ob-mailing-lists', statesOf('ob-mailing-lists'));
passesAxe('ob-meetings', statesOf('ob-meetings'));
passesAxe('ob-documents', statesOf('ob-documents'));
passesAxe('ob-participate', statesOf('ob-participate'));
