import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../citation/cite-template.ts';
import { namePlace } from '../../citation/cited-place.ts';
import type { ReaderStyle } from '../../citation/styles/reader-styles.ts';
import { readCollection } from '../../edition/collection/read-collection.ts';
import { messagesFor } from '../../model/messages/messages.ts';
import { readHardCollection } from '../hard-collection.fixture.ts';
import { makeTemplates, passagesOf } from './citation-templates.ts';
import { citeFormats } from './cite-formats.ts';
import { citeInStyle, passageWorks, placeOf, placeWorks } from './cite-paper.ts';

const site = { origin: 'https://example.org', base: '/papers/' };
const [paper] = readCollection(path.resolve('content')).papers;
if (!paper) throw new Error('The collection holds no paper.');
const edition = { paper, site };
const notice = 'Do Not Cite or Quote without Author’s Permission.';
const address = 'https://example.org/papers/tsuruoka-2010/';
const place = namePlace({ id: 's1-2-p3', label: '§ I.2, ¶ 3', pages: ['4'] }, messagesFor('en'));

/** The words expected of each style, for the paper and for a passage. */
const expected: Record<ReaderStyle, [whole: string, passage: string]> = {
  'chicago-note': [
    `Michito Tsuruoka, “NATO and Japan: A View from Tokyo” (Discussion Paper, 5th Berlin Conference on Asian Security, Berlin, September 30–October 1, 2010), digital edition, version 1.0.0. ${notice} ${address}.`,
    `Michito Tsuruoka, “NATO and Japan: A View from Tokyo” (Discussion Paper, 5th Berlin Conference on Asian Security, Berlin, September 30–October 1, 2010), § I.2, ¶ 3, p. 4, digital edition, version 1.0.0. ${notice} ${address}#s1-2-p3.`,
  ],
  chicago: [
    `Tsuruoka, Michito. “NATO and Japan: A View from Tokyo.” Discussion Paper, 5th Berlin Conference on Asian Security, Berlin, September 30–October 1, 2010. Digital edition, version 1.0.0. ${notice} ${address}.`,
    `Tsuruoka, Michito. “NATO and Japan: A View from Tokyo.” Discussion Paper, 5th Berlin Conference on Asian Security, Berlin, September 30–October 1, 2010. Digital edition, version 1.0.0, § I.2, ¶ 3, p. 4. ${notice} ${address}#s1-2-p3.`,
  ],
  apa: [
    `Tsuruoka, M. (2010, September 30–October 1). NATO and Japan: A View from Tokyo (Digital edition, version 1.0.0) [Discussion Paper]. 5th Berlin Conference on Asian Security, Berlin. ${notice} ${address}`,
    `Tsuruoka, M. (2010, September 30–October 1). NATO and Japan: A View from Tokyo (Digital edition, version 1.0.0, § I.2, ¶ 3, p. 4) [Discussion Paper]. 5th Berlin Conference on Asian Security, Berlin. ${notice} ${address}#s1-2-p3`,
  ],
  mhra: [
    `Michito Tsuruoka, ‘NATO and Japan: A View from Tokyo’ (Discussion Paper, 5th Berlin Conference on Asian Security, Berlin, 30 September–1 October 2010), digital edition, version 1.0.0. ${notice} <${address}>.`,
    `Michito Tsuruoka, ‘NATO and Japan: A View from Tokyo’ (Discussion Paper, 5th Berlin Conference on Asian Security, Berlin, 30 September–1 October 2010), § I.2, ¶ 3, p. 4, digital edition, version 1.0.0. ${notice} <${address}#s1-2-p3>.`,
  ],
  'german-history': [
    `Michito Tsuruoka, NATO and Japan: A View from Tokyo, Discussion Paper, 5th Berlin Conference on Asian Security, Berlin, 30. September–1. Oktober 2010, digital edition, version 1.0.0. ${notice} ${address}.`,
    `Michito Tsuruoka, NATO and Japan: A View from Tokyo, Discussion Paper, 5th Berlin Conference on Asian Security, Berlin, 30. September–1. Oktober 2010, § I.2, ¶ 3, p. 4, digital edition, version 1.0.0. ${notice} ${address}#s1-2-p3.`,
  ],
  mla: [
    `Tsuruoka, Michito. “NATO and Japan: A View from Tokyo.” 5th Berlin Conference on Asian Security, 30 Sept.–1 Oct. 2010, Berlin. Discussion Paper. Digital edition, version 1.0.0. ${notice} ${address}.`,
    `Tsuruoka, Michito. “NATO and Japan: A View from Tokyo.” 5th Berlin Conference on Asian Security, 30 Sept.–1 Oct. 2010, Berlin. Discussion Paper. Digital edition, version 1.0.0, § I.2, ¶ 3, p. 4. ${notice} ${address}#s1-2-p3.`,
  ],
};

describe.each(Object.entries(expected) as [ReaderStyle, [string, string]][])('the style %s', (style, [whole, passage]) => {
  it('cites the paper', () => expect(citeInStyle(edition, style).text).toBe(whole));
  it('cites a passage', () => expect(citeInStyle(edition, style, place).text).toBe(passage));
});

it('cites a passage that runs over a page’s end with both pages, in every format', () => {
  const passage = paper.passages.get('introduction-p4');
  if (!passage) throw new Error('No passage.');
  expect(placeOf(passage, 'en')).toMatchObject({ place: '§ Introduction, ¶ 4, pp. 1–2', page: '1–2' });
  expect(passageWorks(edition, passage)['tsuruoka-2010-introduction-p4']).toMatchObject({ page: '1–2', note: expect.stringContaining('¶ 4 (pp. 1–2)') });
  expect(passagesOf(paper)['introduction-p4']).toEqual({ label: '§ Introduction, ¶ 4', page: '1', lastPage: '2' });
});

describe('a paper with little to say of itself', () => {
  const long = readHardCollection().papers[1];
  it.each(Object.keys(expected) as ReaderStyle[])('leaves no empty brackets and no doubled points in %s', (style) => {
    const text = long ? citeInStyle({ paper: long, site }, style).text : '';
    expect(text).toContain('2002');
    expect(text).not.toMatch(/\(\s*\)|\[\s*\]|\.\.|, ,| [,.)]/);
  });
});

/** Whatever an editor may write in a heading, and a reader may select. */
const hardPlaces = [
  place,
  namePlace({ id: 'page-7', pages: ['7'] }, messagesFor('en')),
  namePlace({ id: 's1-2-p3', label: '§ “R&D” \\ {50 %} <b>_#1~^', pages: ['4', '5'], fragment: 's1-2-p3:~:text=a%2Db,%26%20c' }, messagesFor('en')),
];

describe.each([paper, ...readHardCollection().papers].map((each) => ({ id: each.id, each })))('templates of $id', ({ each }) => {
  const here = { paper: each, site };
  const { formats } = makeTemplates(here);

  it.each(formats.filter(({ escaping }) => escaping === 'html'))('filled in as $label are what the style gives', ({ id, passage, escaping }) => {
    for (const cited of hardPlaces) expect(fillTemplate(passage, cited, escaping)).toBe(citeInStyle(here, id as ReaderStyle, cited).html);
  });

  it.each(citeFormats)('filled in as $label are what the format gives', ({ extension, format }) => {
    const offered = formats.find(({ id }) => id === extension);
    for (const cited of [...hardPlaces.slice(0, 2), ...[...each.passages.values()].map((passage) => placeOf(passage, 'en'))])
      expect(fillTemplate(offered?.passage ?? [], cited, offered?.escaping ?? 'ris')).toBe(format(placeWorks(here, cited)));
    // Behind an escape that only the format knows.
    const [hard] = hardPlaces.slice(2);
    if (hard) expect(fillTemplate(offered?.passage ?? [], hard, offered?.escaping ?? 'ris')).toBe(format(placeWorks(here, hard)));
  });
});

it('a passage is cited under its own key, whichever way', () => {
  const passage = paper.passages.get('s1-2-p2');
  if (!passage) throw new Error('The paper has no such passage.');
  expect(passageWorks(edition, passage)).toEqual(placeWorks(edition, placeOf(passage, 'en')));
  expect(Object.keys(passageWorks(edition, passage))).toEqual(['tsuruoka-2010-s1-2-p2']);
});
