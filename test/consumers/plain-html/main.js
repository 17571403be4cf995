import {start} from './page.js';

start(() => import('./node_modules/ob-community/dist/cdn/ob-initiatives.js'));
