import '../../src/mailing-lists/ob-mailing-lists.ts';
import '../../src/meetings/ob-meetings.ts';
import '../../src/documents/ob-documents.ts';
import '../../src/participate/ob-participate.ts';
import {statesOf} from '../support/element-states.ts';
import {isHeard} from '../support/is-heard.ts';

isHeard('ob-mailing-lists', statesOf('ob-mailing-lists'));
isHeard('ob-meetings', statesOf('ob-meetings'));
isHeard('ob-documents', statesOf('ob-documents'));
isHeard('ob-participate', statesOf('ob-participate'));
