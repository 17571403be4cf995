import * as stories from '../../stories/mailing-lists.stories.ts';
import {openEach} from '../support/stories.ts';

openEach(stories);
