import * as stories from '../../stories/working-groups.stories.ts';
import {openEach} from '../support/stories.ts';

openEach(stories);
