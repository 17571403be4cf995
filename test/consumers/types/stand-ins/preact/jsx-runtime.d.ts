export {JSXInternal as JSX} from './jsx.js';
