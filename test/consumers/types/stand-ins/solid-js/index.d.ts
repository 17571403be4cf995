export type {JSX} from './jsx.js';
