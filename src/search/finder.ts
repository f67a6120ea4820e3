/** The finder: one engine and one ranking for every place that searches. Runs in the browser. */
import { type Found, findPassages, type Hit } from './find-passages.ts';
import { everything, facetFilter, facetsFor, isNarrowed, type Narrowing, type NarrowingValues, readFacets, worksFacet } from './narrowing.ts';
import type { IndexResult, Pagefind, PagefindInstance } from './pagefind-api.ts';
import { worksCitedIn } from './passage-labels.ts';
import { type FoundPage, type HitKind, hitKinds, readPassages } from './passage-marks.ts';
import { isSlight, parseQuery, type Query } from './query.ts';

export { type Hit, type HitKind, hitKinds };

/** There is no index, or not a whole one. */
export class NoIndexError extends Error {}

/** Pages whose passages are looked through: each is fetched whole. */
const mostPages = 6;
/** Of those that hold works, which a collection of many papers has several of. */
const mostOfWorks = 2;

/** `wordless` is a query without letter or digit, `short` one of a single letter. */
export type Answer = { kind: 'empty' | 'wordless' | 'short' } | ({ kind: 'hits' } & Found);

export interface Finder {
  /** Loads the index ahead of the first question. Never throws. */
  prepare: () => void;
  /** Throws a NoIndexError where there is none. */
  find: (text: string, narrowing?: Narrowing) => Promise<Answer>;
  /** What can be narrowed to. */
  values: () => Promise<NarrowingValues>;
}

/**
 * `several`: whether the collection holds more than one paper, so that its index can be narrowed. `bundles` are the names of the indexes
 * that are searched as one, parted by spaces; without them the site has one index.
 */
export function createFinder(base: string, several: boolean, bundles = ''): Finder {
  let loading: Promise<PagefindInstance> | undefined;
  let values: Promise<NarrowingValues> | undefined;
  const answers = new Map<string, Promise<readonly IndexResult[]>>();
  const pages = new Map<string, Promise<FoundPage>>();

  const load = () => {
    loading ??= loadIndex(base, bundles);
    // What failed may not fail the next time.
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };
  const keep = <T>(kept: Map<string, Promise<T>>, key: string, ask: () => Promise<T>) => {
    let answer = kept.get(key);
    if (!answer) {
      answer = ask();
      answer.catch(() => kept.delete(key));
      kept.set(key, answer);
    }
    return answer;
  };

  /** The pages that hold most of the words. A question for all words at once would miss pages that hold some of them. */
  const lookUp = async (query: Query, most: number, facets: readonly string[]) => {
    const index = await load();
    const ask = (word: string) => async () =>
      (await index.search(word, facets.length > 0 ? { filters: { [facetFilter]: { all: facets } } } : undefined)).results;
    const perWord = await Promise.all(wordsToLookUp(query).map((word) => keep(answers, `${word} ${JSON.stringify(facets)}`, ask(word))));
    if (isBroken(base)) throw new NoIndexError('A part of the search index could not be loaded.');
    const tally = new Map<string, { result: IndexResult; words: number; score: number }>();
    for (const result of perWord.flat()) {
      const counted = tally.get(result.id);
      tally.set(result.id, { result, words: (counted?.words ?? 0) + 1, score: (counted?.score ?? 0) + result.score });
    }
    const best = [...tally.values()].sort((a, b) => b.words - a.words || b.score - a.score).slice(0, most);
    return best.map(({ result }) => result);
  };

  const readValues = () => {
    values ??= load().then(async (index) => readFacets((await index.filters())[facetFilter] ?? {}));
    values.catch(() => {
      values = undefined;
    });
    return values;
  };

  const findPages = async (query: Query, narrowing: Narrowing): Promise<FoundPage[]> => {
    const narrowed = several && isNarrowed(narrowing);
    const facets = narrowed ? facetsFor(narrowing, await readValues()) : [];
    if (!facets) return [];
    // Papers must not crowd out the works, which few pages hold.
    const [found, works] = await Promise.all([
      lookUp(query, mostPages, facets),
      several && (!narrowed || narrowing.paper) ? lookUp(query, mostOfWorks, [worksFacet]) : [],
    ]);
    // Scores know one bundle only: what answers equally well stands in the same order however the index is parted.
    const fetchPages = async (results: readonly IndexResult[]) => {
      const fetched = await Promise.all(results.map((result) => keep(pages, result.id, async () => readPassages(await result.data()))));
      return fetched.sort((a, b) => (a.url < b.url ? -1 : 1)).map(onePage);
    };
    if (!narrowed) return fetchPages([...new Map([...found, ...works].map((result) => [result.id, result])).values()]);
    const cited = new Set(works.length > 0 ? await worksCitedIn(base, narrowing.paper) : []);
    const ofPaper = (await fetchPages(works)).map((page) => ({ ...page, passages: page.passages.filter(({ id }) => cited.has(id)) }));
    return [...(await fetchPages(found)), ...ofPaper];
  };

  return {
    prepare: () => void load().catch(() => {}),
    values: readValues,
    async find(text, narrowing = everything) {
      const query = parseQuery(text);
      if (!text.trim()) return { kind: 'empty' };
      if (query.length === 0) return { kind: 'wordless' };
      if (query.length === 1 && query[0]?.words.join('').length === 1) return { kind: 'short' };
      try {
        return { kind: 'hits', ...findPassages(await findPages(query, narrowing), query) };
      } catch (cause) {
        throw cause instanceof NoIndexError ? cause : new NoIndexError('The search index could not be read.', { cause });
      }
    },
  };
}

/** Compounds whole, as the index knows them, and by their parts. */
function wordsToLookUp(query: Query): string[] {
  const meant = query.filter((term) => !isSlight(term));
  const words = (meant.length > 0 ? meant : query).flatMap(({ words }) => [words.join(''), ...words]);
  const telling = words.filter((word) => word.length > 1);
  return [...new Set(telling.length > 0 ? telling : words)];
}

/** The parts of the bibliography are one page to the reader. */
const onePage = (page: FoundPage): FoundPage => ({ ...page, url: page.url.replace(/\?part=\d+$/, '') });

async function loadIndex(base: string, bundles: string): Promise<PagefindInstance> {
  const [first = '', ...others] = bundles.split(' ').map((name) => `${base}pagefind/${name && `${name}/`}`);
  try {
    // A variable, so that the bundler leaves alone what only a finished build has.
    const address = `${first}pagefind.js`;
    const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
    // A worker costs a second copy of the program, and hides from us that a part of the index is missing.
    const index = pagefind.createInstance({ baseUrl: base, noWorker: true });
    await index.search('');
    await Promise.all(others.map((other) => index.mergeIndex(other, { baseUrl: base })));
    return index;
  } catch (cause) {
    throw new NoIndexError('The search index could not be loaded.', { cause });
  }
}

/** Pagefind takes a part of the index that it cannot fetch for one that holds nothing. */
const isBroken = (base: string) =>
  (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).some(
    ({ name, responseStatus }) => responseStatus >= 400 && new URL(name).pathname.startsWith(`${base}pagefind/`),
  );
