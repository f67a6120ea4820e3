import { compareStrings } from '../../model/finding.ts';
import { copy, show, write } from '../edit.ts';
import type { Complaint, Rule } from '../rule.ts';
import { harbours, introduction } from '../sound-collection.fixture.ts';

export const fileSingle: Rule = {
  name: 'file-single',
  topic: 'files',
  severity: 'error',
  why: 'A text that stands in two files is published twice, and corrected once.',
  passes: [show(harbours, '# I. Two Harbours')],
  fails: [copy(introduction, 'papers/marlow-1999/3-introduction.mdx'), write('papers/marlow-1999/2-Two-Harbours.mdx', '# II. Coasts\n\nThe coasts.\n')],
  *survey({ texts, entries }) {
    const known = new Map<string, string>();
    for (const { path, hash } of texts.toSorted((a, b) => compareStrings(a.path, b.path))) {
      if (hash === undefined) continue;
      const first = known.get(hash);
      if (first === undefined) known.set(hash, path);
      else yield { file: path, message: `Unexpected copy of ${first}, expected another text`, hint: 'Delete one of them.' };
    }
    yield* sameButForCase(entries);
  },
};

/** Some systems take such names for one. */
function* sameButForCase(entries: readonly string[]): Iterable<Complaint> {
  const seen = new Map<string, string>();
  for (const entry of entries) {
    const folded = entry.normalize('NFC').toLowerCase();
    const first = seen.get(folded);
    if (first === undefined) seen.set(folded, entry);
    else
      yield {
        file: entry.replace(/\/$/, ''),
        message: `Unexpected name that differs from ${first.replace(/\/$/, '')} by case alone, expected a name of its own`,
        hint: 'Rename one of them.',
      };
  }
}
