import { describe, expect, it } from 'vitest';
import type { Works } from '../../model/work.ts';
import { workFields } from '../csl-item.ts';
import { allTypes, collection, fullWork, hostileTexts, hostileWork } from '../works.fixture.ts';
import { bibtexFields } from './bibtex-fields.ts';
import { type FieldTable, fieldsByName, nameOfField } from './fields.ts';
import { formatBibtex, formatCslJson, formatRis, parseBibtex, parseCslJson, parseRis, type WorksReading } from './index.ts';
import { onOneLine } from './reading.ts';
import { risTags } from './ris-fields.ts';

const formats: [string, (works: Works) => string, (text: string) => WorksReading][] = [
  ['BibTeX', formatBibtex, parseBibtex],
  ['RIS', formatRis, parseRis],
  ['CSL-JSON', formatCslJson, parseCslJson],
];

describe.each(formats)('%s', (_name, format, parse) => {
  it('carries all works of the collection there and back', () => {
    expect(Object.keys(collection).length).toBeGreaterThan(40);
    expect(parse(format(collection))).toEqual({ works: collection, problems: [] });
  });

  it.each(allTypes)('carries every field of a work of type %s', (type) => {
    const works = { 'a-key': fullWork(type) };
    expect(parse(format(works))).toEqual({ works, problems: [] });
  });

  it.each(hostileTexts)('carries the text %s in every field', (text) => {
    const worksOf = (words: string): Works => Object.fromEntries(allTypes.map((type, index) => [`w${index}`, hostileWork(words, type)]));
    expect(parse(format(worksOf(text)))).toEqual({ works: worksOf(format === formatCslJson ? text : onOneLine(text)), problems: [] });
  });

  it.each([
    '2007',
    '2007-01',
    '2007-01-12',
    '2007-22',
    '2006-09/2006-10',
    '2009-02-15/2009-02-18',
    '2007-24/2008-21',
    '2008/2009',
    '0987',
    '1723~',
    '1720~/1730',
    '-0043',
    '-0100/-0043',
    '0000',
    '2007-21/2008-24',
    '2007-03/2007-22',
  ])('carries the date %s', (date) => {
    const works: Works = { k: { type: 'document', title: 'T', issued: date, accessed: date, 'original-date': date } };
    expect(parse(format(works))).toEqual({ works, problems: [] });
  });

  it('makes one line of a text that has several', () => {
    const { works } = parse(format({ k: { type: 'report', title: 'T', note: 'one\ntwo\n\nER  - \nthree' } }));
    expect(works['k']?.note?.replace(/\s+/g, ' ')).toBe('one two ER - three');
    expect(Object.keys(works)).toEqual(['k']);
  });

  it('survives being cut anywhere', () => {
    const text = format({ one: fullWork('chapter'), two: fullWork('report') });
    for (let end = 0; end < text.length; end += 1) expect(() => parse(text.slice(0, end))).not.toThrow();
  });

  it('accepts a byte order mark and CRLF', () => {
    const works = { k: fullWork('book') };
    expect(parse(`\ufeff${format(works).replace(/\r?\n/g, '\r\n')}`)).toEqual({ works, problems: [] });
  });

  it('finds nothing in nothing', () => expect(parse(format({}))).toEqual({ works: {}, problems: [] }));
});

const tables: [string, FieldTable][] = [
  ['BibTeX', bibtexFields],
  ['RIS', risTags],
];
describe.each(tables)('the table of %s', (_name, table) => {
  it.each(allTypes)('has no name twice for type %s', (type) => {
    const named = workFields.filter((field) => nameOfField(table, field, type) !== undefined);
    expect([...fieldsByName(table, type).values()].sort()).toEqual([...named].sort());
  });
});
