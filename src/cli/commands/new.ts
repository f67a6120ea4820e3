import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Judgement, judge } from '../../checks/judge.ts';
import { paperIdValid } from '../../checks/rules/paper-id-valid.ts';
import { type Collection, readCollection } from '../../edition/collection/read-collection.ts';
import { pathFrom } from '../../edition/content/content-folder.ts';
import { replaceFile } from '../../edition/content/write-file.ts';
import { renameFile } from '../../files.ts';
import { type DraftRecord, emptyRecord } from '../../intake/draft.ts';
import { tieEvents } from '../../intake/events-file.ts';
import { importFiles } from '../../intake/import-files.ts';
import { readAuthors } from '../../intake/record/read-authors.ts';
import { readDate } from '../../intake/record/read-date.ts';
import { sumUp } from '../../intake/sum-up.ts';
import { insertWorks } from '../../intake/works/works-file.ts';
import type { WrittenPaper } from '../../intake/write/write-draft.ts';
import { writeRecord } from '../../intake/write/write-record.ts';
import { CannotRun } from '../../model/cannot-run.ts';
import { keySchema } from '../../model/fields.ts';
import type { Finding } from '../../model/finding.ts';
import type { Arguments, Command, Terminal } from '../command.ts';
import { schemaComment } from '../content-schemas.ts';
import { reportFindings } from '../report-findings.ts';
import { isOfPapers, isShared, openCollection, paperIds } from '../select-papers.ts';

export const newPaper: Command = {
  name: 'new',
  summary: 'Starts a paper, empty or from the file that you have.',
  usage: 'new <id> [--from paper.docx …] [--bib refs.bib …] [--title "…"] [--author "Family, Given" …] [--date 2010-09-30] [--language de]',
  details: [
    'The id is the paper’s address and the name of its folder: an author and a year, as tsuruoka-2010.',
    'With --from, takes what Pandoc reads: Word (.docx), OpenDocument (.odt), RTF, LaTeX (.tex), JATS (.xml), HTML, EPUB, Markdown (.md, .qmd), Jupyter (.ipynb), Typst (.typ). What a file is, is seen by what stands in it. Several files, named one after the other, are sections in their order.',
    'Headings of the highest level become section files. Notes are numbered in order. Citations that the file has as data (Zotero, Mendeley, EndNote, BibTeX keys) become citations of works.yaml. Nothing is left out in silence: at the end stands what was taken over, what is to be decided, and what was changed or left out and why.',
    'A paper that is there already is not overwritten: what a second import would change is told.',
    'Ends with 0 if all was carried over and no mistake was found, 1 if something is to be decided, 2 if no paper was started.',
  ],
  options: {
    from: { type: 'string', value: 'paper.docx', multiple: true, summary: 'the file that you have; several are sections in order' },
    bib: { type: 'string', value: 'refs.bib', multiple: true, summary: 'what it cites: BibTeX, CSL-JSON or RIS' },
    title: { type: 'string', value: '"…"', summary: 'the paper’s title' },
    author: { type: 'string', value: '"Family, Given"', multiple: true, summary: 'an author' },
    date: { type: 'string', value: '2010-09-30', summary: 'when the paper was presented or published' },
    language: { type: 'string', value: 'en-GB', summary: 'the language of the text, as a BCP 47 tag' },
  },
  async run(given, terminal) {
    const collection = openCollection(terminal);
    const [id, ...more] = given.positionals;
    const from = [...given.valuesOf('from'), ...(given.valuesOf('from').length > 0 ? more : [])];
    if (id === undefined || (more.length > 0 && from.length === 0))
      throw new CannotRun(
        `Unexpected ${more.length > 0 ? `“${more[0]}”` : 'command without an id'}, expected the id of one paper`,
        'npm run edition -- new tsuruoka-2010',
      );
    assertValid(id, collection, terminal);
    const folder = path.join(terminal.content, 'papers', id);
    if (from.length === 0 || !existsSync(folder)) assertFree(id, terminal);
    const paper = await startPaper(id, from, given, collection, terminal);
    if (existsSync(folder)) refuseChange(id, folder, paper);
    const before = new Set(keysOf(judge(collection)));
    writePaper(id, paper, terminal);
    const tied = tieToOnlyPaper(collection, terminal);
    terminal.print(
      `Started ${pathFrom(terminal.folder, terminal.content)(`${path.basename(terminal.content)}/papers/${id}`)}: ${[...paper.files.keys()].join(', ')}.`,
    );
    if (paper.works.size > 0) terminal.print(`Entered in works.yaml: ${[...paper.works.keys()].join(', ')}.`);
    if (tied !== undefined) terminal.print(`Entered “paper: ${tied}” in events.yaml, since there are two papers now.`);
    if (from.length > 0)
      terminal.print('', ...sumUp(paper, sourceTexts(from), pathFrom(terminal.folder, terminal.content)(`${path.basename(terminal.content)}/papers/${id}`)));
    const findings = tellRest(id, before, terminal);
    return findings > 0 || paper.remarks.some(({ kind }) => kind === 'decide') ? 1 : 0;
  },
};

function assertValid(id: string, collection: Collection, { content }: Terminal): void {
  const folder = path.basename(content);
  const [complaint] = paperIdValid.check?.({ ...collection, entries: [`${folder}/papers/${id}/`] }) ?? [];
  if (complaint) throw new CannotRun(complaint.message, complaint.hint);
  // An id that could be no folder's name escapes the rule, which is about folders.
  if (!keySchema.safeParse(id).success) throw new CannotRun(`Unexpected paper “${id}”, expected an id as tsuruoka-2010`);
}

function assertFree(id: string, { content }: Terminal): void {
  if (existsSync(path.join(content, 'papers', id))) throw new CannotRun(`Unexpected paper “${id}”, which is there already, expected another id`);
}

async function startPaper(id: string, from: readonly string[], given: Arguments, collection: Collection, { content, today }: Terminal): Promise<WrittenPaper> {
  const record = { ...recordOf(given), begun: today };
  const written =
    from.length > 0 ? await importFiles({ id, files: from, bibliographies: given.valuesOf('bib'), collection, record }) : emptyPaper(id, given, record);
  const files = new Map(written.files);
  files.set('paper.yaml', `${schemaComment('paper', path.join(content, 'papers', id))}${files.get('paper.yaml')}`);
  return { ...written, files };
}

function emptyPaper(id: string, given: Arguments, record: Partial<DraftRecord>): WrittenPaper {
  if (given.has('bib') || given.valuesOf('bib').length > 0) throw new CannotRun('Unexpected --bib without --from, expected the text that cites it');
  const files = new Map([
    ['paper.yaml', writeRecord(id, { record: { ...emptyRecord(), ...record }, abstract: [], source: undefined })],
    ['1-introduction.mdx', firstSection(id)],
  ]);
  return { files, works: new Map(), remarks: [] };
}

/** Other than that of any other paper, of which it would be taken for a copy. */
const firstSection = (id: string) => `{/* The first section of ${id}: its heading and its words, as printed. */}

# Introduction

The first paragraph.
`;

/** What the editor says of the record. */
function recordOf(given: Arguments): Partial<DraftRecord> {
  const record: Partial<DraftRecord> = {};
  const title = given.valueOf('title');
  if (title !== undefined) record.title = title;
  const names = given.valuesOf('author');
  if (names.length > 0) record.authors = names.flatMap((name) => readAuthors(name).authors);
  const language = given.valueOf('language');
  if (language !== undefined) record.language = language;
  const date = given.valueOf('date');
  if (date === undefined) return record;
  const read = readDate(date);
  if (read === undefined) throw new CannotRun(`Unexpected --date “${date}”, expected a real date as 2010-09-30, 2010-09 or 2010`);
  return { ...record, date: read };
}

/** Those whose lines an editor can look up. */
const sourceTexts = (files: readonly string[]) =>
  files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return text.includes('\u0000') || text.startsWith('PK') ? [] : [{ file, text }];
  });

/** What is there was edited, or is to be: it is not written over. */
function refuseChange(id: string, folder: string, { files }: WrittenPaper): never {
  const changes = [...files].flatMap(([name, text]) => {
    const file = path.join(folder, name);
    if (!existsSync(file)) return [`${name} would be new`];
    if (typeof text !== 'string') return readFileSync(file).equals(text) ? [] : [`${name} would be another picture`];
    const before = readFileSync(file, 'utf8').split('\n');
    const after = text.split('\n');
    const [lost, added] = [before.filter((line) => !after.includes(line)).length, after.filter((line) => !before.includes(line)).length];
    return lost + added === 0 ? [] : [`${name} would lose ${lost} and gain ${added} ${lost + added === 1 ? 'line' : 'lines'}`];
  });
  throw new CannotRun(
    changes.length === 0
      ? `Unexpected paper “${id}”, which is there already and as this file gives it`
      : `Unexpected paper “${id}”, which is there already: ${changes.join('; ')}`,
    'Take another id, or remove the folder if nothing in it is to be kept.',
  );
}

/** The folder appears whole or not at all. */
function writePaper(id: string, { files, works }: WrittenPaper, { content }: Terminal): void {
  const papers = path.join(content, 'papers');
  const beside = path.join(papers, `.${id}.${process.pid}.partial`);
  const register = path.join(content, 'works.yaml');
  mkdirSync(beside, { recursive: true });
  try {
    for (const [name, text] of files) writeFileSync(path.join(beside, name), text);
    if (works.size > 0) replaceFile(register, insertWorks(existsSync(register) ? readFileSync(register, 'utf8') : undefined, works));
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

/** What a check finds in the paper, and in the registers since it is there; how many it finds. */
function tellRest(id: string, before: ReadonlySet<string>, terminal: Terminal): number {
  const after = readCollection(terminal.content);
  const { errors, warnings } = judge(after);
  const isSought = (finding: Finding) => isOfPapers([id])(finding) || (isShared(finding) && !before.has(keyOf(finding)));
  const found = { errors: errors.filter(isSought), warnings: warnings.filter(isSought) };
  const count = found.errors.length + found.warnings.length;
  if (count > 0) {
    terminal.print('', 'To be seen to:');
    reportFindings(found, after.files, terminal);
  }
  return count;
}

/** Wherever in its file it stands: lines move when a register grows. */
const keyOf = ({ file, rule, message }: Finding) => `${file} ${rule} ${message}`;
const keysOf = ({ errors, warnings }: Judgement) => [...errors, ...warnings].map(keyOf);
