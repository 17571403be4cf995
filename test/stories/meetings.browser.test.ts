import * as stories from '../../stories/meetings.stories.ts';
import {openEach} from '../support/stories.ts';

openEach(stories);
