/** What a build hands to the pages that it renders: Astro bundles them, so that they hold instances of their own of every module. */
import type { Collection } from './read-collection.ts';

export interface CurrentBuild {
  /** Read and judged. */
  collection: Collection;
  /** The papers whose own pages and files are built; others are there to be listed and referred to. */
  shown: readonly string[];
  /** The bytes of each file beside a paper's text, by its name. */
  sizesOf: (paper: string) => Promise<ReadonlyMap<string, number>>;
}

const place = Symbol.for('locus.current-build');
const shared = globalThis as { [place]?: CurrentBuild | undefined };

/** Undefined while editing. */
export const currentBuild = (): CurrentBuild | undefined => shared[place];

export function handToPages(build: CurrentBuild): void {
  shared[place] = build;
}
