import {html, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {repeat} from 'lit/directives/repeat.js';
import type {Actions, State} from '../state.ts';
import {labelOf, words} from '../words.ts';

/** Chosen ones in their order, then the others in the page's. */
function ordered({facts, wish}: State): readonly [chosen: readonly string[], others: readonly string[]] {
  const {sections} = wish.attributes ?? {};
  if (sections === undefined) return [facts.sections, []];
  const chosen = sections.split(' ').filter(name => facts.sections.includes(name));
  return [chosen, facts.sections.filter(name => !chosen.includes(name))];
}

function choose(state: State, actions: Actions, chosen: readonly string[]): void {
  const isAll = chosen.join() === state.facts.sections.join();
  // None is all, as everywhere: the last one cannot be taken away, and so a click on it chooses all again.
  actions.attribute('sections', isAll || !chosen.length ? undefined : chosen.join(' '));
}

function move(state: State, actions: Actions, name: string, by: -1 | 1): void {
  const [chosen] = ordered(state);
  const [from, next] = [chosen.indexOf(name), [...chosen]];
  next.splice(from, 1);
  next.splice(from + by, 0, name);
  choose(state, actions, next);
  actions.say(words.moved(labelOf(name), next.indexOf(name) + 1, next.length));
  // A node that moves loses focus, and a button at its end is disabled.
  const [first, second] = by < 0 ? ['up', 'down'] : ['down', 'up'];
  requestAnimationFrame(() => {
    const buttons = [first, second].map(each =>
      document.querySelector<HTMLButtonElement>(`#${each}-${name}`),
    );
    buttons.find(each => each && !each.disabled)?.focus();
  });
}

/** The sections of the page, each to be chosen and moved. */
export function sectionList(state: State, actions: Actions): TemplateResult {
  const [chosen, others] = ordered(state);
  const toggle = (name: string, isChecked: boolean): void =>
    choose(state, actions, isChecked ? [...chosen, name] : chosen.filter(each => each !== name));
  const button = (name: string, by: -1 | 1): TemplateResult => {
    const place = chosen.indexOf(name);
    const isOff = place < 0 || place + by < 0 || place + by >= chosen.length;
    const [id, label, sign] = by < 0 ? ['up', words.moveUp, '↑'] : ['down', words.moveDown, '↓'];
    return html`<button
      type="button"
      class="small"
      id="${id}-${name}"
      aria-label=${label(labelOf(name))}
      ?disabled=${isOff}
      @click=${() => move(state, actions, name, by)}
    >
      <span aria-hidden="true">${sign}</span>
    </button>`;
  };
  return html`<div class="field" role="group" aria-labelledby="sections-label">
    <p class="label" id="sections-label">${words.sections}</p>
    <ul class="sections" role="list">
      ${repeat(
        [...chosen, ...others],
        name => name,
        name =>
          html`<li>
            <span class="check">
              <input
                id="section-${name}"
                type="checkbox"
                .checked=${live(chosen.includes(name))}
                @change=${(event: Event) => toggle(name, (event.target as HTMLInputElement).checked)}
              />
              <label for="section-${name}">${labelOf(name)}</label>
            </span>
            ${button(name, -1)}${button(name, 1)}
          </li>`,
      )}
    </ul>
  </div>`;
}
