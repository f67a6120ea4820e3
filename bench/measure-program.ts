/** Runs a program and measures it from outside: how long it takes, what it asks of the processor, and what it and its children hold in memory at most. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { CannotRun } from '../src/model/cannot-run.ts';
import { residentMemory } from './process-tree.ts';

/** Milliseconds between two looks at the memory. */
const interval = 50;

export interface Measure {
  milliseconds: number;
  /** Milliseconds of processors, of the program and of those that it started; undefined where the system does not tell. */
  processor: number | undefined;
  /** In bytes; undefined where the system does not tell. */
  memory: number | undefined;
}

export interface Program {
  words: readonly [program: string, ...rest: string[]];
  folder: string;
  environment?: NodeJS.ProcessEnv;
}

/** Throws `CannotRun` where the program does not end with 0. */
export async function measureProgram(program: Program): Promise<Measure> {
  const start = performance.now();
  const { child, times } = startProgram(program);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4_000)));
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
      throw new CannotRun(`Unexpected end of ${program.words.join(' ')} with ${status ?? 'a signal'}, expected 0`, `It said:\n${said}`.trimEnd());
    return { milliseconds, processor: readTimes(await times), memory };
  } finally {
    clearInterval(timer);
  }
}

/** A shell of POSIX counts what its children took, threads and their own children included. Node counts only itself. */
const shell = path.resolve('/bin/sh');
const script = '"$0" "$@"; status=$?; times >&3; exit $status';

/** `times` is what the shell says of it; empty where there is none. */
function startProgram({ words: [program, ...rest], folder, environment }: Program): { child: ChildProcess; times: Promise<string> } {
  // The test runner’s own settings would make another build.
  const { NODE_ENV: _, VITEST: __, ...inherited } = process.env;
  const options = { cwd: folder, env: { ...inherited, ASTRO_TELEMETRY_DISABLED: '1', ...environment } };
  if (!existsSync(shell)) return { child: spawn(program, rest, { ...options, stdio: ['ignore', 'pipe', 'pipe'] }), times: Promise.resolve('') };
  const child = spawn(shell, ['-c', script, program, ...rest], { ...options, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  const told = child.stdio[3] as Readable;
  return { child, times: Array.fromAsync(told.setEncoding('utf8')).then((parts) => parts.join('')) };
}

/** The second of the lines: `1m2.50s 0m0.25s`, in the program and in the system for it. */
function readTimes(told: string): number | undefined {
  const spans = [...(told.split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/g)].map(([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds));
  return spans.length === 2 ? 1000 * spans.reduce((total, span) => total + span, 0) : undefined;
}
