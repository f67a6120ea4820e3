/** Finds the command that a command line names, and runs it. */
import { contentFolder } from '../edition/content/content-folder.ts';
import { CannotRun } from '../model/cannot-run.ts';
import { didYouMean } from '../model/nearest.ts';
import { readArguments } from './arguments.ts';
import type { Command, ExitCode, Terminal } from './command.ts';
import { helpOf, helpOfAll } from './help.ts';

/** For a program of its own: with the standard streams, and its exit code. */
export async function runInTerminal(words: readonly string[], commands: readonly Command[]): Promise<void> {
  const { stdout, stderr, env } = process;
  // Whoever reads the output may have seen enough of it: `… | head`.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const write =
    (stream: NodeJS.WriteStream) =>
    (...lines: readonly string[]) =>
      void stream.write(lines.map((line) => `${line}\n`).join(''));
  const terminal = {
    print: write(stdout),
    colour: stdout.isTTY === true && !env['NO_COLOR'],
    content: contentFolder(),
    folder: process.cwd(),
    today: dayOf(new Date()),
  };
  // Not `exit`, which would cut off what a pipe has yet to take.
  process.exitCode = await run(words, commands, terminal, write(stderr));
}

/** By the calendar of the place. */
const dayOf = (date: Date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

/** Never throws: what goes wrong is told by `complain`. */
export async function run(
  words: readonly string[],
  commands: readonly Command[],
  terminal: Terminal,
  complain: (...lines: readonly string[]) => void,
): Promise<ExitCode> {
  try {
    return await runCommand(words, commands, terminal);
  } catch (error) {
    complain(...tellFailure(error));
    return 2;
  }
}

const isHelp = (word: string | undefined) => word === '--help' || word === '-h' || word === 'help';

async function runCommand([name, ...words]: readonly string[], commands: readonly Command[], terminal: Terminal): Promise<ExitCode> {
  if (name === undefined || (isHelp(name) && words.length === 0)) {
    terminal.print(...helpOfAll(commands));
    return name === undefined ? 2 : 0;
  }
  if (isHelp(name)) {
    terminal.print(...helpOf(findCommand(words[0] ?? '', commands)));
    return 0;
  }
  const command = findCommand(name, commands);
  if (words.some((word) => word === '--help' || word === '-h')) {
    terminal.print(...helpOf(command));
    return 0;
  }
  return command.run(readArguments(words, command.options), terminal);
}

function findCommand(name: string, commands: readonly Command[]): Command {
  const names = commands.map((command) => command.name);
  const command = commands.find((each) => each.name === name);
  if (command) return command;
  throw new CannotRun(`Unexpected command “${name}”, expected ${names.join(', ')}`, didYouMean(name, names));
}

function tellFailure(error: unknown): string[] {
  if (error instanceof CannotRun) return [`${error.message}.${error.hint ? ` ${error.hint}` : ''}`];
  if (isSystemError(error)) return [`Could not ${error.syscall} ${error.path ?? 'a file'}: ${error.code}.`, ...stackOf(error)];
  const message = error instanceof Error ? error.message : String(error);
  return [`Locus failed: ${message}`, 'This is a fault of the program, not of the content. LOCUS_DEBUG=1 before the command tells where.', ...stackOf(error)];
}

interface SystemError extends Error {
  code: string;
  syscall: string;
  path?: string;
}

/** The system refused: a full disk, a missing permission. */
const isSystemError = (error: unknown): error is SystemError => error instanceof Error && 'code' in error && 'syscall' in error;

const stackOf = (error: unknown): string[] => (process.env['LOCUS_DEBUG'] === '1' && error instanceof Error && error.stack ? [error.stack] : []);
