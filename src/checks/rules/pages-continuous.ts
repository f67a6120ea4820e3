import { edit, show } from '../edit.ts';
import { isWhole, placeOfNode } from '../place.ts';
import type { Rule } from '../rule.ts';
import { harbours, introduction, paper } from '../sound-collection.fixture.ts';

export const pagesContinuous: Rule = {
  name: 'pages-continuous',
  topic: 'pages',
  severity: 'error',
  why: 'Citations give printed pages: a page break that is missing puts every passage behind it on a wrong page.',
  passes: [show(harbours, '<Page n="2" />')],
  fails: [
    edit(harbours, '<Page n="2" />', ''),
    edit(harbours, '<Page n="2" />', '<Page n="3" />'),
    edit(introduction, '<Page n="1" />\n\n', ''),
    edit(paper, 'pages: 2', 'pages: 3'),
    edit(harbours, 'Stavanger waited', 'Stavanger <Page n="2" />waited'),
  ],
  *check(collection) {
    for (const each of collection.papers) {
      if (!isWhole(collection, each)) continue;
      let expected = 1;
      for (const { node, file } of each.pages) {
        // A number that is none is a finding of its own.
        if (node.number === 0) {
          expected += 1;
          continue;
        }
        if (node.number !== expected) {
          yield {
            ...placeOfNode(file, node),
            message: `Unexpected page ${node.number}, expected page ${expected}`,
            hint: 'See whether a page break is missing, doubled or out of its place.',
          };
        }
        expected = node.number + 1;
      }
      if (expected !== each.meta.pages + 1) {
        yield {
          ...collection.placeInRecord(each, 'pages'),
          message: `Unexpected number of pages ${each.meta.pages}, expected ${expected - 1}, the last page of the text`,
          hint: 'Correct the number, or add the page breaks that are missing.',
        };
      }
    }
  },
};
