import { walk } from '../../model/text.ts';
import { edit, show } from '../edit.ts';
import { type Place, placeOfNode } from '../place.ts';
import type { Rule } from '../rule.ts';
import { harbours } from '../sound-collection.ts';

export const sectionTitled: Rule = {
  name: 'section-titled',
  topic: 'structure',
  severity: 'error',
  why: 'A section is named, listed and addressed by its title.',
  passes: [show(harbours, '## 2. Stavanger')],
  fails: [edit(harbours, '## 2. Stavanger', '##')],
  *check({ papers }) {
    for (const { files } of papers) {
      for (const file of files) {
        const bare: Place[] = [];
        walk(file.tree, (node) => {
          if (node.type === 'section' && !/\S/.test(node.title)) bare.push(placeOfNode(file, node));
        });
        for (const place of bare) yield { ...place, message: 'Unexpected heading without words, expected the heading as printed' };
      }
    }
  },
};
