import { describe, expect, test } from 'vitest';
import { coloursOf } from '../model/colours.ts';
import { dateOf } from '../model/date.ts';
import type { Paper } from '../model/paper.ts';
import { drawCardAsSvg as drawWithColours } from './card.ts';
import { cardAddress, cardSize } from './card-address.ts';
import { rasterise } from './rasterise.ts';

const paperOf = (title: string, rights?: string): Pick<Paper, 'title' | 'rights' | 'meta'> => ({
  title,
  rights,
  meta: {
    titlePage: { title, occasion: 'A Conference', dateline: 'Berlin, 2010' },
    language: 'en-GB',
    authors: [{ family: 'Tsuruoka', given: 'Michitō', affiliation: 'Institute' }],
    date: '2010',
    pages: { labels: ['1'], range: '1' },
    edition: [{ version: '1.0.0', date: '2024', changes: 'First.' }],
  },
});

describe('card', () => {
  test('stands beside the text', () => expect(cardAddress('/papers/', 'a-2010')).toBe('/papers/a-2010/card.png'));

  test('is a PNG of the size that it is said to have, the same each time', () => {
    const draw = () => Buffer.from(rasterise(drawCardAsSvg(paperOf('A Title', 'Do not cite.'), ['1990', '2006', '2006-05'].map(dateOf)), cardSize.width));
    const [one, other] = [draw(), draw()];
    expect(one.toString('latin1', 1, 4)).toBe('PNG');
    expect([one.readUInt32BE(16), one.readUInt32BE(20)]).toEqual([cardSize.width, cardSize.height]);
    expect(one.equals(other)).toBe(true);
  });

  test('words are words, whatever they look like', () => {
    const svg = drawCardAsSvg(paperOf('<script>alert(1)</script> #panic("x") $x$ \\ " ]] & *b*', '#import "a"'), []);
    expect(svg).not.toContain('<script>alert');
  });

  const drawCardAsSvg = (...[paper, dates]: Parameters<typeof drawWithColours> extends [infer A, infer B, unknown] ? [A, B] : never) =>
    drawWithColours(paper, dates, coloursOf(undefined));

  test('a title of any length finds room, and events may be many or none', () => {
    const long = drawCardAsSvg(paperOf('A very long title that goes on about security and partnership '.repeat(8)), []);
    expect(long.match(/viewBox="0 0 1200(?:\.0+)? 630/)).not.toBeNull();
    expect(
      drawCardAsSvg(
        paperOf('Many'),
        Array.from({ length: 200 }, () => dateOf('2006')),
      ),
    ).toContain('<svg');
  });

  test('letters that the text face lacks are found in another, or named', () => {
    expect(drawCardAsSvg(paperOf('Ночь ō'), [])).toContain('<svg');
  });
});
