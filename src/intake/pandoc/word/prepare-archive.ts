/** EPUB: nothing is changed in it, but what no paper holds is refused before Pandoc unpacks it. */
import type { SourceFile } from '../../read-source.ts';
import { type Prepared, prepared } from '../prepared.ts';
import { openArchive, refuseHostileXml, textOfEntry } from './open-archive.ts';

export function prepareArchive({ bytes, file }: SourceFile): Prepared {
  const entries = openArchive(bytes, file);
  for (const name of Object.keys(entries)) if (/\.(?:xml|x?html?|opf|ncx)$/i.test(name)) refuseHostileXml(textOfEntry(entries, name) ?? '', file);
  return prepared({ bytes });
}
