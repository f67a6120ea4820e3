/** The finder: one engine and one ranking for every place that searches. Runs in the browser. */
import { findPrintedPage } from './find-page.ts';
import { type Found, type FoundPage, findPassages, type Hit } from './find-passages.ts';
import { type Lists, listsFile, type Papers, papersFile } from './index-files.ts';
import { choosePapers, countValues, everything, isNarrowed, type Narrowing, type NarrowingValues } from './narrowing.ts';
import type { Pagefind, PagefindInstance } from './pagefind-api.ts';
import { type HitKind, hasWorks, hitKinds, listOfPaper, type PassageList, paperOfList } from './passage-list.ts';
import { isSlight, parseQuery, type Query } from './query.ts';
import { loadStemming, primaryLanguage, stemmingOf } from './stemming.ts';
import { isUnspacedWord } from './words.ts';

export { type Hit, type HitKind, hitKinds };

/** There is no index, or not a whole one. */
export class NoIndexError extends Error {}

/** Papers whose passages are looked through: the list of each is fetched whole. */
const mostPapers = 6;
/** Lists of works likewise, of which a large collection has several. */
const mostOfWorks = 2;
/** So few papers are looked through all, which is done before the program of the index has come. */
const fewPapers = 2;

/** `wordless` is a query without letter or digit, `short` one of a single letter. */
export type Answer = { kind: 'empty' | 'wordless' | 'short' } | ({ kind: 'hits' } & Found & { partial?: boolean });

export interface Finder {
  /** Loads the index ahead of the first question. Never throws. */
  prepare: () => void;
  /** Throws a NoIndexError where there is none. `onFirst` gets what the paper of this page holds, marked as partial, where it is there sooner than the rest. */
  find: (text: string, narrowing?: Narrowing, onFirst?: (answer: Answer) => void) => Promise<Answer>;
  /** What can be narrowed to. */
  values: () => Promise<NarrowingValues>;
}

export interface FinderPlace {
  bundles?: string | undefined;
  page?: string;
  language?: string;
}

/** `bundles` are the names of the indexes that are searched as one, parted by spaces; without them the site has one index. `page` is the path of the page that searches, and `language` its own. */
export function createFinder(base: string, { bundles = '', page = '', language = 'en' }: FinderPlace = {}): Finder {
  const folders = bundles.split(' ').map((name) => `${base}pagefind/${name && `${name}/`}`);
  /** What was asked for once, and did not fail, is not asked for again. */
  const known = new Map<string, Promise<unknown>>();
  const keep = <T>(key: string, ask: () => Promise<T>): Promise<T> => {
    const answer = (known.get(key) as Promise<T> | undefined) ?? ask();
    known.set(key, answer);
    answer.catch(() => known.delete(key));
    return answer;
  };

  const catalogue = () => keep('catalogue', () => loadCatalogue(folders));
  const program = () => keep('program', () => loadProgram(folders));
  const openList = (list: string) => keep(list, () => fetchJson<PassageList>(base + list));
  const openPages = async (lists: readonly string[]): Promise<FoundPage[]> => {
    const opened = await Promise.all(lists.map(openList));
    return opened.map(({ page, ...list }) => ({ ...list, url: base + page }));
  };
  const papers = () => keep('papers', async () => (await Promise.all(folders.map((folder) => fetchJson<Papers>(folder + papersFile)))).flat());

  /** All lists, where they are few; else the program of the index is needed. */
  const allLists = async (): Promise<string[] | undefined> => {
    const { lists } = await catalogue();
    const all = [...new Set(Object.values(lists))];
    return all.filter(hasWorks).length <= mostOfWorks && all.filter((list) => !hasWorks(list)).length <= fewPapers ? all : undefined;
  };

  /** The lists that hold most of the words, the best first. A question for all words at once would miss those that hold some of them. */
  const lookUp = async (query: Query): Promise<string[]> => {
    const [{ lists, languages }, pagefind] = await Promise.all([catalogue(), program(), stemming()]);
    const perWord = await Promise.all(wordsToLookUp(query, language, languages).map((word) => keep(`word ${word}`, () => pagefind.search(word))));
    if (isBroken(base)) throw new NoIndexError('A part of the search index could not be loaded.');
    const tally = new Map<string, { words: number; score: number }>();
    for (const { id, score } of perWord.flatMap(({ results }) => results)) {
      const counted = tally.get(id);
      tally.set(id, { words: (counted?.words ?? 0) + 1, score: (counted?.score ?? 0) + score });
    }
    const best = [...tally].sort(([, a], [, b]) => b.words - a.words || b.score - a.score);
    return best.map(([id]) => {
      const list = lists[id];
      if (list === undefined) throw new NoIndexError('The search index has parts of two builds.');
      return list;
    });
  };

  const findPages = async (query: Query, narrowing: Narrowing): Promise<FoundPage[]> => {
    const few = await allLists();
    const [found, chosen] = await Promise.all([few ?? lookUp(query), isNarrowed(narrowing) ? papers().then((all) => choosePapers(all, narrowing)) : undefined]);
    const texts = found.filter((list) => !hasWorks(list) && (!chosen || chosen.has(paperOfList(list)))).slice(0, mostPapers);
    // Papers must not crowd out the works, which few lists hold. Of a choice by author or year nothing tells the works.
    const works = !chosen || chosen.has(narrowing.paper) ? found.filter(hasWorks).slice(0, mostOfWorks) : [];
    const cited = chosen && works.length > 0 ? new Set((await openList(listOfPaper(narrowing.paper))).works) : undefined;
    // Scores know one bundle only: what answers equally well stands in the same order however the index is parted, a work before those that cite it.
    const opened = await openPages([...works.sort(), ...texts.sort()]);
    if (!cited) return opened;
    return opened.map((each) => ({ ...each, passages: each.passages.filter(({ kind, id }) => kind !== 'work' || cited.has(id)) }));
  };

  /** What the paper of this page holds, where the whole answer takes the index. */
  const ownList = async (): Promise<string | undefined> => {
    const { lists } = await catalogue();
    const [only, ...others] = [...new Set(Object.values(lists))].filter((list) => !hasWorks(list));
    const own = listOfPaper(page.slice(base.length).split('/')[0] ?? '');
    return Object.values(lists).includes(own) ? own : others.length === 0 ? only : undefined;
  };

  /** The printed page that is asked for, of the paper of this page. */
  const findPageHere = async (text: string): Promise<Hit[]> => {
    const own = await ownList();
    const [paper] = own === undefined ? [] : await openPages([own]);
    const found = paper && findPrintedPage(paper, text);
    return found ? [found] : [];
  };

  const findHere = async (query: Query): Promise<Answer | undefined> => {
    const [own] = await Promise.all([ownList(), stemming()]);
    if (own === undefined) return undefined;
    return { kind: 'hits', ...findPassages(await openPages([own]), query), partial: true };
  };

  const stemming = async () => loadStemming((await catalogue()).languages);

  const prepare = async () => {
    void stemming().catch(() => {});
    const few = await allLists();
    await (few ? openPages(few) : program());
  };

  return {
    prepare: () => void prepare().catch(() => {}),
    values: async () => countValues(await papers()),
    async find(text, narrowing = everything, onFirst) {
      const query = parseQuery(text);
      if (!text.trim()) return { kind: 'empty' };
      if (query.length === 0) return { kind: 'wordless' };
      if (query.length === 1 && isTooShort(query[0]?.words.join('') ?? '')) {
        const hits = await findPageHere(text).catch(() => []);
        return hits.length > 0 ? { kind: 'hits', hits, whole: true } : { kind: 'short' };
      }
      let isAnswered = false;
      if (onFirst && !isNarrowed(narrowing) && !(await allLists().catch(() => []))) {
        const tell = (answer: Answer | undefined) => answer?.kind === 'hits' && answer.hits.length > 0 && !isAnswered && onFirst(answer);
        // Of what cannot be read the whole answer tells.
        void findHere(query).then(tell, () => {});
      }
      try {
        const [pages, direct] = await Promise.all([findPages(query, narrowing), findPageHere(text), stemming()]);
        const found = findPassages(pages, query);
        return { kind: 'hits', ...found, hits: [...direct, ...found.hits], whole: found.whole || direct.length > 0 };
      } catch (cause) {
        throw cause instanceof NoIndexError ? cause : new NoIndexError('The search index could not be read.', { cause });
      } finally {
        isAnswered = true;
      }
    },
  };
}

/** A single letter stands everywhere, unless it is a word. */
const isTooShort = (word: string) => word.length === 1 && !isUnspacedWord(word);

/** Compounds whole, as the index knows them, and by their parts; with the stems of words, of all languages but English, whose the index finds itself. */
function wordsToLookUp(query: Query, language: string, languages: readonly string[]): string[] {
  const meant = query.filter((term) => !isSlight(term, primaryLanguage(language)));
  const words = (meant.length > 0 ? meant : query).flatMap(({ words, written, quoted }) => [
    ...(words.some(isUnspacedWord) ? [] : [words.join('')]),
    ...words,
    ...(quoted ? [] : languages.filter((each) => each !== 'en').flatMap((each) => stemmingOf(each).stemsOf(written))),
  ]);
  const telling = words.filter((word) => !isTooShort(word));
  return [...new Set(telling.length > 0 ? telling : words)];
}

async function loadCatalogue(folders: readonly string[]): Promise<Lists> {
  const all = await Promise.all(folders.map((folder) => fetchJson<Lists>(folder + listsFile))).catch((cause) => {
    throw new NoIndexError('The search index could not be loaded.', { cause });
  });
  return { languages: [...new Set(all.flatMap(({ languages }) => languages))], lists: Object.assign({}, ...all.map(({ lists }) => lists)) as Lists['lists'] };
}

async function loadProgram([first = '', ...others]: readonly string[]): Promise<PagefindInstance> {
  try {
    // A variable, so that the bundler leaves alone what only a finished build has.
    const address = `${first}pagefind.js`;
    const { createInstance } = (await import(/* @vite-ignore */ address)) as Pagefind;
    // A worker costs a second copy of the program, and hides from us that a part of the index is missing.
    const pagefind = createInstance({ noWorker: true });
    await whenReady(pagefind);
    await Promise.all(others.map((other) => pagefind.mergeIndex(other)));
    return pagefind;
  } catch (cause) {
    throw new NoIndexError('The search index could not be loaded.', { cause });
  }
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new NoIndexError(`${address} could not be loaded.`);
  return response.json() as Promise<T>;
}

/** Pagefind looks every 50 milliseconds whether it is ready: asked at several moments, it is found to be so sooner. */
const whenReady = ({ filters }: PagefindInstance) =>
  Promise.any(
    [0, 10, 20, 30, 40].map(async (milliseconds) => {
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      await filters();
    }),
  );

/** Pagefind takes a part of the index that it cannot fetch for one that holds nothing. */
const isBroken = (base: string) =>
  (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).some(
    ({ name, responseStatus }) => responseStatus >= 400 && new URL(name).pathname.startsWith(`${base}pagefind/`),
  );
