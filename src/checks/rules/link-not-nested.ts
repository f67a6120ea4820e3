import type { NodeType } from '../../model/text.ts';
import { edit, show } from '../edit.ts';
import { placeOfNode } from '../place.ts';
import type { Rule } from '../rule.ts';
import { harbours, introduction } from '../sound-collection.fixture.ts';
import { nodesOf } from '../words/placed-nodes.ts';

/** What becomes a link, and so can hold no other. */
const links: Partial<Record<NodeType, string>> = { cite: 'citation', link: 'link', noteref: 'call', name: 'name' };

export const linkNotNested: Rule = {
  name: 'link-not-nested',
  topic: 'markup',
  severity: 'error',
  why: 'Citations, calls and links are all followed by a click, which can lead to one place only.',
  passes: [show(harbours, 'grew.[^2]')],
  fails: [
    edit(harbours, '*Harbour Review*', '[Harbour Review](https://example.org/)'),
    edit(harbours, '*Harbour Review*', '<Cite work="convention-1994">Bergen Convention, 1994</Cite>'),
    edit(introduction, 'The Bergen Convention was signed in 1994.[^1]', '<Cite work="convention-1994">The Bergen Convention was signed in 1994.[^1]</Cite>'),
    edit(introduction, 'The Bergen', 'The <Name ref="bergen"><Name ref="bergen">Bergen</Name></Name>'),
  ],
  *check({ papers }) {
    for (const paper of papers) {
      for (const { node, ancestors, file } of nodesOf(paper)) {
        if (!links[node.type]) continue;
        // A name within a citation or a link is marked, not linked; within a name it would be two.
        const outer = ancestors.findLast(({ type }) => (node.type === 'name' ? type === 'name' : type === 'cite' || type === 'link' || type === 'name'));
        if (!outer || (outer.type === 'name' && node.type === 'cite')) continue;
        yield { ...placeOfNode(file, node), message: `Unexpected ${links[node.type]} inside a ${links[outer.type]}, expected it before or behind` };
      }
    }
  },
};
