/** What stands in the content folder. Each file is read once, and kept as bytes for the rules that judge the writing itself. */
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { compareStrings, type Finding } from '../../model/finding.ts';
import { endingOfPicture, megabyte, pictureLimits, picturePattern } from '../../model/picture.ts';

export interface ContentFile {
  /** As findings name it: `content/works.yaml`. */
  path: string;
  bytes: Uint8Array;
  /** Without a byte order mark. What is not UTF-8 stands as U+FFFD. */
  text: string;
}

export interface ContentFolder {
  /** Every entry's path as findings name it, sorted; a folder's ends in a slash. Hidden ones, which systems leave about, are not content. */
  entries: readonly string[];
  /** What is no plain file and no folder, of which there is a finding: it is no entry. */
  refused: ReadonlySet<string>;
  /** The file at a shown path; undefined where there is none, or none that can be read. */
  read: (shown: string) => ContentFile | undefined;
  /** The bytes of any entry, whether the edition reads it or not; none of a folder, nor of what cannot be read. */
  bytesOf: (shown: string) => Uint8Array;
  /** The bytes of a file that is no text, which `files` does not list. */
  readBytes: (shown: string) => Uint8Array | undefined;
  /** What has been read so far. */
  files: ContentFile[];
  findings: Finding[];
  /** Some of its entries, read apart: what is read of them is forgotten with it. */
  narrow: (entries: readonly string[]) => ContentFolder;
}

/** Never throws for what stands in the folder, nor where there is none. */
export function openFolder(root: string): ContentFolder {
  const shown = path.basename(root);
  const findings: Finding[] = [];
  const entries: string[] = [];
  const refused = new Set<string>();
  listEntries(root, shown, { entries, refused, findings });
  entries.sort(compareStrings);
  return openEntries(root, entries, refused, findings);
}

function openEntries(root: string, entries: readonly string[], refused: ReadonlySet<string>, findings: Finding[]): ContentFolder {
  const shown = path.basename(root);
  const known = new Set(entries);
  const files: ContentFile[] = [];
  const byPath = new Map<string, ContentFile | undefined>();

  const pathOf = (file: string) => path.join(root, file.slice(shown.length + 1));
  const bytesOf = (file: string) => byPath.get(file)?.bytes ?? bytesAt(pathOf(file), file);

  const read = (file: string): ContentFile | undefined => {
    if (!known.has(file)) return undefined;
    if (!byPath.has(file)) {
      const result = readContentFile(pathOf(file), file);
      byPath.set(file, 'rule' in result ? undefined : result);
      if ('rule' in result) findings.push(result);
      else files.push(result);
    }
    return byPath.get(file);
  };
  const readBytes = (file: string): Uint8Array | undefined => {
    if (!known.has(file)) return undefined;
    const result = readContentFile(pathOf(file), file);
    if (!('rule' in result)) return result.bytes;
    findings.push(result);
    return undefined;
  };
  return { entries, refused, read, bytesOf, readBytes, files, findings, narrow: (some) => openEntries(root, some, refused, []) };
}

interface Listing {
  entries: string[];
  refused: Set<string>;
  findings: Finding[];
}

function listEntries(folder: string, shown: string, listing: Listing): void {
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const [inner, innerShown] = [path.join(folder, entry.name), `${shown}/${entry.name}`];
      if (entry.isDirectory()) {
        listing.entries.push(`${innerShown}/`);
        listEntries(inner, innerShown, listing);
      } else if (entry.isFile()) {
        listing.entries.push(innerShown);
      } else {
        listing.refused.add(innerShown);
        listing.findings.push(noPlainFile(innerShown, entry));
      }
    }
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') listing.findings.push(unreadable(shown, error));
  }
}

/** A link may lead out of the content, or round in a ring, and to read a pipe may take for ever. */
const noPlainFile = (file: string, entry: Dirent): Finding => ({
  rule: 'file-readable',
  file,
  message: `Unexpected ${entry.isSymbolicLink() ? 'link' : 'entry that is no plain file'}, expected a file or a folder of its own`,
  hint: entry.isSymbolicLink() ? 'Put the file itself in its place.' : 'Remove it.',
});

function readContentFile(file: string, shown: string): ContentFile | Finding {
  try {
    const { size } = statSync(file);
    if (size > largest(shown)) return tooLarge(shown, size);
    const bytes = readFileSync(file);
    return { path: shown, bytes, text: new TextDecoder().decode(bytes) };
  } catch (error) {
    return unreadable(shown, error);
  }
}

/** None where it is too large: a finding tells of it, or of a file that nothing reads. */
function bytesAt(file: string, shown: string): Uint8Array {
  try {
    return statSync(file).size > largest(shown) ? new Uint8Array() : readFileSync(file);
  } catch {
    return new Uint8Array();
  }
}

/** In bytes. A register serves a thousand papers; a book of a thousand pages has 3 MB of text. */
const largest = (shown: string): number => {
  if (picturePattern.test(path.basename(shown))) return pictureLimits.bytes[endingOfPicture(shown)];
  return (shown.split('/').length === 2 ? 100 : 5) * megabyte;
};

const tooLarge = (file: string, size: number): Finding => ({
  rule: 'file-readable',
  file,
  message: `Unexpected file of ${(size / megabyte).toFixed(1)} MB, expected at most ${largest(file) / megabyte} MB`,
  hint: picturePattern.test(path.basename(file)) ? 'Save the picture smaller.' : 'See whether it is the file that was meant.',
});

const unreadable = (file: string, error: unknown): Finding => ({
  rule: 'file-readable',
  file,
  message: `Unexpected file that cannot be read (${codeOf(error)}), expected one that the edition may open`,
  hint: 'See to its permissions.',
});

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown error');
