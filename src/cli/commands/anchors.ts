import path from 'node:path';
import { judge } from '../../checks/judge.ts';
import { replaceFile } from '../../edition/content/write-file.ts';
import { ledgerName, wordsName } from '../../edition/ledger/ledger-read.ts';
import { CannotRun } from '../../model/cannot-run.ts';
import { compareFindings } from '../../model/finding.ts';
import { anchorIdSchema } from '../../model/ledger.ts';
import type { Arguments, Command, ExitCode, Terminal } from '../command.ts';
import { type Plan, planPaper } from '../plan-ledger.ts';
import { reportFindings } from '../report-findings.ts';
import { openCollection, selectPapers } from '../select-papers.ts';

export const anchors: Command = {
  name: 'anchors',
  summary: 'Shows how the addresses of the text differ from those published; records them.',
  usage: 'anchors [paper …] [--write] [--alias old=new …] [--follow]',
  details: [
    'The ledger, anchors.yaml, lists every address that a paper was published under, with a fingerprint of its words. This command alone writes it.',
    'With --write, what is new is recorded at once, and the words of the version are stored in words.json. Passages that were reworded, withdrawn, moved or inserted need a new version in paper.yaml; an address that is gone needs a mark in the text that holds its place, or an alias. Whatever breaks a promise is refused: then nothing is written.',
  ],
  options: {
    write: { type: 'boolean', summary: 'records the addresses as they are' },
    alias: { type: 'string', value: 'old=new', multiple: true, summary: 'leads an old address to the one that holds its place now' },
    follow: { type: 'boolean', summary: 'gives an alias to each lost address whose words stand at another, unchanged' },
  },
  run(given, terminal) {
    const collection = openCollection(terminal);
    const ids = selectPapers(collection, given.positionals);
    const aliases = readAliases(given);
    if (aliases.length > 0 && ids.length !== 1)
      throw new CannotRun(`Unexpected --alias for ${ids.length} papers, expected one paper`, 'Name the paper that the address is of.');
    const { errors } = judge(collection);
    const plans = ids.map((id) => planPaper(id, { collection, errors, aliases, follow: given.has('follow') }));
    for (const plan of plans) terminal.print(...plan.told);
    const findings = plans.flatMap((plan) => plan.refusals).sort(compareFindings);
    if (findings.length > 0) {
      terminal.print('');
      reportFindings({ errors: findings, warnings: [] }, collection.files, terminal);
    }
    return given.has('write') ? writePlans(plans, findings.length > 0, terminal) : endOf(plans, findings.length > 0, terminal);
  },
};

function readAliases(given: Arguments): [old: string, target: string][] {
  return given.valuesOf('alias').map((value) => {
    const [old = '', target = '', ...more] = value.split('=').map((id) => id.replace(/^#/, ''));
    if (more.length > 0 || !anchorIdSchema.safeParse(old).success || !anchorIdSchema.safeParse(target).success) {
      throw new CannotRun(`Unexpected --alias “${value}”, expected an old and a new address as s1-2-p4=s1-2-p5`);
    }
    return [old, target];
  });
}

function endOf(plans: readonly Plan[], isRefused: boolean, terminal: Terminal): ExitCode {
  if (isRefused) return 1;
  const pending = plans.filter(({ files }) => files !== undefined);
  if (pending.length > 0)
    terminal.print('', `Nothing is written yet. “npm run edition -- anchors ${pending.map(({ id }) => id).join(' ')} --write” records it.`);
  // A paper that was never published has broken no promise.
  return pending.some(({ isPublished }) => isPublished) ? 1 : 0;
}

function writePlans(plans: readonly Plan[], isRefused: boolean, terminal: Terminal): ExitCode {
  if (isRefused) {
    terminal.print('', 'Nothing was written.');
    return 1;
  }
  for (const { id, files } of plans) {
    if (files === undefined) continue;
    const file = path.join(terminal.content, 'papers', id, ledgerName);
    // The words first: a ledger whose words are older says so, and is written again.
    replaceFile(path.join(terminal.content, 'papers', id, wordsName), files.words);
    replaceFile(file, files.anchors);
    terminal.print(`Recorded ${path.relative(terminal.folder, file)}.`);
  }
  return 0;
}
