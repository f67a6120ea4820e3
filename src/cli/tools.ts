/** Programs outside npm that the tests use: found where the machine has them, else installed where its package manager may. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

export interface Tool {
  name: string;
  /** An environment variable that names the program. */
  variable: string;
  commands: readonly string[];
  /** Debian's package. */
  package: string;
}

export const tools = {
  chromium: {
    name: 'Chromium',
    variable: 'CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    package: 'chromium',
  },
  java: { name: 'Java', variable: 'JAVA', commands: ['java'], package: 'default-jre-headless' },
  jing: { name: 'jing', variable: 'JING', commands: ['jing'], package: 'jing' },
  pdftotext: { name: 'pdftotext', variable: 'PDFTOTEXT', commands: ['pdftotext'], package: 'poppler-utils' },
  pandoc: { name: 'pandoc', variable: 'PANDOC', commands: ['pandoc'], package: 'pandoc' },
} as const satisfies Record<string, Tool>;

/** The path of a tool, or undefined where there is none. */
export function findTool({ variable, commands }: Tool): string | undefined {
  const named = process.env[variable];
  if (named) {
    if (!existsSync(named)) throw new Error(`Unexpected ${variable}=${named}, expected the path of a program.`);
    return named;
  }
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const usual =
    process.platform === 'darwin' ? ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'] : [];
  const candidates = [
    ...commands.flatMap((command) => folders.map((folder) => path.join(folder, command))),
    ...(commands.includes('chromium' as never) ? usual : []),
  ];
  return candidates.find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs the packages of tools that are missing, in one step; says nothing of those that it could not install. */
export function installTools(missing: readonly Tool[]): void {
  const prefix = rootPrefix();
  if (missing.length === 0 || !prefix) return;
  const packages = missing.map((tool) => tool.package);
  console.log(`Installing ${packages.join(', ')} (a minute or two) …`);
  const run = (...args: string[]) =>
    spawnSync(prefix[0] ?? 'apt-get', [...prefix.slice(1), ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  run('update', '-qq');
  run('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

/** How apt-get is called where this user may install packages; undefined where there is none or it may not. */
function rootPrefix(): string[] | undefined {
  if (!findTool({ name: 'apt-get', variable: 'APT_GET', commands: ['apt-get'], package: '' })) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n', 'apt-get'] : undefined;
}
