import {isServer} from 'lit';
import type {Trusted} from '../document/record.ts';
import type {Contact} from '../document/types.ts';
import type {Way} from './delivery.ts';

/** Where and how a message goes. `action` is absolute, and '' where there is only an e-mail address. */
export type Destination = Way & {readonly email: string | undefined};

/** What an element's attributes say about delivery. */
export type DeliveryAttributes = {
  readonly [K in 'action' | 'email' | 'encoding' | 'idempotent']: Destination[K] | undefined;
};

/**
 * Where messages go: as the element says, else as the page's own form says, else as the document does; undefined when
 * nobody has said. What a document says about its endpoint holds for no other one.
 */
export function destinationOf(
  {action, email, encoding, idempotent}: DeliveryAttributes,
  form: Element | null,
  contact: Trusted<Contact> | undefined,
): Destination | undefined {
  // Not `form.action`: a field of that name would stand in its place.
  const chosen = action || form?.getAttribute('action');
  const address = chosen || contact?.action;
  const mail = email || contact?.email;
  if (!address && !mail) return undefined;
  const own = chosen ? undefined : contact;
  return {
    // An outbox is shared by all pages of an origin, and each resolves a relative address in its own way.
    action: isServer
      ? (address ?? '')
      : address
        ? (URL.parse(address, document.baseURI)?.href ?? address)
        : '',
    email: mail,
    encoding: encoding || own?.encoding,
    service: own?.service,
    idempotent: idempotent || own?.idempotent,
  };
}

/** Names under which services expect the field that only machines fill. */
const honeypots: Partial<Record<string, string>> = {
  formspree: '_gotcha',
  basin: '_gotcha',
  netlify: 'bot-field',
  web3forms: 'botcheck',
};

/** Name of the honeypot at a destination. */
export const honeypotOf = ({service}: Pick<Destination, 'service'>): string =>
  honeypots[service as string] ?? 'ob-hp';

/**
 * Adds what goes along with what the visitor wrote, where the form has no field of that name: the page's address
 * without query and fragment, which may hold secrets; the language; the honeypot, empty; and what challenge widgets
 * have written into fields of the page.
 *
 * @param host - the element, with what stands in its challenge slot
 * @param address - of the page
 * @param language - BCP 47 tag
 */
export function addContext(
  formData: FormData,
  destination: Destination,
  host: Element,
  address: string,
  language: string,
): void {
  const challenge = host.querySelectorAll<HTMLInputElement>(
    ':is([slot=challenge], [slot=challenge] *)[name]',
  );
  for (const {name, value} of [
    {name: 'page', value: address.replace(/[?#].*/s, '')},
    {name: 'language', value: language},
    {name: honeypotOf(destination), value: ''},
    ...challenge,
  ])
    if (!formData.has(name)) formData.append(name, value);
}
