/** What a build hands to the pages that it renders. */
import type { Overview } from './overview.ts';

export interface CurrentBuild {
  /** Read and judged. */
  overview: Overview;
  /** The papers whose own pages and files are built; others are there to be listed and referred to. */
  shown: readonly string[];
  /** All that the whole collection’s pages show beyond ASCII; undefined where only a part of it was read. */
  letters: string | undefined;
}

const current: { build?: CurrentBuild } = {};

/** Undefined while editing. */
export const currentBuild = (): CurrentBuild | undefined => current.build;

export function handToPages(build: CurrentBuild): void {
  current.build = build;
}
