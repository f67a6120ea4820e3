import { edit, show } from '../edit.ts';
import { placeOfNode } from '../place.ts';
import type { Rule } from '../rule.ts';
import { harbours, introduction, source } from '../sound-collection.fixture.ts';
import { blockTexts } from '../words/block-text.ts';
import { around, judgeCharacters } from '../words/typography.ts';

const spacedMarks = judgeCharacters(/[ \t][,;:.!?)\]](?![\p{L}\p{N}.])/gu, (match, { language }) => {
  // Dots that are set apart, as print does for words left out.
  if (match[0].endsWith('.') && /\.[ \t]*$/.test(match.input.slice(0, match.index))) return undefined;
  if (match[0].endsWith('.') && /^[ \t]\.[ \t]+\./.test(match.input.slice(match.index))) return undefined;
  // In French, the taller marks are set off.
  if (language.startsWith('fr') && /[;:!?]/.test(match[0])) return undefined;
  return { message: `Unexpected space before “${match[0].trim()}” in “${around(match)}”, expected none` };
});

export const punctuationUnspaced: Rule = {
  name: 'punctuation-unspaced',
  topic: 'typography',
  severity: 'error',
  why: 'A comma or a note’s number that is set off from its word can begin the next line, alone.',
  passes: [
    show(introduction, 'in 1994.[^1]'),
    [...edit(introduction, 'a long dispute', 'a long . . . dispute . . . .'), ...edit(source, 'a long dispute', 'a long . . . dispute . . . .')],
  ],
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
