import { edit, show } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { harbours, introduction, source, works } from '../sound-collection.fixture.ts';
import { around, judgeCharacters } from '../words/typography.ts';

export const quotesCurled: Rule = {
  name: 'quotes-curled',
  topic: 'typography',
  severity: 'error',
  why: 'The print has curled quotation marks; straight ones do not say whether they open or close.',
  passes: [show(harbours, '‘better days’'), [...edit(harbours, '‘better days’', '`"better days"`'), ...edit(source, "'better days'", '`"better days"`')]],
  fails: [
    edit(harbours, '‘better days’', "'better days'"),
    edit(introduction, 'the ports.', "the ports' fleets."),
    edit(works, 'title: Bergen Convention', 'title: Bergen "Convention"'),
  ],
  ...judgeCharacters(/['"]/g, (match) => ({
    message: `Unexpected straight mark ${match[0]} in “${around(match)}”, expected ${match[0] === '"' ? '“ or ”' : '‘ or ’'}`,
    hint: 'Minutes and seconds, feet and inches have ′ and ″.',
  })),
};
