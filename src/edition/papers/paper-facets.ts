/** What papers can be narrowed by: year, author, occasion. */
import { invertedNameOf, nameOf } from '../../model/authors.ts';
import { dateOf } from '../../model/date.ts';
import { compareStrings } from '../../model/finding.ts';
import { slugOf } from '../../model/ids.ts';
import type { PaperSummary } from '../../model/paper-summary.ts';

type Dated = Pick<PaperSummary, 'meta'>;

export const paperFacetNames = ['year', 'author', 'occasion'] as const;
export type PaperFacet = (typeof paperFacetNames)[number];

export interface FacetValue {
  /** As the address gives it: no spaces. */
  value: string;
  label: string;
}

export const yearOf = ({ meta }: Dated) => dateOf(meta.date).from.year;
export const authorsOf = ({ meta }: Dated) => meta.authors.map(nameOf).join(', ');

/** The value of a name without Latin letters is the name. */
const addressValue = (label: string) => slugOf(label, label.replace(/\s+/g, '-'));

export function facetsOfPaper(paper: Dated): Record<PaperFacet, readonly FacetValue[]> {
  const { authors, occasion } = paper.meta;
  const year = String(yearOf(paper));
  return {
    year: [{ value: year, label: year }],
    author: authors.map((author) => ({ value: addressValue(invertedNameOf(author)), label: invertedNameOf(author) })),
    occasion: occasion ? [{ value: addressValue(occasion.name), label: occasion.name }] : [],
  };
}

/** The values of a facet with the number of their papers: years from the last, the others by name. */
export function countPaperFacet(papers: readonly Dated[], facet: PaperFacet): (FacetValue & { count: number })[] {
  const counts = new Map<string, FacetValue & { count: number }>();
  for (const paper of papers) {
    for (const { value, label } of facetsOfPaper(paper)[facet]) {
      const known = counts.get(value);
      if (known) known.count += 1;
      else counts.set(value, { value, label, count: 1 });
    }
  }
  const direction = facet === 'year' ? -1 : 1;
  return [...counts.values()].sort((a, b) => direction * compareStrings(a.value, b.value));
}
