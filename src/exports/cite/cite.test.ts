import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseBibtex, parseCslJson, parseRis, type WorksReading } from '../../citation/exchange/index.ts';
import { readCollection } from '../../edition/collection/read-collection.ts';
import type { Work } from '../../model/work.ts';
import { workTypes } from '../../model/work.ts';
import { readHardCollection } from '../hard-collection.fixture.ts';
import { formatCff } from './citation-cff.ts';
import { citeFormats } from './cite-formats.ts';
import { citePassage, paperWorks, passageWorks } from './cite-paper.ts';
import { formatCoins } from './coins.ts';
import { worksOf } from './works-of.ts';

const site = { origin: 'https://example.org', base: '/papers/' };
const collection = readCollection(path.resolve('content'));
const [paper] = collection.papers;
if (!paper) throw new Error('The collection holds no paper.');
const edition = { paper, site };
const readers: Readonly<Record<string, (text: string) => WorksReading>> = { bib: parseBibtex, ris: parseRis, json: parseCslJson };

describe.each(citeFormats)('$label', ({ extension, format }) => {
  it.each([paper, ...readHardCollection().papers].map((each) => ({ id: each.id, each })))('gives back the citation of $id', ({ each }) => {
    const works = paperWorks({ paper: each, site });
    expect(readers[extension]?.(format(works))).toEqual({ works, problems: [] });
  });

  it('gives back the citation of every passage', () => {
    for (const passage of paper.passages.values()) {
      const works = passageWorks(edition, passage);
      expect(readers[extension]?.(format(works))).toEqual({ works, problems: [] });
    }
  });

  it('carries version, notice, page and address of a passage', () => {
    const passage = paper.passages.get('s1-2-p2');
    if (!passage) throw new Error('The paper has no such passage.');
    const text = format(passageWorks(edition, passage));
    for (const part of [
      'digital edition, version 1.0.0',
      'Do Not Cite or Quote without Author’s Permission.',
      '§ I.2, ¶ 2 (p. 4)',
      'https://example.org/papers/tsuruoka-2010/#s1-2-p2',
    ]) {
      expect(text).toContain(part);
    }
  });
});

describe('a passage in words', () => {
  it('names its page, place and address', () => {
    const note = paper.passages.get('n12');
    if (!note) throw new Error('The paper has no such note.');
    const { text } = citePassage(edition, note);
    expect(text).toContain(`p. ${note.page}`);
    expect(text).toContain(`n. 12 (p. ${note.page}). Do Not Cite or Quote without Author’s Permission.`);
    expect(text).toContain('https://example.org/papers/tsuruoka-2010/#n12');
  });
});

describe('the works of a paper', () => {
  it('are those that it cites, of a collection that holds others', () => {
    const hard = readHardCollection();
    expect(hard.papers.map((each) => Object.keys(worksOf(each, hard)))).toEqual([['bare-work', 'hard-work'], []]);
  });
});

describe('COinS', () => {
  const read = (work: Work) => {
    const pairs = new URLSearchParams(formatCoins(work));
    return { all: (name: string) => pairs.getAll(name), one: (name: string) => pairs.get(name) };
  };

  it.each(workTypes)('say of a %s what it is, its title, author and date', (type) => {
    const { all, one } = read({
      type,
      title: 'A & B = “C” + 50 %',
      author: [{ family: 'Gogh', 'non-dropping-particle': 'van', given: 'V.' }, { literal: 'Council; X' }],
      issued: '2007-22',
    });
    expect(one('ctx_ver')).toBe('Z39.88-2004');
    expect(one('rft_val_fmt')).toMatch(/^info:ofi\/fmt:kev:mtx:(journal|book|dc|dissertation)$/);
    expect(one('rft.genre') ?? one('rft.type') ?? one('rft_val_fmt')).toMatch(/\w/);
    expect([...all('rft.title'), ...all('rft.atitle'), ...all('rft.btitle')]).toEqual(['A & B = “C” + 50 %']);
    expect(all('rft.au')).toEqual(['van Gogh, V.']);
    expect(all('rft.aucorp')).toEqual(['Council; X']);
    expect(one('rft.date')).toBe('2007');
    expect(one('rft_id')).toBeNull();
  });

  it('part a chapter from its book, and an article from its journal', () => {
    const chapter = read({ type: 'chapter', title: 'Part', 'container-title': 'Whole', publisher: 'P', page: '3–9' });
    expect([chapter.one('rft.genre'), chapter.one('rft.atitle'), chapter.one('rft.btitle'), chapter.one('rft.pages')]).toEqual([
      'bookitem',
      'Part',
      'Whole',
      '3–9',
    ]);
    const article = read({ type: 'article-journal', title: 'Part', 'container-title': 'Journal', volume: '85', issue: '5', issued: '2006-09/2006-10' });
    expect([article.one('rft.jtitle'), article.one('rft.volume'), article.one('rft.issue'), article.one('rft.date')]).toEqual([
      'Journal',
      '85',
      '5',
      '2006-09',
    ]);
  });
});

describe('CITATION.cff', () => {
  it('describes the edition as data and the paper as what to cite', () => {
    const cff = parse(formatCff(edition));
    expect(cff).toMatchObject({ 'cff-version': '1.2.0', type: 'dataset', version: '1.0.0', 'date-released': '2026-11-23' });
    expect(cff['preferred-citation']).toMatchObject({
      type: 'conference-paper',
      title: paper.title,
      conference: { name: '5th Berlin Conference on Asian Security', city: 'Berlin', 'date-start': '2010-09-30', 'date-end': '2010-10-01' },
      year: 2010,
      month: 9,
      start: 1,
      end: 12,
      notes: paper.rights,
    });
  });

  it('leaves out what a paper does not give', () => {
    const long = readHardCollection().papers[1];
    const cff = long && parse(formatCff({ paper: long, site }));
    expect(cff['preferred-citation']).toMatchObject({ type: 'generic', year: 2002 });
    for (const field of ['conference', 'month', 'notes', 'medium']) expect(cff['preferred-citation']).not.toHaveProperty(field);
  });
});
