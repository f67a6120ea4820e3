/** What `--help` says. */
import type { Command } from './command.ts';

const program = 'npm run edition --';

const columns = (rows: readonly (readonly [string, string])[]): string[] => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
};

export const helpOfAll = (commands: readonly Command[]): string[] => [
  `Usage: ${program} <command>`,
  '',
  'Commands:',
  ...columns(commands.map(({ name, summary }) => [name, summary])),
  '',
  `“${program} <command> --help” tells more of one.`,
];

export const helpOf = ({ summary, usage, details = [], options }: Command): string[] => [
  `Usage: ${program} ${usage}`,
  '',
  summary,
  ...details.flatMap((paragraph) => ['', paragraph]),
  '',
  'Options:',
  ...columns([
    ...Object.entries(options).map(([name, option]): [string, string] => [
      option.type === 'string' ? `--${name} ${option.value ?? 'value'}` : `--${name}`,
      option.summary,
    ]),
    ['--help', 'tells this'],
  ]),
];
