/** Runs everything that must hold before a change is published: `npm test`. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { runCommand } from './run-command.ts';
import { findTool, installTools, type Tool, tools } from './tools.ts';

interface Step {
  name: string;
  command: () => readonly string[];
  /** Without it, the step is skipped by name. */
  needs?: Tool;
}

const bin = (name: string, entry: string) => path.join(path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), entry);
const node = (...args: string[]) => [process.execPath, ...args];

const steps: readonly Step[] = [
  { name: 'types', command: () => node(bin('astro', 'bin/astro.mjs'), 'check', '--minimumSeverity', 'warning') },
  { name: 'lint', command: () => node(bin('@biomejs/biome', 'bin/biome'), 'ci', '--diagnostic-level=warn') },
  { name: 'unit', command: () => node(bin('vitest', 'vitest.mjs'), 'run', '--config', 'tests/vitest.config.ts') },
  { name: 'content', command: () => node('src/cli/edition.ts', 'check') },
  { name: 'build', command: () => node('src/cli/build.ts') },
  // Papers of other shapes beside the content’s own.
  { name: 'collection', command: () => node('tests/fixtures/build-collection.ts') },
  { name: 'html-validate', command: () => node(bin('html-validate', 'bin/html-validate.mjs'), '--config', 'tests/html-validate.json', ...pages()) },
  {
    name: 'Nu checker',
    needs: tools.java,
    command: () => [
      findTool(tools.java) ?? '',
      '-jar',
      bin('vnu-jar', 'build/dist/vnu.jar'),
      '--errors-only',
      '--filterfile',
      'tests/nu-filter.txt',
      ...pages(),
    ],
  },
  { name: 'browser', command: () => node(bin('@playwright/test', 'cli.js'), 'test', '--config', 'tests/playwright.config.ts') },
];

const pages = () =>
  ['dist', 'dist-collection'].flatMap((site) =>
    readdirSync(site, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html'))
      .sort()
      .map((name) => path.join(site, name)),
  );

await runCommand(() => {
  const only = process.argv.slice(2);
  const unknown = only.find((name) => !steps.some((step) => step.name === name));
  if (unknown) throw new Error(`Unexpected step “${unknown}”, expected ${steps.map((step) => step.name).join(', ')}.`);
  prepareTools();
  const outcome = { passed: [] as string[], failed: [] as string[], skipped: [] as string[] };
  for (const step of steps) {
    if (only.length > 0 && !only.includes(step.name)) continue;
    outcome[runStep(step)].push(step.name);
  }
  for (const name of outcome.skipped) console.log(`Skipped: ${name}.`);
  for (const name of outcome.failed) console.log(`Failed: ${name}.`);
  console.log(`Steps: ${outcome.passed.length} passed, ${outcome.failed.length} failed, ${outcome.skipped.length} skipped`);
  return outcome.failed.length > 0 ? 1 : 0;
});

function prepareTools(): void {
  installTools(Object.values(tools).filter((tool) => !findTool(tool)));
  for (const tool of Object.values(tools)) {
    const found = findTool(tool);
    // For the tests that run it.
    if (found) process.env[tool.variable] = found;
    else
      console.log(
        `${tool.name} is not on this machine: what needs it is skipped. Install Debian’s package ${tool.package}, or name the program in ${tool.variable}.`,
      );
  }
  if (!findTool(tools.chromium))
    throw new Error(
      'Unexpected machine without Chromium, expected one for the browser tests. Install Debian’s package chromium, or name a Chromium or Chrome in CHROMIUM.',
    );
}

function runStep({ name, command, needs }: Step): 'passed' | 'failed' | 'skipped' {
  console.log(`\n── ${name}`);
  if (needs && !findTool(needs)) return 'skipped';
  const [program = '', ...args] = command();
  const { status } = spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  return status === 0 ? 'passed' : 'failed';
}
