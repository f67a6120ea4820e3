/** Reads one paper's folder: its record, its sections, its copy text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSection } from '../encoding/pipeline.ts';
import { compareStrings, type Finding } from '../model/finding.ts';
import type { Names } from '../model/name.ts';
import { type Paper, paperSchema, type SectionFile } from '../model/paper.ts';
import { assemblePaper } from './assemble-paper.ts';
import { readYaml } from './read-yaml.ts';

export interface PaperReading {
  /** Undefined where the record is missing or not valid: nothing can be said of the paper without it. */
  paper: Paper | undefined;
  findings: Finding[];
}

/** `folder` is the paper's own, `shown` the same as findings name it: `content/papers/tsuruoka-2010`. */
export function readPaper(folder: string, shown: string, names: Names): PaperReading {
  const id = path.basename(folder);
  const record = path.join(folder, 'paper.yaml');
  if (!existsSync(record)) {
    const finding = { rule: 'file-exists', file: `${shown}/paper.yaml`, message: 'Unexpected paper without a record, expected a file paper.yaml' };
    return { paper: undefined, findings: [finding] };
  }
  const { value: meta, findings } = readYaml(readFileSync(record, 'utf8'), `${shown}/paper.yaml`, paperSchema, 'paper-valid');
  const { files, findings: problems } = readSections(folder, shown, id, names);
  if (!meta) return { paper: undefined, findings: [...findings, ...problems] };
  const source = meta.source && readSource(folder, shown, meta.source.file);
  if (source && 'rule' in source) return { paper: undefined, findings: [...findings, ...problems, source] };
  return { paper: assemblePaper({ id, meta, files, source, problems }), findings };
}

function readSections(folder: string, shown: string, id: string, names: Names): { files: SectionFile[]; findings: Finding[] } {
  const fileNames = readdirSync(folder).filter((name) => name.endsWith('.mdx')).sort(bySectionNumber);
  const findings: Finding[] = [];
  if (fileNames.length === 0) {
    findings.push({ rule: 'file-exists', file: shown, message: 'Unexpected paper without text, expected a file for each top-level section', hint: 'Start with 1-introduction.mdx.' });
  }
  const files = fileNames.map((name) => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    const parsed = parseSection(text, `${shown}/${name}`, { names: () => names });
    findings.push(...parsed.findings);
    return { path: `${shown}/${name}`, entry: `${id}/${name.replace(/\.mdx$/, '')}`, tree: parsed.tree, text };
  });
  return { files, findings };
}

/** `2-…` before `10-…`. */
function bySectionNumber(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10) || compareStrings(a, b);
}

function readSource(folder: string, shown: string, name: string): Paper['source'] | Finding {
  const file = path.join(folder, name);
  if (!existsSync(file)) return { rule: 'file-exists', file: `${shown}/paper.yaml`, message: `Unexpected source “${name}”, expected a file of that name beside paper.yaml` };
  return { path: `${shown}/${name}`, text: readFileSync(file, 'utf8') };
}
