/** Opens an archive (Word, OpenDocument, EPUB) within the limits of what a paper can be. */
import { strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import { CannotRun } from '../../../model/cannot-run.ts';
import { isNestedXml } from '../../refuse-nesting.ts';

/** Unpacked, in bytes. */
const largestText = 60_000_000;
const largestPicture = 100_000_000;
const largest = 300_000_000;

export function openArchive(bytes: Uint8Array, file: string): Unzipped {
  let sum = 0;
  const refuse = (what: string): never => {
    throw new CannotRun(
      `Unexpected ${what} in ${file}, expected the file of a paper`,
      'Open it in the program that made it, and save it once more without what is so large.',
    );
  };
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        sum += originalSize;
        const isText = /\.(?:xml|rels|x?html?)$/i.test(name);
        if (originalSize > (isText ? largestText : largestPicture) || sum > largest)
          refuse(`${Math.round(originalSize / 1_000_000)} MB of “${name.slice(0, 80)}”`);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(`Unexpected damage in ${file}, expected a whole archive`, 'Save the file again, or fetch it once more.');
  }
}

export const closeArchive = (entries: Unzipped): Uint8Array => zipSync(entries, { level: 1 });
export const textOfEntry = (entries: Unzipped, name: string): string | undefined => (entries[name] ? new TextDecoder().decode(entries[name]) : undefined);
export const asEntry = (text: string) => strToU8(text);

/** Entities of its own an XML file needs none here; those that grow, and elements without end, exhaust who reads them. */
export function refuseHostileXml(text: string, file: string): void {
  if (isNestedXml(text)) throw new CannotRun(`Unexpected elements in ${file} that are nested deeper than in any text`, 'See how the file was made.');
  if (/<!ENTITY/i.test(text))
    throw new CannotRun(`Unexpected entities that ${file} defines itself, expected XML without them`, 'Save the file once more from the program that made it.');
}
