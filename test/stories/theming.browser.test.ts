import * as stories from '../../stories/theming.stories.ts';
import {openEach} from '../support/stories.ts';

openEach(stories);
