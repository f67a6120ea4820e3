// Runs a program of the project on a fresh machine: installs exactly what the lockfile says, unless that is done, then starts the
// program with the Node that was installed. Plain JavaScript, for the Node that the machine has.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const oldestHere = [20, 0];
/** The oldest that runs TypeScript as it stands, and Astro. */
const oldestForSite = [22, 18];

const isOlder = ([major, minor]) => {
  const [ours, part] = process.versions.node.split('.').map(Number);
  return ours < major || (ours === major && part < minor);
};

if (isOlder(oldestHere)) stop(`Unexpected Node ${process.versions.node}, expected 20 or newer. Install Node 24, and start again.`);
process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
install();
run(process.argv.slice(2));

function install() {
  const stampFile = path.join('node_modules', '.locus-installed');
  const stamp = createHash('sha256').update(readFileSync('package-lock.json')).update(`${process.platform} ${process.arch}`).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.log('Installing what package-lock.json lists (up to a minute) …');
  // By the shell: on Windows npm is a script of it, no program.
  const npm = spawnSync('npm ci --no-audit --no-fund --loglevel=error', { stdio: 'inherit', shell: true });
  if (npm.status !== 0) stop('npm ci failed: its message stands above. It needs the npm registry.');
  writeFileSync(stampFile, stamp);
}

/** With the first Node that starts: one that was brought may be made for another C library than the machine has. */
function run([program = '', ...rest]) {
  // What the site is told by its environment may stand in a file of the project; what is set on the machine goes before it.
  const environment = existsSync('.env') && !program.endsWith('test.ts') ? ['--env-file=.env'] : [];
  for (const node of [...listBrought(), ...(isOlder(oldestForSite) ? [] : [process.execPath])]) {
    const { status, signal, error } = spawnSync(node, [...environment, program, ...rest], {
      stdio: 'inherit',
      env: { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}`, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    if (error) continue;
    process.exitCode = signal ? 130 : (status ?? 2);
    return;
  }
  stop(
    `Unexpected Node ${process.versions.node}, expected ${oldestForSite.join('.')} or newer, since npm brings none for ${process.platform} on ${process.arch}. Install Node 24, and start again.`,
  );
}

/** Each Node that the lockfile has for some system; npm has installed only what fits this one. */
function listBrought() {
  const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  return Object.keys(optionalDependencies)
    .filter((name) => name.startsWith('node-'))
    .flatMap((name) => ['node', 'node.exe'].map((file) => path.resolve('node_modules', name, 'bin', file)))
    .filter((file) => existsSync(file));
}

function stop(message) {
  console.error(message);
  process.exit(2);
}
