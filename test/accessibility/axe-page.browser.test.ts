import '../../src/community/ob-community.ts';
import {statesOf} from '../support/element-states.ts';
import {passesAxe} from '../support/passes-axe.ts';

passesAxe('ob-community', statesOf('ob-community'));
