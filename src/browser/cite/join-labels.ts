/** The name of a place that runs from one passage to another: `§ I.2, ¶¶ 3–5`, `§ I.2, ¶ 3 – § I.3, ¶ 1`. */
export function joinLabels(first: string, last: string): string {
  if (first === last) return first;
  const [from, to] = [first, last].map((label) => /^(?<section>.*), ¶ (?<number>\d+)$/.exec(label)?.groups);
  return from && to && from['section'] === to['section'] ? `${from['section']}, ¶¶ ${from['number']}–${to['number']}` : `${first} – ${last}`;
}
