import { expect, it } from 'vitest';
import { scripts as arabic } from '../model/messages/ar.ts';
import { scripts as german } from '../model/messages/de.ts';
import { scripts } from '../model/messages/en.ts';
import { countKinds, messageFor } from './answer-message.ts';
import type { Answer, Hit, HitKind } from './finder.ts';

const hit = (kind: HitKind): Hit => ({ kind, url: '/', id: 'x', label: 'x', language: 'en', excerpt: () => [] });
const answer = (kinds: readonly HitKind[], whole = true): Answer => ({ kind: 'hits', hits: kinds.map(hit), whole });

it.each([
  [messageFor(scripts, { kind: 'empty' }, ' '), ''],
  [messageFor(scripts, { kind: 'short' }, 'x'), 'Type at least two letters.'],
  [messageFor(scripts, { kind: 'wordless' }, '?!'), 'There is no letter or digit in “?!” to search for.'],
  [messageFor(scripts, answer([]), ' x  y '), 'Nothing found for “x y”.'],
  [messageFor(scripts, answer(['text']), 'x'), '1 passage for “x”.'],
  [messageFor(scripts, answer(['text', 'note']), 'x'), '2 passages for “x”.'],
  [messageFor(scripts, answer(['text', 'note']), 'x', 'note'), '1 passage for “x” in notes.'],
  [messageFor(scripts, answer(['text']), 'x', 'work'), 'Nothing found for “x” in works cited.'],
  [messageFor(scripts, answer(['text', 'note'], false), 'x y'), 'No passage holds all of “x y”. 2 hold some of it.'],
  [messageFor(scripts, answer(['text'], false), 'x y'), 'No passage holds all of “x y”. One holds some of it.'],
  [messageFor(scripts, answer([]), '😀'.repeat(80)), `Nothing found for “${'😀'.repeat(60)}…”.`],
  [messageFor(scripts, answer([]), 'שלום'), 'Nothing found for “\u2068שלום\u2069”.'],
  [messageFor(german, answer(['text', 'note']), 'x', 'note'), '1 Stelle für „x“ in den Anmerkungen.'],
  [messageFor(german, answer(['text'], false), 'x y'), 'Keine Stelle enthält alles aus „x y“. Eine enthält einen Teil davon.'],
  [messageFor(arabic, answer([]), 'x'), 'لم يُعثر على «\u2068x\u2069».'],
])('says “%s”', (message, expected) => {
  expect(message).toBe(expected);
});

it('counts the kinds', () => {
  expect(countKinds(answer(['text', 'note', 'text']))).toEqual({ '': 3, text: 2, note: 1, work: 0 });
  expect(countKinds({ kind: 'short' })).toEqual({ '': 0, text: 0, note: 0, work: 0 });
});
