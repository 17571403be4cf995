import * as stories from '../../stories/documents.stories.ts';
import {openEach} from '../support/stories.ts';

openEach(stories);
