/** Runs a program of this project in a process of its own, and says how long that took from start to end. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { CannotRun } from '../src/model/cannot-run.ts';

/** `content` is the folder that the program reads. */
export function runProgram(
  program: string,
  words: readonly string[],
  content: string,
  environment: Readonly<Record<string, string>> = {},
): { output: string; milliseconds: number } {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(import.meta.dirname, '..', program), ...words], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content, ...environment },
    maxBuffer: 100_000_000,
  });
  const milliseconds = performance.now() - start;
  if (status !== 0) throw new CannotRun(`Unexpected end of ${program} with ${status ?? 'a signal'}, expected 0`, `It said:\n${stdout}${stderr}`.trimEnd());
  return { output: stdout, milliseconds };
}
