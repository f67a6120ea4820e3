import { write } from '../edit.ts';
import type { Rule } from '../rule.ts';

const file = 'collection.yaml';

export const collectionValid: Rule = {
  name: 'collection-valid',
  topic: 'record',
  severity: 'error',
  why: 'The page of all papers and their feed are headed by this record.',
  passes: [
    write(
      file,
      `title: Papers of the Harbour Seminar
description: Given at the seminar’s meetings since 1997.
institution: Institute of Coasts
`,
    ),
  ],
  fails: [write(file, 'description: Given at the seminar’s meetings.\n'), write(file, 'title: Papers\nowner: Institute of Coasts\n')],
};
