import { describe, expect, test } from 'vitest';
import { drawWorks } from './works-picture.ts';

const work = (key: string, kind: string, year?: number) => ({ key, kind, year, sort: key });
const kinds = ['document', 'speech', 'book'];

describe('works by kind and year', () => {
  const works = [work('a', 'speech', 2006), work('b', 'speech', 2006), work('c', 'document', 2004), work('d', 'document', 2010), work('e', 'speech')];
  const picture = drawWorks(works, kinds);

  test('every work has one mark, in the band of its kind', () => {
    const marks = picture.bands.flatMap(({ kind, marks: members }) => members.map(({ work: { key, kind: own } }) => ({ key, isRight: own === kind })));
    expect(marks.map(({ key }) => key).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(marks.every(({ isRight }) => isRight)).toBe(true);
  });

  test('kinds come in the order given, those without works not at all', () => {
    expect(picture.bands.map(({ kind }) => kind)).toEqual(['document', 'speech']);
  });

  test('a column for every year, also for one without works, and the last for works without a date', () => {
    expect(picture.columns.map(({ name }) => name)).toEqual(['2004', '2005', '2006', '2007', '2008', '2009', '2010', 'n.d.']);
    const gaps = picture.columns.slice(1).map(({ x }, i) => x - (picture.columns[i]?.x ?? 0));
    for (const gap of gaps) expect(gap).toBeCloseTo(12.5, 1);
  });

  test('no two marks lie in the same place', () => {
    const places = picture.bands.flatMap(({ foot, marks }) => marks.map(({ x, level }) => `${x} ${foot - level}`));
    expect(new Set(places).size).toBe(places.length);
  });

  test('bands do not reach into each other', () => {
    picture.bands.forEach(({ foot, marks }, i) => {
      const top = foot - Math.max(...marks.map(({ level }) => level)) - 1;
      expect(top).toBeGreaterThan(picture.bands[i - 1]?.foot ?? 0);
    });
    expect(picture.height).toBe(picture.bands.at(-1)?.foot);
  });

  test('long stretches of time are cut into as many columns as there is room for', () => {
    for (const [first, last] of [
      [1990, 2010],
      [1850, 2020],
      [2003, 2012],
      [1000, 2020],
    ] as const) {
      const { columns, bands } = drawWorks([work('a', 'book', first), work('b', 'book', last)], kinds);
      expect(columns.length).toBeLessThanOrEqual(9);
      expect(bands[0]?.marks.map(({ x }) => x)).toEqual([columns[0]?.x, columns.at(-1)?.x]);
    }
    expect(drawWorks([work('a', 'book', 1990), work('b', 'book', 2010)], kinds).columns[0]?.name).toBe('1990–94');
  });

  test('one work, and none', () => {
    expect(drawWorks([work('a', 'book', 2006)], kinds)).toMatchObject({
      columns: [{ name: '2006', x: 50 }],
      bands: [{ kind: 'book', marks: [{ x: 50, level: 0 }] }],
    });
    expect(drawWorks([], kinds)).toEqual({ bands: [], columns: [], height: 0 });
  });
});
