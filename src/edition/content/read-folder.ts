/** What stands in the content folder. Each file is read once, and kept as bytes for the rules that judge the writing itself. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { compareStrings, type Finding } from '../../model/finding.ts';

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
  listEntries(root, shown, entries, findings);
  entries.sort(compareStrings);
  return openEntries(root, entries, findings);
}

function openEntries(root: string, entries: readonly string[], findings: Finding[]): ContentFolder {
  const shown = path.basename(root);
  const known = new Set(entries);
  const files: ContentFile[] = [];
  const byPath = new Map<string, ContentFile | undefined>();

  const pathOf = (file: string) => path.join(root, file.slice(shown.length + 1));
  const bytesOf = (file: string) => byPath.get(file)?.bytes ?? bytesAt(pathOf(file));

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
  return { entries, read, bytesOf, readBytes, files, findings, narrow: (some) => openEntries(root, some, []) };
}

function listEntries(folder: string, shown: string, entries: string[], findings: Finding[]): void {
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const [inner, innerShown] = [path.join(folder, entry.name), `${shown}/${entry.name}`];
      if (entry.isDirectory()) {
        entries.push(`${innerShown}/`);
        listEntries(inner, innerShown, entries, findings);
      } else {
        entries.push(isFolderLink(inner) ? `${innerShown}/` : innerShown);
      }
    }
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') findings.push(unreadable(shown, error));
  }
}

/** A link to a folder is not followed: it could lead round in a ring. */
function isFolderLink(file: string): boolean {
  try {
    return statSync(file).isDirectory();
  } catch {
    // A link that leads nowhere is found when it is read.
    return false;
  }
}

function readContentFile(file: string, shown: string): ContentFile | Finding {
  try {
    const bytes = readFileSync(file);
    return { path: shown, bytes, text: new TextDecoder().decode(bytes) };
  } catch (error) {
    return unreadable(shown, error);
  }
}

function bytesAt(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    return new Uint8Array();
  }
}

const unreadable = (file: string, error: unknown): Finding => ({
  rule: 'file-readable',
  file,
  message: `Unexpected file that cannot be read (${codeOf(error)}), expected one that the edition may open`,
  hint: 'See to its permissions and, for a link, to the file that it points to.',
});

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown error');
