/** What a search found, in a sentence. */
import type { Answer, HitKind } from './finder.ts';
import { hitKinds } from './finder.ts';

export const kindNames: Readonly<Record<HitKind, string>> = { text: 'the text', note: 'notes', work: 'works cited' };

export const noIndexMessage = (isBeingWritten: boolean) =>
  isBeingWritten
    ? 'There is no search index yet. It is made when the site is built: run “npm run build”, then “npm run preview”.'
    : 'The search index could not be loaded, so nothing can be searched just now. The whole text stands on one page, where the browser’s own search finds every word.';

/** Where works cannot be told by what the search is narrowed to. */
export const worksLeftOut = 'Works cited are not searched by author or year of a paper.';

/** For all kinds, or for one that the reader has narrowed to. */
export function messageFor(answer: Answer, query: string, kind?: HitKind): string {
  if (answer.kind === 'empty') return '';
  if (answer.kind === 'short') return 'Type at least two letters.';
  const shown = `“${shorten(query)}”`;
  if (answer.kind !== 'hits') return `There is no letter or digit in ${shown} to search for.`;
  const { length } = answer.hits.filter((hit) => !kind || hit.kind === kind);
  const where = kind ? ` in ${kindNames[kind]}` : '';
  if (length === 0) return `Nothing found for ${shown}${where}.`;
  if (!answer.whole && !answer.partial) return `No passage holds all of ${shown}. ${length === 1 ? 'One holds' : `${length} hold`} some of it${where}.`;
  const counted = `${length} ${length === 1 ? 'passage' : 'passages'} for ${shown}${where}`;
  return answer.partial ? `${counted} in this paper; the others are being searched.` : `${counted}.`;
}

/** How many hits there are of each kind, and of all. */
export function countKinds(answer: Answer): Record<HitKind | '', number> {
  const hits = answer.kind === 'hits' ? answer.hits : [];
  const counts = { '': hits.length } as Record<HitKind | '', number>;
  for (const kind of hitKinds) counts[kind] = hits.filter((hit) => hit.kind === kind).length;
  return counts;
}

const longest = 60;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** In whole characters; a query that runs from right to left stays within its quotes. */
function shorten(query: string): string {
  const characters = [...query.trim().replace(/\s+/g, ' ')];
  const text = characters.length > longest ? `${characters.slice(0, longest).join('')}…` : characters.join('');
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}
