import * as stories from '../../stories/people.stories.ts';
import {openEach} from '../support/stories.ts';

openEach(stories);
