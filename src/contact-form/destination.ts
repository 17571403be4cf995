import type {Trusted} from '../document/record.ts';
import type {Contact} from '../document/types.ts';
import {contextFields, type Message} from './delivery.ts';
import type {Fields} from './fields.ts';

/** Where and how a message goes. `action` is absolute, and '' where there is only an e-mail address. */
export type Destination = Pick<Message, 'action' | 'encoding' | 'service' | 'idempotent'> & {
  readonly email: string | undefined;
};

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
    action: address ? (URL.parse(address, document.baseURI)?.href ?? address) : '',
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
export const honeypotOf = (destination: Pick<Message, 'service'> | undefined): string =>
  honeypots[destination?.service ?? ''] ?? 'ob-hp';

/** Challenge widgets write their one-use values into fields of the page. */
const tokensOf = (host: Element): Fields =>
  [...host.querySelectorAll<HTMLInputElement>('[slot=challenge][name], [slot=challenge] [name]')].map(
    ({name, value}) => [name, value],
  );

/**
 * The message that a form makes, with what goes along beside its fields.
 *
 * @param host - the element, with what stands in its challenge slot
 * @param lang - BCP 47 tag
 */
export function messageOf(
  formData: FormData,
  {action, encoding, service, idempotent}: Destination,
  host: Element,
  lang: string,
): Message {
  const fields = [...formData].filter((field): field is [string, string] => typeof field[1] === 'string');
  const context = contextFields(location.href, lang, honeypotOf({service})).filter(
    ([name]) => !formData.has(name),
  );
  return {action, encoding, service, idempotent, fields: [...fields, ...context], tokens: tokensOf(host)};
}
