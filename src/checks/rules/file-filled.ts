import { show, write } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { harbours, source } from '../sound-collection.fixture.ts';

export const fileFilled: Rule = {
  name: 'file-filled',
  topic: 'files',
  severity: 'error',
  why: 'An empty file is most often one whose text was lost.',
  passes: [show(harbours, '# I. Two Harbours')],
  fails: [write(harbours, ''), write(source, '\n\n')],
  *check({ files }) {
    for (const { path, text } of files) {
      if (!/\S/.test(text)) yield { file: path, message: 'Unexpected empty file, expected text', hint: 'Delete the file if nothing is to stand in it.' };
    }
  },
};
