import type { Collection } from '../../edition/collection/read-collection.ts';
import { heldAddresses } from '../../edition/ledger/history.ts';
import { pageId } from '../../model/ids.ts';
import type { Paper } from '../../model/paper.ts';
import { edit, show } from '../edit.ts';
import { isWhole, placeOfNode } from '../place.ts';
import type { Complaint, Rule } from '../rule.ts';
import { harbours, introduction, paper } from '../sound-collection.fixture.ts';

export const pagesContinuous: Rule = {
  name: 'pages-continuous',
  topic: 'pages',
  severity: 'error',
  why: 'Citations give printed pages: a page break that is missing puts every passage behind it on a wrong page.',
  passes: [
    show(harbours, '<Page n="2" />'),
    [
      ...edit(introduction, '<Page n="1" />', '<Page n="iv" />'),
      ...edit(harbours, '<Page n="2" />', '<Page n="1" />'),
      ...edit(paper, 'pages: 2', 'pages: iv, 1'),
    ],
    [
      ...edit(introduction, '<Page n="1" />', '<Page n="217" />'),
      ...edit(harbours, '<Page n="2" />', '<Page n="218" />'),
      ...edit(paper, 'pages: 2', 'pages: 217–218'),
    ],
    [...edit(introduction, '<Page n="1" />\n\n', ''), ...edit(harbours, '<Page n="2" />', ''), ...edit(paper, 'pages: 2\n', '')],
  ],
  fails: [
    edit(harbours, '<Page n="2" />', ''),
    edit(harbours, '<Page n="2" />', '<Page n="3" />'),
    edit(introduction, '<Page n="1" />\n\n', ''),
    edit(paper, 'pages: 2', 'pages: 3'),
    edit(paper, 'pages: 2', 'pages: 217–218'),
    edit(paper, 'pages: 2\n', ''),
    edit(harbours, 'Stavanger waited', 'Stavanger <Page n="2" />waited'),
  ],
  *check(collection) {
    for (const each of collection.papers) if (isWhole(collection, each)) yield* judgePages(each, collection);
  },
};

function* judgePages(paper: Paper, collection: Collection): Iterable<Complaint> {
  const { pages } = paper.meta;
  const first = paper.pages[0];
  if (!pages) {
    if (first)
      yield {
        ...placeOfNode(first.file, first.node),
        message: `Unexpected page ${first.node.label} in a paper without printed pages, expected “pages:” in paper.yaml`,
        hint: 'Write there which pages the print has, as “pages: 12” or “pages: 217–234”.',
      };
    return;
  }
  // A page that began in a passage that was withdrawn is held by its mark.
  const held = heldAddresses(paper);
  const labels = pages.labels.filter((label) => !held.has(pageId(label)));
  let next = 0;
  for (const { node, file } of paper.pages) {
    const expected = labels[next];
    // A label that is none is a finding of its own.
    if (node.label === expected || node.label === '') {
      next += 1;
      continue;
    }
    yield {
      ...placeOfNode(file, node),
      message: `Unexpected page ${node.label}, expected ${expected === undefined ? `none behind ${labels.at(-1)}, the last page of paper.yaml` : `page ${expected}`}`,
      hint: 'See whether a page break is missing, doubled or out of its place, and whether “pages:” in paper.yaml says which pages the print has.',
    };
    const found = labels.indexOf(node.label);
    next = found < 0 ? next : found + 1;
  }
  if (next < labels.length) {
    const last = paper.pages.at(-1)?.node.label;
    yield {
      ...collection.placeInRecord(paper, 'pages'),
      message: `Unexpected pages ${pages.range}, expected ${last === undefined ? 'none, since no page break stands in the text' : `them to end with ${last}, the last page of the text`}`,
      hint:
        last === undefined
          ? 'Leave “pages:” out where no page is printed, or add the page breaks.'
          : 'Correct the pages, or add the page breaks that are missing.',
    };
  }
}
