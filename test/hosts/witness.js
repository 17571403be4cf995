/* global window, addEventListener, console */
// Writes down what goes wrong on a page, from before the element's script runs.
window.witnessed = [];
addEventListener('error', event => window.witnessed.push(`error: ${event.message}`));
addEventListener('unhandledrejection', event => window.witnessed.push(`rejection: ${event.reason}`));
addEventListener('securitypolicyviolation', event =>
  window.witnessed.push(`policy: ${event.effectiveDirective}`),
);
for (const method of ['debug', 'log', 'info', 'warn', 'error'])
  console[method] = (...words) => void window.witnessed.push(`${method}: ${words.join(' ')}`);
