import {nodeResolve} from '@rollup/plugin-node-resolve';

export default {
  input: ['shake-tag.js', 'shake-class.js'],
  output: {dir: 'shaken', format: 'es'},
  plugins: [nodeResolve()],
};
