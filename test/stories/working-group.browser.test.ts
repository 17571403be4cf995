import * as stories from '../../stories/working-group.stories.ts';
import {openEach} from '../support/stories.ts';

openEach(stories);
