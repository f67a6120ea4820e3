/** The ZIP container (OCF 3.3): the media type first and stored, the same time on every file. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { files } from './epub-files.ts';

export const packageFolder = 'EPUB';

const containerXml = `<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
  <rootfiles>
    <rootfile full-path="${packageFolder}/${files.package}" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`;

/** `books` by their paths within the package's folder. ZIP keeps local time; `day` is written as noon, which every zone has. */
export function zipBook(books: ReadonlyMap<string, Uint8Array>, day: { year: number; month: number; day: number }): Uint8Array {
  const mtime = new Date(Math.max(day.year, 1980), day.month - 1, day.day, 12);
  const entries: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0, mtime }] };
  entries['META-INF/container.xml'] = [strToU8(containerXml), { level: 9, mtime }];
  for (const [name, bytes] of books) entries[`${packageFolder}/${name}`] = [bytes, { level: 9, mtime }];
  return zipSync(entries);
}
