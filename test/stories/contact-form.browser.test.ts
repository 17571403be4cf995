import * as stories from '../../stories/contact-form.stories.ts';
import {openEach} from '../support/stories.ts';

openEach(stories);
