/** That the project can be installed and run on other systems than this one. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { listFiles } from '../src/files.ts';

interface LockedPackage {
  version: string;
  integrity?: string;
  resolved?: string;
  os?: string | string[];
  cpu?: string | string[];
  libc?: string | string[];
  optionalDependencies?: Record<string, string>;
}
interface Machine {
  os: string;
  cpu: string;
  libc?: string;
}

const machines: Machine[] = [
  ...['x64', 'arm64'].flatMap((cpu) => ['glibc', 'musl'].map((libc) => ({ os: 'linux', cpu, libc }))),
  ...['darwin', 'win32'].flatMap((os) => ['x64', 'arm64'].map((cpu) => ({ os, cpu }))),
];
const nameOf = ({ os, cpu, libc }: Machine) => [os, cpu, libc].filter(Boolean).join(' ');

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, LockedPackage> };

/** As npm finds what a package asks for: in the package’s own folder, then in those around it. */
function find(from: string, name: string): LockedPackage | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const found = packages[`${folder ? `${folder}/` : ''}node_modules/${name}`];
    if (found || folder === '') return found;
    if (!folder.includes('/node_modules/')) folder = '';
  }
}

/** By npm’s rule: a list of what is taken, or of what is not, with `!` before. */
function takes(list: string | string[] | undefined, value: string | undefined): boolean {
  const items = [list ?? []].flat();
  const others = items.filter((item) => !item.startsWith('!'));
  return value === undefined || (!items.includes(`!${value}`) && (others.length === 0 || others.includes(value)));
}
const fits = ({ os, cpu, libc }: LockedPackage, machine: Machine) => takes(os, machine.os) && takes(cpu, machine.cpu) && takes(libc, machine.libc);

/** Packages that have a program of their own for each system, which of them npm has to install: more than one system is named by what they ask for. */
const native = Object.entries(packages)
  .filter(([place]) => place !== '')
  .map(([place, locked]) => {
    const asked = Object.keys(locked.optionalDependencies ?? {});
    const found = asked.flatMap((name) => find(place, name) ?? []).filter(({ os, cpu }) => os || cpu);
    return { place, found, systems: new Set(found.flatMap(({ os }) => os ?? [])) };
  })
  .filter(({ systems }) => systems.size > 1);

describe('the lockfile', () => {
  test('has what is native, by the names of its packages', () => {
    const names = native.map(({ place }) => place.replace(/^.*node_modules\//, ''));
    // What makes books, drawings, the index, pages and bundles. A library that is native no more may leave this list.
    expect(names).toEqual(
      expect.arrayContaining([
        '@myriaddreamin/typst-ts-node-compiler',
        '@resvg/resvg-js',
        'pagefind',
        'rolldown',
        '@astrojs/compiler-binding',
        '@biomejs/biome',
      ]),
    );
  });

  test.each(machines.map((machine) => [nameOf(machine), machine] as const))('brings each native package its program for %s', (_, machine) => {
    expect(native.filter(({ found }) => !found.some((each) => fits(each, machine))).map(({ place }) => place)).toEqual([]);
  });

  test('names every package by version and hash, and by no host', () => {
    const named = Object.entries(packages).filter(([place]) => place !== '');
    expect(named.filter(([, { integrity }]) => !integrity).map(([place]) => place)).toEqual([]);
    expect(named.filter(([, { resolved }]) => resolved).map(([place]) => place)).toEqual([]);
  });

  test('brings a Node for systems whose own may be too old', () => {
    const brought = Object.entries(packages).filter(([place]) => place.startsWith('node_modules/node-'));
    const served = machines.filter((machine) => brought.some(([, locked]) => locked.version.startsWith('24.') && fits(locked, machine))).map(nameOf);
    // For the others none is published in this version: there src/cli/run.mjs says which to install.
    expect(served).toEqual(['linux x64 glibc', 'linux x64 musl', 'linux arm64 glibc', 'linux arm64 musl', 'win32 x64']);
  });
});

describe('a package in another folder', () => {
  test('is found where npm puts it', () => {
    const [place, locked] = Object.entries(packages).find(([each]) => each.lastIndexOf('/node_modules/') > 0) ?? ['', undefined];
    const at = place.lastIndexOf('/node_modules/');
    expect(locked).toBeDefined();
    expect(find(place.slice(0, at), place.slice(at + '/node_modules/'.length))).toBe(locked);
    expect(find(place, 'astro')).toBe(packages['node_modules/astro']);
    expect(find(place, 'no-such-package')).toBeUndefined();
  });
});

/** What means something on one system only. Each place that has it is named here with the way for the others; a new one has to find a way, too. */
const ofOneSystem: readonly { what: string; pattern: RegExp; ways: Readonly<Record<string, string>> }[] = [
  {
    what: 'names a system',
    pattern: /\bprocess\.(platform|arch)\b|\bos\.(platform|arch|type|release|EOL)\b|from 'node:os'.*\b(EOL|platform|arch)\b|\b(win32|darwin)\b/,
    ways: {
      'src/cli/run.mjs': 'only to tell machines from each other, and to name this one',
      'bench/bench.ts': 'only to say where the figures were measured',
    },
  },
  {
    what: 'reads a folder or runs a program that one system has',
    pattern: /['"`]\/(proc|dev|etc|usr|var|tmp|bin|opt|Applications)\b|\.exe\b|\bapt-get\b|\bsudo\b|(spawn|execFile)(Sync)?\('(?!npm\b)|shell: true|\bsh\b -c/,
    ways: {
      'src/cli/run.mjs': 'npm is called by the shell of any system; a Node is looked for with and without .exe',
      'src/cli/tools.ts': 'PATH, PATHEXT and the folders of installers of all three systems; where apt-get is missing, what to install is said',
      'src/exports/tei/jing.ts': 'for tests: what is missing is skipped',
      'src/exports/taken-words.ts': 'for tests: what is missing is skipped',
      'bench/install-packages.ts': 'npm is called by the shell of any system',
      'bench/measure-program.ts': 'without that shell, the processor’s time is not told',
      'bench/process-tree.ts': 'without that folder, ps is asked; without ps, memory is not told',
    },
  },
  {
    what: 'makes links, or changes rights',
    pattern: /\b(symlink|linkSync|symlinkSync)\(|\b(f|l)?ch(mod|own)(Sync)?\(|\breadlink(Sync)?\(|\bgetuid\b|\bumask\b/,
    ways: {
      'src/checks/edit.ts': 'a junction, which Windows lets everybody make',
      'bench/copy-project.ts': 'junctions to folders',
      'src/cli/tools.ts': 'getuid is asked only where it is',
    },
  },
  {
    what: 'waits for signals, or sends them',
    pattern: /\bSIG[A-Z]{2,}\b|\bprocess\.kill\(/,
    ways: {
      'src/cli/dev.ts': 'SIGINT is Ctrl+C on every system',
      'src/cli/serve.ts': 'SIGINT is Ctrl+C on every system',
      'src/intake/pandoc/run-pandoc.ts': 'ends a child of its own, which Node does on every system',
      'src/intake/pandoc/watch-time.ts': 'ends its own process, which Node does on every system',
    },
  },
  {
    what: 'writes or reads paths with a separator of its own',
    pattern:
      /\bpath\.(sep|posix|win32)\b|\bimport\.meta\.url\)\.pathname|\bpath\.relative\([^)]*\)\)?\.(split|startsWith(?!\('\.\.'\))|endsWith|includes|replace)|\b(readFileSync|writeFileSync|existsSync|mkdirSync|rmSync|statSync|cpSync|readdirSync)\((?!require\.resolve)[^),]*(\$\{|\+ ?['"`/])/,
    ways: { 'src/files.ts': 'the one place that turns them into slashes', 'src/typst/typst.ts': 'files within a book, which are named with slashes' },
  },
  {
    what: 'lists the files of inner folders by names that differ from system to system',
    pattern: /readdirSync\(.*recursive: true/,
    ways: { 'src/files.ts': 'the one place that turns them into slashes' },
  },
  {
    what: 'renames files, which Windows refuses while they are open',
    pattern: /\brename(Sync)?\((?!harbours|introduction|picture|source|'|paper)/,
    ways: {
      'src/files.ts': 'tries again',
      'src/checks/edit.ts': 'in folders that only the tests have',
      'src/build/cache.ts': 'what cannot be kept is made again',
      'bench/install-packages.ts': 'a folder that nobody else has seen',
    },
  },
];

/** Comments may name what they like. */
const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, (comment) => comment.replaceAll(/[^\n]/g, ''));

const modules = ['src', 'bench', 'astro.config.mjs']
  .flatMap((place) => (place.includes('.') ? [place] : listFiles(place).map((name) => `${place}/${name}`)))
  .filter((name) => /\.(ts|mjs|astro)$/.test(name) && !/\.(test|fixture)\.ts$/.test(name));

describe.each(ofOneSystem)('what $what', ({ pattern, ways }) => {
  test('stands only where there is a way for the others', () => {
    const places = modules.flatMap((name) =>
      withoutComments(readFileSync(path.join(...name.split('/')), 'utf8'))
        .split('\n')
        .flatMap((line, i) => (pattern.test(line) ? [{ name, told: `${name}:${i + 1}: ${line.trim()}` }] : [])),
    );
    expect(places.filter(({ name }) => !ways[name]).map(({ told }) => told)).toEqual([]);
    // None is named for nothing.
    expect(Object.keys(ways).filter((name) => !places.some((place) => place.name === name))).toEqual([]);
  });
});

test('no two files of the project have names that differ only in case', () => {
  const names = ['src', 'bench', 'content', 'docs', 'tests'].flatMap((folder) => listFiles(folder).map((name) => `${folder}/${name}`));
  expect(names.filter((name, i) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) !== i)).toEqual([]);
});

test('imports are written as their files are, in case too', () => {
  const written = modules.flatMap((name) =>
    [...readFileSync(name, 'utf8').matchAll(/from '(\.{1,2}\/[^'?]+)/g)].map(([, to = '']) => path.posix.join(path.posix.dirname(name), to)),
  );
  const known = new Set([...listFiles('src').map((name) => `src/${name}`), ...listFiles('bench').map((name) => `bench/${name}`)]);
  expect(written.length).toBeGreaterThan(500);
  expect(written.filter((name) => !known.has(name))).toEqual([]);
});
