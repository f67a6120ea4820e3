import { didYouMean } from '../../model/nearest.ts';
import { edit } from '../edit.ts';
import { isWhole } from '../place.ts';
import type { Rule } from '../rule.ts';
import { paper } from '../sound-collection.fixture.ts';
import { nodesOfType } from '../words/placed-nodes.ts';

export const partExists: Rule = {
  name: 'part-exists',
  topic: 'record',
  severity: 'error',
  why: 'What the record says of a part that is not there is said of nothing.',
  passes: [edit(paper, 'pages: 2', 'pages: 2\nparts: { introduction: abstract, s1: none }')],
  fails: [edit(paper, 'pages: 2', 'pages: 2\nparts: { introductoin: abstract }')],
  *check(collection) {
    for (const each of collection.papers) {
      if (!isWhole(collection, each)) continue;
      const ids = nodesOfType(each, 'section').map(({ node }) => node.id);
      for (const id of Object.keys(each.meta.parts ?? {})) {
        if (ids.includes(id)) continue;
        yield {
          ...collection.placeInRecord(each, 'parts', id),
          message: `Unexpected part “${id}”, expected the id of a section`,
          hint: didYouMean(id, ids),
        };
      }
    }
  },
};
