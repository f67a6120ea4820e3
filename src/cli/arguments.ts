/** Reads a command line against what a command knows. */
import { parseArgs } from 'node:util';
import { CannotRun } from '../model/cannot-run.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Arguments, Option } from './command.ts';

export type Options = Readonly<Record<string, Option>>;

/** Throws `CannotRun` for what the options do not know. */
export function readArguments(words: readonly string[], options: Options): Arguments {
  const { tokens, positionals } = parseArgs({
    args: [...words],
    // Its own messages for strict reading propose nothing.
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(Object.entries(options).map(([name, { type, multiple }]) => [name, { type, multiple: multiple ?? false }])),
  });
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const value = readOption(token.name, token.rawName, token.value, options);
    const known = values.get(token.name);
    if (known && !options[token.name]?.multiple && options[token.name]?.type === 'string')
      throw new CannotRun(`Unexpected second ${token.rawName}, expected one`);
    if (known) known.push(value);
    else values.set(token.name, [value]);
  }
  return {
    positionals,
    has: (option) => values.has(option),
    valueOf: (option) => values.get(option)?.at(-1),
    valuesOf: (option) => values.get(option) ?? [],
  };
}

function readOption(name: string, written: string, value: string | undefined, options: Options): string {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  const names = Object.keys(options).map((each) => `--${each}`);
  if (!option) throw new CannotRun(`Unexpected option ${written}, expected ${names.length > 0 ? names.join(', ') : 'none'}`, didYouMean(written, names));
  if (option.type === 'boolean') {
    if (value !== undefined) throw new CannotRun(`Unexpected value “${value}” of --${name}, expected none`);
    return '';
  }
  if (value === undefined || value === '' || value.startsWith('--'))
    throw new CannotRun(`Unexpected --${name} without a value, expected --${name} ${option.value ?? 'value'}`);
  if (option.choices && !option.choices.includes(value)) {
    throw new CannotRun(`Unexpected --${name} “${value}”, expected ${option.choices.join(', ')}`, didYouMean(value, option.choices));
  }
  return value;
}
