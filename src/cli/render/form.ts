import {defaultTreeAdapter as adapter, html, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import type {Trusted} from '../../document/record.ts';
import type {Contact} from '../../document/types.ts';
import {element} from './element.ts';

type Destination = Pick<Trusted<Contact>, 'action' | 'encoding' | 'service' | 'email' | 'url'>;

/**
 * Endpoint that takes a form as browsers send it without script; undefined for one that wants JSON, and for Contact Form 7,
 * which answers with JSON that a visitor would have to read.
 */
const endpointOf = ({action, encoding, service}: Destination): string | undefined =>
  encoding === 'json' || service === 'contact-form-7' ? undefined : action;

function find(parent: Tree.ParentNode, tag: string): Tree.Element | undefined {
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    const found = node.tagName === tag ? node : find(node, tag);
    if (found) return found;
  }
  return undefined;
}

/** Where one writes to without a form. */
function insteadOf({email, url}: Destination, elsewhere: string): Tree.Element | undefined {
  const link = (href: string, text: string): Tree.Element =>
    element('p', {class: 'instead'}, element('a', {part: 'link', href}, text));
  if (email !== undefined) return link(`mailto:${email}`, email);
  return url === undefined ? undefined : link(url, elsewhere);
}

/**
 * Makes the form of a tree work without script, or keeps it from being sent: a form without an endpoint would send the
 * message to the page that it stands on, where nobody reads it. Then there is a link in its place.
 *
 * @param isAwaited - a script will come for the form: it stays, cannot be sent until then, and is hidden without scripting
 * @param elsewhere - words of a link to a contact page
 */
export function settleForm(
  tree: Tree.DocumentFragment,
  contact: Destination = {},
  {isAwaited, elsewhere}: {isAwaited: boolean; elsewhere: string},
): void {
  const form = find(tree, 'form');
  if (!form?.parentNode) return;
  const button = find(form, 'button');
  if (button) adapter.adoptAttributes(button, [{name: 'type', value: 'submit'}]);
  const endpoint = endpointOf(contact);
  if (endpoint !== undefined) {
    adapter.adoptAttributes(form, [
      {name: 'action', value: endpoint},
      {name: 'method', value: 'post'},
      {name: 'enctype', value: 'multipart/form-data'},
    ]);
    return;
  }
  const instead = insteadOf(contact, elsewhere);
  if (instead) {
    const shown = isAwaited ? adapter.createElement('noscript', html.NS.HTML, []) : instead;
    if (shown !== instead) adapter.appendChild(shown, instead);
    adapter.insertBefore(form.parentNode, shown, form);
  }
  if (!isAwaited) adapter.detachNode(form);
  else if (button) adapter.adoptAttributes(button, [{name: 'disabled', value: ''}]);
}
