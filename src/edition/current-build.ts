/** What a build hands to the pages that it renders. */
import { shared } from '../model/shared.ts';
import type { Overview } from './overview.ts';

export interface CurrentBuild {
  /** Read and judged. */
  overview: Overview;
  /** The papers whose own pages and files are built; others are there to be listed and referred to. */
  shown: readonly string[];
}

const current = shared('current-build', (): { build?: CurrentBuild } => ({}));

/** Undefined while editing. */
export const currentBuild = (): CurrentBuild | undefined => current.build;

export function handToPages(build: CurrentBuild): void {
  current.build = build;
}
