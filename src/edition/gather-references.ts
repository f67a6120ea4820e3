/** What refers to each entry of a register, in the order of the papers and their texts. */
export function gatherReferences<P, T extends object>(
  papers: readonly P[],
  occurrencesIn: (paper: P) => readonly T[],
  keyOf: (occurrence: T) => string,
): Map<string, (T & { paper: P })[]> {
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
