import { expect, test } from 'vitest';
import { type Draft, type DraftInline, emptyDraft } from '../draft.ts';
import { annotateReferences } from './annotate-draft.ts';
import { inlinesOf } from './inlines.fixture.ts';
import { flatten } from './marked-text.ts';

const draftOf = (notes: readonly string[], blocks: Draft['blocks'] = []): Draft => ({
  ...emptyDraft(),
  blocks,
  notes: new Map(notes.map((text, at) => [`n${at + 1}`, { label: String(at + 1), blocks: [{ type: 'paragraph', children: inlinesOf(text) }] }])),
});
/** References as `[key form locator: words]`, doubts as `?`. */
const show = (inlines: readonly DraftInline[]): string =>
  inlines
    .map((each): string => {
      if (each.type === 'reference') return `[${[each.work, each.form, each.locator].filter(Boolean).join(' ')}: ${show(each.children)}]`;
      if (each.type === 'doubt') return '?';
      return flatten([each]).text;
    })
    .join('');
const notesOf = (notes: readonly string[]) => {
  const draft = draftOf(notes);
  annotateReferences(draft);
  return {
    notes: [...draft.notes.values()].map(({ blocks }) => blocks.map((block) => (block.type === 'paragraph' ? show(block.children) : '')).join(' ')),
    works: [...draft.works.values()].map(({ work }) => work.title),
  };
};

test('references are parted from prose and from each other, and the words stay', () => {
  const { notes, works } = notesOf([
    'On this, see Ada Lund, ‘Ropes’, *Journal of Tar*, Vol. 3 (1998), p. 4; Ben Marsh, *Tar* (Hull: Port Press, 1901). It rained.',
  ]);
  expect(notes).toEqual([
    'On this, see [ref-1 full p. 4: Ada Lund, ‘Ropes’, Journal of Tar, Vol. 3 (1998), p. 4]; [ref-2 full: Ben Marsh, Tar (Hull: Port Press, 1901)]. It rained.',
  ]);
  expect(works).toEqual(['Ropes', 'Tar']);
});

test('short references point back', () => {
  const full = 'Ada Lund, *Ropes of the North* (Hull: Port Press, 1998), p. 4.';
  const other = 'Ben Marsh, *Tar* (Hull: Port Press, 1901), p. 1.';
  expect(
    notesOf([full, 'Ibid., p. 7.', other, 'Lund, *Ropes*, pp. 3–5.', 'Marsh, op. cit., p. 2.', 'Lund (note 1 above), p. 9.', 'Ebd., S. 10.']).notes,
  ).toEqual([
    '[ref-1 full p. 4: Ada Lund, Ropes of the North (Hull: Port Press, 1998), p. 4].',
    '[ref-1 short p. 7: Ibid., p. 7].',
    '[ref-2 full p. 1: Ben Marsh, Tar (Hull: Port Press, 1901), p. 1].',
    '[ref-1 short pp. 3–5: Lund, Ropes, pp. 3–5].',
    '[ref-2 short p. 2: Marsh, op. cit., p. 2].',
    '[ref-1 short p. 9: Lund (note 1 above), p. 9].',
    '[ref-1 short S. 10: Ebd., S. 10].',
  ]);
});

test('what looks like a reference and no rule reads is a doubt', () => {
  expect(notesOf(['Somewhere it says ‘The End of All Ropes’, in a letter of 1906, p. 3.']).notes[0]).toMatch(/\?/);
});

test('ibid. after a note with two works is a doubt', () => {
  const two = 'Ada Lund, *Ropes* (Hull: Port Press, 1998); Ben Marsh, *Tar* (Hull: Port Press, 1901).';
  expect(notesOf([two, 'Ibid., p. 3.']).notes[1]).toBe('Ibid., p. 3?.');
});

test('a list of references, and author and year in the text', () => {
  const paragraph = (text: string) => ({ type: 'paragraph' as const, children: inlinesOf(text) });
  const draft = draftOf(
    [],
    [
      paragraph('Ropes hold (Lund 2001, 34; Marsh and Quay 2003). Lund (2001) says so; Smith (2001) does not.'),
      { type: 'heading', level: 1, children: inlinesOf('References'), anchors: [] },
      paragraph('Lund, A. (2001). *Ropes*. Hull: Port Press.'),
      paragraph('Marsh, Ben, and Carl Quay (2003): *Tar*. Hull: Port Press.'),
    ],
  );
  annotateReferences(draft);
  const [text, , first, second] = draft.blocks;
  expect(text?.type === 'paragraph' && show(text.children)).toBe(
    'Ropes hold ([ref-1 short: Lund 2001, 34]; [ref-2 short: Marsh and Quay 2003]). [ref-1 short: Lund (2001)] says so; Smith (2001) does not.',
  );
  expect(first?.type === 'paragraph' && show(first.children)).toMatch(/^\[ref-1 full/);
  expect(second?.type === 'paragraph' && show(second.children)).toMatch(/^\[ref-2 full/);
});

test('of two works of one author the words name one; a note that is named alone is no work; what points nowhere is a doubt', () => {
  const [one, two] = ['Ada Lund, *Ropes of the North* (Hull: Port Press, 1998), p. 4.', 'Ada Lund, *Tar* (Hull: Port Press, 2001), p. 1.'];
  expect(notesOf([one, two, 'Lund, *Ropes of the North*, *op. cit.*, p. 2.', 'See also note 1.', 'Marsh, *op. cit.*, p. 3.']).notes.slice(2)).toEqual([
    '[ref-1 short p. 2: Lund, Ropes of the North, op. cit., p. 2].',
    'See also note 1.',
    expect.stringContaining('?') as string,
  ]);
});
