/** Programs outside npm that the tests use: found where the machine has them, else installed where its package manager may. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

export interface Tool {
  name: string;
  /** An environment variable that names the program. */
  variable: string;
  commands: readonly string[];
  /** Where its installer puts it, if that is on no PATH. */
  places?: readonly string[];
  /** Words that it answers with 0, where there may be a program of that name which only says where to get it. */
  asked?: readonly string[];
  /** What is installed, by package manager; a manager that has no package is left out. */
  packages: Readonly<Partial<Record<'debian' | 'homebrew' | 'winget', string>>>;
}

const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const browserPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable];
    return folder ? [path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')] : [];
  }),
];
const browserPackages = { homebrew: '--cask google-chrome', winget: 'Google.Chrome' };

export const tools = {
  // Without a window it runs the tests in half the time. A whole Chromium stands in for it.
  headless: {
    name: 'Chromium without a window',
    variable: 'CHROMIUM',
    commands: ['chromium-headless-shell', 'chrome-headless-shell', ...browsers],
    places: browserPlaces,
    packages: { debian: 'chromium-headless-shell', ...browserPackages },
  },
  chromium: {
    name: 'Chromium',
    variable: 'CHROMIUM_WHOLE',
    commands: browsers,
    places: browserPlaces,
    packages: { debian: 'chromium', ...browserPackages },
  },
  java: {
    name: 'Java',
    variable: 'JAVA',
    commands: ['java'],
    places: ['/opt/homebrew/opt/openjdk/bin/java', '/usr/local/opt/openjdk/bin/java'],
    // As macOS has one.
    asked: ['-version'],
    packages: { debian: 'default-jre-headless', homebrew: 'openjdk', winget: 'EclipseAdoptium.Temurin.21.JRE' },
  },
  jing: { name: 'jing', variable: 'JING', commands: ['jing'], packages: { debian: 'jing', homebrew: 'jing-trang' } },
  pdftotext: {
    name: 'pdftotext',
    variable: 'PDFTOTEXT',
    commands: ['pdftotext'],
    packages: { debian: 'poppler-utils', homebrew: 'poppler', winget: 'oschwartz10612.Poppler' },
  },
  pandoc: { name: 'pandoc', variable: 'PANDOC', commands: ['pandoc'], packages: { debian: 'pandoc', homebrew: 'pandoc', winget: 'JohnMacFarlane.Pandoc' } },
} as const satisfies Record<string, Tool>;

/** The path of a tool, or undefined where there is none. */
export function findTool(
  { variable, commands, places = [], asked }: Pick<Tool, 'variable' | 'commands' | 'places' | 'asked'>,
  environment = process.env,
): string | undefined {
  const named = environment[variable];
  if (named) {
    if (!existsSync(named)) throw new Error(`Unexpected ${variable}=${named}, expected the path of a program.`);
    return named;
  }
  const folders = (environment['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  // Windows says in PATHEXT how the names of programs end.
  const endings = ['', ...(environment['PATHEXT'] ?? '').split(';').filter(Boolean)];
  const onPath = commands.flatMap((command) => folders.flatMap((folder) => endings.map((ending) => path.join(folder, command + ending))));
  return [...onPath, ...places].find((file) => isExecutable(file) && (!asked || spawnSync(file, asked, { stdio: 'ignore' }).status === 0));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What to do where a tool is missing, in a sentence. */
export function howToInstall({ name, variable, packages }: Tool): string {
  const { debian, homebrew, winget } = packages;
  const ways = [debian && `apt-get install ${debian}`, homebrew && `brew install ${homebrew}`, winget && `winget install ${winget}`].filter(Boolean);
  return `${name} is not on this machine: what needs it is skipped. Install it (${ways.join('; ')}), or name the program in ${variable}.`;
}

/** Installs the packages of tools that are missing, in one step, where this is a Debian that lets us; says nothing of those that it could not install. */
export function installTools(missing: readonly Tool[]): void {
  const prefix = rootPrefix();
  const packages = missing.flatMap((tool) => tool.packages.debian ?? []);
  if (packages.length === 0 || !prefix) return;
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
  if (!findTool({ variable: 'APT_GET', commands: ['apt-get'] })) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n', 'apt-get'] : undefined;
}
