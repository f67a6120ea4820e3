/** Whether two records are of one work: what is asked before a second one stands beside the first. */
import type { Work } from '../model/work.ts';
import { familyOf } from './csl-item.ts';
import { plainTitle } from './plain-title.ts';
import { fold, yearOf } from './short-form.ts';

/** By DOI where both have one, else by title, date, the first author’s name, and what tells volumes and pages apart. */
export function isSameWork(a: Work, b: Work): boolean {
  if (a.DOI && b.DOI) return a.DOI.toLowerCase() === b.DOI.toLowerCase();
  return identityOf(a) === identityOf(b) && (['volume', 'page'] as const).every((field) => !a[field] || !b[field] || a[field] === b[field]) && isSameDay(a, b);
}

/** Statements of one body under one title differ by their day. */
const isSameDay = (a: Work, b: Work) => {
  const [one, other] = [a, b].map(({ issued }) => /^\d{4}-\d\d-\d\d/.exec(issued ?? '')?.[0]);
  return one === undefined || other === undefined || one === other;
};

export interface WorkIndex {
  /** The key of the record of the same work. */
  find: (work: Work) => string | undefined;
  add: (key: string, work: Work) => void;
}

export function indexWorks(works: Iterable<readonly [key: string, work: Work]> = []): WorkIndex {
  const byIdentity = new Map<string, { key: string; work: Work }[]>();
  const add = (key: string, work: Work) => {
    for (const identity of identitiesOf(work)) byIdentity.set(identity, [...(byIdentity.get(identity) ?? []), { key, work }]);
  };
  for (const [key, work] of works) add(key, work);
  const find = (work: Work) =>
    identitiesOf(work)
      .flatMap((identity) => byIdentity.get(identity) ?? [])
      .find((other) => isSameWork(work, other.work))?.key;
  return { find, add };
}

const identitiesOf = (work: Work): string[] => [...(work.DOI ? [`doi ${work.DOI.toLowerCase()}`] : []), identityOf(work)];

function identityOf(work: Work): string {
  const [first] = work.author ?? work.editor ?? [];
  return [fold(plainTitle(work.title)), yearOf(work) ?? '', first ? fold(familyOf(first)) : ''].join('|');
}
