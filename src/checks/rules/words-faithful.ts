import type { Collection } from '../../edition/collection/read-collection.ts';
import { type Difference, measureFidelity } from '../../edition/fidelity/fidelity.ts';
import type { Paper } from '../../model/paper.ts';
import { edit, show } from '../edit.ts';
import { isWhole, type Place } from '../place.ts';
import type { Complaint, Rule } from '../rule.ts';
import { harbours, introduction, paper, source } from '../sound-collection.fixture.ts';
import { excerptOf, hasWords } from '../words/printed-words.ts';

export const wordsFaithful: Rule = {
  name: 'words-faithful',
  topic: 'fidelity',
  severity: 'error',
  why: 'Readers quote these words as the author’s: each is the copy text’s, or is marked as the editor’s.',
  passes: [show(harbours, '<Emend was="habour" why="A letter was lost.">harbour</Emend>')],
  fails: [
    edit(introduction, 'long dispute', 'short dispute'),
    edit(introduction, 'a long dispute', 'a long and bitter dispute'),
    edit(introduction, 'a long dispute', 'a dispute'),
    edit(harbours, '<Emend was="habour" why="A letter was lost.">harbour</Emend>', 'harbour'),
    edit(paper, 'Third Harbour Seminar', 'Fourth Harbour Seminar'),
    edit(source, 'the ports.', 'the ports. Then it rained.'),
  ],
  *check(collection) {
    for (const each of collection.papers) {
      if (!isWhole(collection, each)) continue;
      // An empty copy text is a finding of its own.
      if (!/\S/.test(each.source?.text ?? '')) continue;
      for (const difference of measureFidelity(each)?.differences ?? []) yield { ...placeOf(difference, each, collection), ...describe(difference) };
    }
  },
};

function placeOf({ kind, source: copyText, edition }: Difference, paper: Paper, collection: Collection): Place {
  const { place, words } = kind === 'lost' ? copyText : edition;
  if (place.line !== undefined || !place.file.endsWith('paper.yaml')) return place;
  const lines = Object.entries(paper.meta.titlePage);
  const role = lines.find(([, line]) => hasWords(line, words.join(' ')))?.[0];
  return collection.placeInRecord(paper, 'titlePage', ...(role === undefined ? [] : [role]));
}

/** More are not a difference but another text. */
const mostWords = 1000;

function describe({ kind, source: { words, place }, edition }: Difference): Pick<Complaint, 'message' | 'hint' | 'also'> {
  const [was, is] = [excerptOf(words.join(' ')), excerptOf(edition.words.join(' '))];
  if (words.length + edition.words.length > mostWords) {
    return {
      message: `Unexpected ${edition.words.length} words that do not follow the copy text, expected its ${words.length} words`,
      hint: 'See whether the sections are in order, and the copy text is this paper’s.',
    };
  }
  const also = { ...place, label: 'the copy text' };
  switch (kind) {
    case 'changed':
      return {
        message: `Unexpected “${is}”, expected “${was}” as in the copy text`,
        also,
        hint: `An emendation is marked: <Emend was="…" why="…">…</Emend>.`,
      };
    case 'added':
      return {
        message: `Unexpected “${is}”, expected nothing here, as in the copy text`,
        also,
        hint: 'What the editor restores is marked: <Supplied why="…">…</Supplied>.',
      };
    case 'lost':
      return {
        message: `Unexpected gap in the edition, expected “${was}” as in the copy text`,
        also: { ...edition.place, label: 'the words should stand near here' },
      };
  }
}
