import {expect} from 'chai';
import {engineUnderTest} from '../support/engine.ts';

const WEBKIT = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';

const AGENTS = {
  chromium: `Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} HeadlessChrome/156.0.0.0 Safari/537.36`,
  firefox: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
  webkit: `Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} Version/18.6 Safari/605.1.15`,
  node: 'Node.js/24',
};

describe('the name of the engine under test', () => {
  for (const [name, userAgent] of Object.entries(AGENTS)) {
    it(`is ${name} where the user agent says so`, () => {
      expect(engineUnderTest(userAgent)).to.equal(name);
    });
  }

  it('agrees with what only that engine has', () => {
    const telltales = {
      node: 'process' in globalThis,
      firefox: 'mozInnerScreenX' in globalThis,
      chromium: 'chrome' in globalThis,
      webkit: 'webkit' in globalThis || 'WebKitCSSMatrix' in globalThis,
    };
    expect(telltales[engineUnderTest()]).to.equal(true);
  });
});
