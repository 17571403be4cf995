/** The element of a configuration on a host page: the address after `#` says which. */
import {parseAddress} from './address.ts';
import type {Configuration} from './configuration.ts';
import type {Facts} from './facts.ts';
import {HELD} from './held.ts';
import {attributesOf} from './markup.ts';

function make(configuration: Configuration, facts: Facts): HTMLElement {
  const element = document.createElement(configuration.element);
  for (const {name, value} of attributesOf(configuration, facts)) element.setAttribute(name, value);
  for (const [name, value] of Object.entries(configuration.tokens)) element.style.setProperty(name, value);
  return element;
}

const response = await fetch(new URL('facts.json', import.meta.url));
const facts = (await response.json()) as Facts;
const place = document.querySelector('#place');
let shown = '';

function show(): void {
  const configuration = parseAddress(location.hash, facts);
  const {element, attributes, lang, tokens} = configuration;
  const next = JSON.stringify([element, attributes, lang, tokens]);
  if (next === shown) return;
  shown = next;
  place?.replaceChildren(make(configuration, facts));
}

// Whoever tries the form must not write to a real community.
addEventListener(
  'ob-submit',
  event => {
    event.preventDefault();
    parent.postMessage(HELD, location.origin);
  },
  {capture: true},
);
addEventListener('hashchange', show);
show();
