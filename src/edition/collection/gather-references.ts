/** What refers to each entry of the registers. */

interface Referring<C, M> {
  citations: readonly C[];
  mentions: readonly M[];
}

export interface GatheredReferences<P, C, M> {
  /** The citing places of each work that the texts name, in the order of the papers and their texts. */
  citedIn: Map<string, (C & { paper: P })[]>;
  mentionedIn: Map<string, (M & { paper: P })[]>;
}

export const gatherReferences = <C extends { node: { work: string } }, M extends { node: { ref: string } }, P extends Referring<C, M>>(
  papers: readonly (P & Referring<C, M>)[],
): GatheredReferences<P, C, M> => ({
  citedIn: gather(
    papers,
    ({ citations }) => citations,
    ({ node }) => node.work,
  ),
  mentionedIn: gather(
    papers,
    ({ mentions }) => mentions,
    ({ node }) => node.ref,
  ),
});

function gather<P, T extends object>(papers: readonly P[], occurrencesIn: (paper: P) => readonly T[], keyOf: (occurrence: T) => string) {
  const references = new Map<string, (T & { paper: P })[]>();
  for (const paper of papers) {
    for (const occurrence of occurrencesIn(paper)) {
      const key = keyOf(occurrence);
      const reference = { ...occurrence, paper };
      const known = references.get(key);
      if (known) known.push(reference);
      else references.set(key, [reference]);
    }
  }
  return references;
}
