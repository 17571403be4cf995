// #region docs
export default function (config) {
  config.addPassthroughCopy({'node_modules/ob-community/dist/cdn': 'ob-community'});
  // #endregion
  config.addPassthroughCopy('site/*.js');
  return {dir: {input: 'site', output: 'dist'}};
}
