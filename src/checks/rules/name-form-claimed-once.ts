import { edit, show } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { names } from '../sound-collection.fixture.ts';

export const nameFormClaimedOnce: Rule = {
  name: 'name-form-claimed-once',
  topic: 'names',
  severity: 'error',
  why: 'Words that two entries claim are given to one of them by chance.',
  passes: [show(names, 'forms: [Inga Lund, Lund]')],
  fails: [edit(names, 'forms: [Stavanger]', 'forms: [Stavanger, Bergen]'), edit(names, 'forms: [Stavanger]', 'forms: [Stavanger, Stavanger]')],
  *survey({ names: entries, placeOf }) {
    const claims = new Map<string, { key: string; at: number }>();
    for (const [key, { forms }] of Object.entries(entries)) {
      for (const [i, form] of forms.entries()) {
        const owner = claims.get(form);
        if (owner === undefined) claims.set(form, { key, at: i });
        else {
          yield {
            ...placeOf('names', key, 'forms', i),
            message: `Unexpected form “${form}”, expected one that “${owner.key}” does not claim already`,
            hint: owner.key === key ? 'Delete it.' : 'Leave it to the entry that it mostly means, and write <Name ref="…"> where it means the other.',
            also: { ...placeOf('names', owner.key, 'forms', owner.at), label: 'claimed here' },
          };
        }
      }
    }
  },
};
