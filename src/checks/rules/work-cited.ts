import { edit } from '../edit.ts';
import { isAllRead } from '../place.ts';
import type { Rule } from '../rule.ts';
import { works } from '../sound-collection.fixture.ts';
import { mistypedWorks } from '../words/cited-words.ts';

const listed = '\nmoe-1990:\n  type: book\n  title: Coasts\n  author:\n    - { family: Moe, given: Per }\n';

export const workCited: Rule = {
  name: 'work-cited',
  topic: 'citations',
  severity: 'error',
  why: 'The bibliography tells where each work is cited: one that is cited nowhere has lost its citation, or was never in the paper.',
  passes: [edit(works, '  issued: "1998-03"\n', `  issued: "1998-03"\n${listed}  custom:\n    further-reading: true\n`)],
  fails: [edit(works, '  issued: "1998-03"\n', `  issued: "1998-03"\n${listed}`)],
  *survey(overview) {
    if (!isAllRead(overview)) return;
    const { works: records, citedIn, placeOf } = overview;
    const meant = mistypedWorks(citedIn.keys(), records);
    for (const [key, work] of Object.entries(records)) {
      if (citedIn.has(key) || meant.has(key) || work.custom?.['further-reading']) continue;
      yield {
        ...placeOf('works', key),
        message: `Unexpected work “${key}” that nothing cites, expected a <Cite work="${key}"> in a paper`,
        hint: 'A work that is only listed has “custom: { further-reading: true }”.',
      };
    }
  },
};
