import { beforeAll, expect, it } from 'vitest';
import { matchTerm } from './match-term.ts';
import { parseQuery } from './query.ts';
import { loadStemming, stemmingOf } from './stemming.ts';
import { splitWords } from './words.ts';

beforeAll(() => loadStemming(['en', 'de', 'ar']));

/** What is found in a text, and how nearly. */
function find(query: string, text: string, language = 'en'): [string, number][] {
  const words = splitWords(text);
  const [term] = parseQuery(query);
  if (!term) throw new Error(`No term in ${query}.`);
  return matchTerm(term, words, stemmingOf(language)).map(({ from, to, nearness }) => [text.slice(words[from]?.start, words[to - 1]?.end), nearness]);
}

it.each([
  [
    'civil-military',
    'the civil-military and civil military',
    [
      ['civil-military', 1],
      ['civil military', 1],
    ],
  ],
  ['civilmilitary', 'the civil-military one', [['civil-military', 0.9]]],
  ['post-conflict', 'postconflict', [['postconflict', 0.9]]],
  ['military', 'civil-military', [['military', 1]]],
  [
    'Japan’s',
    "Japan’s, Japan's, Japan",
    [
      ['Japan’s', 1],
      ["Japan's", 1],
    ],
  ],
  ['Japan', 'Japan’s', [['Japan', 1]]],
  ['2+2', 'pp. 22–23, the 2+2', [['2+2', 1]]],
  [
    'SM-3',
    'SM-3, SM-3s, SM3, SM-30',
    [
      ['SM-3', 1],
      ['SM-3s', 0.7],
      ['SM3', 0.9],
    ],
  ],
  ['communique', 'Communiqué', [['Communiqué', 1]]],
  ['Communiqué', 'Communique', [['Communique', 1]]],
  [
    'cooperate',
    'cooperation, cooperating',
    [
      ['cooperation', 0.7],
      ['cooperating', 0.7],
    ],
  ],
  ['partn', 'partnership', [['partnership', 0.5]]],
  ['20', '2004', []],
  ['200', '2004', [['2004', 0.5]]],
  ['x', 'xenon', []],
  ['"partner"', 'partners partner', [['partner', 1]]],
  ['"contact countries"', 'contact countries; countries, contact', [['contact countries', 1]]],
  ['"contact coun', 'contact countries', [['contact countries', 0.5]]],
  ['ISAF', '(ISAF)—the', [['ISAF', 1]]],
])('finds %s in %s', (query, text, found) => {
  expect(find(query, text)).toEqual(found);
});

it.each([
  [
    'de',
    'Haus',
    'Haus, Häuser, Hausbau',
    [
      ['Haus', 1],
      ['Häuser', 0.7],
      ['Hausbau', 0.5],
    ],
  ],
  [
    'ar',
    'رسوم',
    'الرسوم و رُسُوم',
    [
      ['الرسوم', 0.7],
      ['رُسُوم', 1],
    ],
  ],
  ['ja', '東京', '東京都と京東', [['東京', 1]]],
  ['ja', '縄', '縄は重い', [['縄', 1]]],
  ['en', 'Lodz', 'Łódź', [['Łódź', 1]]],
  ['en', 'Łódź', 'Lodz', [['Lodz', 1]]],
])('finds in %s %s in %s', (language, query, text, found) => {
  expect(find(query, text, language)).toEqual(found);
});
