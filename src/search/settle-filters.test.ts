import { gunzipSync, gzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type IndexFile, settleFilters } from './settle-filters.ts';

const words = (text: string) => [0x60 + text.length, ...Buffer.from(text)];
const value = (text: string, ...pages: number[]) => [
  0x82,
  ...words(text),
  0x80 + pages.length,
  ...pages.flatMap((page) => (page < 24 ? [page] : [0x18, page])),
];
const packed = (...bytes: number[]) => gzipSync(new Uint8Array([...Buffer.from('pagefind_dcd'), ...bytes]));

function index(hash: string, ...values: number[][]): IndexFile[] {
  return [
    { path: `filter/en_${hash}.pf_filter`, content: packed(0x82, ...words('facet'), 0x80 + values.length, ...values.flat()) },
    { path: 'pagefind.en_0123456789.pf_meta', content: packed(0x81, ...words(`en_${hash}`)) },
    { path: 'pagefind-entry.json', content: Buffer.from('{"hash":"en_0123456789"}') },
    { path: 'wasm.en.pagefind', content: new Uint8Array([1]) },
  ];
}

const readable = ({ path, content }: IndexFile) => [
  path,
  path.includes('.pf_') ? Buffer.from(gunzipSync(content)).toString('latin1') : Buffer.from(content).toString(),
];

test('the order of a filter’s values leaves no trace', () => {
  const [a, b] = [value('year 2010', 3, 200), value('author lund', 1)];
  const settled = settleFilters(index('abcdef0', a, b));
  expect(settled.map(readable)).toEqual(settleFilters(index('1234567', b, a)).map(readable));
});

test('files are named by what they hold, and found by those that name them', () => {
  const [filter, meta, entry, other] = settleFilters(index('abcdef0', value('b', 1), value('a', 2)));
  const [, name = ''] = /filter\/(en_[0-9a-f]{7})\.pf_filter/.exec(filter?.path ?? '') ?? [];
  expect(name).not.toBe('en_abcdef0');
  const [, metaName = ''] = /pagefind\.(en_[0-9a-f]{10})\.pf_meta/.exec(meta?.path ?? '') ?? [];
  expect(readable(meta as IndexFile)[1]).toContain(name);
  expect(readable(entry as IndexFile)[1]).toBe(`{"hash":"${metaName}"}`);
  expect(other).toEqual({ path: 'wasm.en.pagefind', content: new Uint8Array([1]) });
  const text = readable(filter as IndexFile)[1] ?? '';
  expect(Buffer.from(text, 'latin1').subarray(12)).toEqual(Buffer.from([0x82, ...words('facet'), 0x82, ...value('a', 2), ...value('b', 1)]));
});

test('an index without a filter stays as it is', () => {
  const files = index('abcdef0').slice(1);
  expect(settleFilters(files)).toEqual(files);
});

test('a filter of another form is told', () => {
  const [, ...others] = index('abcdef0');
  expect(() => settleFilters([{ path: 'filter/en_abcdef0.pf_filter', content: packed(0xa0) }, ...others])).toThrow('Unexpected form');
  expect(() => settleFilters([{ path: 'filter/en_abcdef0.pf_filter', content: gzipSync(new Uint8Array([1, 2])) }, ...others])).toThrow('mark');
});
