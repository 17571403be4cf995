import * as stories from '../../stories/community.stories.ts';
import {openEach} from '../support/stories.ts';

openEach(stories);
