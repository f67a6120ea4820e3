/** The finder: one engine and one ranking for every place that searches. Runs in the browser. */
import { findPassages, type Hit, type HitKind } from './find-passages.ts';
import type { Pagefind } from './pagefind-api.ts';

export type { Hit, HitKind };

/** There is no index: the site was not built, or is not whole. */
export class NoIndexError extends Error {}

/** More than anybody means, and less than would make the browser wait. */
const longestQuery = 200;
const shortestQuery = 2;
/** Pages whose passages are looked through. */
const mostPages = 12;

export type Answer = { kind: 'empty' } | { kind: 'short' } | { kind: 'hits'; hits: Hit[] };

export interface Finder {
  /** Throws a NoIndexError where there is none. */
  find: (query: string, kind?: HitKind) => Promise<Answer>;
}

export function createFinder(base: string): Finder {
  let loading: Promise<Pagefind> | undefined;
  return {
    async find(query, kind) {
      const asked = query.trim().slice(0, longestQuery);
      if (!asked) return { kind: 'empty' };
      if ([...asked].length < shortestQuery) return { kind: 'short' };
      loading ??= loadIndex(base);
      const index = await loading;
      const { results } = await index.search(asked);
      const pages = await Promise.all(results.slice(0, mostPages).map((result) => result.data()));
      const hits = pages.flatMap((page) => findPassages(page, asked)).filter((hit) => !kind || hit.kind === kind);
      return { kind: 'hits', hits: hits.sort((a, b) => b.score - a.score) };
    },
  };
}

async function loadIndex(base: string): Promise<Pagefind> {
  let index: Pagefind;
  try {
    // A variable, so that the bundler leaves alone what only a finished build has.
    const address = `${base}pagefind/pagefind.js`;
    index = (await import(/* @vite-ignore */ address)) as Pagefind;
  } catch (cause) {
    throw new NoIndexError('The search index could not be loaded.', { cause });
  }
  await index.options({ baseUrl: base });
  await index.init();
  return index;
}
