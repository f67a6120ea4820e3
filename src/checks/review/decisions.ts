/** What is left to be decided of a paper, in the order of reading: doubts in its files, and records that were guessed. There is no other store. */
import { type Doubt, findDoubts } from '../../model/doubt.ts';
import type { Work, Works } from '../../model/work.ts';

export interface Decision {
  /** A doubt of the files, or the records that one note, one passage or the list of references cites. */
  kind: Doubt['kind'];
  file: string;
  line: number;
  /** The words that are in doubt. */
  read: string;
  candidates: readonly string[];
  because: string;
  /** The records that were guessed, by key. */
  works: { key: string; work: Work }[];
  /** Where the doubt’s comment begins and ends in its file; undefined for records. */
  place: { start: number; end: number } | undefined;
}

export interface ReviewedFile {
  path: string;
  text: string;
}

/** `files` are paper.yaml and the sections, in order; each guessed record is decided where it is cited first. */
export function listDecisions(files: readonly ReviewedFile[], works: Works): Decision[] {
  const seen = new Set<string>();
  return files.flatMap((file) => {
    const isYaml = file.path.endsWith('.yaml');
    const doubts = findDoubts(file.text, isYaml ? 'yaml' : 'mdx').map(({ doubt, start, end }): Decision & { at: number } => ({
      ...doubt,
      file: file.path,
      line: lineOf(file.text, start),
      works: [],
      place: { start, end },
      at: start,
    }));
    const records = isYaml ? [] : guessedRecords(file, works, seen);
    return [...doubts, ...records].sort((a, b) => a.at - b.at).map(({ at: _, ...decision }) => decision);
  });
}

/** The guessed records of a block are one decision: whoever reads the note reads them all. */
function guessedRecords({ path, text }: ReviewedFile, works: Works, seen: Set<string>): (Decision & { at: number })[] {
  const found: (Decision & { at: number })[] = [];
  for (const block of text.matchAll(/(?:^|\n\n)(?<words>[^\n](?:[^\n]|\n(?!\n))*)/g)) {
    const words = block.groups?.['words'] ?? '';
    const keys = [...words.matchAll(/<Cite work="(?<key>[^"]+)"/g)].map(({ groups }) => groups?.['key'] ?? '');
    const drafts = [...new Set(keys)].filter((key) => works[key]?.draft === true && !seen.has(key));
    if (drafts.length === 0) continue;
    for (const key of drafts) seen.add(key);
    const at = block.index + block[0].length - words.length;
    found.push({
      kind: 'work',
      file: path,
      line: lineOf(text, at),
      at,
      read: drafts.map((key) => works[key]?.custom?.['read-from'] ?? works[key]?.title ?? key).join(' · '),
      candidates: [],
      because: drafts.length === 1 ? 'its record was guessed from these words' : `${drafts.length} records were guessed from these words`,
      works: drafts.map((key) => ({ key, work: works[key] as Work })),
      place: undefined,
    });
  }
  return found;
}

const lineOf = (text: string, at: number) => text.slice(0, at).split('\n').length;
