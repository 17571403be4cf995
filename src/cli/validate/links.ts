import {rich} from '../../document/readers.ts';
import {forms} from '../../document/rich-text.ts';
import {gate} from '../../document/url.ts';
import {words} from '../words.ts';
import type {Finding} from './finding.ts';
import {propertiesOf, type Visit} from './walk.ts';

/** Addresses in one paragraph of a rich text, as they were written; those inside a label or a mark too. */
function addressesIn(text: string): string[] {
  return [...text.matchAll(forms)].flatMap(([, , , label, address, strong, em]) =>
    address === undefined ? addressesIn(strong ?? em ?? '') : [address, ...addressesIn(label ?? '')],
  );
}

/** Every address that a rich text links to, as it was written. */
export const linksOf = (text: string): string[] => text.split(/\n\s*\n/).flatMap(addressesIn);

/** Links in rich texts that are shown as text, because the gate refuses their address. */
export function* checkLinks(visits: readonly Visit[], base: string): Generator<Finding, void> {
  for (const {pointer, value, entry} of visits) {
    if (entry !== rich) continue;
    const texts = typeof value === 'string' ? [['', value] as const] : Object.entries(propertiesOf(value));
    for (const [language, text] of texts) {
      const refused = typeof text === 'string' ? linksOf(text).filter(each => !gate(each, base)) : [];
      const own = language ? `${pointer}/${language}` : pointer;
      if (refused[0] !== undefined)
        yield {severity: 'error', pointer: own, message: words.refusedLinks(refused)};
    }
  }
}
