import { expect, test } from 'vitest';
import { type PaperMeta, paperSchema } from './paper.ts';
import { lineText, recordLines } from './record-lines.ts';

const meta = (fields: object): PaperMeta =>
  paperSchema.parse({
    titlePage: { title: 'Ropes' },
    language: 'en-GB',
    authors: [{ family: 'Quay', given: 'Orla', orcid: '0000-0002-1825-0097' }],
    date: '2001',
    edition: [{ version: '1.0.0', date: '2020', changes: 'First.' }],
    ...fields,
  });
const full = {
  series: { name: 'Harbour Papers', number: 12 },
  publishedIn: { title: 'Harbour Review', volume: 3, issue: '2' },
  publisher: { name: 'Quay Press', place: 'Bergen' },
  contributors: [
    { role: 'editor', family: 'Lund', given: 'Inga' },
    { role: 'translator', family: 'Berg' },
  ],
  abstract: 'Of ropes.\nAnd of tar.',
  doi: '10.1000/182',
  licence: 'CC BY 4.0',
};

test('the record is told in lines, in the order of a title page', () => {
  expect(recordLines(meta(full)).map(lineText)).toEqual([
    'Harbour Papers, no. 12',
    'Harbour Review 3 (2)',
    'Bergen: Quay Press',
    'Edited by Inga Lund',
    'Translated by Berg',
    'Orla Quay, ORCID: https://orcid.org/0000-0002-1825-0097',
    'Of ropes. And of tar.',
    'DOI: https://doi.org/10.1000/182',
    'Licence: CC BY 4.0',
  ]);
});

test('in the language of the paper, and not what its title page has', () => {
  const titlePage = { title: 'Ropes', series: 'Harbour Papers 12', note: 'Printed by Quay Press.' };
  const lines = recordLines(meta({ ...full, titlePage, language: 'de' }));
  expect(lines.map(({ kind }) => kind)).toEqual(['container', 'contributor', 'contributor', 'orcid', 'abstract', 'doi', 'licence']);
  expect(lines.filter(({ isSaid }) => isSaid).map(({ words }) => words)).toEqual(['Herausgegeben von Inga Lund', 'Übersetzt von Berg', 'Lizenz: CC BY 4.0']);
});

test('a record that says nothing more has no lines', () => {
  expect(recordLines(meta({ authors: [{ family: 'Quay' }] }))).toEqual([]);
});
