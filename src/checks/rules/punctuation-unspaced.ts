import { edit, show } from '../edit.ts';
import { placeOfNode } from '../place.ts';
import type { Rule } from '../rule.ts';
import { harbours, introduction } from '../sound-collection.fixture.ts';
import { blockTexts } from '../words/block-text.ts';
import { around, judgeCharacters } from '../words/typography.ts';

const spacedMarks = judgeCharacters(/[ \t][,;:.!?)\]](?![\p{L}\p{N}.])/gu, (match, { language }) => {
  // In French, the taller marks are set off.
  if (language.startsWith('fr') && /[;:!?]/.test(match[0])) return undefined;
  return { message: `Unexpected space before “${match[0].trim()}” in “${around(match)}”, expected none` };
});

export const punctuationUnspaced: Rule = {
  name: 'punctuation-unspaced',
  topic: 'typography',
  severity: 'error',
  why: 'A comma or a note’s number that is set off from its word can begin the next line, alone.',
  passes: [show(introduction, 'in 1994.[^1]')],
  fails: [edit(introduction, 'dispute between', 'dispute , between'), edit(introduction, '1994.[^1]', '1994. [^1]'), edit(harbours, '<Supplied', ' <Supplied')],
  *check(collection) {
    yield* spacedMarks.check(collection);
    for (const paper of collection.papers) {
      for (const { text, marks, file } of blockTexts(paper)) {
        for (const { index, node } of marks) {
          if (node.type !== 'noteref' || !/\s/.test(text[index - 1] ?? '')) continue;
          yield { ...placeOfNode(file, node), message: `Unexpected space before the call of note ${node.label}, expected none` };
        }
      }
    }
  },
  survey: spacedMarks.survey,
};
