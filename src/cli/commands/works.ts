import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readCollection } from '../../edition/collection/read-collection.ts';
import { replaceFile } from '../../edition/content/write-file.ts';
import type { DraftRemark } from '../../intake/draft.ts';
import { addWorks } from '../../intake/works/add-works.ts';
import { readWorksFile } from '../../intake/works/read-works-file.ts';
import { insertWorks } from '../../intake/works/works-file.ts';
import { CannotRun } from '../../model/cannot-run.ts';
import type { Work } from '../../model/work.ts';
import type { Command, ExitCode } from '../command.ts';

export const worksCommand: Command = {
  name: 'works',
  summary: 'Adds the works of a file to the bibliography.',
  usage: 'works add refs.bib …',
  details: [
    'Takes BibTeX, biblatex, CSL-JSON, RIS, EndNote’s XML, and the citations of a Word file (Zotero, Mendeley, EndNote, Citavi, Word’s own).',
    'A work that the bibliography has already is known by its DOI, else by title, year and author, and left as it is there. Nothing is overwritten; entries stand in the order of their keys.',
    'A work that no paper cites is a mistake to the check, until one does, or its record says “custom: { further-reading: true }”.',
    'Ends with 0, or with 2 if a file cannot be read; then nothing is written.',
  ],
  options: {},
  async run(given, terminal): Promise<ExitCode> {
    const [action, ...files] = given.positionals;
    if (action !== 'add' || files.length === 0)
      throw new CannotRun(
        `Unexpected ${action === undefined ? 'command without an action' : `“${given.positionals.join(' ')}”`}, expected add and the files`,
        'npm run edition -- works add refs.bib',
      );
    const remarks: DraftRemark[] = [];
    const found = new Map<string, Work>();
    for (const file of files) {
      const reading = await readWorksFile(file);
      for (const [key, work] of reading.works) if (!found.has(key)) found.set(key, work);
      remarks.push(...reading.remarks);
    }
    const { added, known } = addWorks(found, readCollection(terminal.content), (kind, message, words) =>
      remarks.push({ kind, message, ...(words !== undefined && { words }) }),
    );
    const register = path.join(terminal.content, 'works.yaml');
    if (added.size > 0) replaceFile(register, insertWorks(existsSync(register) ? readFileSync(register, 'utf8') : undefined, added));
    terminal.print(added.size > 0 ? `Entered in works.yaml: ${[...added.keys()].sort().join(', ')}.` : 'No work is new.');
    if (known.length > 0)
      terminal.print(`There already, and left as they are: ${known.map(({ key, as }) => (key === as ? key : `${key} (as ${as})`)).join(', ')}.`);
    for (const message of new Set(remarks.map((remark) => remark.message))) terminal.print(`${message}.`);
    return 0;
  },
};
