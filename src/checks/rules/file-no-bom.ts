import { show, write } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { introduction, names, soundCollection } from '../sound-collection.fixture.ts';

export const fileNoBom: Rule = {
  name: 'file-no-bom',
  topic: 'files',
  severity: 'error',
  why: 'A byte order mark is an invisible character before the first word, and makes two files that look alike differ.',
  passes: [show(introduction, '<Page n="1" />')],
  fails: [write(names, `\uFEFF${soundCollection[names]}`), write(introduction, `\uFEFF${soundCollection[introduction]}`)],
  *check({ files }) {
    for (const { path, bytes } of files) {
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
        yield {
          file: path,
          line: 1,
          column: 1,
          message: 'Unexpected byte order mark, expected the first character of the text',
          hint: 'Save the file as UTF-8 without a byte order mark.',
        };
      }
    }
  },
};
