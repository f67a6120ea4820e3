import { edit } from '../edit.ts';
import { placeAt } from '../place.ts';
import type { Rule } from '../rule.ts';
import { works } from '../sound-collection.fixture.ts';
import { isCopyText } from '../words/content-bytes.ts';

export const fileCharactersComposed: Rule = {
  name: 'file-characters-composed',
  topic: 'files',
  severity: 'error',
  why: 'A letter written as a letter and an accent looks the same as the accented letter, but is not found when that is searched for.',
  passes: [edit(works, '  volume: 12', '  volume: 12\n  publisher: Ørsted é Fils')],
  fails: [edit(works, '  volume: 12', '  volume: 12\n  publisher: Ørsted e\u0301 Fils')],
  *check(collection) {
    for (const file of collection.files) {
      if (isCopyText(collection, file.path) || file.text === file.text.normalize('NFC')) continue;
      for (const { 0: piece, index } of file.text.matchAll(/\P{M}\p{M}+|[\u1100-\u1112][\u1161-\u1175]/gu)) {
        const composed = piece.normalize('NFC');
        if (composed === piece) continue;
        yield {
          ...placeAt(file, index),
          message: `Unexpected “${piece}” of ${[...piece].length} characters, expected “${composed}” of ${[...composed].length} (Unicode NFC)`,
          hint: 'Type the letter anew.',
        };
      }
    }
  },
};
