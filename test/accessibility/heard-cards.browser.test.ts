import '../../src/working-groups/ob-working-groups.ts';
import '../../src/working-group/ob-working-group.ts';
import '../../src/initiatives/ob-initiatives.ts';
import '../../src/people/ob-people.ts';
import {statesOf} from '../support/element-states.ts';
import {isHeard} from '../support/is-heard.ts';

isHeard('ob-working-groups', statesOf('ob-working-groups'));
isHeard('ob-working-group', statesOf('ob-working-group'));
isHeard('ob-initiatives', statesOf('ob-initiatives'));
isHeard('ob-people', statesOf('ob-people'));
