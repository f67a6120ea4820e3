/** What a build hands to the pages that it renders. */
import type { ShownOverview } from './collection/overview.ts';

/** What is known of the content as soon as it is opened, before any paper is read. */
export interface Outset {
  /** The ids of all papers. */
  papers: readonly string[];
  /** Those whose own pages and files are built; others are there to be listed and referred to. */
  shown: readonly string[];
  several: boolean;
  hasEvents: boolean;
}

export interface CurrentBuild {
  outset: Promise<Outset>;
  /** Read and judged; fails where the content has mistakes. */
  overview: Promise<ShownOverview>;
  /** Where the faces are that its pages are set in, and what is to be said of them. */
  faces: Promise<{ folder: string; remarks: readonly string[] }>;
}

const current: { build?: CurrentBuild } = {};

/** Undefined while editing. */
export const currentBuild = (): CurrentBuild | undefined => current.build;

export function handToPages(build: CurrentBuild): void {
  // Who asks is told of a failure, and may not have come to ask.
  for (const promise of Object.values(build) as Promise<unknown>[]) promise.catch(() => {});
  current.build = build;
}
