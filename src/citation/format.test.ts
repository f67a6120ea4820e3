import { describe, expect, it } from 'vitest';
import type { Work, WorkType } from '../model/work.ts';
import { formatWorks } from './format.ts';
import { authorSortKey, shortLabel, yearOf } from './short-form.ts';
import { allTypes, collection, fullWork, hostileTexts, hostileWork } from './works.fixture.ts';

const format = (work: Work) => formatWorks({ k: work }).get('k') ?? { html: '', text: '' };

const person = { family: 'Abe', given: 'Shinzo' };
const cases: Record<WorkType, [work: Omit<Work, 'type'>, entry: string]> = {
  document: [
    {
      title: 'Final Communique',
      author: [{ literal: 'North Atlantic Council' }],
      genre: 'Communiqué',
      'event-title': 'Ministerial Meeting',
      'event-place': 'NATO HQ, Brussels',
      issued: '2007-12-08',
    },
    'North Atlantic Council, ‘Final Communique’, Ministerial Meeting, NATO HQ, Brussels, 8 December 2007.',
  ],
  speech: [
    { title: 'On the “Arc of Freedom”', author: [person], genre: 'Speech', 'event-title': 'Japan Forum', 'event-place': 'Tokyo', issued: '2007-03-12' },
    'Abe, Shinzo, ‘On the “Arc of Freedom”’, Speech, Japan Forum, Tokyo, 12 March 2007.',
  ],
  treaty: [{ title: 'Agreement between A and B', 'event-place': 'Brussels', issued: '2010-06-25' }, '‘Agreement between A and B’, Brussels, 25 June 2010.'],
  'article-journal': [
    {
      title: 'Global NATO',
      author: [person, { family: 'Goldgeier', given: 'James' }],
      'container-title': 'Foreign Affairs',
      volume: '85',
      issue: '5',
      page: '105-13',
      issued: '2006-09/2006-10',
    },
    'Abe, Shinzo, and James Goldgeier, ‘Global NATO’, <i>Foreign Affairs</i>, Vol. 85, No. 5 (September–October 2006), pp. 105–113.',
  ],
  'article-magazine': [
    { title: 'Really?', author: [person], 'container-title': 'NATO Review', issued: '2007-22' },
    'Abe, Shinzo, ‘Really?’, <i>NATO Review</i> (Summer 2007).',
  ],
  'article-newspaper': [{ title: 'U.S. Urges', 'container-title': 'Japan Times', issued: '2009-10-25' }, '‘U.S. Urges’, <i>Japan Times</i>, 25 October 2009.'],
  book: [
    {
      title: 'A Book',
      editor: [person],
      edition: '2',
      publisher: 'Press',
      'publisher-place': 'Washington, D.C.',
      'collection-title': 'Series',
      issued: '2006',
      ISBN: '1',
    },
    'Abe, Shinzo (ed.), <i>A Book</i>, Series, 2nd edn (Washington, D.C.: Press, 2006).',
  ],
  chapter: [
    {
      title: 'A Part',
      author: [person],
      editor: [
        { family: 'A', given: 'B' },
        { family: 'C', given: 'D' },
      ],
      'container-title': 'A “Whole”',
      'collection-title': 'Papers',
      'collection-number': '03/2010',
      publisher: 'Press',
      'publisher-place': 'Paris',
      issued: '2010',
    },
    'Abe, Shinzo, ‘A Part’, in B A and D C (eds), <i>A “Whole”</i>, Papers, No. 03/2010 (Paris: Press, 2010).',
  ],
  report: [
    {
      title: 'Findings',
      author: [person],
      genre: 'Draft Report',
      publisher: 'Assembly',
      'publisher-place': 'Brussels',
      issued: '2010-09-15',
      note: 'Sub-Committee on Partnerships',
    },
    'Abe, Shinzo, ‘Findings’, Draft Report (Brussels: Assembly, 15 September 2010). Sub-Committee on Partnerships.',
  ],
  'paper-conference': [
    { title: 'A Paper', author: [person], 'event-title': 'Convention (ISA)', 'event-place': 'New York', issued: '2009-02-15/2009-02-18' },
    'Abe, Shinzo, ‘A Paper’, Convention (ISA), New York, 15–18 February 2009.',
  ],
  thesis: [
    { title: 'A Thesis', author: [person], genre: 'PhD thesis', publisher: 'University', issued: '1999' },
    'Abe, Shinzo, <i>A Thesis</i>, PhD thesis (University, 1999).',
  ],
  webpage: [
    { title: 'A Page', 'container-title': 'Site', issued: '2010', URL: 'https://x.org/?a=1&b=2', accessed: '2010-03-04' },
    '‘A Page’, <i>Site</i>, 2010. https://x.org/?a=1&amp;b=2 (accessed 4 March 2010).',
  ],
  legislation: [{ title: 'Defence Act 1955', section: '12', issued: '1955' }, 'Defence Act 1955, § 12, 1955.'],
  legal_case: [{ title: 'A v. B', authority: 'High Court', issued: '1999' }, '<i>A v. B</i>, High Court, 1999.'],
  manuscript: [
    {
      title: 'Letter to the Harbour Board',
      author: [person],
      genre: 'Autograph letter',
      archive_location: 'MS 12, fol. 3',
      archive: 'City Archives',
      'archive-place': 'Bergen',
      issued: '1723~',
    },
    'Abe, Shinzo, ‘Letter to the Harbour Board’, Autograph letter, c. 1723, MS 12, fol. 3, City Archives, Bergen.',
  ],
  software: [
    { title: 'gauge', author: [{ literal: 'Harbour Team' }], version: '2.1', issued: '2005', URL: 'https://x.org/g' },
    'Harbour Team, <i>gauge</i>, version 2.1, 2005. https://x.org/g.',
  ],
  dataset: [
    { title: 'Tides', author: [person], version: '3', publisher: 'Harbour Board', issued: '2006' },
    'Abe, Shinzo, <i>Tides</i>, version 3, Harbour Board, 2006.',
  ],
  interview: [
    { title: 'Talking', author: [person], genre: 'Interview', issued: '2001-02', DOI: '10.1000/x' },
    'Abe, Shinzo, ‘Talking’, Interview, February 2001. https://doi.org/10.1000/x.',
  ],
};

describe('formatWorks', () => {
  it.each(allTypes)('formats a work of type %s', (type) => expect(format({ type, ...cases[type][0] }).html).toBe(cases[type][1]));
  it('says of a season in a range what it is', () =>
    expect(format({ type: 'book', title: 'T', issued: '2007-24/2008-21' }).text).toBe('T (Winter 2007–Spring 2008).'));
  it('keeps the order given', () => expect([...formatWorks({ b: { type: 'book', title: 'B' }, a: { type: 'book', title: 'A' } }).keys()]).toEqual(['b', 'a']));
  it('formats nothing as nothing', () => expect(formatWorks({}).size).toBe(0));
  it('keeps a key that is a property of objects', () => {
    const works = Object.fromEntries([['constructor', { type: 'book', title: 'T' } satisfies Work]]);
    expect(formatWorks(works).get('constructor')?.text).toBe('T.');
  });
  it('does not read fields out of a note', () => expect(format({ type: 'book', title: 'T', note: 'author: Nobody' }).text).toBe('T. author: Nobody.'));
  it('gives the same words twice', () => expect(formatWorks(collection)).toEqual(formatWorks(collection)));
});

const entries = [...formatWorks(collection)];
describe('the works of the collection', () => {
  it('are all formatted', () => expect(entries.map(([key]) => key)).toEqual(Object.keys(collection)));

  it.each(entries)('%s is punctuated cleanly', (_key, { text }) => {
    expect(text).not.toMatch(/\s{2}|\s[,.;:)]|[,;:]{2}|\(\s|\.\.|,\.|\)\(|undefined|^\s|\s$/);
    expect(text).toMatch(/^.+[^.]\.$/);
  });

  it.each(entries)('%s shows every field that a reader needs', (key, { text }) => {
    const { type: _type, issued: _issued, language: _language, author, editor, genre = '', 'title-short': _short, ...fields } = collection[key] ?? {};
    const words = [...Object.values(fields), ...[...(author ?? []), ...(editor ?? [])].flatMap((creator) => Object.values(creator))];
    for (const word of words) expect(text).toContain(word);
    expect(fold(text)).toContain(fold(genre));
    expect(text).toMatch(/\b\d{4}\b/);
  });
});

const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

describe('hostile text in every field', () => {
  const works = Object.fromEntries(hostileTexts.flatMap((text, at) => allTypes.map((type) => [`${type}-${at}`, hostileWork(text, type)])));
  const formatted = [...formatWorks(works)];
  const bare = /&(?!(?:amp|lt|gt);)|<(?!\/?(?:i|b|sup|sub|span)>|span class="small-caps">)/;

  it.each(formatted)('leaves %s no other elements', (_key, { html }) => {
    expect(html).not.toMatch(bare);
    expect(unclosed(html)).toEqual([]);
  });
  it.each(hostileTexts.filter((text) => /[<>&$\\%]/.test(text) && !/<(i|b)>.*<\/\1|["']/.test(text)))('shows %s as it is written', (title) => {
    expect(format({ type: 'book', title }).text.replace(/\.$/, '')).toBe(title);
  });
  it('lets the markup of CSL through', () =>
    expect(format({ type: 'document', title: 'Sinking of <i>Cheonan</i>' }).html).toBe('‘Sinking of <i>Cheonan</i>’.'));
});

/** The elements left open, or closed in the wrong order. */
function unclosed(html: string): string[] {
  const open: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
    if (!slash) open.push(name);
    else if (open.at(-1) === name) open.pop();
    else return [...open, `/${name}`];
  }
  return open;
}

describe('the short forms', () => {
  it.each([
    ['abe-2007-nac', 'Abe 2007', 2007],
    ['daalder-2006', 'Daalder and Goldgeier 2006', 2006],
    ['nac-2009-04', 'North Atlantic Council 2009', 2009],
    ['japan-times-2009-10-25', 'Japan Times 2009', 2009],
  ])('of %s', (key, label, year) => {
    const work = collection[key] as Work;
    expect(shortLabel(work)).toBe(label);
    expect(yearOf(work)).toBe(year);
  });

  it('do without date and author', () => {
    expect(shortLabel({ type: 'book', title: 'A Long Title', 'title-short': 'Long' })).toBe('Long');
    expect(yearOf({ type: 'book', title: 'T' })).toBeUndefined();
    expect(shortLabel({ ...fullWork('book') })).toBe('de Hoop Scheffer et al. 2007');
  });

  it('sort by name without diacritics, then date, then title', () => {
    const sorted = Object.entries(collection).sort(([, a], [, b]) => (authorSortKey(a) < authorSortKey(b) ? -1 : 1));
    const keys = sorted.map(([key]) => key);
    expect(keys.slice(keys.indexOf('aso-2006-nac'), keys.indexOf('aso-2006-nac') + 3)).toEqual(['aso-2006-nac', 'aso-2006-arc', 'aso-2007-arc']);
    expect(keys.indexOf('fruhling-2009')).toBe(keys.indexOf('group-of-experts-2010') - 1);
  });
});
