/** What a search over several papers can be narrowed to, as the index and the address give it. */

export const narrowingKeys = ['paper', 'author', 'year'] as const;
export type NarrowingKey = (typeof narrowingKeys)[number];

/** Values as the address gives them; empty where all are meant. */
export type Narrowing = Readonly<Record<NarrowingKey, string>>;

export const everything: Narrowing = { paper: '', author: '', year: '' };
export const isNarrowed = (narrowing: Narrowing) => narrowingKeys.some((key) => narrowing[key] !== '');

export interface NarrowingValue {
  value: string;
  label: string;
  /** How many papers bear it. */
  count: number;
}

/** The index holds value and words as one. A value has no spaces. */
export const indexedValue = ({ value, label }: Pick<NarrowingValue, 'value' | 'label'>) => (value === label ? value : `${value} ${label}`);

export function readIndexedValue(indexed: string, count: number): NarrowingValue {
  const space = indexed.indexOf(' ');
  return space < 0 ? { value: indexed, label: indexed, count } : { value: indexed.slice(0, space), label: indexed.slice(space + 1), count };
}

/** The index has one filter, whose values name what they are values of: it writes several filters in no fixed order. */
export const facetFilter = 'facet';
type FacetName = NarrowingKey | 'shelf';
export const facetValue = (name: FacetName, value: string) => `${name} ${value}`;

/** Records of works are told from papers by this. */
export const worksFacet = facetValue('shelf', 'works');

export type NarrowingValues = Readonly<Record<NarrowingKey, readonly NarrowingValue[]>>;

/** From the facets that the index has, each with the number of its records. */
export function readFacets(counts: Readonly<Record<string, number>>): NarrowingValues {
  const read = (key: NarrowingKey) =>
    Object.entries(counts).flatMap(([facet, count]) => {
      const start = facetValue(key, '');
      return facet.startsWith(start) ? [readIndexedValue(facet.slice(start.length), count)] : [];
    });
  const { compare } = new Intl.Collator('en', { numeric: true });
  const byLabel = (key: NarrowingKey) => read(key).sort((a, b) => compare(a.label, b.label));
  // Years from the last.
  return { paper: byLabel('paper'), author: byLabel('author'), year: byLabel('year').reverse() };
}

/** What a record has to bear; undefined where nothing bears a value that was chosen. */
export function facetsFor(narrowing: Narrowing, values: NarrowingValues): string[] | undefined {
  const facets: string[] = [];
  for (const key of narrowingKeys) {
    if (narrowing[key] === '') continue;
    const chosen = values[key].find(({ value }) => value === narrowing[key]);
    if (!chosen) return undefined;
    facets.push(facetValue(key, indexedValue(chosen)));
  }
  return facets;
}
