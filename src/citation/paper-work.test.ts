import { describe, expect, it } from 'vitest';
import type { PaperMeta } from '../model/paper.ts';
import { type PaperKind, paperKinds } from '../model/paper-kind.ts';
import { formatBibtex, formatCslJson, formatRis, parseBibtex, parseCslJson, parseRis } from './exchange/index.ts';
import { paperWork } from './paper-work.ts';

const meta: PaperMeta = {
  titlePage: { title: 'Quays' },
  language: 'en-GB',
  authors: [{ family: 'Lund', given: 'Inga' }],
  date: '2010-03',
  edition: [{ version: '1.2.0', date: '2020-01-01', changes: 'First.' }],
};
const workOf = (record: Partial<PaperMeta>, more: Partial<PaperMeta> = {}) =>
  paperWork({ title: 'Quays', rights: 'Do not cite.', meta: { ...meta, ...more, ...record } }, 'https://e.org/quays/');

describe('a paper as a work', () => {
  it.each<[Partial<PaperMeta>, object]>([
    [{}, { type: 'document' }],
    [
      { kind: 'working-paper', series: { name: 'Harbour Papers', number: '7' } },
      { type: 'report', genre: 'Working paper', 'collection-title': 'Harbour Papers', number: '7' },
    ],
    [
      { kind: 'article', series: { name: 'Harbour Review', number: '12 (3)' } },
      { type: 'article-journal', 'container-title': 'Harbour Review', volume: '12', issue: '3' },
    ],
    [
      { kind: 'chapter', series: { name: 'Ports' } },
      { type: 'chapter', 'container-title': 'Ports' },
    ],
    [{ kind: 'thesis' }, { type: 'thesis', genre: 'Thesis' }],
    [
      { kind: 'article', doi: '10.1000/x', publishedIn: { title: 'Harbour Review', volume: '12', issue: '3' } },
      { 'container-title': 'Harbour Review', volume: '12', issue: '3', DOI: '10.1000/x' },
    ],
    [
      {
        contributors: [
          { family: 'Berg', role: 'editor' },
          { family: 'Dahl', given: 'Eva', role: 'translator' },
        ],
      },
      { editor: [{ family: 'Berg' }], translator: [{ family: 'Dahl', given: 'Eva' }] },
    ],
  ])('of the record %j', (record, expected) => expect(workOf(record)).toMatchObject(expected));
  it('is a conference paper where it has an occasion', () =>
    expect(workOf({}, { occasion: { name: 'Days' } })).toMatchObject({ type: 'paper-conference', 'event-title': 'Days' }));
});

const formats = [
  ['BibTeX', formatBibtex, parseBibtex],
  ['RIS', formatRis, parseRis],
  ['CSL-JSON', formatCslJson, parseCslJson],
] as const;
describe.each(formats)('the citation in %s', (_name, format, parse) => {
  it.each(Object.keys(paperKinds) as PaperKind[])('of a %s keeps its series, conference and version, and comes back', (kind) => {
    const work = workOf({ kind, series: { name: 'Harbour Papers', number: '7' } }, { occasion: { name: 'Harbour Days', place: 'Bergen' } });
    const text = format({ quays: work });
    for (const part of ['Harbour Papers', 'Harbour Days', 'digital edition, version 1.2.0', 'Do not cite.']) expect(text).toContain(part);
    expect(parse(text)).toEqual({ works: { quays: work }, problems: [] });
  });
});
