/** Runs everything that must hold before a change is published: `npm test`. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { listFiles } from '../files.ts';
import { runCommand } from './run-command.ts';
import { findTool, howToInstall, installTools, type Tool, tools } from './tools.ts';

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
  { name: 'browser', needs: tools.headless, command: () => node(bin('@playwright/test', 'cli.js'), 'test', '--config', 'tests/playwright.config.ts') },
];

const pages = () =>
  ['dist', 'dist-collection'].flatMap((site) =>
    listFiles(site)
      .filter((name) => name.endsWith('.html'))
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
  for (const { name, needs } of steps) if (outcome.skipped.includes(name)) console.log(`Skipped: ${name}, for want of ${needs?.name}.`);
  for (const name of outcome.failed) console.log(`Failed: ${name}.`);
  console.log(`Steps: ${outcome.passed.length} passed, ${outcome.failed.length} failed, ${outcome.skipped.length} skipped`);
  return outcome.failed.length > 0 ? 1 : 0;
});

function prepareTools(): void {
  installTools(Object.values(tools).filter((tool) => !findTool(tool)));
  for (const tool of Object.values<Tool>(tools)) {
    const found = findTool(tool);
    if (!found) {
      console.log(howToInstall(tool));
      continue;
    }
    // For the tests, which take browsers by their variables and call the others by their names.
    process.env[tool.variable] = found;
    process.env['PATH'] = [process.env['PATH'], path.dirname(found)].join(path.delimiter);
  }
}

function runStep({ name, command, needs }: Step): 'passed' | 'failed' | 'skipped' {
  console.log(`\n── ${name}`);
  if (needs && !findTool(needs)) return 'skipped';
  const [program = '', ...args] = command();
  const { status } = spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  return status === 0 ? 'passed' : 'failed';
}
