import { show, write } from '../edit.ts';
import { placeAt } from '../place.ts';
import type { Rule } from '../rule.ts';
import { introduction, soundCollection } from '../sound-collection.fixture.ts';
import { isCopyText } from '../words/content-bytes.ts';

const sound = soundCollection[introduction] ?? '';

export const fileLineEnds: Rule = {
  name: 'file-line-ends',
  topic: 'files',
  severity: 'error',
  why: 'Line ends of several kinds make every line differ between two copies of a text that say the same.',
  passes: [show(introduction, 'was signed in 1994.[^1]\nIt ended')],
  fails: [write(introduction, sound.replaceAll('\n', '\r\n')), write(introduction, sound.replace('[^1]\nIt', '[^1]\rIt'))],
  *check(collection) {
    for (const file of collection.files) {
      if (isCopyText(collection, file.path)) continue;
      const at = file.text.indexOf('\r');
      if (at < 0) continue;
      const count = file.text.split('\r').length - 1;
      yield {
        ...placeAt(file, at),
        message: `Unexpected carriage return (${count} in the file), expected lines that end in a line feed alone`,
        hint: 'Save the file with Unix line ends (LF).',
      };
    }
  },
};
