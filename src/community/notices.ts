import type {Day} from '../document/types.ts';

/**
 * True while a notice is to be shown. Days compare as text: `2017` begins with `2017-01-01` and ends with
 * `2017-12-31`.
 *
 * @param today - `2017-01-10`
 */
export const isCurrent = ({from, until}: {from?: Day; until?: Day}, today: Day): boolean =>
  (!from || from <= today) && (!until || today.slice(0, until.length) <= until);
