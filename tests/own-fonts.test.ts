/** A text face that a collection brings along. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { judge } from '../src/checks/judge.ts';
import { soundCollection } from '../src/checks/sound-collection.fixture.ts';
import { openContent, readCollection } from '../src/edition/collection/read-collection.ts';
import { readFonts } from '../src/edition/collection/read-fonts.ts';
import { cutForSite } from '../src/type/cut-faces.ts';

const font = createRequire(import.meta.url).resolve('@expo-google-fonts/literata/600SemiBold/Literata_600SemiBold.ttf');
const names = { regular: 'Own.ttf', italic: 'Own.ttf', semibold: 'Own.ttf', 'semibold-italic': 'Own.ttf' };

let folder: string;
let root: string;
const at = (name: string) => path.join(root, name);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'locus-fonts-'));
  root = path.join(folder, 'content');
  for (const [name, text] of Object.entries({
    ...soundCollection,
    'collection.yaml': `title: Papers\nfonts: ${JSON.stringify(names)}\n`,
    'fonts/OFL.txt': 'Terms.\n',
  })) {
    mkdirSync(path.dirname(at(name)), { recursive: true });
    writeFileSync(at(name), text);
  }
  cpSync(font, at('fonts/Own.ttf'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const found = () => judge(readCollection(root)).errors.map(({ file, line, rule, message }) => `${file}:${line} ${rule} ${message}`);

test('a face of the collection’s own is taken for the pages, and no other', async () => {
  expect(found()).toEqual([]);
  const cuts = await cutForSite(root, openContent(root));
  const bytes = (name: string) => readFileSync(path.join(cuts.folder, `${name}.woff2`));
  // Of the house's faces these two are different fonts.
  expect(bytes('italic').equals(bytes('semibold-italic'))).toBe(true);
});

test('a file that is not there, or no font, is told where it is named, and the house’s face is taken', () => {
  writeFileSync(at('fonts/Own.ttf'), 'wOF2 and more');
  expect(found()).toContainEqual(expect.stringMatching(/collection\.yaml:2 collection-valid Unexpected file “Own\.ttf”, expected a font/));
  rmSync(at('fonts/Own.ttf'));
  expect(found()).toContainEqual(expect.stringMatching(/collection\.yaml:2 file-exists Unexpected font “Own\.ttf”/));
  expect(readFonts(openContent(root)).files).toBeUndefined();
});

test('a font that nothing names is a stranger', () => {
  cpSync(font, at('fonts/Other.ttf'));
  expect(found()).toEqual([expect.stringMatching(/fonts\/Other\.ttf:undefined file-known /)]);
});
