/** A work’s record set as the house sets it, and of a type that it has the fields of. */

import type { Work } from '../../model/work.ts';
import type { DraftWork, Remark } from '../draft.ts';
import { setTypography } from './set-typography.ts';

/** What is no prose: addresses, and numbers with hyphens of their own. */
const verbatim = new Set(['DOI', 'URL', 'ISBN', 'ISSN', 'number', 'collection-number', 'issued', 'accessed', 'original-date', 'type', 'language']);

export function tidyWork({ work }: DraftWork, remark: Remark): Work {
  const tidied = Object.fromEntries(Object.entries(work).map(([field, value]) => [field, verbatim.has(field) ? value : tidyValue(value)])) as Work;
  return fitType(tidied, remark);
}

function tidyValue(value: unknown): unknown {
  if (typeof value === 'string') return setTypography(value, { before: '', after: '', language: 'en-GB', quotes: [] }).trim();
  if (Array.isArray(value)) return value.map(tidyValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, each]) => [field, field === 'custom' ? each : tidyValue(each)]));
}

/** A type that lacks what it cannot be found without is another. */
function fitType(work: Work, remark: Remark): Work {
  const needsContainer = ['article-journal', 'article-magazine', 'article-newspaper', 'chapter'].includes(work.type);
  if (needsContainer && work['container-title'] === undefined) {
    remark('changed', 'Articles and chapters whose journal or book is not named are entered as documents', work.title);
    return { ...work, type: 'document' };
  }
  return work.type === 'webpage' && work.URL === undefined ? { ...work, type: 'document' } : work;
}
