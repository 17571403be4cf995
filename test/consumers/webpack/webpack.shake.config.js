import {resolve} from 'node:path';

export default {
  mode: 'production',
  entry: {'shake-tag': './shake-tag.js', 'shake-class': './shake-class.js'},
  output: {path: resolve('shaken')},
  optimization: {minimize: false},
};
