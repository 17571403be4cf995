import * as stories from '../../stories/host-pages.stories.ts';
import {openEach} from '../support/stories.ts';

openEach(stories);
