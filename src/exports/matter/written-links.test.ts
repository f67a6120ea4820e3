import { expect, it } from 'vitest';
import { linkRuns } from '../../model/link-runs.ts';
import { cutAtLinks } from './written-links.ts';

it.each([
  ['https://doi.org/10.1000/182.', [['https://doi.org/10.1000/182', 'https://doi.org/10.1000/182'], ['.']]],
  ['at www.nato.int/docu (see there)', [['at '], ['www.nato.int/docu', 'http://www.nato.int/docu'], [' (see there)']]],
  ['(http://a.example/b_(c), 4)', [['('], ['http://a.example/b_(c)', 'http://a.example/b_(c)'], [', 4)']]],
  ['(http://a.example/b)', [['('], ['http://a.example/b', 'http://a.example/b'], [')']]],
  ['doi:10.1000/xyz-1; and', [['doi:10.1000/xyz-1', 'https://doi.org/10.1000/xyz-1'], ['; and']]],
  ['DOI 10.1000/a', [['DOI '], ['10.1000/a', 'https://doi.org/10.1000/a']]],
  ['‘https://a.example/’ and', [['‘'], ['https://a.example/', 'https://a.example/'], ['’ and']]],
  ['Section 10.1 of www, and doi: none', [['Section 10.1 of www, and doi: none']]],
  ['http://[x and more', [['http://[x and more']]],
  ['', []],
])('finds what is an address in “%s”', (text, expected) => {
  expect(linkRuns(text).map(({ text: words, url }) => (url ? [words, url] : [words]))).toEqual(expected);
});

it('makes an address within a link a link of its own', () => {
  const runs = cutAtLinks([
    { type: 'text', value: 'One, http://a.example/, ' },
    { type: 'emphasis', children: [{ type: 'text', value: 'Two' }] },
  ]);
  expect(runs.map(({ linked, nodes }) => [linked, nodes.map(({ type }) => type).join(' ')])).toEqual([
    [true, 'text'],
    [false, 'link'],
    [true, 'text emphasis'],
  ]);
});
