/** The embed builder: one state, one render; what one does makes the next state. */
import {html, render as draw} from 'lit';
import {printAddress} from './address.ts';
import {defaults} from './configuration.ts';
import type {Facts} from './facts.ts';
import {HELD} from './held.ts';
import {styleHashesOf} from './loads.ts';
import {render} from './rendering.ts';
import {isRendered} from './snippets.ts';
import {contentOf, previewOf, stateOf, wished, type Actions, type State} from './state.ts';
import {choices} from './view/choices.ts';
import {loads} from './view/loads.ts';
import {copy, output, piecesOf} from './view/output.ts';
import {preview} from './view/preview.ts';
import {words} from './words.ts';

/** How long somebody has to pause before the preview and the address follow, in ms. */
const PAUSE = 200;

const place = document.querySelector<HTMLElement>('#builder');
const status = document.querySelector('#said');
const response = await fetch(new URL('facts.json', import.meta.url));
const facts = (await response.json()) as Facts;
let state: State = stateOf(location.hash, facts);

const actions: Actions = {
  wish: wish => change(wished(state, wish)),
  attribute(name, value) {
    const others = Object.entries(state.wish.attributes ?? {}).filter(([each]) => each !== name);
    const own = value === undefined ? [] : [[name, value] as const];
    actions.wish({attributes: Object.fromEntries([...others, ...own])});
  },
  token: (name, value) => actions.wish({tokens: {...state.wish.tokens, [name]: value}}),
  choose: kind => change({...state, kind}),
  say(sentence) {
    if (!status) return;
    // The same sentence twice is a change only after another one.
    status.textContent = '';
    requestAnimationFrame(() => (status.textContent = sentence));
  },
  reset() {
    change(wished(state, defaults(facts)));
    actions.say(words.isReset);
  },
};

const share = (): void => void copy(location.href, words.shared, actions);

function view(): void {
  if (!place) return;
  draw(
    html`${choices(state, actions)}
      <div class="results">
        ${preview(state, actions)} ${output(state, actions)} ${loads(state)}
        <p><button type="button" @click=${share}>${words.share}</button></p>
      </div>`,
    place,
  );
}

function change(next: State): void {
  state = next;
  view();
  later();
}

let timer: ReturnType<typeof setTimeout> | undefined;
/** Follows what was typed: the preview, the address, the parts of the document and the hashes. */
function later(): void {
  clearTimeout(timer);
  timer = setTimeout(follow, PAUSE);
}

function follow(): void {
  const address = printAddress(state.configuration, facts);
  if (address !== location.hash)
    history.replaceState(null, '', address || location.pathname + location.search);
  show();
  void update();
}

/** Puts the element into the frame: the same page takes a new address without loading anew. */
function show(): void {
  const frame = document.querySelector<HTMLIFrameElement>('#preview');
  const wanted = new URL(previewOf(state), location.href).href;
  const {width} = state.configuration;
  frame?.parentElement?.style.setProperty('inline-size', width ? `${width}px` : '100%');
  if (!frame?.contentWindow || frame.contentWindow.location.href === wanted) return;
  frame.contentWindow.location.replace(wanted);
}

/** What takes time: a worker renders, the browser hashes. A later change makes the result of an earlier one old. */
async function update(): Promise<void> {
  if (isRendered(state.kind) && !state.rendered && state.problem === undefined) {
    const content = contentOf(state.configuration);
    const {rendered, problem} = await render(state.configuration, facts);
    if (content !== contentOf(state.configuration)) return;
    state = {...state, rendered, problem};
    view();
  }
  const [kind, pieces] = [state.kind, piecesOf(state)];
  const code = pieces?.map(each => each.code).join('\n') ?? '';
  const hashes = await styleHashesOf(kind, code, state.configuration);
  if (kind !== state.kind || hashes.join() === state.hashes.join()) return;
  state = {...state, hashes};
  view();
}

/** The height of what the frame shows, in steps that do not change with every letter. */
function measure(): void {
  const body = document.querySelector<HTMLIFrameElement>('#preview')?.contentDocument?.body;
  const height = Math.ceil((body?.scrollHeight ?? 0) / 50) * 50;
  if (!height || height === state.height) return;
  state = {...state, height};
  view();
}

function observe(): void {
  const frame = document.querySelector<HTMLIFrameElement>('#preview');
  const sizes = new ResizeObserver(measure);
  frame?.addEventListener('load', () => {
    const body = frame.contentDocument?.body;
    sizes.disconnect();
    if (body) sizes.observe(body);
  });
}

addEventListener('hashchange', () => {
  if (location.hash !== printAddress(state.configuration, facts))
    change({...stateOf(location.hash, facts), kind: state.kind, height: state.height});
});
addEventListener('message', ({data, source}) => {
  const frame = document.querySelector<HTMLIFrameElement>('#preview');
  if (data === HELD && source === frame?.contentWindow) actions.say(words.held);
});

place?.replaceChildren();
view();
observe();
follow();
