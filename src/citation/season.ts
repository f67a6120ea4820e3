/** The seasons as files of works name them, in English. */

export const seasonNames = ['Spring', 'Summer', 'Autumn', 'Winter'] as const;

/** 1 (spring) to 4 (winter); undefined for other words. */
export function seasonOf(word: string): number | undefined {
  const name = word.trim().toLowerCase();
  const index = seasonNames.findIndex((season) => season.toLowerCase() === (name === 'fall' ? 'autumn' : name));
  return index < 0 ? undefined : index + 1;
}
