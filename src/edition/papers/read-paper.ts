/** Reads one paper's folder: its record, its sections, its copy text. */

import { parseSection } from '../../encoding/pipeline.ts';
import { topLabelsOf } from '../../encoding/top-labels.ts';
import { compareStrings, type Finding } from '../../model/finding.ts';
import type { Names } from '../../model/name.ts';
import { type Paper, type PaperMeta, paperSchema, type SectionFile } from '../../model/paper.ts';
import { type Picture, picturePattern } from '../../model/picture.ts';
import { measurePicture } from '../content/picture-size.ts';
import type { ContentFolder } from '../content/read-folder.ts';
import { readYaml, withoutWrong } from '../content/read-yaml.ts';
import { readLedger } from '../ledger/ledger-read.ts';
import { judgeForms } from '../names/applied-forms.ts';
import { assemblePaper } from './assemble-paper.ts';
import { assignRoles } from './assign-roles.ts';

export interface PaperReading {
  /** Undefined where the record is missing or not valid: nothing can be said of the paper without it. */
  paper: Paper | undefined;
  findings: Finding[];
  /** Files that could not be understood. */
  unread: string[];
}

/** `shown` is the paper's folder as findings name it: `content/papers/tsuruoka-2010`. */
export function readPaper(folder: ContentFolder, shown: string, names: Names): PaperReading {
  const id = shown.slice(shown.lastIndexOf('/') + 1);
  const path = `${shown}/paper.yaml`;
  const record = folder.read(path);
  const { pictures, unread: unreadPictures } = readPictures(folder, shown);
  const reading = record && readYaml(record.text, path, paperSchema, 'paper-valid');
  const meta = reading && (reading.value ?? withoutWrong(paperSchema, reading.raw));
  const { files, findings: problems } = readSections(folder, shown, { id, names, pictures, meta });
  const unread = [...(files.length === 0 ? [shown] : files.filter((file) => isPartlyRead(file, problems)).map((file) => file.path)), ...unreadPictures];
  if (!reading) {
    const missing = { rule: 'file-exists', file: path, message: 'Unexpected paper without a record, expected a file paper.yaml' };
    const findings = folder.refused.has(path) || folder.findings.some(({ file }) => file === path) ? problems : [...problems, missing];
    return { paper: undefined, findings, unread: [...unread, path] };
  }
  const { findings, placeOf } = reading;
  // What is wrong in the record hides nothing else, where the paper can do without.
  if (!reading.value) unread.push(path);
  if (!meta) return { paper: undefined, findings: [...findings, ...problems], unread };
  const source = meta.source && folder.read(`${shown}/${meta.source.file}`);
  if (meta.source && !source) unread.push(`${shown}/${meta.source.file}`);
  // Of one that is there and cannot be read, there is a finding already.
  if (meta.source && !source && !isThere(folder, `${shown}/${meta.source.file}`)) {
    const message = `Unexpected source “${meta.source.file}”, expected a file of that name beside paper.yaml`;
    findings.push({ rule: 'file-exists', file: path, ...placeOf(['source', 'file']), message });
  }
  const { ledger, findings: ledgerFindings } = readLedger(folder, shown);
  findings.push(...ledgerFindings);
  assignRoles(files, meta);
  return { paper: assemblePaper({ id, meta, files, pictures, source, ledger, problems, unread }), findings: [...findings, ...problems], unread };
}

/** A file that does not parse has an empty tree; what is not UTF-8 has lost letters. */
const isPartlyRead = ({ path, tree, text }: SectionFile, problems: readonly Finding[]): boolean =>
  (tree.children.length === 0 && problems.some(({ file }) => file === path)) || !/\S/.test(text) || text.includes('\uFFFD');

const isThere = ({ entries, refused }: ContentFolder, path: string) => entries.includes(path) || refused.has(path);

function readPictures(folder: ContentFolder, shown: string): { pictures: Map<string, Picture>; unread: string[] } {
  const isPicture = (entry: string) => entry.startsWith(`${shown}/`) && picturePattern.test(entry.slice(shown.length + 1));
  const pictures = new Map<string, Picture>();
  const unread = [...folder.refused].filter(isPicture);
  for (const path of folder.entries.filter(isPicture)) {
    const bytes = folder.readBytes(path);
    const name = nameOf(path);
    if (bytes) pictures.set(name, { name, path, bytes, size: measurePicture(name, bytes) });
    else unread.push(path);
  }
  return { pictures, unread };
}

function readSections(
  folder: ContentFolder,
  shown: string,
  { id, names, pictures, meta }: { id: string; names: Names; pictures: ReadonlyMap<string, Picture>; meta: PaperMeta | undefined },
): { files: SectionFile[]; findings: Finding[] } {
  const paths = folder.entries.filter((entry) => entry.startsWith(`${shown}/`) && /^[^/]+\.mdx$/.test(entry.slice(shown.length + 1)));
  const findings: Finding[] = [];
  if (paths.length === 0) {
    findings.push({
      rule: 'file-exists',
      file: shown,
      message: 'Unexpected paper without text, expected a file for each top-level section',
      hint: 'Start with 1-introduction.mdx.',
    });
  }
  const texts = paths.sort((a, b) => bySectionNumber(nameOf(a), nameOf(b))).map((path) => ({ path, text: folder.read(path)?.text }));
  const sections = texts.flatMap(({ text }) => text ?? []);
  const topLabels = topLabelsOf(texts.map(({ text }) => text));
  const { isApplied } = judgeForms({ id, language: meta?.language, titlePage: Object.values(meta?.titlePage ?? {}), sections });
  const files = texts.flatMap(({ path, text }, i) => {
    if (text === undefined) return [];
    const parsed = parseSection(text, path, {
      ...{ names: () => names, isApplied, noteNumbering: meta?.noteNumbering, topLabels: topLabels[i] },
      pictures: (_, name) => pictures.get(name)?.size,
    });
    findings.push(...parsed.findings);
    return [{ path, tree: parsed.tree, text }];
  });
  return { files, findings };
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** `2-…` before `10-…`; those without a number last. */
function bySectionNumber(a: string, b: string): number {
  const [first, second] = [a, b].map((name) => Number(/^\d+/.exec(name)?.[0] ?? Number.MAX_SAFE_INTEGER)) as [number, number];
  return first - second || compareStrings(a, b);
}
