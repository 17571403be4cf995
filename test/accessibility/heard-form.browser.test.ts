import '../../src/contact-form/ob-contact-form.ts';
import {statesOf} from '../support/element-states.ts';
import {formStates} from '../support/form-states.ts';
import {isHeard} from '../support/is-heard.ts';

isHeard('ob-contact-form', [...statesOf('ob-contact-form'), ...formStates]);
