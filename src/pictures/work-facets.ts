/** What the bibliography can be narrowed by: each work's kind, persons and decade, and how many works each of them has. */

import { sortForm } from '../citation/csl-item.ts';
import { yearOf } from '../citation/short-form.ts';
import { compareStrings } from '../model/finding.ts';
import { slugOf } from '../model/ids.ts';
import type { Messages } from '../model/messages/messages.ts';
import { type Creator, type Work, type Works, workTypes } from '../model/work.ts';

export const facetNames = ['kind', 'person', 'decade'] as const;
export type FacetName = (typeof facetNames)[number];

export interface FacetValue {
  /** As the address gives it. */
  value: string;
  label: string;
  count: number;
}

/** Persons and bodies that wrote or edited a work, each once. */
const creatorsOf = ({ author = [], editor = [] }: Work): readonly Creator[] => [...author, ...editor];

/** The values of one work, in the words of a language. */
export function facetsOf(work: Work, say: Pick<Messages, 'workKinds' | 'noDate'>): Record<FacetName, readonly { value: string; label: string }[]> {
  const year = yearOf(work);
  const decade = year === undefined ? undefined : Math.floor(year / 10) * 10;
  const persons = new Map(creatorsOf(work).map((creator) => [slugOf(sortForm(creator), 'unnamed'), sortForm(creator)]));
  return {
    kind: [{ value: work.type, label: say.workKinds[work.type] }],
    person: [...persons].map(([value, label]) => ({ value, label })),
    decade: [decade === undefined ? { value: 'none', label: say.noDate } : { value: String(decade), label: `${decade}–${decade + 9}` }],
  };
}

/** All values of a facet with the number of their works: kinds in the order of the bibliography, the others by name. */
export function countFacet(works: Works, facet: FacetName, say: Pick<Messages, 'workKinds' | 'noDate'>): FacetValue[] {
  const values = new Map<string, FacetValue>();
  for (const work of Object.values(works)) {
    for (const { value, label } of facetsOf(work, say)[facet]) {
      const known = values.get(value);
      if (known) known.count += 1;
      else values.set(value, { value, label, count: 1 });
    }
  }
  if (facet === 'kind') return workTypes.flatMap((kind) => values.get(kind) ?? []);
  return [...values.values()].sort((a, b) => compareStrings(sortKey(a), sortKey(b)));
}

const sortKey = ({ label }: FacetValue) => label.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
