import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFolder } from './read-folder.ts';

const root = path.join(mkdtempSync(path.join(tmpdir(), 'locus-folder-')), 'content');
const paper = path.join(root, 'papers', 'any-2001');
beforeAll(() => mkdirSync(paper, { recursive: true }));
afterAll(() => rmSync(path.dirname(root), { recursive: true }));

const findingsIn = (read: string) => {
  const folder = openFolder(root);
  const found = folder.read(read);
  return { found: found !== undefined, entry: folder.entries.includes(read), said: folder.findings.map(({ file, message }) => `${file}: ${message}`) };
};

it('reads no text of more than 5 MB, and says how large it is', () => {
  writeFileSync(path.join(paper, 'source.txt'), Buffer.alloc(50_000_000, 'a'));
  const said = ['content/papers/any-2001/source.txt: Unexpected file of 50.0 MB, expected at most 5 MB'];
  expect(findingsIn('content/papers/any-2001/source.txt')).toEqual({ found: false, entry: true, said });
  expect(openFolder(root).bytesOf('content/papers/any-2001/source.txt')).toHaveLength(0);
  writeFileSync(path.join(paper, 'source.txt'), Buffer.alloc(4_000_000, 'a'));
  expect(findingsIn('content/papers/any-2001/source.txt')).toEqual({ found: true, entry: true, said: [] });
});

it('follows no link', () => {
  const link = path.join(paper, '1-one.mdx');
  symlinkSync(root, link, 'junction');
  const said = ['content/papers/any-2001/1-one.mdx: Unexpected link, expected a file or a folder of its own'];
  expect(findingsIn('content/papers/any-2001/1-one.mdx')).toEqual({ found: false, entry: false, said });
  rmSync(link);
});

it.skipIf(process.platform === 'win32')('does not wait for a pipe', () => {
  const pipe = path.join(paper, '2-two.mdx');
  execFileSync('mkfifo', [pipe]);
  const said = ['content/papers/any-2001/2-two.mdx: Unexpected entry that is no plain file, expected a file or a folder of its own'];
  expect(findingsIn('content/papers/any-2001/2-two.mdx')).toEqual({ found: false, entry: false, said });
  rmSync(pipe);
});
