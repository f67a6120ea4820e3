import { describe, expect, it } from 'vitest';
import { markBetween, textFragment, wholeWords } from './text-fragment.ts';

const fragment = (text: string, selected: string, nth = 0) => {
  let at = -1;
  for (let i = 0; i <= nth; i++) at = text.indexOf(selected, at + 1);
  if (at < 0) throw new Error(`“${selected}” is not in the text.`);
  return textFragment(text, ...wholeWords(text, at, at + selected.length));
};

describe('the fragment of a few words', () => {
  it('is the words', () => expect(fragment('One sail on a calm sea.', 'a calm sea')).toBe('text=a%20calm%20sea'));
  it('is whole words, where a part of one is selected', () => expect(fragment('One sail on a calm sea.', 'ail on a c')).toBe('text=sail%20on%20a%20calm'));
  it('encodes what the syntax takes for its own', () => {
    expect(fragment('Ships, sails & NATO-Japan ties.', 'Ships, sails & NATO-Japan ties')).toBe('text=Ships%2C%20sails%20%26%20NATO%2DJapan%20ties');
  });
  it('names the words before, where they occur earlier', () => {
    expect(fragment('The sea is calm. Later the sea is calm again.', 'is calm', 1)).toBe('text=Later%20the%20sea-,is%20calm');
  });
  it('names the words after, where none before tell', () => {
    expect(fragment('x the sea is calm.\nthe sea is rough', 'the sea is', 1)).toBe('text=the%20sea%20is,-rough');
  });
  it('heeds that a browser does not heed case', () => expect(fragment('SEA and shore, the sea', 'sea')).toBe('text=the-,sea'));
  it('is not misled by the same letters within other words', () => expect(fragment('seaside by the sea', 'sea', 1)).toBe('text=sea'));
  it('is none, where nothing tells the words from others', () => expect(fragment('the sea\nthe sea', 'the sea', 1)).toBeUndefined());
});

describe('the fragment of many words', () => {
  const long = `${'It began with a small dialogue between two old capitals and went on'} ${'for very many years '.repeat(8)}until the end of the whole long story.`;
  it('is the first and the last of them', () => expect(fragment(long, long)).toBe('text=It%20began%20with%20a,the%20whole%20long%20story.'));
  it('runs over paragraphs', () => {
    expect(fragment('He said one two three four.\nThen five six seven eight he said.', 'one two three four.\nThen five six seven eight')).toBe(
      'text=one%20two%20three%20four.,five%20six%20seven%20eight',
    );
  });
  it('takes more words, where the first occur earlier', () => {
    expect(fragment('a b c d e.\na b c d f.\ng h i j', 'a b c d f.\ng h i j')).toBe('text=a%20b%20c%20d%20f.,g%20h%20i%20j');
  });
  it('takes more words, where the last occur between', () => {
    expect(fragment('a b c d e f g\nm n o p q\nr s p q', 'a b c d e f g\nm n o p q\nr s p q')).toBe('text=a%20b%20c%20d,r%20s%20p%20q');
  });
});

describe('the calls of notes and the marks of pages', () => {
  it('are in no part of a fragment', () => {
    const found = fragment(`Words before.${markBetween} Words behind it.`, `Words before.${markBetween} Words behind it.`);
    expect(found).toBe('text=Words%20before.,Words%20behind%20it.');
  });
  it('make a longer word of the one that they touch, which is left out', () => {
    expect(fragment(`All the way to Tokyo${markBetween} and back.`, 'the way to Tokyo')).toBe('text=the%20way%20to');
    expect(fragment(`Tokyo${markBetween} alone.`, 'Tokyo')).toBeUndefined();
  });
});

it('blanks and marks around a selection do not count', () => {
  const text = `one${markBetween} two \nthree`;
  expect(wholeWords(text, 3, 9)).toEqual([5, 8]);
  expect(wholeWords(text, 3, 5)).toEqual([5, 5]);
});
