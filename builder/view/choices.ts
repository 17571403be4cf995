/** The left half of the builder: everything that one can choose. */
import {html, nothing, type TemplateResult} from 'lit';
import {networks} from '../configuration.ts';
import {elementOf, type AttributeFacts} from '../facts.ts';
import type {Actions, State} from '../state.ts';
import {labelOf, words} from '../words.ts';
import {checkField, fieldset, selectField, sentence, textField} from './field.ts';
import {sectionList} from './section-list.ts';
import {tokenFields} from './tokens.ts';

/** Attributes that have a place of their own in the form. */
const placed = new Set(['src', 'sections', 'theme']);

function choiceField(
  {name, values, description}: AttributeFacts,
  state: State,
  actions: Actions,
): TemplateResult {
  const value = state.configuration.attributes[name] ?? values[0] ?? '';
  return selectField(
    {
      id: name,
      label: labelOf(name),
      hint: sentence(description),
      value,
      options: values.map((each, index) => [each, index ? each : words.standard(each)]),
    },
    next => actions.attribute(name, next),
  );
}

function textAttribute(facts: AttributeFacts, state: State, actions: Actions): unknown {
  const {name, description, kind, range, takesEmpty} = facts;
  const value = state.wish.attributes?.[name];
  const isNone = takesEmpty && value === '';
  const field = textField(
    {
      id: name,
      label: labelOf(name),
      hint: sentence(description),
      value: value ?? '',
      ...(kind === 'number' ? {type: 'number', range} : {}),
    },
    next => actions.attribute(name, next || undefined),
  );
  if (!takesEmpty) return field;
  const none = checkField({id: `no-${name}`, label: words.noHeading, isChecked: isNone}, isChecked =>
    actions.attribute(name, isChecked ? '' : undefined),
  );
  return [field, none];
}

function attributeField(facts: AttributeFacts, state: State, actions: Actions): unknown {
  const {name, description, kind} = facts;
  if (kind === 'choice') return choiceField(facts, state, actions);
  if (kind !== 'boolean') return textAttribute(facts, state, actions);
  const isChecked = state.configuration.attributes[name] !== undefined;
  return checkField({id: name, label: labelOf(name), hint: sentence(description), isChecked}, next =>
    actions.attribute(name, next ? '' : undefined),
  );
}

function content(state: State, actions: Actions): TemplateResult {
  const {facts, configuration} = state;
  const [page] = facts.elements;
  const options = facts.elements.map(
    each => [each.tag, each === page ? words.wholePage : each.summary] as const,
  );
  return fieldset(
    words.content,
    selectField({id: 'element', label: words.element, value: configuration.element, options}, element =>
      actions.wish({element}),
    ),
    configuration.element === page?.tag ? sectionList(state, actions) : nothing,
  );
}

function source(state: State, actions: Actions): TemplateResult {
  const {src} = state.wish.attributes ?? {};
  const isOwn = src !== undefined;
  const radio = {type: 'radio', name: 'source'} as const;
  return fieldset(
    words.source,
    checkField({id: 'carried', label: words.carried, isChecked: !isOwn, ...radio}, () =>
      actions.attribute('src', undefined),
    ),
    checkField({id: 'own', label: words.address, isChecked: isOwn, ...radio}, () =>
      actions.attribute('src', src ?? ''),
    ),
    isOwn
      ? textField(
          {
            id: 'src',
            label: words.src,
            hint: words.srcHint,
            value: src,
            type: 'url',
            placeholder: 'https://example.org/community.json',
          },
          value => actions.attribute('src', value),
        )
      : nothing,
  );
}

function language({facts, configuration}: State, actions: Actions): TemplateResult {
  const options = facts.languages.map(({tag, name}) => [tag, `${name} (${tag})`] as const);
  return fieldset(
    words.language,
    selectField(
      {
        id: 'lang',
        label: words.lang,
        value: configuration.lang,
        options: [['', words.pageLanguage], ...options],
      },
      lang => actions.wish({lang}),
    ),
  );
}

function files({wish, configuration}: State, actions: Actions): TemplateResult {
  const {from = configuration.from} = wish;
  const isOwn = !Object.hasOwn(networks, from);
  const options = [
    ['jsdelivr', words.jsdelivr],
    ['unpkg', words.unpkg],
    ['', words.ownServer],
  ] as const;
  const problem = isOwn && from && configuration.from !== from.replace(/\/*$/, '/') ? words.notAddress : '';
  return fieldset(
    words.files,
    selectField({id: 'from', label: words.from, value: isOwn ? '' : from, options}, value =>
      actions.wish({from: value}),
    ),
    isOwn
      ? textField(
          {
            id: 'from-address',
            label: words.fromAddress,
            hint: words.fromHint,
            value: from,
            type: 'url',
            problem,
          },
          value => actions.wish({from: Object.hasOwn(networks, value) ? '' : value}),
        )
      : nothing,
  );
}

/** The form. */
export function choices(state: State, actions: Actions): TemplateResult {
  const {attributes} = elementOf(state.facts, state.configuration.element);
  const theme = attributes.find(({name}) => name === 'theme');
  return html`<form class="choices" @submit=${(event: Event) => event.preventDefault()}>
    ${content(state, actions)} ${source(state, actions)} ${language(state, actions)}
    ${fieldset(
      words.looks,
      theme ? choiceField(theme, state, actions) : nothing,
      tokenFields(state, actions),
    )}
    ${fieldset(
      words.more,
      attributes.filter(({name}) => !placed.has(name)).map(each => attributeField(each, state, actions)),
    )}
    ${files(state, actions)}
    <p class="row">
      <button type="button" @click=${() => actions.reset()}>${words.reset}</button>
    </p>
  </form>`;
}
