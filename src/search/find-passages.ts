/** Turns the index's answer, which is of pages, into passages: a paragraph, a note, a section's heading or a work for each hit. */
import type { IndexedPage } from './pagefind-api.ts';
import { foldWord, queryWords } from './words.ts';

export type HitKind = 'text' | 'note' | 'work';

export interface Hit {
  kind: HitKind;
  /** The page's address and the passage's id. */
  url: string;
  id: string;
  excerpt: readonly ExcerptPart[];
  score: number;
}
export interface ExcerptPart {
  text: string;
  marked: boolean;
}

/** The elements that make up passages, by the kind of what they hold. All other ids stand within one of them. */
const kindOfElement: Readonly<Record<string, HitKind>> = { section: 'text', p: 'text', div: 'text', aside: 'note', li: 'work' };

const excerptWords = 32;

/** The passages of a page that match, the best first; those that hold more of the query's words before those that hold fewer. */
export function findPassages(page: IndexedPage, query: string): Hit[] {
  const words = page.content.split(/\s+/);
  const wanted = queryWords(query);
  const starts = page.anchors.filter(({ element }) => kindOfElement[element]).toSorted((a, b) => a.location - b.location);
  const matches = new Map<number, { location: number; score: number }[]>();
  for (const { location, balanced_score: score } of page.weighted_locations) {
    const start = lastAtOrBefore(starts, location);
    if (start < 0) continue;
    const found = matches.get(start);
    if (found) found.push({ location, score });
    else matches.set(start, [{ location, score }]);
  }
  return [...matches]
    .map(([start, found]): Hit => {
      const { id, element, location: from } = starts[start] as (typeof starts)[number];
      const to = starts[start + 1]?.location ?? words.length;
      return {
        kind: kindOfElement[element] as HitKind,
        url: page.url,
        id,
        excerpt: cutExcerpt(words, found.map(({ location }) => location), from, to),
        score: scoreOf(found, words.slice(from, to), wanted),
      };
    })
    .sort((a, b) => b.score - a.score);
}

/** The index of the last start that is not after a location; −1 if there is none. */
function lastAtOrBefore(starts: readonly { location: number }[], location: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as { location: number }).location <= location) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * How well a passage answers: first by how many of the wanted words it holds, then by whether they stand side by side in the order
 * asked, then by how dense its matches are.
 */
function scoreOf(found: readonly { score: number }[], passage: readonly string[], wanted: readonly string[]): number {
  const folded = passage.map(foldWord);
  const exact = wanted.filter((word) => folded.includes(word)).length;
  const begun = wanted.filter((word) => folded.some((other) => other.startsWith(word))).length;
  const phrase = wanted.length > 1 && folded.some((_, i) => wanted.every((word, k) => folded[i + k] === word)) ? 1 : 0;
  const density = found.reduce((sum, { score }) => sum + score, 0) / Math.sqrt(passage.length + 10);
  return exact * 1000 + begun * 500 + phrase * 2000 + Math.min(density, 499);
}

function cutExcerpt(words: readonly string[], locations: readonly number[], from: number, to: number): ExcerptPart[] {
  const marked = new Set(locations);
  const first = Math.min(...locations);
  const start = Math.max(from, Math.min(first - 8, to - excerptWords));
  const end = Math.min(to, start + excerptWords);
  const parts: ExcerptPart[] = [];
  for (let i = start; i < end; i++) {
    const last = parts.at(-1);
    if (last && last.marked === marked.has(i)) last.text += ` ${words[i]}`;
    else parts.push({ text: `${i > start ? ' ' : ''}${words[i]}`, marked: marked.has(i) });
  }
  if (start > from) parts.unshift({ text: '… ', marked: false });
  if (end < to) parts.push({ text: ' …', marked: false });
  return parts;
}
