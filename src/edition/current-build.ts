/** What a build hands to the pages that it renders. */
import type { ShownOverview } from './overview.ts';

export interface CurrentBuild {
  /** Read and judged. */
  overview: ShownOverview;
  /** The papers whose own pages and files are built; others are there to be listed and referred to. */
  shown: readonly string[];
  /** Where the faces are that its pages are set in, and what is to be said of them. */
  faces: () => Promise<{ folder: string; remarks: readonly string[] }>;
}

const current: { build?: Promise<CurrentBuild> } = {};

/** There when the content is judged. Undefined while editing. */
export const currentBuild = (): Promise<CurrentBuild> | undefined => current.build;

export function handToPages(build: Promise<CurrentBuild>): void {
  current.build = build;
}
