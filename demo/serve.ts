import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {serveStatic} from '@hono/node-server/serve-static';
import {Hono} from 'hono';
import {cors} from 'hono/cors';
import {etag} from 'hono/etag';
import {openBadges} from '../src/document/open-badges.ts';
import {describeInbox, startInbox} from './inbox.ts';
import {listen, readNumber, runUntilStopped} from './inbox/listen.ts';
import type {Running} from './inbox/listen.ts';

const SITE = fileURLToPath(new URL('site', import.meta.url));
const DIST = fileURLToPath(new URL('../dist', import.meta.url));

/** Path of the embed builder. */
const BUILDER = '/dist/builder/';

/**
 * The partner's page with the built files beneath `/dist/`, as a Hono application. `/community.json` is the carried
 * document with `inbox()` as its endpoint, asked at each request. Browsers ask again at each load (`no-cache` with
 * an ETag), so that a new build is seen at once.
 */
export function createSite(inbox: () => string): Hono {
  const app = new Hono();
  app.use(etag(), async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-cache');
    context.header('X-Content-Type-Options', 'nosniff');
    // The builder's pages name policies of their own, which a page's preview may not be narrower than.
    if (!context.req.path.startsWith(BUILDER))
      context.header('Content-Security-Policy', createPolicy(new URL(inbox()).origin));
  });
  // A page of another local site may load the built files, which is how one tries the tag there.
  app.use('/dist/*', cors());
  if (existsSync(DIST)) {
    app.get('/dist/*', serveStatic({root: DIST, rewriteRequestPath: path => path.slice('/dist'.length)}));
  }
  app.get('/builder', context => context.redirect(BUILDER));
  app.get('/community.json', cors(), context =>
    context.json({...openBadges, contact: {...openBadges.contact, action: inbox(), idempotent: true}}),
  );
  app.get('/favicon.ico', context => context.body(null, 204));
  app.get('*', serveStatic({root: SITE}));
  return app;
}

/** What a careful partner sends: everything from the site itself, and messages to the inbox. */
function createPolicy(inbox: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self' ${inbox}`,
    `form-action 'self' ${inbox}`,
    "base-uri 'none'",
  ].join('; ');
}

/**
 * Starts the partner's page and the inbox, both on the loopback interface. Settings from the environment:
 * `PORT` (default 8000) and `INBOX_PORT` (default `PORT` + 1), 0 for any free port, and those of `startInbox`.
 */
async function startDemo(): Promise<Running> {
  const port = readNumber('PORT', 8000, 0, 65_535);
  const inboxPort = readNumber('INBOX_PORT', port && port + 1, 0, 65_535);
  // Known once both listen: any free port may be asked for.
  let action = '';
  const site = await listen(createSite(() => action).fetch, port, other => `PORT=${other} npm start`);
  try {
    const origins = ['localhost', '127.0.0.1'].map(host => `http://${host}:${site.port}`);
    const inbox = await startInbox(inboxPort, other => `INBOX_PORT=${other} npm start`, origins);
    action = inbox.url;
    const address = `http://localhost:${site.port}/`;
    console.log(`The embed builder is at ${address}builder`);
    console.log(`The partner's page is at ${address}\n${describeInbox(inbox)}`);
    if (!existsSync(DIST)) console.log('Pages show their fallback, since nothing is built: npm run build');
    return {close: () => Promise.all([site.close(), inbox.close()]).then(() => undefined)};
  } catch (error) {
    await site.close();
    throw error;
  }
}

if (import.meta.main) {
  await runUntilStopped(startDemo);
}
