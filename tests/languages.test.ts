/** Papers in German, French, Japanese and Arabic: that they are sound, and that what a reader asks for is found where it stands. */
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { judge } from '../src/checks/judge.ts';
import { readCollection } from '../src/edition/collection/read-collection.ts';
import { sectionHtml } from '../src/encoding/section-html.ts';
import { findPassages } from '../src/search/find-passages.ts';
import { listPassages, listWorks } from '../src/search/index/list-passages.ts';
import { parseQuery } from '../src/search/query.ts';
import { loadStemming, stemmedLanguages } from '../src/search/stemming.ts';

const collection = readCollection(path.join(import.meta.dirname, 'fixtures/languages'));
const pages = [...collection.papers.map(listPassages), ...listWorks(collection.works).values()].map(({ page, ...list }) => ({ ...list, url: page }));

beforeAll(() => loadStemming(stemmedLanguages));

/** What is asked, and the page and passage that has to come first. */
const searches: readonly (readonly [query: string, page: string, id: string])[] = [
  // German: forms, accents, ß, what only begins a word.
  ['Haus', 'keller-2008/', 'einleitung-p1'],
  ['hauser', 'keller-2008/', 'einleitung-p1'],
  ['HÄUSER', 'keller-2008/', 'einleitung-p1'],
  ['Fluss Kommission', 'keller-2008/', 'einleitung-p1'],
  ['Vertrag Getreide', 'keller-2008/', 'vertrage-p1'],
  ['Donaudampf', 'keller-2008/', 'vertrage-p1'],
  ['Polizei', 'keller-2008/', 'vertrage-p1'],
  ['Politik', 'keller-2008/', 'vertrage-p2'],
  ['Lodz', 'keller-2008/', 'vertrage-p2'],
  ['Orsted', 'keller-2008/', 'vertrage-p2'],
  ['Grosse der Schleusen', 'keller-2008/', 'n2'],
  ['"fleuve sans rives"', 'keller-2008/', 'einleitung-p2'],
  // French: elisions, œ, ç, accents left out.
  ['Europe commission européen', 'moreau-2012/', 'introduction-p1'],
  ['peage batelier', 'moreau-2012/', 'introduction-p1'],
  ['economie nationale', 'moreau-2012/', 'introduction-p2'],
  ['oeuvre en parle', 'moreau-2012/', 'introduction-p2'],
  ['garcon navire', 'moreau-2012/', 'les-garcons-du-port-p1'],
  ['Strom Grenze', 'moreau-2012/', 'les-garcons-du-port-p1'],
  ['naif', 'moreau-2012/', 'les-garcons-du-port-p2'],
  ['ecluse', 'moreau-2012/', 'les-garcons-du-port-p2'],
  ['liasse 7', 'moreau-2012/', 'n2'],
  // Japanese: one letter, words among others, over a line’s end, widths, particles, phrases.
  ['縄', 'sato-2009/', 'hajimeni-p1'],
  ['東京', 'sato-2009/', 'hajimeni-p1'],
  ['新幹線 東京', 'sato-2009/', 'hajimeni-p1'],
  ['人々は、縄', 'sato-2009/', 'hajimeni-p1'],
  ['縄の重さ', 'sato-2009/', 'hajimeni-p1'],
  ['国境', 'sato-2009/', 'hajimeni-p2'],
  ['コーヒー', 'sato-2009/', 'hajimeni-p2'],
  ['「川には国境」', 'sato-2009/', 'hajimeni-p2'],
  ['nato加盟国', 'sato-2009/', 'zei-p1'],
  ['バナナ', 'sato-2009/', 'zei-p2'],
  ['警察', 'sato-2009/', 'zei-p2'],
  ['第七巻', 'sato-2009/', 'n2'],
  ['港の歴史', 'bibliography/', 'kimura-2001'],
  // Arabic: the article, vowel signs, the stroke that lengthens, hamza.
  ['لجنة', 'mansour-2015/', 'muqaddima-p1'],
  ['اوروبية', 'mansour-2015/', 'muqaddima-p1'],
  ['كتب الربان', 'mansour-2015/', 'muqaddima-p2'],
  ['حبال', 'mansour-2015/', 'muqaddima-p2'],
  ['اخيه', 'mansour-2015/', 'muqaddima-p2'],
  ['toll grain', 'mansour-2015/', 'rusum-p1'],
  ['شُرطة', 'mansour-2015/', 'rusum-p2'],
  ['سجل جمارك', 'mansour-2015/', 'n2'],
  ['Die Straßen am Fluss', 'bibliography/', 'keller-1994'],
];

test.each(searches)('“%s” is found in %s at %s', (query, page, id) => {
  const { hits } = findPassages(pages, parseQuery(query));
  expect([hits[0]?.url, hits[0]?.id, hits[0]?.excerpt().some(({ marked }) => marked)]).toEqual([page, id, true]);
});

test.each(['政策変更なし', 'Politiker-Zoll-xyz', 'لاشيءهناك'])('“%s” is not taken for what stands there', (query) => {
  expect(findPassages(pages, parseQuery(query)).whole && findPassages(pages, parseQuery(query)).hits.length > 0).toBe(false);
});

describe('the papers', () => {
  test('are four, without a mistake', () => {
    expect(collection.papers.map(({ id }) => id)).toEqual(['keller-2008', 'mansour-2015', 'moreau-2012', 'sato-2009']);
    expect(judge(collection)).toEqual({ errors: [], warnings: [] });
  });

  test('have their names and works found in their own letters', () => {
    const of = (id: string) => collection.papers.find((paper) => paper.id === id);
    expect(of('sato-2009')?.mentions.map(({ node }) => node.ref)).toContain('kimura-hanako');
    expect(of('mansour-2015')?.mentions.map(({ node }) => node.ref)).toContain('marsa');
    expect(collection.papers.map(({ citations }) => citations.length)).toEqual([2, 1, 1, 1]);
  });

  test('name their notes and pages in their language, and words of another direction bear it', () => {
    const html = new Map(
      collection.papers.map(({ id, files, meta }) => [
        id,
        files.map(({ tree }) => sectionHtml(tree, { base: '/', language: meta.language, aliases: new Map() })).join(''),
      ]),
    );
    expect(html.get('keller-2008')).toContain('aria-label="Anmerkung 1"');
    expect(html.get('keller-2008')).toContain('aria-label="S. 2"');
    expect(html.get('moreau-2012')).toContain('aria-label="Paragraphe 1"');
    expect(html.get('sato-2009')).toContain('aria-label="2頁"');
    expect(html.get('sato-2009')).toContain('東京へ行く人々は、縄の重さ');
    expect(html.get('mansour-2015')).toContain('aria-label="ص 2"');
    expect(html.get('mansour-2015')).toContain('<span lang="en" dir="ltr">');
    expect(html.get('keller-2008')).not.toContain(' dir=');
  });
});
