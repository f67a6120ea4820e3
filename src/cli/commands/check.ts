import { judge } from '../../checks/judge.ts';
import type { Finding } from '../../model/finding.ts';
import type { Command } from '../command.ts';
import { type FormatName, formats, reportFindings } from '../report-findings.ts';
import { isOfPapers, isShared, openCollection, selectPapers } from '../select-papers.ts';

export const check: Command = {
  name: 'check',
  summary: 'Finds every mistake in the content.',
  usage: 'check [paper …] [--format people|json|github]',
  details: [
    'Reads everything and judges it by all rules. With papers named, tells what concerns these and the registers that all papers share. Ends with 0 if nothing was found, 1 for findings, 2 if it could not run.',
  ],
  options: {
    format: {
      type: 'string',
      value: Object.keys(formats).join('|'),
      choices: Object.keys(formats),
      summary: 'for whom: people (as here), json, github (annotations)',
    },
  },
  run(given, terminal) {
    const collection = openCollection(terminal);
    const ids = selectPapers(collection, given.positionals);
    const isSought = (finding: Finding) => given.positionals.length === 0 || isShared(finding) || isOfPapers(ids)(finding);
    const judgement = judge(collection);
    const { errors, warnings } = { errors: judgement.errors.filter(isSought), warnings: judgement.warnings.filter(isSought) };
    reportFindings({ errors, warnings }, collection.files, terminal, (given.valueOf('format') ?? 'people') as FormatName);
    return errors.length + warnings.length > 0 ? 1 : 0;
  },
};
