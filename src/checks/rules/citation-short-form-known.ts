import { edit, show } from '../edit.ts';
import { placeOfNode } from '../place.ts';
import type { Rule } from '../rule.ts';
import { harbours, works } from '../sound-collection.fixture.ts';
import { citationsOf, printedNameOf } from '../words/cited-words.ts';
import { excerptOf } from '../words/printed-words.ts';

export const citationShortFormKnown: Rule = {
  name: 'citation-short-form-known',
  topic: 'citations',
  severity: 'error',
  why: 'A shortened citation is understood by the author or the short title that it keeps.',
  passes: [show(harbours, '<Cite work="lund-1998" form="short">Lund, ‘Quays and Trade’</Cite>'), edit(works, '  title-short: Quays and Trade\n', '')],
  fails: [edit(harbours, 'form="short">Lund, ‘Quays and Trade’', 'form="short">Lunde, ‘Quays’')],
  *check(collection) {
    for (const { node, passage, printed, prints, work, back } of citationsOf(collection)) {
      if (node.form !== 'short' || back) continue;
      const known = [...(work.author ?? work.editor ?? []).map(printedNameOf), ...(work['title-short'] ? [work['title-short']] : []), work.title];
      if (known.some(prints)) continue;
      yield {
        ...placeOfNode(passage.file, node),
        message: `Unexpected short form “${excerptOf(printed)}” of “${node.work}”, expected ${known.map((words) => `“${words}”`).join(' or ')} in it`,
        hint: 'Give the record the printed short title as “title-short”, or correct the key.',
      };
    }
  },
};
