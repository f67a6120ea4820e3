import { didYouMean } from '../../model/nearest.ts';
import { edit, show } from '../edit.ts';
import { placeOfAttribute } from '../place.ts';
import type { Rule } from '../rule.ts';
import { harbours, works } from '../sound-collection.fixture.ts';

export const workExists: Rule = {
  name: 'work-exists',
  topic: 'citations',
  severity: 'error',
  why: 'A citation leads to the bibliography: a work that is not there cannot be looked up, nor exported.',
  passes: [show(harbours, '<Cite work="lund-1998">')],
  fails: [
    edit(harbours, '<Cite work="lund-1998">', '<Cite work="lund-1989">'),
    edit(harbours, '<Cite work="lund-1998">', '<Cite work="constructor">'),
    edit(works, 'lund-1998:', 'lund-1997:'),
  ],
  *check(collection) {
    if (collection.unread.has(collection.fileOf('works'))) return;
    for (const { citations } of collection.papers) {
      for (const { node, passage } of citations) {
        // An element without a key is a finding of its own.
        if (node.work === '' || collection.hasKey('works', node.work)) continue;
        yield {
          ...placeOfAttribute(passage.file, node, 'work'),
          message: `Unexpected work “${node.work}”, expected a key of works.yaml`,
          hint: didYouMean(node.work, Object.keys(collection.works)),
        };
      }
    }
  },
};
