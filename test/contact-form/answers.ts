/**
 * What endpoints answer, in our own values, and how each answer is to be read. `source` names the page that
 * documents the shape.
 */
import {classify} from '../../src/contact-form/services.ts';
import type {Service} from '../../src/contact-form/services.ts';
import type {Refused, Verdict} from '../../src/contact-form/verdict.ts';

const ID = '3f0c7d52-8a41-4d0e-9b6f-5c2a1e9d7b30';

// How formspree-js tells success, redirects, form errors and field errors apart: github.com/formspree/formspree-js,
// packages/formspree-core/src/submission.ts. Statuses of the service: github.com/formspree/formspree, forms/views.py.
const FORMSPREE = 'formspree-js, packages/formspree-core/src/submission.ts';
const FORMSPREE_VIEWS = 'formspree/formspree, formspree/forms/views.py';
const WEB3FORMS = 'docs.web3forms.com/getting-started/api-reference';
const WEB3FORMS_SPAM = 'docs.web3forms.com/getting-started/customizations/spam-protection/hcaptcha';
const NETLIFY = 'docs.netlify.com/forms/setup (submit forms with AJAX)';
const NETLIFY_404 = 'github.com/netlify-templates/next-platform-starter/issues/24';
const BASIN = 'docs.usebasin.com/guides/form-features/ajax';
const BASIN_JSON = 'docs.usebasin.com/creating-forms/basin-js-v1';
const BASIN_SPAM = 'usebasin.com/docs/features/spam-filtering';
const CF7 = 'rocklobster-in/contact-form-7, includes/rest-api.php (create_feedback)';
const CF7_STATUS = 'contactform7.com/dom-events (status of a submission)';
const PROBLEM = 'RFC 9457, section 3';
const LARAVEL = 'laravel.com/docs/validation (error response format)';
const HTTP = 'RFC 9110, section 15';
const CONTRACT = "the contract's section on delivery";
const CORS = 'fetch.spec.whatwg.org (opaque filtered response)';

/** An answer as a table can hold it; `retryAfter` in milliseconds. */
export interface Answer {
  status: number;
  body: string;
  redirected?: boolean;
  retryAfter?: number;
}

/** What was asked, as far as it decides how an answer is read. */
export interface AnswerContext {
  service?: Service | undefined;
  submissionId: string;
  /** The answer comes from the page's own origin. */
  sameOrigin: boolean;
  idempotent?: boolean;
  /** The message names its form, as Netlify needs it. Default true. */
  isNamed?: boolean;
}

/** What an answer in the table means. */
export const read = (
  {status, body, redirected = false, retryAfter}: Answer,
  {service, submissionId, sameOrigin, idempotent, isNamed = true}: AnswerContext,
): Verdict =>
  classify(
    {
      status,
      redirected,
      type: sameOrigin ? 'basic' : 'cors',
      headers: new Headers(retryAfter ? {'Retry-After': `${retryAfter / 1e3}`} : {}),
    },
    body,
    {service, idempotent, fields: isNamed ? [['form-name', 'contact']] : [], id: submissionId},
  );

export interface Fixture {
  title: string;
  source: string;
  answer: Answer;
  context: AnswerContext;
  verdict: Verdict;
}

const html = (body: string): Partial<Answer> => ({body});
const json = (value: unknown): Partial<Answer> => ({body: JSON.stringify(value)});
const problem: (value: object) => Partial<Answer> = json;
const invalid = (errors: Refused['errors'], message?: string): Verdict => ({
  kind: 'refused',
  code: 'invalid',
  errors,
  message,
});
const field = (name: string, message: string): Verdict => invalid([{name, message}]);
const sent = (receipt?: string): Verdict => ({kind: 'sent', receipt});
const no = (code: 'spam' | 'rate' | 'too-large' | 'rejected', message?: string): Verdict => ({
  kind: 'refused',
  code,
  message,
});
const unknown = (code: 'server' | 'page' | 'unclear' | 'conflict'): Verdict => ({kind: 'unknown', code});
const failed = (code: 'endpoint', message?: string): Verdict => ({
  kind: 'refused',
  code,
  message,
});
const withMessage = (verdict: Verdict, message: string): Verdict => ({...verdict, message});

type Row = [
  title: string,
  source: string,
  status: number,
  answer: Partial<Answer>,
  verdict: Verdict,
  context?: object,
];

const fixtures = (service: Service | undefined, rows: Row[]): Fixture[] =>
  rows.map(([title, source, status, answer, verdict, context]) => ({
    title: `${service ?? 'any endpoint'}: ${title}`,
    source,
    answer: {status, body: '', ...answer},
    context: {service, submissionId: ID, sameOrigin: false, ...context},
    verdict,
  }));

const missing = {code: 'REQUIRED_FIELD_EMPTY', field: 'message', message: 'is empty'};
const cf7 = (status: string, more: object = {}): Partial<Answer> =>
  json({
    contact_form_id: 9,
    status,
    message: `It is ${status}.`,
    into: '#form-9',
    invalid_fields: [],
    ...more,
  });

// One answer a line: a table, read across.
// prettier-ignore
export const answers: Fixture[] = [
  ...fixtures('formspree', [
    ['says ok and where to go next', FORMSPREE, 200, json({ok: true, next: 'https://formspree.io/thanks'}), sent()],
    ['says only where to go next', FORMSPREE, 200, json({next: 'https://site.example/thanks'}), sent()],
    ['names a wrong address', FORMSPREE, 422, json({error: 'No', errors: [{code: 'TYPE_EMAIL', field: 'email', message: 'should be an email'}]}), withMessage(field('email', 'should be an email'), 'No')],
    ['names an empty field', FORMSPREE, 422, json({error: 'No', errors: [missing]}), withMessage(field('message', 'is empty'), 'No')],
    ['names an empty field with status 200', FORMSPREE, 200, json({errors: [missing]}), withMessage(field('message', 'is empty'), 'is empty')],
    ['finds the form empty', FORMSPREE, 400, json({error: 'Empty', errors: [{code: 'EMPTY', message: 'Nothing in it'}]}), no('rejected', 'Empty')],
    ['has blocked the form', FORMSPREE, 403, json({error: 'Blocked', errors: [{code: 'BLOCKED', message: 'Blocked'}]}), no('rejected', 'Blocked')],
    ['knows no such form', FORMSPREE, 404, json({error: 'Form not found', errors: [{code: 'FORM_NOT_FOUND', message: 'x'}]}), failed('endpoint', 'Form not found')],
    ['has switched the form off', FORMSPREE, 403, json({errors: [{code: 'INACTIVE', message: 'Form is off'}]}), failed('endpoint', 'Form is off')],
    ['knows no such project', FORMSPREE, 400, json({errors: [{code: 'PROJECT_NOT_FOUND', message: 'None'}]}), failed('endpoint', 'None')],
    ['finds the files too big', FORMSPREE, 400, json({errors: [{code: 'FILES_TOO_BIG', message: 'Too big'}]}), no('too-large', 'Too big')],
    ['asks for a captcha', FORMSPREE_VIEWS, 403, json({error: 'Complete the reCAPTCHA'}), no('spam', 'Complete the reCAPTCHA')],
    ['limits the rate', FORMSPREE_VIEWS, 429, {...json({error: 'Slow down'}), retryAfter: 6e4}, {kind: 'refused', code: 'rate', retryAfter: 6e4, message: 'Slow down'}],
    ['shows a captcha page with status 200', FORMSPREE_VIEWS, 200, html('<!doctype html><title>Almost there</title>'), unknown('page')],
    ['has sent us to its thank-you page', FORMSPREE_VIEWS, 200, {...html('<!doctype html>Thanks'), redirected: true}, unknown('page')],
    ['breaks down', HTTP, 500, html('<h1>Oops</h1>'), unknown('server')],
  ]),
  ...fixtures('web3forms', [
    ['says success', WEB3FORMS, 200, json({success: true, message: 'Email sent', body: {data: {name: 'Ada'}, message: 'Sent'}}), sent()],
    ['says no with status 200', WEB3FORMS, 200, json({success: false, message: 'Not today'}), no('rejected', 'Not today')],
    ['does not know the access key', WEB3FORMS, 400, json({success: false, body: {message: 'Invalid Access Key'}}), failed('endpoint', 'Invalid Access Key')],
    ['takes no mail from this method', WEB3FORMS, 405, json({success: false, message: 'Method not allowed'}), failed('endpoint', 'Method not allowed')],
    ['judges it spam', WEB3FORMS_SPAM, 400, json({success: false, message: 'Marked as spam'}), no('spam', 'Marked as spam')],
    ['misses the captcha', WEB3FORMS_SPAM, 403, json({success: false, message: 'hCaptcha failed'}), no('spam', 'hCaptcha failed')],
    ['limits the rate', WEB3FORMS, 429, json({success: false, message: 'Too many'}), withMessage({kind: 'refused', code: 'rate', retryAfter: undefined}, 'Too many')],
    ['shows a page', WEB3FORMS, 200, html('<html><body>Success</body></html>'), unknown('page')],
    ['breaks down in JSON', WEB3FORMS, 500, json({success: false, message: 'Internal'}), unknown('server')],
  ]),
  ...fixtures('netlify', [
    ['shows its thank-you page', NETLIFY, 200, html('<!DOCTYPE html><title>Thank you!</title>'), sent(), {sameOrigin: true}],
    ["shows the site's own thank-you page", NETLIFY, 200, {...html('<!doctype html><p>Merci'), redirected: true}, sent(), {sameOrigin: true}],
    ['answers empty', NETLIFY, 200, {}, sent(), {sameOrigin: true}],
    ['shows its page to a message that names no form', NETLIFY, 200, html('<!doctype html>Contact us'), unknown('page'), {sameOrigin: true, isNamed: false}],
    ['shows a page of another origin', NETLIFY, 200, html('<!doctype html>Thank you!'), unknown('page')],
    ['has not detected the form', NETLIFY_404, 404, html('<!doctype html>Page not found'), failed('endpoint'), {sameOrigin: true}],
    ['is overloaded', HTTP, 503, {...html('<h1>Busy</h1>'), retryAfter: 1e3}, {kind: 'unknown', code: 'server', retryAfter: 1e3}, {sameOrigin: true}],
    ['shows a page with a status that is not 200', NETLIFY, 203, html('<!doctype html>A proxy'), unknown('page'), {sameOrigin: true}],
    ['answers in plain text', NETLIFY, 200, {body: 'ok'}, unknown('unclear'), {sameOrigin: true}],
    ['limits the rate', HTTP, 429, html('<h1>Slow</h1>'), no('rate'), {sameOrigin: true}],
    ['finds it too large', HTTP, 413, html('<h1>8 MB</h1>'), no('too-large'), {sameOrigin: true}],
  ]),
  ...fixtures('basin', [
    ['says success with an id', BASIN_JSON, 200, json({success: true, id: 81234}), sent('81234')],
    ['says success', BASIN_JSON, 200, json({success: true}), sent()],
    ['says no', BASIN_JSON, 200, json({success: false, error: 'Form is disabled'}), no('rejected', 'Form is disabled')],
    ['gives an error', BASIN, 422, json({error: 'Email is invalid'}), no('rejected', 'Email is invalid')],
    ['names fields', BASIN, 422, json({errors: {email: ['is invalid']}}), field('email', 'is invalid')],
    ['wants a captcha', BASIN_SPAM, 403, json({error: 'reCAPTCHA verification failed'}), no('spam', 'reCAPTCHA verification failed')],
    ['is behind a firewall that asks for a captcha', BASIN_SPAM, 403, html('<html><title>Attention</title><form id="challenge-captcha">'), no('spam')],
    ['limits the rate', BASIN, 429, {}, no('rate')],
    ['shows its page', BASIN, 200, html('<!doctype html><h1>Thanks!</h1>'), unknown('page')],
  ]),
  ...fixtures('contact-form-7', [
    ['has sent the mail', CF7, 200, cf7('mail_sent', {posted_data_hash: 'a1b2'}), sent()],
    [
      'names invalid fields',
      CF7,
      200,
      cf7('validation_failed', {
        invalid_fields: [{field: 'your-email', message: 'Not an address', idref: null, error_id: 'e1'}],
      }),
      withMessage(field('your-email', 'Not an address'), 'It is validation_failed.'),
    ],
    ['names invalid fields in an older way', CF7, 200, cf7('validation_failed', {invalid_fields: [{into: 'span.your-email', message: 'Not an address'}]}), invalid([], 'It is validation_failed.')],
    ['misses a consent', CF7_STATUS, 200, cf7('acceptance_missing'), invalid([], 'It is acceptance_missing.')],
    ['judges it spam', CF7_STATUS, 200, cf7('spam'), no('spam', 'It is spam.')],
    ['could not send the mail', CF7_STATUS, 200, cf7('mail_failed'), no('rejected', 'It is mail_failed.')],
    ['was stopped by a plug-in', CF7_STATUS, 200, cf7('aborted'), no('rejected', 'It is aborted.')],
    ['wants to be paid', CF7_STATUS, 200, cf7('payment_required'), failed('endpoint', 'It is payment_required.')],
    ['has a status of its own', CF7_STATUS, 200, cf7('init'), unknown('unclear')],
    ['has an id and a success, but no status', CF7, 200, json({id: 9, success: true}), unknown('unclear')],
    ['knows no such form', CF7, 404, json({code: 'wpcf7_not_found', message: 'Not found', data: {status: 404}}), failed('endpoint', 'Not found')],
    ['does not take this encoding', CF7, 415, json({code: 'wpcf7_unsupported_media_type', message: 'No', data: {status: 415}}), failed('endpoint', 'No')],
    ['answers empty', CF7, 200, {}, unknown('unclear')],
    ['shows a maintenance page', CF7, 200, html('<!doctype html>Briefly unavailable'), unknown('page')],
  ]),
  ...fixtures(undefined, [
    ['gives a receipt', CONTRACT, 201, json({id: 'R-2026-0042'}), sent('R-2026-0042')],
    ['gives a receipt inside data', CONTRACT, 201, json({data: {id: 'm7'}}), sent('m7')],
    ['gives a receipt as text/html', CONTRACT, 200, {...html('{"id": "m8"}')}, sent('m8')],
    ['says a word of success', CONTRACT, 200, json({status: 'success'}), sent()],
    ['answers 204', CONTRACT, 204, {}, sent()],
    ['answers 202 and nothing else', CONTRACT, 202, {body: ' \n'}, sent()],
    ['knows the submission already', CONTRACT, 409, json({id: 'R-2026-0042'}), sent('R-2026-0042')],
    ['names the submission that it knows', CONTRACT, 409, problem({title: 'Known', submission_id: ID}), sent()],
    ['is idempotent and says nothing with its 409', CONTRACT, 409, {}, sent(), {idempotent: true}],
    ['says nothing with its 409', CONTRACT, 409, {}, unknown('conflict')],
    ['has a conflict of its own', CONTRACT, 409, html('<h1>Edit conflict</h1>'), unknown('conflict'), {idempotent: true}],
    ['is a captive portal', CONTRACT, 200, {...html('<html><body>Sign in to the Wi-Fi'), redirected: true}, unknown('page')],
    ['has sent us elsewhere, where nothing is', CONTRACT, 200, {redirected: true}, unknown('unclear')],
    ['cannot be read', CORS, 0, {}, unknown('unclear')],
    ['answers with a redirect that was not followed', HTTP, 302, {}, unknown('unclear')],
    ['says thanks in JSON, but not that it took it', CONTRACT, 200, json({message: 'Thanks'}), unknown('unclear')],
    ['answers with a list', CONTRACT, 200, json([]), unknown('unclear')],
    ['answers with a bare true', CONTRACT, 200, json(true), unknown('unclear')],
    ['breaks off in its JSON', CONTRACT, 200, {body: '{"id": "R-20'}, unknown('unclear')],
    ['has an id, and an error', CONTRACT, 200, json({id: 4, error: {code: 'E1', message: 'Mailbox full'}}), no('rejected', 'Mailbox full')],
    ['succeeds, and calls it spam', CONTRACT, 200, json({success: true, status: 'spam'}), no('spam')],
    ['has no errors in its list of errors', CONTRACT, 200, json({ok: true, errors: []}), sent()],
    ['names fields by pointer', PROBLEM, 422, problem({title: 'Invalid', errors: [{detail: 'is no address', pointer: '#/email'}]}), withMessage(field('email', 'is no address'), 'Invalid')],
    ['names a list by the pointer of its entry', PROBLEM, 422, problem({detail: 'See below', errors: [{detail: 'is unknown', pointer: '/topics/0'}]}), withMessage(field('topics', 'is unknown'), 'See below')],
    ['names fields by name', PROBLEM, 400, problem({detail: 'Look', errors: [{name: 'name', message: 'is too long'}]}), withMessage(field('name', 'is too long'), 'Look')],
    ['maps fields to messages', LARAVEL, 422, json({message: 'Given data was invalid', errors: {message: ['is empty', 'is short']}}), withMessage(field('message', 'is empty'), 'Given data was invalid')],
    ['gives a problem without fields', PROBLEM, 403, problem({title: 'Forbidden', detail: 'Origin not allowed'}), no('rejected', 'Origin not allowed')],
    ['gives a problem about spam', PROBLEM, 422, problem({type: 'https://inbox.example/problems/spam', title: 'Refused'}), no('spam', 'Refused')],
    ['gives a problem about the size', PROBLEM, 413, problem({title: 'Too large'}), no('too-large', 'Too large')],
    ['limits the rate', PROBLEM, 429, {...problem({title: 'Slow down'}), retryAfter: 3e4}, {kind: 'refused', code: 'rate', retryAfter: 3e4, message: 'Slow down'}],
    ['gives a list of plain errors', CONTRACT, 400, json({errors: ['Mail is down']}), no('rejected', 'Mail is down')],
    ['gives up waiting for us', HTTP, 408, {}, unknown('server')],
    ['is behind a gateway that gives up', HTTP, 504, html('<h1>Gateway time-out</h1>'), unknown('server')],
    ['is gone', HTTP, 410, {}, failed('endpoint')],
  ]),
];
