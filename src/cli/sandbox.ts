/** A content folder to run commands on, for the tests. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { applyEdits, type Edit, write } from '../checks/edit.ts';
import { soundCollection } from '../checks/sound-collection.fixture.ts';
import type { ExitCode } from './command.ts';
import { commands } from './commands.ts';
import { run } from './run-edition.ts';

export interface Outcome {
  code: ExitCode;
  out: string;
  /** What was told of a failure. */
  complaint: string;
}

export interface Sandbox {
  content: string;
  change: (...edits: readonly Edit[]) => void;
  /** Undefined where there is no such file. */
  read: (file: string) => string | undefined;
  edition: (...words: readonly string[]) => Promise<Outcome>;
  remove: () => void;
}

/** Starts with the small sound collection. */
export function openSandbox(): Sandbox {
  const folder = mkdtempSync(path.join(tmpdir(), 'locus-cli-'));
  const content = path.join(folder, 'content');
  const change = (...edits: readonly Edit[]) => applyEdits(content, edits);
  change(...Object.entries(soundCollection).flatMap(([file, text]) => write(file, text)));
  return {
    content,
    change,
    read: (file) => (existsSync(path.join(content, file)) ? readFileSync(path.join(content, file), 'utf8') : undefined),
    edition: (...words) => runOn(content, words),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function runOn(content: string, words: readonly string[]): Promise<Outcome> {
  const out: string[] = [];
  const complaints: string[] = [];
  const terminal = {
    print: (...lines: readonly string[]) => void out.push(...lines),
    colour: false,
    content,
    folder: path.dirname(content),
    today: '2020-02-01',
  };
  const code = await run(words, commands, terminal, (...lines) => void complaints.push(...lines));
  return { code, out: out.join('\n'), complaint: complaints.join('\n') };
}
