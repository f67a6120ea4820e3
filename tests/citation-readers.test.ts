/** The files of works and citations as the programs of scholars read them: by the program where it is installed, else by its published rules. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import { afterAll, describe, expect, it } from 'vitest';
import { formatBibtex, formatCslJson, formatRis } from '../src/citation/exchange/index.ts';
import { allTypes, collection, fullWork } from '../src/citation/works.fixture.ts';
import { readCollection } from '../src/edition/collection/read-collection.ts';
import { paperWorks } from '../src/exports/cite/cite-paper.ts';
import { formatCoins } from '../src/exports/cite/coins.ts';
import type { Work, Works } from '../src/model/work.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'citation-readers-'));
afterAll(() => rmSync(folder, { recursive: true }));

const everyType: Works = Object.fromEntries(allTypes.map((type) => [type.replace('_', '-'), fullWork(type)]));
const seminar: Works = {
  abe: {
    type: 'speech',
    title: 'Norway and Japan in the Gulf of Aden',
    author: [{ family: 'Quay', given: 'Ada' }],
    'event-title': 'Harbour Seminar',
    'event-place': 'Bergen',
    issued: '1999',
  },
  board: {
    type: 'document',
    title: 'Final Word on NATO',
    author: [{ literal: 'Harbour Board' }],
    genre: 'Communiqué',
    'event-place': 'Bergen',
    issued: '2007-12-08',
  },
  quay: {
    type: 'paper-conference',
    title: 'Ropes in Bergen',
    author: [{ family: 'Quay', given: 'Ada' }],
    'event-title': 'Harbour Seminar',
    issued: '1999',
    page: '3–9',
  },
  ostlund: {
    type: 'article-journal',
    title: 'Seile und Taue',
    author: [{ family: 'Östlund', given: 'Åsa' }],
    'container-title': 'Taue',
    language: 'de',
    issued: '1975',
  },
  berg: { type: 'article-magazine', title: 'The Summer of NATO', 'container-title': 'Coils', issued: '2007-22' },
  lund: { type: 'report', title: 'On Harbours', author: [{ literal: 'Harbour Board' }], genre: 'Working Paper', number: '7', issued: '2003' },
  dahl: { type: 'manuscript', title: 'Letter to Nobody', author: [{ family: 'Dahl', given: 'Eva' }], archive: 'City Archives', issued: '1723~' },
};
const files: [string, Works][] = [
  ['the collection', collection],
  ['a work of every type', everyType],
  ['small works', seminar],
];

const has = (program: string) => spawnSync(program, ['--version']).status === 0;
const write = (name: string, text: string) => {
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
};

describe.each(files)('BibTeX of %s', (_name, works) => {
  const text = formatBibtex(works);

  it('gives citation-js every title with its capitals', () => {
    const read = new Cite(text).data as { title: string }[];
    expect(read.map(({ title }) => title)).toEqual(Object.values(works).map(({ title }) => title));
  });

  it.skipIf(!has('pandoc'))('gives Pandoc every title with its capitals (skipped without pandoc)', () => {
    const read = JSON.parse(execFileSync('pandoc', ['-f', 'biblatex', '-t', 'csljson', write('pandoc.bib', text)], { encoding: 'utf8' })) as {
      title: string;
    }[];
    expect(read.map(({ title }) => title).sort()).toEqual(
      Object.values(works)
        .map(({ title }) => title)
        .sort(),
    );
  });

  it.skipIf(!has('bibtex'))('lacks nothing that BibTeX’s own styles ask for (skipped without bibtex)', () => {
    write('works.bib', text);
    for (const style of ['plain', 'alpha']) {
      write('works.aux', `\\relax\n\\citation{*}\n\\bibstyle{${style}}\n\\bibdata{works}\n`);
      const { stdout } = spawnSync('bibtex', ['works'], { cwd: folder, encoding: 'utf8' });
      const warnings = stdout.split('\n').filter((line) => /empty (?:booktitle|note|institution|school|title|year|journal)|to sort, need/.test(line));
      expect(warnings).toEqual([]);
    }
    const printed = readFileSync(path.join(folder, 'works.bbl'), 'utf8').replace(/\s+/g, ' ');
    for (const { title, type, genre, 'event-title': event, 'container-title': container } of Object.values(works)) {
      expect(printed).toContain(title);
      if (event && !container && ['paper-conference', 'speech', 'document'].includes(type)) expect(printed).toContain(event);
      if (genre && ['document', 'speech', 'treaty', 'report', 'thesis', 'interview'].includes(type)) expect(printed).toContain(genre);
    }
  });

  it.skipIf(!has('biber'))('is read by biber without a warning (skipped without biber)', () => {
    const { stdout } = spawnSync('biber', ['--tool', '--nolog', '--output-file', path.join(folder, 'out.bib'), write('biber.bib', text)], { encoding: 'utf8' });
    expect(stdout.split('\n').filter((line) => /^(?:WARN|ERROR)/.test(line) && !/not an integer|Overwriting field/.test(line))).toEqual([]);
  });

  it('protects whole titles also from readers that take one pair of braces for none', () => {
    for (const { title } of Object.values(works)) expect(text).toContain(`title = {{{${title}}}}`);
  });

  it('names languages as babel does, and seasons in “issue”', () => {
    expect(text).not.toMatch(/^ {2}language = /m);
    expect(text).not.toMatch(/^ {2}date = \{\d{4}-2[1-4]/m);
  });
});

it('BibTeX of a summer is a year and an issue', () => {
  const text = formatBibtex({ k: seminar['berg'] as Work });
  expect(text).toContain('  date = {2007},\n');
  expect(text).toContain('  issue = {Summer},\n');
  expect(formatBibtex({ k: seminar['ostlund'] as Work })).toContain('langid = {ngerman}');
});

/** `CSL_TYPES` of Zotero’s translator for CSL-JSON: a file with an item of another type is no file of works to it. */
const zoteroCslTypes =
  'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance personal_communication periodical post post-weblog regulation report review review-book song speech standard thesis treaty webpage'.split(
    ' ',
  );

describe.each(files)('CSL-JSON of %s', (_name, works) => {
  const items = JSON.parse(formatCslJson(works)) as { type: string; issued?: { season?: unknown } }[];
  it('has only types that Zotero takes', () => expect(items.filter(({ type }) => !zoteroCslTypes.includes(type))).toEqual([]));
  // Zotero joins the season to the date-parts as it stands: a number becomes the day.
  it('names seasons', () => expect(items.flatMap(({ issued }) => issued?.season ?? []).filter((season) => typeof season !== 'string')).toEqual([]));
});

describe('APA, by the style of citation-js', () => {
  const cite = (works: Works) => {
    const output = plugins.output.format('bibliography', JSON.parse(formatCslJson(works)), { template: 'apa', format: 'text' }) as string;
    return output.trim();
  };
  const [paper] = readCollection(path.resolve('content')).papers;
  it('keeps conference, pages and version of the paper itself', () => {
    if (!paper) throw new Error('The collection holds no paper.');
    const text = cite(paperWorks({ paper, site: { origin: 'https://example.org', base: '/' } }));
    for (const part of ['Tsuruoka, M. (2010', '5th Berlin Conference on Asian Security', '1–12', 'version 1.0.0']) expect(text).toContain(part);
  });
  it('says the season', () => expect(cite({ k: seminar['berg'] as Work })).toContain('Summer'));
});

/** RIS types that Zotero reads as the type that is meant, or near; `GEN` is a journal article to it. */
describe.each(files)('RIS of %s', (_name, works) => {
  it('has no work of a type that Zotero takes for an article but articles', () => {
    const types = [...formatRis(works).matchAll(/^TY {2}- (.*)\r$/gm)].map(([, type]) => type ?? '');
    const articles = Object.values(works).filter(({ type }) => type === 'article-journal').length;
    expect(types.filter((type) => ['GEN', 'JOUR', 'EJOUR', 'ABST', 'JFULL'].includes(type))).toHaveLength(articles);
  });
});

/** What `parseContextObject` of Zotero’s openurl.js makes of the keys. */
function readContextObject(text: string) {
  const pairs = new URLSearchParams(text);
  const genre = pairs.get('rft.genre');
  const format = pairs.get('rft_val_fmt')?.split(':').at(-1);
  const isPart = format === 'journal' || genre === 'bookitem' || genre === 'proceeding' || genre === 'conference';
  return {
    title: isPart ? pairs.get('rft.atitle') : (pairs.get('rft.btitle') ?? pairs.get('rft.title')),
    bodies: pairs.getAll('rft.aucorp'),
    persons: [...pairs.getAll('rft.au'), ...pairs.getAll('rft.creator')],
    address: pairs.get('rft_id'),
    place: pairs.get('rft.place'),
  };
}

describe.each(files)('COinS of %s', (_name, works) => {
  it.each(Object.entries(works))('give Zotero the title, bodies and place of %s, and no address of ours', (_key, work) => {
    const read = readContextObject(formatCoins(work));
    expect(read.title).toBe(work.title);
    expect(read.bodies.sort()).toEqual((work.author ?? []).flatMap((creator) => ('literal' in creator ? [creator.literal] : [])).sort());
    expect(read.persons.every((name) => name.includes(','))).toBe(true);
    expect(read.address).toBe(work.DOI ? `info:doi/${work.DOI}` : (work.URL ?? null));
    expect(read.place).toBe(work['publisher-place'] ?? work['event-place'] ?? null);
  });
});
