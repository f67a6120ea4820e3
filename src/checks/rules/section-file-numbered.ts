import { rename, show } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { harbours, introduction } from '../sound-collection.fixture.ts';

export const sectionFileNumbered: Rule = {
  name: 'section-file-numbered',
  topic: 'structure',
  severity: 'error',
  why: 'The number before a section’s file is its place in the paper; without it the order of the text hangs on chance.',
  passes: [show(introduction, '# Introduction')],
  fails: [
    rename(harbours, 'papers/marlow-1999/3-two-harbours.mdx'),
    rename(harbours, 'papers/marlow-1999/two-harbours.mdx'),
    rename(harbours, 'papers/marlow-1999/1-two-harbours.mdx'),
    rename(harbours, 'papers/marlow-1999/2-Two Harbours.mdx'),
  ],
  *check({ papers }) {
    for (const { files } of papers) {
      for (const [i, { path }] of files.entries()) {
        const name = path.slice(path.lastIndexOf('/') + 1);
        const expected = i + 1;
        const number = /^(\d+)-[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/.exec(name)?.[1];
        if (number === undefined) {
          yield { file: path, message: `Unexpected name “${name}”, expected a number, a hyphen and words in lower case as ${expected}-introduction.mdx` };
        } else if (number !== String(expected)) {
          yield {
            file: path,
            message: `Unexpected number ${number} of the section’s file, expected ${expected}`,
            hint: 'Number the files from 1 in the order of the text, without gaps.',
          };
        }
      }
    }
  },
};
