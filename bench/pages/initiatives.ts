/** One card of a long list. */
export interface Card {
  readonly name: string;
  readonly url: string;
  readonly description: string;
  readonly category: string;
  readonly status: string;
}

/** What is searched for; one card in ten has it. */
export const query = 'quay';

const places = [
  'harbour',
  'library',
  'workshop',
  'college',
  'museum',
  'garden',
  'school',
  'lab',
  'club',
  query,
];
const categories = ['Tools', 'Books', 'Events', 'Research', 'Teaching', 'Standards', 'Translation'];
const statuses = ['active', 'forming', 'paused'];

const at = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

/** So many cards, always the same ones. */
export const makeCards = (length: number): Card[] =>
  Array.from({length}, (_, index) => ({
    name: `Initiative ${index + 1}`,
    url: `https://initiatives.example/${index + 1}`,
    description: `Number ${index + 1} meets at the ${at(places, index)} and awards badges for what people learn there outside a degree, in the evening and at weekends.`,
    category: at(categories, index),
    status: at(statuses, index),
  }));

/** Those that a search finds. */
export function find(cards: readonly Card[], haystacks: readonly string[], words: string): readonly Card[] {
  const needle = words.toLowerCase();
  return cards.filter((_, index) => haystacks[index]?.includes(needle));
}

/** What is searched in, made once. */
export const haystack = ({name, description, category}: Card): string =>
  `${name} ${description} ${category}`.toLowerCase();
