import {start} from './page.js';

start(() => import('/ob-community/ob-initiatives.js'));
