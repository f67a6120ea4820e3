import { plainTitle } from '../../citation/plain-title.ts';
import { dateOf } from '../../model/date.ts';
import { plainText, type TextNode } from '../../model/text.ts';
import { edit, show } from '../edit.ts';
import { placeOfNode } from '../place.ts';
import type { Rule } from '../rule.ts';
import { harbours, introduction, source, works } from '../sound-collection.fixture.ts';
import { citationsOf, printedNameOf } from '../words/cited-words.ts';
import { excerptOf, hasNumber, hasWords } from '../words/printed-words.ts';

export const citationShortFormKnown: Rule = {
  name: 'citation-short-form-known',
  topic: 'citations',
  severity: 'error',
  why: 'A shortened citation is understood by the author or the short title that it keeps.',
  passes: [
    show(harbours, '<Cite work="lund-1998" form="short">Lund, ‘Quays and Trade’</Cite>'),
    edit(works, '  title-short: Quays and Trade\n', ''),
    [...edit(harbours, 'form="short">Lund, ‘Quays and Trade’</Cite>.', 'form="short">Ebd.</Cite>'), ...edit(source, "Lund, 'Quays and Trade'.", 'Ebd.')],
    [
      ...edit(introduction, 'in 1994.', 'in 1994, as Lund (<Cite work="lund-1998" form="short">1998</Cite>) tells.'),
      ...edit(source, 'in 1994.¹', 'in 1994, as Lund (1998) tells.¹'),
    ],
  ],
  fails: [edit(harbours, 'form="short">Lund, ‘Quays and Trade’', 'form="short">Lunde, ‘Quays’')],
  *check(collection) {
    for (const { node, passage, printed, prints, work, back } of citationsOf(collection)) {
      if (node.form !== 'short' || back) continue;
      const known = [
        ...(work.author ?? work.editor ?? []).map(printedNameOf),
        ...(work['title-short'] ? [plainTitle(work['title-short'])] : []),
        plainTitle(work.title),
      ];
      if (known.some(prints)) continue;
      // `As Lund (1998) tells`: the sentence names the author before the year.
      const hasYear = work.issued !== undefined && hasNumber(printed, dateOf(work.issued).from.year);
      if (hasYear && passage.node.type !== 'section' && known.some((words) => hasWords(plainText(passage.node as TextNode), words))) continue;
      yield {
        ...placeOfNode(passage.file, node),
        message: `Unexpected short form “${excerptOf(printed)}” of “${node.work}”, expected ${known.map((words) => `“${words}”`).join(' or ')} in it`,
        hint: 'Give the record the printed short title as “title-short”, or correct the key.',
      };
    }
  },
};
