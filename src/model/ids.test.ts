import { describe, expect, it } from 'vitest';
import { noteId, pageId, slugOf } from './ids.ts';

describe('the id of a note', () => {
  it.each([
    ['12', 'n12'],
    ['12a', 'n12a'],
    ['12A', 'n12a'],
    ['*', 'n-star'],
    ['**', 'n-star-star'],
    ['†', 'n-dagger'],
    ['*1', 'n-star-1'],
    ['a', 'n-a'],
    ['iv', 'n-iv'],
    ['¹²', 'n12'],
    ['٣', 'n3'],
    ['１２', 'n12'],
  ])('%s is %s', (label, id) => expect(noteId(label)).toBe(id));
  it.each(['one', 'smith2004', '0', '1-2', '**********', '注', '99999999999999999999', '*99999999999999999999'])('%s is no label', (label) =>
    expect(noteId(label)).toBe('n-unlabelled'),
  );
  it('says whose it is where notes begin anew', () => expect(noteId('1', 's2')).toBe('s2-n1'));
});

it('a page is named by its label', () =>
  expect(['4', 'iii', 'III', '12a', 'S-4'].map(pageId)).toEqual(['page-4', 'page-iii', 'page-iii', 'page-12a', 'page-s-4']));

describe('a heading takes no address of another kind', () => {
  it.each(['Page III', 'Page 12a', 'N12a', 'n star', 'S2', 's a', 'Aims P3', 'Aims p3a', 'Main', 'Introduction n1', 'Toc title', 'One Eq1'])('%s', (title) =>
    expect(slugOf(title, 'x')).toMatch(/^section-/),
  );
  it.each([
    ['Introduction', 'introduction'],
    ['Pages', 'pages'],
    ['Page Turners', 'page-turners'],
    ['A Plan', 'a-plan'],
    ['NATO 2020', 'nato-2020'],
  ])('%s is %s', (title, slug) => expect(slugOf(title, 'x')).toBe(slug));
});

it('of a section that stands deep under long titles is short enough for the name of a file', () => {
  const title = 'A title of many words that says all that can be said of the ports';
  const ids: string[] = [];
  for (let i = 0; i < 6; i++) ids.push(slugOf(title, `${ids.at(-1) ?? ''}-s${i}`, ids.at(-1)));
  expect(ids[1]).toBe(`${ids[0]}-${ids[0]}`);
  expect(Math.max(...ids.map(({ length }) => length))).toBeLessThan(200);
  expect(new Set(ids).size).toBe(6);
});
