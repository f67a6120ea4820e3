import { keySchema } from '../../model/fields.ts';
import { rename, show } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { paper } from '../sound-collection.fixture.ts';

/** Addresses of the site's own pages. */
const taken = new Set(['about', 'bibliography', 'downloads', 'dts', 'imprint', 'names', 'pagefind', 'papers', 'schema', 'search', 'timeline']);

export const paperIdValid: Rule = {
  name: 'paper-id-valid',
  topic: 'structure',
  severity: 'error',
  why: 'The name of a paper’s folder is its address, for as long as it is cited.',
  passes: [show(paper, 'title: Tides and Treaties'), rename('papers/marlow-1999', 'papers/marlow-2001b')],
  fails: [
    rename('papers/marlow-1999', 'papers/Marlow 1999'),
    rename('papers/marlow-1999', 'papers/1999'),
    rename('papers/marlow-1999', `papers/${'m'.repeat(250)}`),
    rename('papers/marlow-1999', 'papers/bibliography'),
    rename('papers/marlow-1999', 'papers/dts'),
  ],
  *check({ entries }) {
    for (const entry of entries) {
      const id = /^[^/]+\/papers\/([^/]+)\/$/.exec(entry)?.[1];
      if (id === undefined) continue;
      const file = entry.replace(/\/$/, '');
      if (taken.has(id)) yield { file, message: `Unexpected paper “${id}”, expected an id that is not the address of another page` };
      else if (!keySchema.safeParse(id).success) {
        yield {
          file,
          message:
            id.length > 100
              ? `Unexpected paper id of ${id.length} letters, expected at most 100`
              : `Unexpected paper “${id}”, expected lower-case letters a–z, digits and single hyphens, a letter first`,
          hint: 'Name the folder as an author and a year: tsuruoka-2010.',
        };
      }
    }
  },
};
