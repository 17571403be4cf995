import * as stories from '../../stories/initiatives.stories.ts';
import {openEach} from '../support/stories.ts';

openEach(stories);
