import '../../src/contact-form/ob-contact-form.ts';
import {statesOf} from '../support/element-states.ts';
import {formStates} from '../support/form-states.ts';
import {readsPseudo} from '../support/reads-pseudo.ts';

readsPseudo('ob-contact-form', [...statesOf('ob-contact-form'), ...formStates]);
