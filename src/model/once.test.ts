import { expect, it } from 'vitest';
import { once } from './once.ts';

it('makes a thing once, and another for another', () => {
  const made: string[] = [];
  const shout = once(({ word }: { word: string }) => {
    made.push(word);
    return word.toUpperCase();
  });
  const [one, same] = [{ word: 'tide' }, { word: 'tide' }];
  expect([shout(one), shout(one), shout(same)]).toEqual(['TIDE', 'TIDE', 'TIDE']);
  expect(made).toEqual(['tide', 'tide']);
});

it('keeps nothing, too', () => {
  let times = 0;
  const find = once((_: object) => {
    times += 1;
    return undefined;
  });
  const place = {};
  find(place);
  find(place);
  expect(times).toBe(1);
});
