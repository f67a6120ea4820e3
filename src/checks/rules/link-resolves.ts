import { didYouMean } from '../../model/nearest.ts';
import { plainText } from '../../model/text.ts';
import { edit } from '../edit.ts';
import { isWhole, placeOfNode } from '../place.ts';
import type { Rule } from '../rule.ts';
import { introduction } from '../sound-collection.fixture.ts';
import { nodesOfType } from '../words/placed-nodes.ts';

export const linkResolves: Rule = {
  name: 'link-resolves',
  topic: 'markup',
  severity: 'error',
  why: 'A link is followed by people who trust the page: it leads to a passage of this paper or to the web, and runs nothing.',
  passes: [edit(introduction, 'long dispute', 'long [dispute](#s1-1-p1)'), edit(introduction, 'ports', '[ports](https://example.org/ports)')],
  fails: [
    edit(introduction, 'long dispute', 'long [dispute](#s1-1-p7)'),
    edit(introduction, 'long dispute', 'long [dispute](javascript:alert(1))'),
    edit(introduction, 'long dispute', 'long [dispute](ports.html)'),
  ],
  *check(collection) {
    for (const paper of collection.papers) {
      for (const { node, file } of nodesOfType(paper, 'link')) {
        if (/^https?:\/\/[^\s/]/i.test(node.url)) continue;
        const id = node.url.startsWith('#') ? node.url.slice(1) : undefined;
        if (id !== undefined && (paper.passages.has(id) || !isWhole(collection, paper))) continue;
        yield {
          ...placeOfNode(file, node),
          message: `Unexpected address “${node.url}” of the link “${plainText(node)}”, expected https://… or # and the id of a passage of this paper`,
          hint: id === undefined ? undefined : didYouMean(id, paper.passages.keys()),
        };
      }
    }
  },
};
