import '../../src/working-groups/ob-working-groups.ts';
import '../../src/working-group/ob-working-group.ts';
import '../../src/initiatives/ob-initiatives.ts';
import '../../src/people/ob-people.ts';
import {statesOf} from '../support/element-states.ts';
import {passesAxe} from '../support/passes-axe.ts';

passesAxe('ob-working-groups', statesOf('ob-working-groups'));
passesAxe('ob-working-group', statesOf('ob-working-group'));
passesAxe('ob-initiatives', statesOf('ob-initiatives'));
passesAxe('ob-people', statesOf('ob-people'));
