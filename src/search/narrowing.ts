/** What a search over several papers can be narrowed to, and which papers are left then. */

export const narrowingKeys = ['paper', 'author', 'year'] as const;
export type NarrowingKey = (typeof narrowingKeys)[number];

/** Values as the address gives them; empty where all are meant. */
export type Narrowing = Readonly<Record<NarrowingKey, string>>;

export const everything: Narrowing = { paper: '', author: '', year: '' };
export const isNarrowed = (narrowing: Narrowing) => narrowingKeys.some((key) => narrowing[key] !== '');

interface Value {
  /** Without spaces. */
  value: string;
  label: string;
}

/** A paper by all that it can be chosen by. */
export interface NarrowablePaper {
  id: string;
  title: string;
  author: readonly Value[];
  year: readonly Value[];
}

export interface NarrowingValue extends Value {
  /** How many papers bear it. */
  count: number;
}

export type NarrowingValues = Readonly<Record<NarrowingKey, readonly NarrowingValue[]>>;

const valuesOf = ({ id, title, author, year }: NarrowablePaper): Readonly<Record<NarrowingKey, readonly Value[]>> => ({
  paper: [{ value: id, label: title }],
  author,
  year,
});

/** By their words; years from the last. */
export function countValues(papers: readonly NarrowablePaper[]): NarrowingValues {
  const counts: Record<NarrowingKey, Map<string, NarrowingValue>> = { paper: new Map(), author: new Map(), year: new Map() };
  for (const paper of papers) {
    const values = valuesOf(paper);
    for (const key of narrowingKeys)
      for (const { value, label } of values[key]) counts[key].set(value, { value, label, count: (counts[key].get(value)?.count ?? 0) + 1 });
  }
  const { compare } = new Intl.Collator('en', { numeric: true });
  const byLabel = (key: NarrowingKey) => [...counts[key].values()].sort((a, b) => compare(a.label, b.label));
  return { paper: byLabel('paper'), author: byLabel('author'), year: byLabel('year').reverse() };
}

/** The ids of the papers that bear all that was chosen. */
export function choosePapers(papers: readonly NarrowablePaper[], narrowing: Narrowing): Set<string> {
  const bears = (paper: NarrowablePaper) => {
    const values = valuesOf(paper);
    return narrowingKeys.every((key) => narrowing[key] === '' || values[key].some(({ value }) => value === narrowing[key]));
  };
  return new Set(papers.filter(bears).map(({ id }) => id));
}
