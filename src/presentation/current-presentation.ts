/** The presentations that the pages show: made by the build, or of the collection while it is edited. */
import { currentBuild } from '../edition/current-build.ts';
import { currentCollection } from '../edition/current-collection.ts';
import { readSiteSettings } from '../site-settings.ts';
import { type PaperPresentation, presentPaper } from './paper-presentation.ts';

type Presentations = (paper: string) => Promise<PaperPresentation>;

const handed: { of?: Presentations } = {};

export function handPresentations(of: Presentations): void {
  handed.of = of;
}

/** `live` asks again what stands on disk. */
export async function currentPresentation(id: string | undefined, live: boolean): Promise<PaperPresentation> {
  if (currentBuild() && handed.of && id !== undefined) return handed.of(id);
  const collection = currentCollection(live);
  const paper = collection.papers.find((each) => each.id === id);
  if (!paper) throw new Error(`No paper ${id}.`);
  return presentPaper({ paper, collection, site: readSiteSettings(process.env) });
}
