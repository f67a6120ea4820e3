/** Runs a program and measures it from outside: how long it takes, and what it and its children hold in memory at most. */
import { spawn } from 'node:child_process';
import { CannotRun } from '../src/model/cannot-run.ts';
import { residentMemory } from './process-tree.ts';

/** Milliseconds between two looks at the memory. */
const interval = 50;

export interface Measure {
  milliseconds: number;
  /** In bytes; undefined where the system does not tell. */
  memory: number | undefined;
}

export interface Program {
  words: readonly [program: string, ...rest: string[]];
  folder: string;
  environment?: NodeJS.ProcessEnv;
}

/** Throws `CannotRun` where the program does not end with 0. */
export async function measureProgram({ words: [program, ...rest], folder, environment }: Program): Promise<Measure> {
  // The test runner’s own settings would make another build.
  const { NODE_ENV: _, VITEST: __, ...inherited } = process.env;
  const start = performance.now();
  const child = spawn(program, rest, { cwd: folder, env: { ...inherited, ASTRO_TELEMETRY_DISABLED: '1', ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4_000)));
  let memory: number | undefined;
  const look = () => {
    const now = child.pid === undefined ? undefined : residentMemory(child.pid);
    if (now !== undefined) memory = Math.max(memory ?? 0, now);
  };
  const timer = setInterval(look, interval);
  try {
    const status = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    const milliseconds = performance.now() - start;
    if (status !== 0)
      throw new CannotRun(`Unexpected end of ${[program, ...rest].join(' ')} with ${status ?? 'a signal'}, expected 0`, `It said:\n${said}`.trimEnd());
    return { milliseconds, memory };
  } finally {
    clearInterval(timer);
  }
}
