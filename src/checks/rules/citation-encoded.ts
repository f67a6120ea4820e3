import { type Cite, walk } from '../../model/text.ts';
import { edit } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { harbours, source } from '../sound-collection.fixture.ts';
import { blockTexts, readBlock } from '../words/block-text.ts';
import { findBackReference } from '../words/cited-words.ts';

const short = '<Cite work="lund-1998" form="short">Lund, ‘Quays and Trade’</Cite>';

export const citationEncoded: Rule = {
  name: 'citation-encoded',
  topic: 'citations',
  severity: 'error',
  why: 'Ibid. and op. cit. are citations: left as plain words, they lead nowhere and are missing from the bibliography’s list of places.',
  passes: [[...edit(harbours, short, '<Cite work="lund-1998" form="short">Ibid.</Cite>'), ...edit(source, "Lund, 'Quays and Trade'.", 'Ibid..')]],
  fails: [edit(harbours, short, 'Ibid.'), edit(harbours, short, 'Lund, op. cit.')],
  *check({ papers }) {
    for (const paper of papers) {
      for (const { node, file, note, text: all } of blockTexts(paper)) {
        if (!note || !findBackReference(all)) continue;
        const outside = { ...node, children: withoutCitations(node.children) } as typeof node;
        const { text, placeAt } = readBlock(outside, file);
        const match = findBackReference(text);
        if (match)
          yield {
            ...placeAt(match.index),
            message: `Unexpected “${match[0]}” outside a citation, expected <Cite work="…" form="short">${match[0]}.</Cite>`,
            hint: 'Give the key of the work that it stands for.',
          };
      }
    }
  },
};

type Children = Cite['children'];

function withoutCitations(children: Children): Children {
  return children.flatMap((child): Children => {
    if (child.type === 'cite') return [];
    let holds = false;
    walk(child, (node) => {
      holds ||= node.type === 'cite';
    });
    return holds && 'children' in child ? withoutCitations(child.children) : [child];
  });
}
