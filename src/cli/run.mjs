// Runs a program of the project on a fresh machine: installs exactly what the lockfile says, unless that is done, then starts the
// program with the Node that was installed. Plain JavaScript, for the Node that the machine has.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const oldestHere = [20, 0];
/** The oldest that runs TypeScript as it stands, and Astro. */
const oldestForSite = [22, 18];

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../..');
const isOlder = ([major, minor]) => {
  const [ours, part] = process.versions.node.split('.').map(Number);
  return ours < major || (ours === major && part < minor);
};

if (isOlder(oldestHere)) stop(`Unexpected Node ${process.versions.node}, expected 20 or newer.`);
process.chdir(root);
install();
const [program = '', ...rest] = process.argv.slice(2);
const node = findNode();
const folder = path.dirname(node);
const { status, signal } = spawnSync(node, [program, ...rest], {
  stdio: 'inherit',
  env: { ...process.env, PATH: `${folder}${path.delimiter}${process.env.PATH}`, ASTRO_TELEMETRY_DISABLED: '1' },
});
process.exitCode = signal ? 130 : (status ?? 2);

function install() {
  const stampFile = 'node_modules/.locus-installed';
  const stamp = createHash('sha256').update(readFileSync('package-lock.json')).update(`${process.platform} ${process.arch}`).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.log('Installing what package-lock.json lists (up to a minute) …');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (npm.status !== 0) stop('npm ci failed: its message stands above. It needs the npm registry.');
  writeFileSync(stampFile, stamp);
}

/** The Node that the lockfile brings for this platform; where it brings none, the machine's, if that is new enough. */
function findNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const brought = path.resolve('node_modules', `node-${platform}-${process.arch}`, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(brought)) return brought;
  if (isOlder(oldestForSite))
    stop(
      `Unexpected Node ${process.versions.node}, expected ${oldestForSite.join('.')} or newer on ${process.platform} ${process.arch}. Install it, and start again.`,
    );
  return process.execPath;
}

function stop(message) {
  console.error(message);
  process.exit(2);
}
