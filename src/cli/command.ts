/** What a command of `npm run edition` is. */

/** 0: nothing found; 1: findings; 2: it could not run. */
export type ExitCode = 0 | 1 | 2;

export interface Option {
  /** `string` takes a value. */
  type: 'boolean' | 'string';
  /** What the value is, in the help. */
  value?: string;
  multiple?: boolean;
  summary: string;
  /** The values that there are, where they can be told. */
  choices?: readonly string[];
}

/** What stands on the command line behind the command’s name, all of it known to the command. */
export interface Arguments {
  positionals: readonly string[];
  /** Whether a boolean option is given. */
  has: (option: string) => boolean;
  /** The last value of an option. */
  valueOf: (option: string) => string | undefined;
  valuesOf: (option: string) => readonly string[];
}

export interface Terminal {
  /** Writes lines to the standard output. */
  print: (...lines: readonly string[]) => void;
  colour: boolean;
  /** The content folder. */
  content: string;
  /** The folder that the command runs in: paths are told from it. */
  folder: string;
  /** The day, as 2010-09-30. */
  today: string;
}

export interface Command {
  name: string;
  /** One line. */
  summary: string;
  /** Behind `npm run edition -- `. */
  usage: string;
  /** More to know, in paragraphs. */
  details?: readonly string[];
  options: Readonly<Record<string, Option>>;
  run: (given: Arguments, terminal: Terminal) => ExitCode | Promise<ExitCode>;
}
