import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { applyEdits, write } from '../../checks/edit.ts';
import { judge } from '../../checks/judge.ts';
import { formatForPeople } from '../../checks/report.ts';
import { rules } from '../../checks/rules.ts';
import { soundCollection } from '../../checks/sound-collection.fixture.ts';
import { readCollection } from '../../edition/collection/read-collection.ts';
import { elementNames } from '../../encoding/elements.ts';
import { parseSection } from '../../encoding/pipeline.ts';
import { commands } from '../commands.ts';
import { generatedDocuments } from './handbook.ts';

const page = readFileSync('docs/handbook.md', 'utf8');
const allPages = readdirSync('docs').flatMap((name) => (name.endsWith('.md') ? readFileSync(`docs/${name}`, 'utf8') : []));

/** The blocks of code: what stands behind the language, and the text. */
const blocks = [...page.matchAll(/^```(?<language>\w+)(?: file=(?<file>\S+))?\n(?<text>.*?)^```$/gms)].map(({ groups = {} }) => ({
  language: groups['language'] ?? '',
  file: groups['file'],
  text: groups['text'] ?? '',
}));

test.each([...(await generatedDocuments())])('%s tells the program as it is', (file, text) => {
  expect(readFileSync(file, 'utf8') === text, '“npm run edition -- handbook --write” writes it anew').toBe(true);
});

test('each rule has one place in it, with what its failing examples give', () => {
  const [, ...places] = readFileSync('docs/rules.md', 'utf8').split(/^### /m);
  expect(places.map((place) => place.slice(0, place.indexOf('\n'))).sort()).toEqual(rules.map(({ name }) => name));
  for (const place of places) expect(place.match(/^Fails:$/gm)?.length).toBeLessThanOrEqual(place.match(/^ {2}Unexpected .*, expected /gm)?.length ?? 0);
});

function readPaper(change: (file: string, text: string) => string) {
  const files = blocks.flatMap(({ file, text }) => (file === undefined ? [] : write(file, change(file, text))));
  const folder = mkdtempSync(path.join(tmpdir(), 'locus-handbook-'));
  try {
    const root = path.join(folder, 'content');
    applyEdits(root, files);
    return readCollection(root);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('the paper in the handbook is the one that the rules’ examples change', () => {
  expect(Object.fromEntries(blocks.flatMap(({ file, text }) => (file === undefined ? [] : [[file, text]])))).toEqual(soundCollection);
});

test('the paper in the handbook has no mistake', () => {
  expect(judge(readPaper((_, text) => text))).toEqual({ errors: [], warnings: [] });
});

test('the finding in the handbook is what a mistyped key gives', () => {
  const collection = readPaper((file, text) => (file.endsWith('.mdx') ? text.replace('work="lund-1998">', 'work="lund-1989">') : text));
  const told = formatForPeople(judge(collection), collection.files);
  expect(told).toContain('work-exists');
  expect(blocks.map(({ text }) => text)).toContain(told);
});

const fragments = blocks.filter(({ language, file }) => language === 'mdx' && file === undefined);

test.each(fragments)('the fragment $text is valid', ({ text }) => {
  // A note that is shown alone is called from elsewhere, and a call has its note elsewhere.
  const calls = [...text.matchAll(/^\[\^(\d+)\]:/gm)].flatMap(([, number]) =>
    text.includes(`[^${number}]`) && !isCalled(text, number) ? [`[^${number}]`] : [],
  );
  const section = `# Section\n\nWords.${calls.join('')}\n\n${text}`;
  expect(parseSection(section, 'handbook.md', { names: () => ({}) }).findings).toEqual([]);
});

const isCalled = (text: string, number = '') => new RegExp(`\\[\\^${number}\\](?!:)`).test(text);

test('there is a fragment for each element', () => {
  const shown = fragments.flatMap(({ text }) => [...text.matchAll(/<([A-Za-z]\w*)/g)].map(([, name]) => name));
  expect([...new Set(shown)].sort()).toEqual([...elementNames].sort());
});

test('the commands that it calls are there', () => {
  const commandLines = [...allPages, readFileSync('README.md', 'utf8')].join('\n');
  const called = [...commandLines.matchAll(/npm run edition -- (\w+)/g)].map(([, name]) => name).filter((name) => name !== 'help');
  const scripts = [...commandLines.matchAll(/npm run (\w+)/g)].map(([, name = '']) => name);
  const known = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  expect(called.filter((name) => !commands.some((command) => command.name === name))).toEqual([]);
  expect(scripts.filter((name) => !Object.hasOwn(known.scripts, name))).toEqual([]);
});

test('links within the docs lead somewhere', () => {
  const anchors = (text: string) =>
    [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    );
  for (const name of readdirSync('docs').filter((each) => each.endsWith('.md'))) {
    const text = readFileSync(`docs/${name}`, 'utf8').replace(/^(`{3,}).*?^\1$|`[^`\n]+`/gms, '');
    for (const [, file, id] of text.matchAll(/\]\((?!https?:)([\w./-]*)(?:#([\w-]+))?\)/g)) {
      const target = path.join('docs', file || name);
      expect(existsSync(target), `${name} → ${file}`).toBe(true);
      if (id) expect(anchors(readFileSync(target, 'utf8')), `${name} → ${file}#${id}`).toContain(id);
    }
  }
});
