/** The command line behind the test runner's server, because a browser cannot run it. */
import {text} from 'node:stream/consumers';
import type {TestRunnerConfig} from '@web/test-runner';

type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

/** `POST /rendered?format=page&lang=en`: what `ob-community render` with these options makes of the body. */
export const renderRoute: Middleware = async (context, next) => {
  if (context.path !== '/rendered') {
    await next();
    return;
  }
  const {output} = await import('../cli/render/run.ts');
  context.type = 'text/plain';
  context.body = await output(
    await text(context.req),
    Object.fromEntries(new URLSearchParams(context.querystring)),
  );
};
