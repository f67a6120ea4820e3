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

/** Records of works are told from papers by this filter. */
export const worksFilter = { shelf: ['works'] };

/** As the index is asked; undefined where nothing bears a value that was chosen. */
export function filtersFor(narrowing: Narrowing, values: Readonly<Record<NarrowingKey, readonly NarrowingValue[]>>): Record<string, string[]> | undefined {
  const filters: Record<string, string[]> = {};
  for (const key of narrowingKeys) {
    if (narrowing[key] === '') continue;
    const chosen = values[key].find(({ value }) => value === narrowing[key]);
    if (!chosen) return undefined;
    filters[key] = [indexedValue(chosen)];
  }
  return filters;
}
