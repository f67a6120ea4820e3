import { beforeAll, expect, it } from 'vitest';
import { cutExcerpt } from './excerpt.ts';
import { findPassages } from './find-passages.ts';
import type { HitKind } from './passage-list.ts';
import { parseQuery } from './query.ts';
import { loadStemming } from './stemming.ts';
import { splitWords } from './words.ts';

beforeAll(() => loadStemming(['en']));

const filler = 'words that stand around and fill the lines of a longer paragraph without any meaning';
const page = (url: string, passages: readonly (readonly [kind: HitKind, id: string, text: string])[], language = 'en') => ({
  url,
  language,
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

const findIn = (texts: readonly string[], query: string, language?: string) => {
  const passages = texts.map((words, i) => ['text', String(i), words] as const);
  return findPassages([page('/p/', passages, language)], parseQuery(query)).hits.map(({ id }) => Number(id));
};

it('gives the word itself before its other forms, however often they stand', () => {
  expect(findIn(['partners partners partners', `one partner ${filler}`], 'partner')).toEqual([1, 0]);
});

it.each([
  ['東京', ['京東の話', '新幹線で東京へ行く', '東の京'], [1]],
  ['縄の歴史', ['縄', '歴史と縄', '縄の歴史'], [2, 1]],
  ['縄', ['縄は重い', '船'], [0]],
  ['北約日本', ['日本与北约', '北約與日本', '船'], [1, 0]],
])('finds %s among letters without spaces', (query, texts, found) => {
  expect(findIn(texts, query, 'ja')).toEqual(found);
});

it('takes for slight what is slight in the language of the text', () => {
  expect(findIn(['the cold war', 'the cold'], 'cold war')).toEqual([0]);
  expect(findIn(['es war kalt', 'kalt'], 'war kalt', 'de')).toEqual([0, 1]);
});

it('cuts letters without spaces where they are, not at the next space', () => {
  const long = `${'前の文が続く。'.repeat(30)}縄は重い。${'後の文も続く。'.repeat(30)}`;
  const [hit] = findPassages([page('/p/', [['text', 'x', long]], 'ja')], parseQuery('縄')).hits;
  const excerpt =
    hit
      ?.excerpt()
      .map((part) => part.text)
      .join('') ?? '';
  expect(excerpt).toMatch(/^… .*縄は重い.* …$/);
  expect([...excerpt].length).toBeLessThan(120);
});

it('names a hit by the page that the words stand on', () => {
  const turned = { kind: 'text', id: 'a', label: '¶ 1, p. 3', text: 'Stone and tide, and tide again.', turns: [[10, '¶ 1, p. 4']] } as const;
  const labels = (query: string) => findPassages([{ url: '/p/', language: 'en', passages: [turned] }], parseQuery(query)).hits.map(({ label }) => label);
  expect([labels('stone'), labels('tide'), labels('stone tide')]).toEqual([['¶ 1, p. 3'], ['¶ 1, p. 4'], ['¶ 1, p. 3']]);
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
