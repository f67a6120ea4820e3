/** `edition review`: what a program was not sure of, one after the other. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { acceptRecords, decideDoubt } from '../../checks/review/decide.ts';
import { type Decision, listDecisions, type ReviewedFile } from '../../checks/review/decisions.ts';
import { type Collection, readCollection } from '../../edition/collection/read-collection.ts';
import { pathFrom } from '../../edition/content/content-folder.ts';
import { replaceFile } from '../../edition/content/write-file.ts';
import { CannotRun } from '../../model/cannot-run.ts';
import type { Command, ExitCode, Terminal } from '../command.ts';
import { openCollection, paperIds } from '../select-papers.ts';

export const review: Command = {
  name: 'review',
  summary: 'Goes through what a program was not sure of in a paper.',
  usage: 'review <paper> [--format text|json] [--accept all]',
  details: [
    'Lists, in the order of reading, each doubt of the paper’s files and each record that was guessed, with the words, what else they could be, and file:line. Records that one note cites are one decision.',
    'In a terminal it asks for each: a accepts it as it stands, 1 to 9 takes another candidate, s leaves it, q ends. With --format, or where nobody can answer, it only lists. With --accept all, everything is accepted as it stands.',
    'Ends with 0 if nothing is left to be decided, 1 if something is.',
  ],
  options: {
    format: { type: 'string', value: 'text|json', choices: ['text', 'json'], summary: 'only list, for people (text) or programs (json)' },
    accept: { type: 'string', value: 'all', choices: ['all'], summary: 'accept all as it stands' },
  },
  async run(given, terminal) {
    const collection = openCollection(terminal);
    const [id, ...more] = given.positionals;
    if (id === undefined || more.length > 0 || !paperIds(collection).includes(id))
      throw new CannotRun(
        id === undefined || more.length > 0 ? 'Unexpected command, expected the id of one paper' : `There is no paper “${id}”`,
        'npm run edition -- review tsuruoka-2010',
      );
    if (given.valueOf('accept') === 'all') return acceptAll(id, terminal);
    const decisions = decisionsOf(id, collection);
    const asks = !given.has('format') && process.stdin.isTTY === true;
    if (asks && decisions.length > 0) return ask(id, terminal);
    terminal.print(
      given.valueOf('format') === 'json'
        ? JSON.stringify(decisions.map(withoutPlace), undefined, 2)
        : [...decisions.flatMap((decision) => tell(decision, terminal)), sum(decisions.length)].join('\n'),
    );
    return decisions.length > 0 ? 1 : 0;
  },
};

const withoutPlace = ({ place: _, ...decision }: Decision) => decision;
const sum = (count: number) => (count === 0 ? 'Nothing is left to be decided.' : `${count} ${count === 1 ? 'decision is' : 'decisions are'} left.`);

function decisionsOf(id: string, collection: Collection): Decision[] {
  const paper = collection.papers.find((each) => each.id === id);
  const record = collection.files.find((file) => file.path.endsWith(`/papers/${id}/paper.yaml`));
  const files: ReviewedFile[] = [...(record ? [record] : []), ...(paper?.files ?? [])];
  return listDecisions(files, collection.works);
}

function tell({ file, line, kind, read, candidates, because, works }: Decision, { folder, content }: Terminal): string[] {
  return [
    `${pathFrom(folder, content)(file)}:${line}  ${kind}  ${because}`,
    ...(read === '' ? [] : [`    “${read}”`]),
    ...candidates.map((candidate, at) => `    ${at + 1}  ${candidate}`),
    ...works.map(({ key, work: { custom: _, draft: __, ...work } }) => `    ${key}: ${JSON.stringify(work)}`),
    '',
  ];
}

/** The first that is left is decided, and all is read anew: places move with what is written. */
async function ask(id: string, terminal: Terminal): Promise<ExitCode> {
  const answers = createInterface({ input: process.stdin, output: process.stdout });
  let left = 0;
  try {
    for (;;) {
      const decisions = decisionsOf(id, readCollection(terminal.content));
      const decision = decisions[left];
      if (!decision) break;
      terminal.print(...tell(decision, terminal));
      const answer = (await answers.question('a accept, 1–9 another, s leave, q end: ')).trim().toLowerCase();
      if (answer === 'q') break;
      if (answer !== 'a' && !/^[1-9]$/.test(answer)) left += 1;
      else if (!write(decision, answer === 'a' ? undefined : decision.candidates[Number(answer) - 1], terminal)) {
        terminal.print('    That is to be written by hand.', '');
        left += 1;
      }
    }
  } finally {
    answers.close();
  }
  const rest = decisionsOf(id, readCollection(terminal.content)).length;
  terminal.print(sum(rest));
  return rest > 0 ? 1 : 0;
}

function acceptAll(id: string, terminal: Terminal): ExitCode {
  for (;;) {
    const [first] = decisionsOf(id, readCollection(terminal.content));
    if (!first || !write(first, undefined, terminal)) break;
  }
  const rest = decisionsOf(id, readCollection(terminal.content)).length;
  terminal.print(sum(rest));
  return rest > 0 ? 1 : 0;
}

/** False where nothing could be written. */
function write(decision: Decision, candidate: string | undefined, { content }: Terminal): boolean {
  const file = decision.place ? path.join(path.dirname(content), ...decision.file.split('/')) : path.join(content, 'works.yaml');
  const text = readFileSync(file, 'utf8');
  const written = decision.place
    ? decideDoubt(text, decision, candidate)
    : acceptRecords(
        text,
        decision.works.map(({ key }) => key),
      );
  if (written === undefined || written === text) return false;
  replaceFile(file, written);
  return true;
}
