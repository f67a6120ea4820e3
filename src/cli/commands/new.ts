import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { judge } from '../../checks/judge.ts';
import { paperIdValid } from '../../checks/rules/paper-id-valid.ts';
import { type Collection, readCollection } from '../../edition/collection/read-collection.ts';
import { replaceFile } from '../../edition/content/write-file.ts';
import { renameFile } from '../../files.ts';
import { tieEvents } from '../../intake/events-file.ts';
import { type FrontMatter, readDate, readName } from '../../intake/front-matter.ts';
import { importMarkdown } from '../../intake/import-markdown.ts';
import { type ImportedWorks, importWorks } from '../../intake/import-works.ts';
import type { Loss } from '../../intake/losses.ts';
import { writeRecord } from '../../intake/paper-record.ts';
import { insertWorks } from '../../intake/works-file.ts';
import { CannotRun } from '../../model/cannot-run.ts';
import { keySchema } from '../../model/fields.ts';
import type { Arguments, Command, Terminal } from '../command.ts';
import { reportFindings } from '../report-findings.ts';
import { isOfPapers, isShared, openCollection, paperIds } from '../select-papers.ts';

export const newPaper: Command = {
  name: 'new',
  summary: 'Starts a paper, empty or from a Markdown file.',
  usage: 'new <id> [--from paper.md [--bib refs.bib …]] [--title "…"] [--author "Family, Given" …] [--date 2010-09-30]',
  details: [
    'The id is the paper’s address and the name of its folder: an author and a year, as tsuruoka-2010.',
    'With --from, takes Pandoc’s Markdown: headings become sections, a file each; notes are numbered in order; citations ([@key, p. 3]) become citations of works.yaml, in a note where they stand in the text. Whatever cannot be carried over is told by its line, and stays in the text or in a comment.',
    'Ends with 0 if all was carried over and no mistake was found, 1 if something was told, 2 if no paper was started.',
  ],
  options: {
    from: { type: 'string', value: 'paper.md', summary: 'the text, in Pandoc’s Markdown' },
    bib: { type: 'string', value: 'refs.bib', multiple: true, summary: 'what it cites: BibTeX (.bib), CSL-JSON (.json) or RIS (.ris)' },
    title: { type: 'string', value: '"…"', summary: 'the paper’s title' },
    author: { type: 'string', value: '"Family, Given"', multiple: true, summary: 'an author' },
    date: { type: 'string', value: '2010-09-30', summary: 'when the paper was presented or published' },
  },
  run(given, terminal) {
    const collection = openCollection(terminal);
    const [id, ...more] = given.positionals;
    if (id === undefined || more.length > 0)
      throw new CannotRun(
        `Unexpected ${more.length > 0 ? `“${more[0]}”` : 'command without an id'}, expected the id of one paper`,
        'npm run edition -- new tsuruoka-2010',
      );
    assertFree(id, collection, terminal);
    const { files, works, losses } = startPaper(id, given, collection);
    writePaper(id, files, works, terminal);
    const tied = tieToOnlyPaper(collection, terminal);
    terminal.print(`Started ${path.relative(process.cwd(), path.join(terminal.content, 'papers', id)) || id}: ${Object.keys(files).join(', ')}.`);
    if (works && works.added.size > 0) terminal.print(`Entered in works.yaml: ${[...works.added.keys()].join(', ')}.`);
    if (tied !== undefined) terminal.print(`Entered “paper: ${tied}” in events.yaml, since there are two papers now.`);
    const findings = tellRest(id, losses, terminal);
    return losses.length + findings > 0 ? 1 : 0;
  },
};

function assertFree(id: string, collection: Collection, { content }: Terminal): void {
  const folder = path.basename(content);
  const [complaint] = paperIdValid.check?.({ ...collection, entries: [`${folder}/papers/${id}/`] }) ?? [];
  if (complaint) throw new CannotRun(complaint.message, complaint.hint);
  // An id that could be no folder's name escapes the rule, which is about folders.
  if (!keySchema.safeParse(id).success) throw new CannotRun(`Unexpected paper “${id}”, expected an id as tsuruoka-2010`);
  if (existsSync(path.join(content, 'papers', id))) throw new CannotRun(`Unexpected paper “${id}”, which is there already, expected another id`);
}

interface Start {
  /** By name. */
  files: Record<string, string>;
  works: ImportedWorks | undefined;
  losses: Loss[];
}

function startPaper(id: string, given: Arguments, collection: Collection): Start {
  const from = given.valueOf('from');
  if (from === undefined) {
    if (given.has('bib')) throw new CannotRun('Unexpected --bib without --from, expected the text that cites it');
    const front: FrontMatter = { title: undefined, subtitle: undefined, authors: [], date: undefined, language: undefined, keywords: [], others: [] };
    takeOptions(front, given);
    return { files: { 'paper.yaml': writeRecord(id, front), '1-introduction.mdx': firstSection }, works: undefined, losses: [] };
  }
  const text = readText(from);
  const works = importWorks(
    text,
    given.valuesOf('bib').map((file) => ({ file, text: readText(file) })),
    collection,
  );
  const { front, sections, losses } = importMarkdown({ text, file: from, workOf: works.workOf, proposeKey: works.proposeKey });
  takeOptions(front, given);
  const files = {
    'paper.yaml': writeRecord(id, front),
    ...Object.fromEntries((sections.length > 0 ? sections : [{ file: '1-introduction.mdx', mdx: firstSection }]).map(({ file, mdx }) => [file, mdx])),
  };
  return { files, works: { ...works, added: onlyCited(works.added, Object.values(files)) }, losses: [...losses, ...works.losses] };
}

const firstSection = `<Page n="1" />

# Introduction

The first paragraph.
`;

function takeOptions(front: FrontMatter, given: Arguments): void {
  front.title = given.valueOf('title') ?? front.title;
  const names = given.valuesOf('author');
  if (names.length > 0) front.authors = names.map((name) => readName(name, 1, () => {}));
  const date = given.valueOf('date');
  if (date === undefined) return;
  front.date = readDate(date);
  if (front.date === undefined) throw new CannotRun(`Unexpected --date “${date}”, expected a real date as 2010-09-30, 2010-09 or 2010`);
}

/** A work that is cited only where the text could not be carried over would be cited nowhere. */
const onlyCited = (added: ImportedWorks['added'], texts: readonly string[]) =>
  new Map([...added].filter(([key]) => texts.some((text) => text.includes(`<Cite work="${key}"`))));

function readText(file: string): string {
  if (!existsSync(file)) throw new CannotRun(`There is no file ${file}`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) throw new CannotRun(`Unexpected bytes in ${file}, expected UTF-8`);
    throw error;
  }
}

/** The folder appears whole or not at all. */
function writePaper(id: string, files: Record<string, string>, works: ImportedWorks | undefined, { content }: Terminal): void {
  const papers = path.join(content, 'papers');
  const beside = path.join(papers, `.${id}.${process.pid}.partial`);
  const register = path.join(content, 'works.yaml');
  mkdirSync(beside, { recursive: true });
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(beside, name), text);
    if (works && works.added.size > 0) replaceFile(register, insertWorks(existsSync(register) ? readFileSync(register, 'utf8') : undefined, works.added));
    renameFile(beside, path.join(papers, id));
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    throw error;
  }
}

/** While there is one paper, events need not name it; returns its id if they do now. */
function tieToOnlyPaper(collection: Collection, { content }: Terminal): string | undefined {
  const [only, ...others] = paperIds(collection);
  const register = path.join(content, 'events.yaml');
  if (only === undefined || others.length > 0 || !existsSync(register)) return undefined;
  const text = tieEvents(readFileSync(register, 'utf8'), only);
  if (text === undefined) return undefined;
  replaceFile(register, text);
  return only;
}

/** What was not carried over, and what a check finds in the paper; how many the latter are. */
function tellRest(id: string, losses: readonly Loss[], terminal: Terminal): number {
  if (losses.length > 0) terminal.print('', 'Not carried over as it stood:', ...losses.map(({ file, line, message }) => `  ${file}:${line}  ${message}.`));
  const after = readCollection(terminal.content);
  const { errors, warnings } = judge(after);
  const isSought = (finding: (typeof errors)[number]) => isOfPapers([id])(finding) || isShared(finding);
  const found = { errors: errors.filter(isSought), warnings: warnings.filter(isSought) };
  const count = found.errors.length + found.warnings.length;
  if (count > 0) {
    terminal.print('', 'To be seen to:');
    reportFindings(found, after.files, terminal);
  }
  return count;
}
