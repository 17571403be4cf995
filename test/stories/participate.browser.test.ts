import * as stories from '../../stories/participate.stories.ts';
import {openEach} from '../support/stories.ts';

openEach(stories);
