import {html, nothing, type TemplateResult} from 'lit';
import {isRendered, kinds, snippet, type Kind, type Piece} from '../snippets.ts';
import type {Actions, State} from '../state.ts';
import {words} from '../words.ts';

/** Where the arrow keys lead (ARIA Authoring Practices, "Tabs"); undefined for other keys. */
function neighbour(kind: Kind, key: string): Kind | undefined {
  const place = kinds.indexOf(kind);
  const {length} = kinds;
  const next = {ArrowRight: place + 1, ArrowLeft: place - 1 + length, Home: 0, End: length - 1}[key];
  return next === undefined ? undefined : kinds[next % length];
}

function onKey(event: KeyboardEvent, kind: Kind, actions: Actions): void {
  const next = neighbour(kind, event.key);
  if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  actions.choose(next);
  document.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
}

const tab = (kind: Kind, state: State, actions: Actions): TemplateResult => {
  const isChosen = kind === state.kind;
  return html`<button
    type="button"
    role="tab"
    id="tab-${kind}"
    aria-selected=${isChosen ? 'true' : 'false'}
    aria-controls="panel"
    tabindex=${isChosen ? 0 : -1}
    @click=${() => actions.choose(kind)}
    @keydown=${(event: KeyboardEvent) => onKey(event, kind, actions)}
  >
    ${words.kinds[kind]}
  </button>`;
};

/** Copies, or where the browser refuses selects, and says which. */
export async function copy(
  text: string,
  what: string,
  actions: Actions,
  shown?: Element | null,
): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    actions.say(words.copied(what));
  } catch {
    // Without permission, without a secure context, in a frame: the person copies.
    if (shown) getSelection()?.selectAllChildren(shown);
    actions.say(words.notCopied);
  }
}

function piece({place, code}: Piece, index: number, state: State, actions: Actions): TemplateResult {
  const name = words.places[place];
  return html`<div class="piece">
    <div class="row">
      <h3 id="piece-${index}">${name}</h3>
      <button
        type="button"
        class="primary"
        aria-describedby="piece-${index}"
        @click=${() => void copy(code, `${words.kinds[state.kind]}, ${name}`, actions, document.querySelector(`#code-${index}`))}
      >
        ${words.copy}
      </button>
    </div>
    <pre tabindex="0" role="region" aria-labelledby="piece-${index}"><code id="code-${index}">${code}</code></pre>
  </div>`;
}

/** The pieces of code for the tab that is chosen; undefined while a part of the document is made. */
export function piecesOf({
  kind,
  rendered,
  problem,
  configuration,
  facts,
  height,
}: State): readonly Piece[] | undefined {
  if (isRendered(kind) && !rendered && problem === undefined) return undefined;
  return snippet(kind, {configuration, facts, height, rendered: rendered ?? {fallback: '', still: ''}});
}

/** The code, one tab a kind of site. */
export function output(state: State, actions: Actions): TemplateResult {
  const {kind, problem} = state;
  const pieces = piecesOf(state);
  return html`<section class="output" aria-labelledby="output-heading">
    <h2 id="output-heading">${words.output}</h2>
    <div role="tablist" aria-labelledby="output-heading">${kinds.map(each => tab(each, state, actions))}</div>
    <div id="panel" role="tabpanel" aria-labelledby="tab-${kind}" aria-busy=${pieces ? 'false' : 'true'}>
      <p>${words.about[kind]}</p>
      ${
        problem !== undefined && isRendered(kind)
          ? html`<p class="problem">${words.unreadable(problem)}</p>`
          : nothing
      }
      ${pieces?.map((each, index) => piece(each, index, state, actions)) ?? html`<p>${words.making}</p>`}
    </div>
  </section>`;
}
