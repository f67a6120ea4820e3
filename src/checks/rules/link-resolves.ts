import { didYouMean } from '../../model/nearest.ts';
import { otherPaperOf, plainText } from '../../model/text.ts';
import { edit } from '../edit.ts';
import { isWhole, placeOfNode } from '../place.ts';
import type { Rule } from '../rule.ts';
import { introduction } from '../sound-collection.fixture.ts';
import { nodesOfType } from '../words/placed-nodes.ts';

export const linkResolves: Rule = {
  name: 'link-resolves',
  topic: 'markup',
  severity: 'error',
  why: 'A link is followed by people who trust the page: it leads to a passage of this paper or of another of the collection, to the web or to a letter box, and runs nothing.',
  passes: [
    edit(introduction, 'long dispute', 'long [dispute](#s1-1-p1)'),
    edit(introduction, 'ports', '[ports](https://example.org/ports)'),
    edit(introduction, 'ports', '[ports](mailto:ports@example.org)'),
    edit(introduction, 'long dispute', 'long [dispute](marlow-1999#s1-1-p1)'),
  ],
  fails: [
    edit(introduction, 'long dispute', 'long [dispute](#s1-1-p7)'),
    edit(introduction, 'long dispute', 'long [dispute](javascript:alert(1))'),
    edit(introduction, 'long dispute', 'long [dispute](ports.html)'),
    edit(introduction, 'long dispute', 'long [dispute](lund-1999#s1-p1)'),
    edit(introduction, 'long dispute', 'long [dispute](marlow-1999#s9-p1)'),
  ],
  *check(collection) {
    for (const paper of collection.papers) {
      for (const { node, file } of nodesOfType(paper, 'link')) {
        if (/^(https?:\/\/[^\s/]|mailto:[^\s@]+@[^\s@]+$)/i.test(node.url) || otherPaperOf(node)) continue;
        const id = node.url.startsWith('#') ? node.url.slice(1) : undefined;
        if (id !== undefined && (paper.passages.has(id) || !isWhole(collection, paper))) continue;
        yield {
          ...placeOfNode(file, node),
          message: `Unexpected address “${node.url}” of the link “${plainText(node)}”, expected https://…, mailto:…, # and the id of a passage of this paper, or another paper’s as lund-2014#s1-p2`,
          hint: id === undefined ? undefined : didYouMean(id, paper.passages.keys()),
        };
      }
    }
  },
  *survey({ papers }) {
    const byId = new Map(papers.map((paper) => [paper.id, paper]));
    for (const { links } of papers) {
      for (const { paper: target, id, words, file, line, column } of links) {
        const paper = byId.get(target);
        if (paper && (id === undefined || paper.passages.has(id) || !paper.isWhole)) continue;
        yield {
          ...{ file, line, column },
          message: paper
            ? `Unexpected passage “${id}” of ${target} in the link “${words}”, expected one that the paper has`
            : `Unexpected paper “${target}” in the link “${words}”, expected one of the collection`,
          hint: paper && id !== undefined ? didYouMean(id, paper.passages.keys()) : didYouMean(target, byId.keys()),
        };
      }
    }
  },
};
