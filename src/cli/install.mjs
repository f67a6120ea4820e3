// Installs exactly what the lockfile says, unless that is installed already. Plain JavaScript for the Node that the machine has:
// the one that runs everything else is among the things installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stampFile = 'node_modules/.locus-installed';
const stamp = createHash('sha256')
  .update(readFileSync('package-lock.json'))
  .update(`${process.platform} ${process.arch}`)
  .digest('hex');

const [major] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(`Unexpected Node ${process.versions.node}, expected 20 or newer.`);
  process.exit(2);
}
if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  console.log('Installing what package-lock.json lists (some seconds to a minute) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error('npm ci failed: see its message above. It needs the npm registry.');
    process.exit(2);
  }
  writeFileSync(stampFile, stamp);
}
