import { expect, test } from 'vitest';
import { findCandidates } from './call-candidates.ts';
import { findCalls } from './calls.ts';
import type { FlowBlock, TranscriptNote } from './gather.ts';
import { blockOf } from './lines.fixture.ts';
import { readRemnants } from './remnants.ts';
import { textOf } from './transcript.ts';

const flowOf = (texts: readonly string[]): FlowBlock[] =>
  texts.map((text, page) => ({
    heading: undefined,
    blocks: [blockOf(text, { page })],
    runs: readRemnants(text),
    pages: [{ at: 0, page, sure: true, why: '' }],
    page,
    divided: [],
    why: '',
  }));
const notesOf = (pages: readonly number[], texts: readonly string[] = []): TranscriptNote[] =>
  pages.map((page, ordinal) => ({
    ordinal,
    number: ordinal + 1,
    label: String(ordinal + 1),
    misread: undefined,
    paragraphs: [{ runs: [{ text: texts[ordinal] ?? 'See Lund.' }], divided: [], block: blockOf('x') }],
    page,
    why: '',
    sure: true,
  }));
const places = (texts: readonly string[], pages: readonly number[], notes?: readonly string[]) => {
  const { found, lost } = findCalls(flowOf(texts), notesOf(pages, notes), false);
  return {
    found: [...found].map(
      ([note, { block, candidate, sure }]) => `${note.number} ${textOf(block.runs).slice(Math.max(0, candidate.start - 4), candidate.start)}${sure ? '' : '?'}`,
    ),
    lost: lost.map(({ note, places: proposed }) => [note.number, proposed[0] && textOf(proposed[0].block.runs).slice(0, proposed[0].at)]),
  };
};

test('raised, plain behind a stop, and misread numbers; years, counts and powers are none', () => {
  const text = 'In 1990. 12 May it rose.¹ The vote of No. 2 fell.2 Then p. 3. 3 Others came, 10² of them. It was l4 Here. End.5';
  expect(places([text], [0, 0, 0, 0, 0])).toMatchObject({ found: ['1 ose.', '2 ell.', '3  3. ', '5 End.'], lost: [[4, expect.any(String)]] });
});

test('a machine’s l2 is told as doubtful', () => {
  const eleven = Array.from({ length: 11 }, (_, at) =>
    `It is so.${at + 1} `.replace(/\d+/, (digits) => [...digits].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')),
  );
  const { found } = places(
    [`${eleven.join('')}And it ended.l2 Then.`],
    Array.from({ length: 12 }, () => 0),
  );
  expect(found.at(-1)).toBe('12 ded.?');
});

test('a call of another page’s note is none', () => {
  expect(places(['It rose.2 Then it fell.¹ End.', 'It rose again.² End.'], [0, 1]).found).toEqual(['1 ell.', '2 ain.']);
});

test('the place of a lost call is proposed by the words that it shares with the note', () => {
  const text = 'It rose.¹ The summit of Istanbul met in June 2004. Nothing came of it. It fell.³';
  expect(places([text], [0, 0, 0], ['See Lund.', 'Istanbul Summit Communiqué, June 2004.', 'See Marsh.']).lost).toEqual([
    [2, 'It rose.1 The summit of Istanbul met in June 2004.'],
  ]);
});

test('calls beside each other, raised with nothing between, are several', () => {
  const labels = (text: string) => findCandidates([{ text: 'It rose.' }, { text, raised: true }]).map(({ label }) => label);
  expect(labels('1617')).toEqual(['16', '17']);
  expect(labels('91011')).toEqual(['9', '10', '11']);
  expect(labels('12')).toEqual(['12']);
  expect(labels('123')).toEqual(['123']);
});
