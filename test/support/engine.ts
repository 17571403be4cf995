/** The engine that a test runs in. */
export type EngineUnderTest = 'chromium' | 'firefox' | 'webkit' | 'node';

/**
 * Names the engine from its user agent string. For the few places where an engine cannot be driven, not for leaving
 * tests out: the commands `emulateMedia`, `setViewport` and `a11ySnapshot` do not reach WebKitGTK.
 */
export function engineUnderTest(userAgent: string = navigator.userAgent): EngineUnderTest {
  if (/\bNode\.js\//.test(userAgent)) return 'node';
  if (/\bFirefox\//.test(userAgent)) return 'firefox';
  return /Chrom(e|ium)\//.test(userAgent) ? 'chromium' : 'webkit';
}
