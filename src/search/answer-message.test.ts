import { expect, it } from 'vitest';
import { countKinds, messageFor } from './answer-message.ts';
import type { Answer, Hit, HitKind } from './finder.ts';

const hit = (kind: HitKind): Hit => ({ kind, url: '/', id: 'x', label: 'x', language: 'en', excerpt: () => [] });
const answer = (kinds: readonly HitKind[], whole = true): Answer => ({ kind: 'hits', hits: kinds.map(hit), whole });

it.each([
  [messageFor({ kind: 'empty' }, ' '), ''],
  [messageFor({ kind: 'short' }, 'x'), 'Type at least two letters.'],
  [messageFor({ kind: 'wordless' }, '?!'), 'There is no letter or digit in “?!” to search for.'],
  [messageFor(answer([]), ' x  y '), 'Nothing found for “x y”.'],
  [messageFor(answer(['text']), 'x'), '1 passage for “x”.'],
  [messageFor(answer(['text', 'note']), 'x'), '2 passages for “x”.'],
  [messageFor(answer(['text', 'note']), 'x', 'note'), '1 passage for “x” in notes.'],
  [messageFor(answer(['text']), 'x', 'work'), 'Nothing found for “x” in works cited.'],
  [messageFor(answer(['text', 'note'], false), 'x y'), 'No passage holds all of “x y”. 2 hold some of it.'],
  [messageFor(answer(['text'], false), 'x y'), 'No passage holds all of “x y”. One holds some of it.'],
  [messageFor(answer([]), '😀'.repeat(80)), `Nothing found for “${'😀'.repeat(60)}…”.`],
  [messageFor(answer([]), 'שלום'), 'Nothing found for “\u2068שלום\u2069”.'],
])('says “%s”', (message, expected) => {
  expect(message).toBe(expected);
});

it('counts the kinds', () => {
  expect(countKinds(answer(['text', 'note', 'text']))).toEqual({ '': 3, text: 2, note: 1, work: 0 });
  expect(countKinds({ kind: 'short' })).toEqual({ '': 0, text: 0, note: 0, work: 0 });
});
