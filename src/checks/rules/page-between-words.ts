import { edit, show } from '../edit.ts';
import { placeOfNode } from '../place.ts';
import type { Rule } from '../rule.ts';
import { harbours } from '../sound-collection.fixture.ts';
import { blockTexts } from '../words/block-text.ts';

const breakMark = '<Page n="2" />grew.[^2]';

export const pageBetweenWords: Rule = {
  name: 'page-between-words',
  topic: 'pages',
  severity: 'error',
  why: 'A page number inside a word breaks it for search, for screen readers and for who copies it.',
  passes: [show(harbours, 'the trade <Page n="2" />grew.')],
  fails: [edit(harbours, breakMark, 'gr<Page n="2" />ew.[^2]'), edit(harbours, breakMark, 'grew<Page n="2" />.[^2]')],
  *check({ papers }) {
    for (const paper of papers) {
      for (const { text, marks, file } of blockTexts(paper)) {
        for (const { index, node } of marks) {
          if (node.type !== 'page') continue;
          const [before, after] = [text[index - 1] ?? ' ', text[index] ?? ' '];
          // A dash parts words; a hyphen holds a compound together.
          if (/[\s—–]/.test(before) || /\s/.test(after)) continue;
          yield {
            ...placeOfNode(file, node),
            message: `Unexpected page break within “${wordAround(text, index)}”, expected it before or behind a word`,
            hint: 'Where the print divides a word, the break follows the word.',
          };
        }
      }
    }
  },
};

const wordAround = (text: string, index: number): string => (/\S*$/.exec(text.slice(0, index))?.[0] ?? '') + (/^\S*/.exec(text.slice(index))?.[0] ?? '');
