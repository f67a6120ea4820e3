import { describe, expect, test } from 'vitest';
import type { Work } from '../../model/work.ts';
import { inlinesOf } from './inlines.fixture.ts';
import { flatten } from './marked-text.ts';
import { readReference } from './read-reference.ts';

const read = (text: string) => readReference(flatten(inlinesOf(text)));

const cases: [string, string, Partial<Work>, string?][] = [
  [
    'an article in a journal',
    'Ada Lund, ‘Ropes of the North’, *Journal of Tar*, Vol. 3, No. 2 (May 1998), pp. 12–15',
    {
      type: 'article-journal',
      title: 'Ropes of the North',
      author: [{ family: 'Lund', given: 'Ada' }],
      'container-title': 'Journal of Tar',
      volume: '3',
      issue: '2',
      issued: '1998-05',
    },
    'pp. 12–15',
  ],
  [
    'numbers as Chicago sets them',
    'Ada Lund and Ben Marsh, “Ropes,” *Journal of Tar* 12, no. 3 (2001): 34–56',
    {
      type: 'article-journal',
      title: 'Ropes',
      author: [
        { family: 'Lund', given: 'Ada' },
        { family: 'Marsh', given: 'Ben' },
      ],
      volume: '12',
      issue: '3',
      issued: '2001',
      page: '34–56',
    },
  ],
  [
    'a book',
    'C. D. Quay, *Tar and Feathers: A History* (Hull: Port Press, 1901), p. 7',
    {
      type: 'book',
      title: 'Tar and Feathers: A History',
      author: [{ family: 'Quay', given: 'C. D.' }],
      'publisher-place': 'Hull',
      publisher: 'Port Press',
      issued: '1901',
    },
    'p. 7',
  ],
  [
    'a chapter',
    'Jan de Vries, ‘Hulls’, in Ada Lund and Ben Marsh (eds.), *Harbours of Europe* (Oxford: Oxford University Press, 2003), 45–67',
    {
      type: 'chapter',
      title: 'Hulls',
      author: [{ family: 'de Vries', given: 'Jan' }],
      editor: [
        { family: 'Lund', given: 'Ada' },
        { family: 'Marsh', given: 'Ben' },
      ],
      'container-title': 'Harbours of Europe',
      publisher: 'Oxford University Press',
    },
  ],
  [
    'author and year',
    'Lund, A., & Marsh, B. (2001). Ropes of the north. *Journal of Tar*, 12(3), 34–56. https://doi.org/10.1234/tar.5',
    {
      type: 'article-journal',
      title: 'Ropes of the north',
      author: [
        { family: 'Lund', given: 'A.' },
        { family: 'Marsh', given: 'B.' },
      ],
      'container-title': 'Journal of Tar',
      volume: '12',
      issue: '3',
      page: '34–56',
      DOI: '10.1234/tar.5',
      issued: '2001',
    },
  ],
  [
    'a book by author and year',
    'Quay, C. (1999). *Tar and feathers*. Hull: Port Press.',
    { type: 'book', title: 'Tar and feathers', 'publisher-place': 'Hull', publisher: 'Port Press', issued: '1999' },
  ],
  [
    'an entry of a bibliography',
    'Lund, Ada. *Ropes of the North*. Hull: Port Press, 2001.',
    { type: 'book', title: 'Ropes of the North', author: [{ family: 'Lund', given: 'Ada' }], publisher: 'Port Press', issued: '2001' },
  ],
  [
    'a newspaper',
    '‘Harbour Burns’, *Hull Times*, 4 May 1906',
    { type: 'article-newspaper', title: 'Harbour Burns', 'container-title': 'Hull Times', issued: '1906-05-04' },
  ],
  [
    'a speech',
    '‘A Harbour for All’, speech by Prime Minister Ada Lund at the Rope Forum, Hull, 4 May 1906',
    { type: 'speech', author: [{ family: 'Lund', given: 'Ada' }], 'event-title': 'Rope Forum', 'event-place': 'Hull', issued: '1906-05-04' },
  ],
  [
    'a press release',
    '‘Harbour Opened’, Press Release, Ministry of Ropes, Hull, 4 May 1906',
    { type: 'document', author: [{ literal: 'Ministry of Ropes' }], genre: 'Press Release', 'publisher-place': 'Hull' },
  ],
  [
    'a paper at a conference',
    'Ada Lund, ‘Ropes’, paper presented at the Annual Rope Convention, Hull, 3–5 May 1906',
    { type: 'paper-conference', 'event-title': 'Annual Rope Convention', 'event-place': 'Hull', issued: '1906-05-03/1906-05-05' },
  ],
  ['a treaty', '‘Convention on the Safety of Ropes’, Hull, 4 May 1906', { type: 'treaty', issued: '1906-05-04' }],
  ['a thesis', 'Ada Lund, *Ropes of the North* (PhD thesis, University of Hull, 1998)', { type: 'thesis', title: 'Ropes of the North', issued: '1998' }],
  [
    'a page of the web',
    'Ada Lund, ‘On Ropes’, https://ropes.example/on, accessed 4 May 2006',
    { type: 'webpage', URL: 'https://ropes.example/on', accessed: '2006-05-04' },
  ],
  [
    'German: title, place and year',
    'Ada Lund: Taue und Teer. Eine Geschichte, Hamburg 1998, S. 12',
    { type: 'book', title: 'Taue und Teer. Eine Geschichte', 'publisher-place': 'Hamburg', issued: '1998' },
    'S. 12',
  ],
  [
    'German: in a volume',
    'Ada Lund, „Taue“, in: Ben Marsh (Hg.), *Häfen Europas*, Berlin: Suhrkamp 2002, S. 3–25',
    {
      type: 'chapter',
      title: 'Taue',
      editor: [{ family: 'Marsh', given: 'Ben' }],
      'container-title': 'Häfen Europas',
      'publisher-place': 'Berlin',
      publisher: 'Suhrkamp',
      issued: '2002',
    },
  ],
  [
    'German: a journal',
    'Ada Lund: „Taue im Norden“, in: *Zeitschrift für Teer*, Jg. 12, H. 3 (2001), S. 34–56',
    { type: 'article-journal', title: 'Taue im Norden', 'container-title': 'Zeitschrift für Teer', volume: '12', issue: '3', issued: '2001' },
  ],
  [
    'French: a book',
    'Ada Lund, *Cordes et goudron*, Paris, Gallimard, 2001, p. 12',
    { type: 'book', title: 'Cordes et goudron', 'publisher-place': 'Paris', publisher: 'Gallimard', issued: '2001' },
    'p. 12',
  ],
  [
    'French: a review',
    'Ada LUND, « Cordes du Nord », *Revue du port*, vol. 3, n° 2, 2001, p. 12-15',
    {
      type: 'article-journal',
      title: 'Cordes du Nord',
      author: [{ family: 'Lund', given: 'Ada' }],
      'container-title': 'Revue du port',
      volume: '3',
      issue: '2',
      issued: '2001',
    },
  ],
  [
    'French: in a volume',
    'Ada Lund, « Cordes », in Ben Marsh (dir.), *Ports d’Europe*, Paris, PUF, 2001, p. 3',
    { type: 'chapter', editor: [{ family: 'Marsh', given: 'Ben' }], 'container-title': 'Ports d’Europe', publisher: 'PUF' },
  ],
  [
    'italics that a machine lost',
    'Ada Lund, Ropes of the North (Hull: Port Press, 2001), p. 3',
    { type: 'book', title: 'Ropes of the North', publisher: 'Port Press', issued: '2001' },
    'p. 3',
  ],
];

test.each(cases)('%s', (_, text, work, locator) => {
  const found = read(text);
  expect(found?.work).toMatchObject(work);
  expect(found?.locator).toBe(locator ?? found?.locator);
});

describe('is no reference', () => {
  test.each([
    ['a sentence with a date', 'The harbour burned in May 1906, and nobody put it out'],
    ['a quotation in a sentence', 'He called it ‘the end of all ropes’ in 1906, and left'],
    ['a name in italics', 'The ship *Ada Lund* was lost in 1906 with all hands'],
    ['an opinion', 'On ropes in general, the author is of another mind (2001)'],
  ])('%s', (_, text) => {
    expect(read(text)).toBeUndefined();
  });
});
