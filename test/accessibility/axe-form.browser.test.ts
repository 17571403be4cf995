import '../../src/contact-form/ob-contact-form.ts';
import {statesOf} from '../support/element-states.ts';
import {formStates} from '../support/form-states.ts';
import {passesAxe} from '../support/passes-axe.ts';

passesAxe('ob-contact-form', [...statesOf('ob-contact-form'), ...formStates]);
