import path from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { repairFiles } from '../../checks/fix/repairs.ts';
import { judge } from '../../checks/judge.ts';
import { type Collection, readCollection } from '../../edition/collection/read-collection.ts';
import { replaceFile } from '../../edition/content/write-file.ts';
import { CannotRun } from '../../model/cannot-run.ts';
import type { Finding } from '../../model/finding.ts';
import type { Command, Terminal } from '../command.ts';
import { type FormatName, formats, reportFindings } from '../report-findings.ts';
import { isOfPapers, isShared, openCollection, selectPapers } from '../select-papers.ts';

export const check: Command = {
  name: 'check',
  summary: 'Finds every mistake in the content.',
  usage: 'check [paper …] [--fix [--dry-run]] [--format people|json|github|sarif]',
  details: [
    'Reads everything and judges it by all rules. With papers named, tells what concerns these and the registers that all papers share. Ends with 0 if nothing was found, 1 for findings, 2 if it could not run.',
    'With --fix, first mends what a program can: the shapes of quotation marks, dashes in ranges, double spaces, soft hyphens, letters in two pieces, and the order of registers. Never a word, nor what a recorded address stands for. With --dry-run, it shows what it would change.',
  ],
  options: {
    fix: { type: 'boolean', summary: 'mends marks, spaces, dashes and order' },
    'dry-run': { type: 'boolean', summary: 'with --fix: only shows the changes' },
    format: {
      type: 'string',
      value: Object.keys(formats).join('|'),
      choices: Object.keys(formats),
      summary: 'for whom: people (as here), json, github (annotations), sarif (SARIF 2.1.0)',
    },
  },
  run(given, terminal) {
    if (given.has('dry-run') && !given.has('fix')) throw new CannotRun('Unexpected --dry-run without --fix');
    const opened = openCollection(terminal);
    const isNamed = (finding: Finding) => given.positionals.length === 0 || isShared(finding) || isOfPapers(selectPapers(opened, given.positionals))(finding);
    const collection = given.has('fix') ? fix(opened, isNamed, given.has('dry-run'), terminal) : opened;
    const ids = selectPapers(collection, given.positionals);
    const isSought = (finding: Finding) => given.positionals.length === 0 || isShared(finding) || isOfPapers(ids)(finding);
    const judgement = judge(collection);
    const { errors, warnings } = { errors: judgement.errors.filter(isSought), warnings: judgement.warnings.filter(isSought) };
    reportFindings({ errors, warnings }, collection.files, terminal, (given.valueOf('format') ?? 'people') as FormatName);
    return errors.length + warnings.length > 0 ? 1 : 0;
  },
};

/** What a repair brings to light is repaired too: a few rounds are enough. */
const mostRounds = 4;

function fix(opened: Collection, isNamed: (finding: Finding) => boolean, isDry: boolean, { content, print }: Terminal): Collection {
  let collection = opened;
  for (let round = 0; round < mostRounds; round++) {
    const { errors, warnings } = judge(collection);
    const changed = repairFiles([...errors, ...warnings].filter(isNamed), collection.files);
    if (changed.size === 0) break;
    for (const [file, text] of changed) {
      const before = collection.files.find((each) => each.path === file)?.text ?? '';
      print(createTwoFilesPatch(file, file, before, text, '', '', { context: 1 }).replace(/^=+\n/, ''));
      if (!isDry) replaceFile(path.join(path.dirname(content), ...file.split('/')), text);
    }
    if (isDry) break;
    collection = readCollection(content);
  }
  return collection;
}
