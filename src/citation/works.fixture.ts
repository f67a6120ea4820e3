/** Works for the tests: those of the collection, one of each type with every field, and texts that formats might take for their own. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Work, type Works, type WorkType, worksSchema, workTypes } from '../model/work.ts';
import { isDateField, isNameField, workFields } from './csl-item.ts';

export const collection: Works = worksSchema.parse(parse(readFileSync(new URL('../../content/works.yaml', import.meta.url), 'utf8')));

export const allTypes: readonly WorkType[] = workTypes;

/** Every field that a work can have, each with a value of its own. */
export const fullWork = (type: WorkType): Work => ({
  type,
  title: 'On “Quoted” Things: NATO’s Way',
  'title-short': 'Quoted Things',
  author: [
    { family: 'de Hoop Scheffer', given: 'Jaap' },
    { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' },
    { family: 'King', given: 'Martin Luther', suffix: 'Jr' },
    { family: 'Plato' },
    { literal: 'Ministry of Foreign Affairs, Japan' },
  ],
  editor: [{ family: 'Frühling', given: 'Stephan' }, { literal: 'Nature and Science Board' }],
  translator: [{ family: 'al-Rashid', given: 'A. B.' }],
  issued: '2007-21/2007-22',
  'original-date': '1990-11',
  accessed: '2010-03-04',
  'container-title': 'The Container',
  'collection-title': 'Riga Series',
  'collection-number': '03/2010',
  'event-title': 'Annual Convention',
  'event-place': 'New York',
  publisher: 'Some Press',
  'publisher-place': 'Washington, D.C.',
  authority: 'High Court',
  archive: 'National Archives',
  'archive-place': 'Kew',
  archive_collection: 'Foreign Office',
  archive_location: 'FO 371/1',
  version: '1.2',
  volume: '85',
  issue: '5',
  number: '1234',
  page: '35–43',
  edition: '2',
  'chapter-number': '7',
  genre: 'Draft Resolution',
  medium: 'CD-ROM',
  section: '12',
  status: 'in press',
  language: 'en-GB',
  note: 'With a map.',
  DOI: '10.1000/a_b(c)%20d',
  ISBN: '978-0-00-000000-2',
  ISSN: '1234-5678',
  URL: 'https://example.org/a_b?x=1&y=%7E#z',
  custom: { 'further-reading': true, sources: { page: 'The “journal’s” own site: a {1} \\ 100 %' } },
});

export const hostileTexts = [
  '<script>alert("1")</script>',
  '<i>x',
  'x</i>',
  '<i>Cheonan</i> & <b>x</b>',
  '<i><b>deep</b></i>',
  '</b><b>',
  '<img src=x onerror=alert(1)>',
  '<span onclick="x()">y</span>',
  'a & b < c > d &amp; &lt;',
  '"straight" and ‘curly’ and “double” and ’tis',
  '%%STRING%% $& $1 $',
  '\\textbf{x} \\ \\\\ {',
  '} @book{x, title={y}}',
  '{whole}',
  "#1 $5 100% a_b x^2 ~home `` '' -- --- -",
  'ER  - ',
  'TY  - BOOK',
  'x and y, z and others',
  'others',
  'x², H₂O™',
  'author: Nobody',
  'a = {b}, c = "d"',
  '岡田 Ō ū é e\u0301 \u00a0x',
];

/** The work with the text in every field that takes any text, names too. */
export function hostileWork(text: string, type: WorkType): Work {
  const work = fullWork(type);
  const free = workFields.filter((field) => !isDateField(field) && !isNameField(field) && field !== 'DOI' && field !== 'URL');
  const names = [
    { literal: text },
    { family: text },
    { family: text, given: text },
    { family: text, given: text, suffix: text, 'non-dropping-particle': text },
  ];
  return {
    ...work,
    ...Object.fromEntries(free.map((field) => [field, text])),
    author: names,
    editor: names,
    custom: { sources: { title: text.trim().replace(/ +/g, ' ') } },
  };
}
