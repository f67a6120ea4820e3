import { plainText } from '../../model/text.ts';
import { namedCreators } from '../../model/work.ts';
import { edit, show } from '../edit.ts';
import { placeOfNode } from '../place.ts';
import type { Rule } from '../rule.ts';
import { harbours, works } from '../sound-collection.fixture.ts';
import { citationsOf, printedNameOf } from '../words/cited-words.ts';
import { hasWords } from '../words/printed-words.ts';

export const citationAuthorPrinted: Rule = {
  name: 'citation-author-printed',
  topic: 'citations',
  severity: 'error',
  why: 'Works are sought by their authors: a name that differs between note and bibliography is not found in one of them.',
  passes: [show(harbours, 'Inga Lund, ‘Quays and Trade: A Survey’')],
  fails: [edit(works, 'family: Lund', 'family: Lunde'), edit(works, '- { family: Lund, given: Inga }', '- { literal: Harbour Board }')],
  *check(collection) {
    for (const { node, passage, printed, prints, work, back } of citationsOf(collection)) {
      if (node.form !== 'full' || back || work.custom?.sources?.['author'] !== undefined) continue;
      const others = /\bet al\b|\band others\b/i.test(printed) ? 1 : undefined;
      for (const creator of namedCreators(work.author).named.slice(0, others)) {
        const name = printedNameOf(creator);
        // The sentence may name the author before the citation begins.
        if (prints(name) || (passage.node.type !== 'section' && hasWords(plainText(passage.node), name))) continue;
        yield {
          ...placeOfNode(passage.file, node),
          message: `Unexpected citation of “${node.work}” without its author “${name}”, expected the name as the record spells it`,
          hint: 'Correct the record after the printed words, or the key.',
        };
      }
    }
  },
};
