import {openBadges} from '../src/document/open-badges.ts';
import type {Configuration} from './configuration.ts';
import type {Facts} from './facts.ts';
import {attributesOf, type Written} from './markup.ts';
import {tokenRule, type Rendered} from './snippets.ts';

/** What the worker renders. */
export interface Question {
  readonly id: number;
  /** A community document as JSON. */
  readonly text: string;
  readonly tag: string;
  /** As they stand on the tag. */
  readonly attributes: readonly Written[];
  /** The tokens as a rule; empty when none is set. */
  readonly tokens: string;
  /** BCP 47 tag; empty for the document's own language. */
  readonly lang: string;
  /** Absolute address that relative links are resolved against. */
  readonly base: string | undefined;
  /** The whole page, which comes alive. */
  readonly isPage: boolean;
}

export interface Answer {
  readonly id: number;
  readonly rendered?: Rendered;
  /** Why there is nothing. */
  readonly problem?: string;
}

/** Ordinary HTML for where there is no document to make it of. */
const nothing: Rendered = {fallback: '', still: ''};

/** What became of a rendering; `problem` is a sentence for the one who gave the address. */
export interface Result {
  readonly rendered: Rendered;
  readonly problem?: string;
}

const waiting = new Map<number, (answer: Answer) => void>();
let worker: Worker | undefined;
let last = 0;

/** What TypeScript does not know of Trusted Types. */
interface TrustedTypes {
  createPolicy(name: string, rules: {createScriptURL: (url: string) => string}): typeof rules;
}

/** The one script that is started by its address: a page that enforces Trusted Types takes no other for it. */
function workerAddress(): string {
  const address = new URL('render-worker.js', import.meta.url).href;
  const {trustedTypes} = globalThis as {trustedTypes?: TrustedTypes};
  const policy = trustedTypes?.createPolicy('ob-builder-worker', {createScriptURL: url => url});
  return policy?.createScriptURL(address) ?? address;
}

/** Starts the worker when it is needed first: it holds every template and every language. */
function start(): Worker {
  const started = new Worker(workerAddress(), {type: 'module'});
  started.addEventListener('message', ({data}: MessageEvent<Answer>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  return started;
}

function ask(question: Omit<Question, 'id'>): Promise<Answer> {
  worker ??= start();
  const id = (last += 1);
  worker.postMessage({id, ...question} satisfies Question);
  return new Promise(resolve => waiting.set(id, resolve));
}

/** The document as text; the carried one where no address is given. */
async function textOf(src: string | undefined): Promise<string> {
  if (!src) return JSON.stringify(openBadges);
  const response = await fetch(src, {credentials: 'omit', signal: AbortSignal.timeout(15_000)});
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  return response.text();
}

/**
 * Keeps visitors without JavaScript from nothing: an element without an address takes ordinary HTML in it for its content,
 * but passes over `noscript`, and for the whole page over everything where data are written into it.
 */
function aroundCarried(rendered: Rendered, isPage: boolean): Rendered {
  const {fallback} = rendered;
  const data = JSON.stringify(openBadges).replaceAll('<', '\\u003c');
  const kept = isPage
    ? `<script type="application/json">${data}</script>\n${fallback}`
    : `<noscript>\n${fallback}\n</noscript>`;
  return {...rendered, fallback: kept};
}

/** Renders the document of a configuration for the snippets that hold a part of it. */
export async function render(configuration: Configuration, facts: Facts): Promise<Result> {
  const {element, attributes, lang} = configuration;
  const isPage = element === facts.elements[0]?.tag;
  const {src} = attributes;
  try {
    const {rendered = nothing, problem} = await ask({
      text: await textOf(src),
      tag: element,
      attributes: attributesOf(configuration, facts),
      tokens: tokenRule(configuration),
      lang,
      base: src && /^https?:/.test(src) ? src : undefined,
      isPage,
    });
    if (problem !== undefined) return {rendered: nothing, problem};
    return {rendered: src ? rendered : aroundCarried(rendered, isPage)};
  } catch (error) {
    // What the network says, to the person who typed the address.
    return {rendered: nothing, problem: error instanceof Error ? error.message : String(error)};
  }
}
