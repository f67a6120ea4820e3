/** What the pages show of papers and works: made by the build, or of the collection while it is edited. */
import type { FormattedWork } from '../citation/format.ts';
import { readSiteSettings } from '../site-settings.ts';
import type { PaperPresentation } from './paper-presentation.ts';

export interface Presentations {
  ofPaper: (id: string) => Promise<PaperPresentation>;
  ofWorks: () => Promise<ReadonlyMap<string, FormattedWork>>;
}

const handed: { presentations?: Presentations } = {};

export function handPresentations(presentations: Presentations): void {
  handed.presentations = presentations;
}

/** `live` asks again what stands on disk. */
export async function currentPresentation(id: string | undefined, live: boolean): Promise<PaperPresentation> {
  if (handed.presentations && id !== undefined) return handed.presentations.ofPaper(id);
  // A build does without what reads the content.
  const [{ currentCollection }, { presentPaper }] = await Promise.all([import('../edition/current-collection.ts'), import('./paper-presentation.ts')]);
  const collection = currentCollection(live);
  const paper = collection.papers.find((each) => each.id === id);
  if (!paper) throw new Error(`No paper ${id}.`);
  return presentPaper({ paper, collection, site: readSiteSettings(process.env) });
}

/** All works of the register, formatted. */
export async function currentWorks(live: boolean): Promise<ReadonlyMap<string, FormattedWork>> {
  if (handed.presentations) return handed.presentations.ofWorks();
  const [{ currentCollection }, { formatWorks }] = await Promise.all([import('../edition/current-collection.ts'), import('../citation/format.ts')]);
  return formatWorks(currentCollection(live).works);
}
