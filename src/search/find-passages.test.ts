import { expect, it } from 'vitest';
import { cutExcerpt } from './excerpt.ts';
import { findPassages } from './find-passages.ts';
import type { HitKind } from './passage-list.ts';
import { parseQuery } from './query.ts';
import { splitWords } from './words.ts';

const filler = 'words that stand around and fill the lines of a longer paragraph without any meaning';
const page = (url: string, passages: readonly (readonly [kind: HitKind, id: string, text: string])[]) => ({
  url,
  passages: passages.map(([kind, id, text]) => ({ kind, id, label: `label of ${id}`, text })),
});
const text = page('/paper/', [
  ['text', '', 'A View from Tokyo · Michito Tsuruoka'],
  ['text', 's1', 'Political Dialogue'],
  ['text', 's1-p1', `${filler} political aims and a dialogue with Europe`],
  ['text', 's1-p2', `${filler} provided EUR 3 million to a project`],
  ['note', 'n1', `See ‘Global NATO’ of Daalder; ${filler}`],
  ['text', 's1-p3', `${filler} the view of Tokyo`],
]);
const works = page('/bibliography/', [['work', 'daalder-2006', 'Daalder, Ivo, ‘Global NATO’, Foreign Affairs']]);

function search(query: string) {
  const { hits, whole } = findPassages([text, works], parseQuery(query));
  return { ids: hits.map(({ id }) => id), whole };
}

it.each([
  ['a heading before the text below it', 'political dialogue', ['s1', 's1-p1']],
  ['the paper by its title', 'A View from Tokyo', ['', 's1-p3']],
  ['a work before a long note that cites it', 'global nato', ['daalder-2006', 'n1']],
  ['no word that a short one begins, where the short one itself is found', 'eur', ['s1-p2']],
  ['words that a short one begins, where nothing else is', 'europ', ['s1-p1']],
  ['slight words where there are no others', 'from', ['']],
  ['nothing without the phrase', '"dialogue political" Europe', []],
])('finds %s', (_, query, ids) => {
  expect(search(query)).toEqual({ ids, whole: ids.length > 0 });
});

it('gives what holds some of the words where nothing holds all, the rarest first', () => {
  expect(search('million nato')).toEqual({ ids: ['s1-p2', 'daalder-2006', 'n1'], whole: false });
});

it('tells the address, the kind and the label of a passage', () => {
  const [hit] = findPassages([text, works], parseQuery('Ivo')).hits;
  expect(hit).toMatchObject({ kind: 'work', url: '/bibliography/', id: 'daalder-2006', label: 'label of daalder-2006' });
});

it('finds nothing in no pages', () => {
  expect(findPassages([], parseQuery('nato'))).toEqual({ hits: [], whole: false });
});

it('cuts an excerpt around the most matches, and marks them as they stand', () => {
  const long = `nato ${`${filler} `.repeat(5)}the ‘global nato’, twice: nato.`;
  const words = splitWords(long);
  const matches = words.flatMap(({ folded }, from) => (folded === 'nato' ? [{ from, to: from + 1, nearness: 1 }] : []));
  const parts = cutExcerpt(long, words, matches);
  expect(parts[0]).toEqual({ text: '… ', marked: false });
  expect(parts.filter(({ marked }) => marked).map((part) => part.text)).toEqual(['nato', 'nato']);
  expect(parts.map((part) => part.text).join('')).toMatch(/^… .*the ‘global nato’, twice: nato\.$/);
});

it('gives a short passage whole', () => {
  expect(cutExcerpt('One, two.', splitWords('One, two.'), [])).toEqual([{ text: 'One, two.', marked: false }]);
});
