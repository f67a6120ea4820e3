import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { edit, write } from '../../checks/edit.ts';
import { introduction, names, soundCollection } from '../../checks/sound-collection.fixture.ts';
import { readCollection } from '../../edition/collection/read-collection.ts';
import { plainText } from '../../model/text.ts';
import { openSandbox, type Sandbox } from '../sandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = openSandbox();
});
afterEach(() => sandbox.remove());

/** A second paper, in German, whose words are not the first one's names. */
function addPaper(text: string, language = 'de'): void {
  const record = `titlePage: { title: Die DDR und die Donau }\nlanguage: ${language}\nauthors: [{ family: Kern, given: Ute }]\ndate: "1990"\nedition: [{ version: 0.1.0, date: "2020", changes: Draft. }]\n`;
  sandbox.change(...write('papers/kern-1990/paper.yaml', record), ...write('papers/kern-1990/1-einleitung.mdx', `# Einleitung\n\n${text}\n`));
}

const ddr = 'ddr:\n  kind: term\n  name: dock delivery report\n  abbreviation: DDR\n  forms: [dock delivery report, DDR]\n';
const register = (entries: string) => edit(names, 'lund-inga:', `${entries}lund-inga:`);
const putIn = (paper: string) =>
  readCollection(sandbox.content)
    .papers.find(({ id }) => id === paper)
    ?.mentions.map(({ node }) => `${node.ref} ${plainText(node)}`);

test('a surname and capitals of one paper are not put on the words of another, but proposed', async () => {
  sandbox.change(...register(ddr));
  addPaper('Die DDR war 1989 am Ende, und Lund, der Pilot, flog nach Bergen.');
  expect(putIn('kern-1990')).toEqual(['bergen Bergen']);
  expect(putIn('marlow-1999')).toContain('lund-inga Lund');
  const { code, out } = await sandbox.edition('names', 'kern-1990');
  expect(code).toBe(0);
  expect(out).toContain('bergen  “Bergen”  content/papers/kern-1990/1-einleitung.mdx:3:58');
  expect(out).toContain('# “DDR”  content/papers/kern-1990/1-einleitung.mdx:3:5\nddr:\n');
  expect(parse(out)).toMatchObject({
    ddr: { kind: 'term', forms: ['dock delivery report', 'DDR', { form: 'DDR', papers: ['kern-1990'] }] },
    'lund-inga': { forms: ['Inga Lund', 'Lund', { form: 'Lund', papers: ['kern-1990'] }] },
    'ddr-2': { kind: null, name: 'DDR', forms: [{ form: 'DDR', papers: ['kern-1990'] }] },
  });
});

test('where the paper has the whole name, or the editor marks it, its short forms are put', () => {
  sandbox.change(...register(ddr));
  addPaper('Der dock delivery report (DDR) nennt <Name ref="lund-inga">Frau Lund</Name>. Lund schwieg.');
  expect(putIn('kern-1990')).toEqual(['ddr dock delivery report', 'ddr DDR', 'lund-inga Frau Lund', 'lund-inga Lund']);
});

test('what is taken over is put', () => {
  const east = 'east-germany:\n  kind: place\n  name: Deutsche Demokratische Republik\n  forms: [{ form: DDR, papers: [kern-1990] }]\n';
  sandbox.change(...register(ddr + east));
  addPaper('Die DDR war am Ende.');
  expect(putIn('kern-1990')).toEqual(['east-germany DDR']);
  sandbox.change(...edit(introduction, 'It ended', 'The DDR ended'));
  expect(putIn('marlow-1999')).not.toContain('east-germany DDR');
});

test('words that another name claims for its own paper are not put without the whole name', () => {
  const east = 'bergen-ruegen:\n  kind: place\n  name: Bergen auf Rügen\n  forms: [{ form: Bergen Convention, papers: [kern-1990] }]\n';
  sandbox.change(...edit(names, 'name: Bergen Convention', 'name: Convention of the ports at Bergen'), ...edit(names, 'lund-inga:', `${east}lund-inga:`));
  addPaper('Bergen Convention.');
  expect(putIn('kern-1990')).toEqual(['bergen-ruegen Bergen Convention']);
});

test('a form for a language is put in papers of that language only', () => {
  sandbox.change(...edit(names, 'forms: [Stavanger]', 'forms: [Stavanger, { form: Hafen, language: de }, { form: trade, language: fr }]'));
  addPaper('Der Hafen schlief.', 'de-AT');
  expect(putIn('kern-1990')).toEqual(['stavanger Hafen']);
  expect(putIn('marlow-1999')).not.toContain('stavanger trade');
});

test('capitalised words and what stands for them in brackets are proposed, but no first word of a sentence', async () => {
  sandbox.change(
    ...edit(
      introduction,
      'It ended',
      'The ports of the Baltic Harbour Board (BHB) waited. The ports and the BHB heard of Tallinn, of J. Smith, and of May. Ports ended',
    ),
  );
  const { out } = await sandbox.edition('names', 'marlow-1999');
  expect(Object.values(parse(out) as Record<string, { name: string; abbreviation?: string; forms: unknown }>)).toEqual([
    { kind: null, name: 'Baltic Harbour Board', abbreviation: 'BHB', forms: ['Baltic Harbour Board', 'BHB'] },
    { kind: null, name: 'Tallinn', forms: ['Tallinn'] },
    { kind: null, name: 'J. Smith', forms: ['J. Smith'] },
  ]);
});

test('a form found nowhere is a finding', async () => {
  sandbox.change(...edit(names, 'forms: [Stavanger]', 'forms: [Stavanger, Stavangar]'));
  const { code, out } = await sandbox.edition('check');
  expect(code).toBe(1);
  expect(out).toContain('Unexpected form “Stavangar”, expected words that mention Stavanger in a paper.');
});

test('a paper that is not there is told', async () => {
  expect((await sandbox.edition('names', 'marlow-1998')).complaint).toContain('Unexpected paper “marlow-1998”');
  expect((await sandbox.edition('names')).code).toBe(2);
  expect(soundCollection[names]).toContain('forms: [Inga Lund, Lund]');
});
