/** Which entries of a list a choice by several facets leaves, how many each further choice would, and how the address tells it. */
import type { ScriptMessages } from '../../model/messages/messages.ts';

/** What a list can be narrowed and ordered by, and what it holds. */
export interface Choosing<Facet extends string, Order extends string> {
  facets: readonly Facet[];
  /** The first is that of the page. */
  orders: readonly [Order, ...Order[]];
  list: 'papers' | 'works' | 'events';
}

/** The values of one entry. */
export type Facets<Facet extends string> = Readonly<Record<Facet, readonly string[]>>;

export interface Choice<Facet extends string, Order extends string> {
  /** An empty value chooses all. */
  values: Readonly<Record<Facet, string>>;
  order: Order;
}

export const isChosen = <F extends string>(entry: Facets<F>, values: Readonly<Record<F, string>>, asked: readonly F[]) =>
  asked.every((facet) => values[facet] === '' || entry[facet].includes(values[facet]));

/** How many entries each value of a facet would leave, the other facets as they are chosen; values without one are absent. */
export function countValues<F extends string>(
  { facets }: Pick<Choosing<F, never>, 'facets'>,
  entries: readonly Facets<F>[],
  values: Readonly<Record<F, string>>,
  facet: F,
) {
  const others = facets.filter((other) => other !== facet);
  const counts = new Map<string, number>();
  for (const entry of entries) {
    if (!isChosen(entry, values, others)) continue;
    for (const value of entry[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** From the address; what no entry has is left out. */
export function readChoice<F extends string, O extends string>(
  { facets, orders }: Choosing<F, O>,
  search: string,
  entries: readonly Facets<F>[],
): Choice<F, O> {
  const parameters = new URLSearchParams(search);
  const value = (facet: F) => {
    const asked = parameters.get(facet) ?? '';
    return entries.some((entry) => entry[facet].includes(asked)) ? asked : '';
  };
  return {
    values: Object.fromEntries(facets.map((facet) => [facet, value(facet)])) as Record<F, string>,
    order: orders.find((known) => known === parameters.get('order')) ?? orders[0],
  };
}

/** The address's query with the choice in place of the last one; what else stands in it stays. */
export function writeChoice<F extends string, O extends string>({ facets, orders }: Choosing<F, O>, search: string, { values, order }: Choice<F, O>): string {
  const parameters = new URLSearchParams(search);
  const write = (name: string, value: string) => (value === '' ? parameters.delete(name) : parameters.set(name, value));
  for (const facet of facets) write(facet, values[facet]);
  write('order', order === orders[0] ? '' : order);
  return parameters.toString();
}

export function describeChoice<O extends 'kind' | 'author' | 'year' | 'title' | 'date'>(
  say: Pick<ScriptMessages, 'chosen' | 'ordered'>,
  { list, orders }: Pick<Choosing<never, O>, 'list' | 'orders'>,
  shown: number,
  all: number,
  order: O,
): string {
  return say.ordered(say.chosen(shown, all, list), orders.length > 1 && order !== 'date' ? order : undefined);
}
