import type {HttpBindings} from '@hono/node-server';
import {Hono} from 'hono';
import type {Context, MiddlewareHandler} from 'hono';
import {bearerAuth} from 'hono/bearer-auth';
import {bodyLimit} from 'hono/body-limit';
import {cors} from 'hono/cors';
import {HTTPException} from 'hono/http-exception';
import {methodNotAllowed} from 'hono/method-not-allowed';
import {readSubmitted, validate} from './message.ts';
import {problem} from './problem.ts';
import {createRateLimit} from './rate-limit.ts';
import type {MessageStore} from './store.ts';

/** What an inbox needs. */
export interface InboxOptions {
  store: MessageStore;
  /** Whoever sends it as `Authorization: Bearer …` reads the messages. */
  token: string;
  /** Origins (`https://example.org`) whose pages may send. Requests without `Origin` are no page's: accepted. */
  origins?: readonly string[];
  /** Requests a minute that one network address may send; default 30. */
  rate?: number;
  /** Name of the field that only a program fills; default `ob-hp`. */
  honeypot?: string;
  /** Clock in ms; default `Date.now`. */
  now?: () => number;
}

/** What @hono/node-server passes, and an in-process call does not. */
type InboxEnv = {Bindings: Partial<HttpBindings>};

const BODY_LIMIT = 64 * 1024;
const PAGE = 100;
const PAGE_LIMIT = 1000;

/** Nothing that the inbox answers is kept by a cache or taken for a page. */
const keepPrivate: MiddlewareHandler = async (context, next) => {
  await next();
  context.header('Cache-Control', 'no-store');
  context.header('X-Content-Type-Options', 'nosniff');
};

/** Refuses a page that may not send before anything is read or kept; without CORS headers it learns no more. */
function allowOrigins(origins: readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const origin = context.req.header('Origin');
    if (origin === undefined || origins.includes(origin)) return next();
    return problem(403, `Pages of ${origin} may not send messages here.`, {code: 'origin'});
  };
}

/** Counts each request, also one that is refused later: reading it is the cost. */
function limitRate(rate: number, now: () => number): MiddlewareHandler<InboxEnv> {
  const limit = createRateLimit(rate);
  return async (context, next) => {
    const bindings: InboxEnv['Bindings'] | undefined = context.env;
    const seconds = limit.take(bindings?.incoming?.socket.remoteAddress ?? '', now());
    if (!seconds) return next();
    const detail = `Too many messages came from this address. Try again in ${seconds} s.`;
    return problem(429, detail, {code: 'rate', headers: {'Retry-After': String(seconds)}});
  };
}

/** Answers 401 for every way of not holding the token; the comparison takes the same time for each. */
function requireToken(token: string): MiddlewareHandler {
  const message = () => problem(401, 'Send the token of this inbox: Authorization: Bearer <token>.');
  const refusal = {message};
  return bearerAuth({
    token,
    noAuthenticationHeader: refusal,
    invalidAuthenticationHeader: refusal,
    invalidToken: refusal,
  });
}

/** 201 the first time, 409 with the same receipt for a retry: both say that the message is kept. */
function receive({store, honeypot = 'ob-hp', now = Date.now}: InboxOptions) {
  return async (context: Context) => {
    const submitted = await readSubmitted(context.req.raw);
    // Not an invented success: a person whose browser filled the field in must learn that nothing was kept.
    if (submitted.values.get(honeypot)?.some(Boolean)) {
      return problem(422, 'This looks like an automatic message and was not kept.', {code: 'spam'});
    }
    const {message, errors} = validate(submitted, [honeypot]);
    if (errors.length) return problem(422, 'Some fields need another value.', {code: 'invalid', errors});
    const added = store.add(message, now());
    if (added.kind === 'conflict') {
      // Not 409, which would confirm words that are not kept.
      return problem(422, 'This submission_id belongs to another message.', {code: 'reused'});
    }
    return context.json({id: added.id}, added.kind === 'stored' ? 201 : 409);
  };
}

function list({store}: InboxOptions) {
  return (context: Context) => {
    const limit = Number(context.req.query('limit') ?? PAGE);
    if (!Number.isInteger(limit) || limit < 1 || limit > PAGE_LIMIT) {
      return problem(400, `limit is a number from 1 to ${PAGE_LIMIT}.`);
    }
    return context.json({messages: store.list(limit, context.req.query('before'))});
  };
}

/** Unexpected errors are told to whoever runs the inbox; the sender only learns that nothing is promised. */
function onError(error: Error): Response {
  if (error instanceof HTTPException) return error.res ?? problem(error.status, error.message);
  console.error(error);
  return problem(500, 'The message could not be kept. Try again later.');
}

/**
 * The endpoint that the form's contract describes, as a Hono application (`app.fetch` is a fetch handler).
 *
 * - `POST /` and `POST /messages`: a form or JSON, at most 64 KiB. 201 or 409 `{"id": "R-2026-0042"}`; otherwise
 *   problem details (RFC 9457): 400, 403 (origin), 413, 415, 422 (with `errors`), 429 (with `Retry-After`), 500.
 * - `GET /messages?limit=100&before=R-2026-0042` with the token: `{"messages": […]}`, newest first; `limit` from
 *   1 to 1000. No network address of a sender is kept.
 */
export function createInbox(options: InboxOptions): Hono<InboxEnv> {
  const {origins = [], rate = 30, now = Date.now} = options;
  const app = new Hono<InboxEnv>();
  const tooLarge = () => problem(413, 'A message has at most 64 KiB.', {code: 'too-large'});
  app.onError(onError);
  app.notFound(() => problem(404, 'There is nothing here.'));
  app.use(keepPrivate);
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: ({req}, methods) =>
        problem(405, `${req.method} is not possible here.`, {headers: {Allow: methods.join(', ')}}),
    }),
  );
  for (const path of ['/', '/messages']) {
    const allowed = {origin: [...origins], allowMethods: ['POST'], allowHeaders: ['Content-Type']};
    app.use(path, cors({...allowed, exposeHeaders: ['Retry-After'], maxAge: 600}));
    app.post(path, allowOrigins(origins), limitRate(rate, now));
    app.post(path, bodyLimit({maxSize: BODY_LIMIT, onError: tooLarge}), receive(options));
  }
  app.get('/messages', requireToken(options.token), list(options));
  return app;
}
