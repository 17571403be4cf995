import '../../src/community/ob-community.ts';
import {statesOf} from '../support/element-states.ts';
import {isHeard} from '../support/is-heard.ts';

isHeard('ob-community', statesOf('ob-community'));
