import { type Difference, measureFidelity } from '../../edition/fidelity.ts';
import { edit, show } from '../edit.ts';
import { isWhole } from '../place.ts';
import { excerptOf } from '../printed-words.ts';
import type { Rule } from '../rule.ts';
import { harbours, introduction, paper, source } from '../sound-collection.ts';

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
      for (const difference of measureFidelity(each)?.differences ?? []) {
        const { place } = difference.kind === 'lost' ? difference.source : difference.edition;
        const isRecord = place.line === undefined && place.file.endsWith('paper.yaml');
        yield { ...(isRecord ? collection.placeInRecord(each, 'titlePage') : place), ...describe(difference) };
      }
    }
  },
};

function describe({ kind, source: { words, place }, edition }: Difference): { message: string; hint: string } {
  const [was, is] = [excerptOf(words.join(' ')), excerptOf(edition.words.join(' '))];
  const at = `${place.file.slice(place.file.lastIndexOf('/') + 1)}${place.line ? `:${place.line}` : ''}`;
  switch (kind) {
    case 'changed':
      return { message: `Unexpected “${is}”, expected “${was}” as in the copy text (${at})`, hint: `An emendation is marked: <Emend was="…" why="…">…</Emend>.` };
    case 'added':
      return { message: `Unexpected “${is}”, expected nothing here, as in the copy text (${at})`, hint: 'What the editor restores is marked: <Supplied why="…">…</Supplied>.' };
    case 'lost':
      return { message: `Unexpected gap in the edition, expected “${was}” as in the copy text`, hint: `The words should stand near ${edition.place.file}${edition.place.line ? `:${edition.place.line}` : ''}.` };
  }
}
