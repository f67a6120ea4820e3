import { edit, show } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { works } from '../sound-collection.fixture.ts';

export const workDecided: Rule = {
  name: 'work-decided',
  topic: 'works',
  severity: 'error',
  why: 'A program guesses records from printed words. What nobody has read is not published.',
  passes: [show(works, '  issued: "1998-03"')],
  fails: [edit(works, '  issued: "1998-03"', '  issued: "1998-03"\n  draft: true')],
  *survey({ works: records, placeOf }) {
    for (const [key, work] of Object.entries(records)) {
      if (!work.draft) continue;
      const words = work.custom?.['read-from'];
      yield {
        ...placeOf('works', key, 'draft'),
        message: `Unexpected draft “${key}”${words === undefined ? '' : `, guessed from “${words}”`}, expected a record that somebody has read`,
        hint: 'Compare it with the printed words, correct it, and take “draft” and “read-from” away; “npm run edition -- review” goes through all of them.',
      };
    }
  },
};
