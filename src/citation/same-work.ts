/** Whether two records are of one work: what `works add` and the check ask before a second one stands beside the first. */
import type { Work, Works } from '../model/work.ts';
import { familyOf } from './csl-item.ts';
import { plainTitle } from './plain-title.ts';
import { fold, yearOf } from './short-form.ts';

/** By DOI where both have one, else by title, year and the first author’s name. */
export function isSameWork(a: Work, b: Work): boolean {
  if (a.DOI && b.DOI) return a.DOI.toLowerCase() === b.DOI.toLowerCase();
  return identityOf(a) === identityOf(b);
}

/** The key of the record of the same work. */
export const findSameWork = (work: Work, works: Works): string | undefined => Object.entries(works).find(([, other]) => isSameWork(work, other))?.[0];

function identityOf(work: Work): string {
  const [first] = work.author ?? work.editor ?? [];
  return [fold(plainTitle(work.title)), yearOf(work) ?? '', first ? fold(familyOf(first)) : ''].join('|');
}
