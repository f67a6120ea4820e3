/** Which works a choice of kind, person and decade leaves, and how many each further choice would. */

export const facets = ['kind', 'person', 'decade'] as const;
export type Facet = (typeof facets)[number];
export const orders = ['kind', 'author', 'year'] as const;
export type Order = (typeof orders)[number];

/** What is chosen; an empty value chooses all. */
export type Choice = Readonly<Record<Facet, string>> & { readonly order: Order };

export type WorkFacets = Readonly<Record<Facet, readonly string[]>>;

export const isChosen = (work: WorkFacets, choice: Choice, facetsAsked: readonly Facet[] = facets) =>
  facetsAsked.every((facet) => choice[facet] === '' || work[facet].includes(choice[facet]));

/** How many works each value of a facet would leave, the other facets as they are chosen; values without one are absent. */
export function countValues(works: readonly WorkFacets[], choice: Choice, facet: Facet): Map<string, number> {
  const others = facets.filter((other) => other !== facet);
  const counts = new Map<string, number>();
  for (const work of works) {
    if (!isChosen(work, choice, others)) continue;
    for (const value of work[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** From the address; what no work has is left out. */
export function readChoice(search: string, works: readonly WorkFacets[]): Choice {
  const parameters = new URLSearchParams(search);
  const value = (facet: Facet) => {
    const asked = parameters.get(facet) ?? '';
    return works.some((work) => work[facet].includes(asked)) ? asked : '';
  };
  const order = orders.find((known) => known === parameters.get('order')) ?? 'kind';
  return { kind: value('kind'), person: value('person'), decade: value('decade'), order };
}

/** The address's query with the choice in place of the last one; what else stands in it stays. */
export function writeChoice(search: string, choice: Choice): string {
  const parameters = new URLSearchParams(search);
  for (const facet of facets) {
    if (choice[facet] === '') parameters.delete(facet);
    else parameters.set(facet, choice[facet]);
  }
  if (choice.order === 'kind') parameters.delete('order');
  else parameters.set('order', choice.order);
  return parameters.toString();
}

export function describeChoice(shown: number, all: number, order: Order): string {
  const works = shown === all ? `All ${all} works` : shown === 0 ? 'No work' : `${shown} of ${all} works`;
  return `${works}, ordered by ${order}.`;
}
