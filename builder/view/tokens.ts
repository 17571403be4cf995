import {html, type TemplateResult} from 'lit';
import {isTokenValue} from '../configuration.ts';
import type {TokenFacts} from '../facts.ts';
import type {Actions, State} from '../state.ts';
import {labelOf, words} from '../words.ts';
import {textField} from './field.ts';

/** A property of CSS that takes what the token takes. */
const properties: Readonly<Record<string, string>> = {
  '<color>': 'color',
  '<length>': 'margin-left',
  '<length-percentage>': 'border-top-left-radius',
  '*': 'font-family',
};

function problemOf({syntax}: TokenFacts, value: string): string {
  const isFine = isTokenValue(value) && CSS.supports(properties[syntax] ?? 'color', value);
  return value && !isFine ? words.notToken : '';
}

/** Colour as the browser's own field takes it; black for what it cannot say, such as a derived one. */
function hexOf(value: string): string {
  const context = document.createElement('canvas').getContext('2d');
  if (!context || !value) return '#000000';
  context.fillStyle = '#000000';
  context.fillStyle = value;
  return /^#[\da-f]{6}$/.test(context.fillStyle) ? context.fillStyle : '#000000';
}

function tokenField(token: TokenFacts, state: State, actions: Actions): TemplateResult {
  const {name, description, fallback, syntax} = token;
  const value = state.wish.tokens?.[name] ?? '';
  const picker = html`<input
    type="color"
    aria-label=${words.pick(labelOf(name))}
    .value=${hexOf(value)}
    @input=${(event: Event) => actions.token(name, (event.target as HTMLInputElement).value)}
  />`;
  const isDerived = /\(/.test(fallback);
  const usual = fallback === 'inherit' ? words.inherited : words.byDefault(fallback);
  return textField(
    {
      id: name,
      label: labelOf(name),
      hint: isDerived ? `${sentenceOf(description)}.` : `${sentenceOf(description)}. ${usual}`,
      value,
      problem: problemOf(token, value),
    },
    next => actions.token(name, next),
    syntax === '<color>' ? picker : undefined,
  );
}

const sentenceOf = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The theme tokens, folded away until somebody wants one. */
export const tokenFields = (state: State, actions: Actions): TemplateResult => {
  const isSet = Object.keys(state.configuration.tokens).length > 0;
  return html`<details ?open=${isSet}>
    <summary>${words.tokens}</summary>
    <p class="hint">${words.tokensHint}</p>
    ${state.facts.tokens.map(each => tokenField(each, state, actions))}
  </details>`;
};
