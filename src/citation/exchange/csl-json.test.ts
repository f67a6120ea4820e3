import { describe, expect, it } from 'vitest';
import { formatCslJson, parseCslJson } from './index.ts';

describe('parseCslJson', () => {
  it('reads a single item as a list of one', () => {
    expect(parseCslJson('{"id": 7, "type": "book", "title": "T", "volume": 3}')).toMatchObject({
      works: { 'work-7': { type: 'book', title: 'T', volume: '3' } },
    });
  });

  it.each(['', '{', '[', 'null', '[1]', '"x"', '[{"id":"k"}]'])('reports “%s” and does not throw', (text) => {
    const { works, problems } = parseCslJson(text);
    expect(works).toEqual({});
    expect(problems.length).toBeGreaterThan(0);
  });

  it('places a problem at its item', () => {
    const { problems } = parseCslJson('[\n{"id": "a", "type": "book", "title": "A"},\n{"id": "b", "type": "song", "title": "B"}\n]');
    expect(problems).toEqual([{ line: 3, message: expect.stringContaining('"song"') }]);
  });
});

it('formatCslJson keeps custom, which CSL-JSON has a place for', () => {
  expect(formatCslJson({ k: { type: 'book', title: 'T', custom: { 'further-reading': true } } })).toContain('"further-reading": true');
});
