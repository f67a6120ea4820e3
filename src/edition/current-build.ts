/** What a build hands to the pages that it renders. */
import { shared } from '../model/shared.ts';
import type { Collection } from './read-collection.ts';

export interface CurrentBuild {
  /** Read and judged. */
  collection: Collection;
  /** The papers whose own pages and files are built; others are there to be listed and referred to. */
  shown: readonly string[];
  /** The bytes of each file beside a paper's text, by its name. */
  sizesOf: (paper: string) => Promise<ReadonlyMap<string, number>>;
}

const current = shared('current-build', (): { build?: CurrentBuild } => ({}));

/** Undefined while editing. */
export const currentBuild = (): CurrentBuild | undefined => current.build;

export function handToPages(build: CurrentBuild): void {
  current.build = build;
}
