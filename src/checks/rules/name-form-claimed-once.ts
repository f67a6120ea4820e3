import { formsOf, type LimitedForm } from '../../model/name.ts';
import { edit, show } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { names } from '../sound-collection.fixture.ts';

export const nameFormClaimedOnce: Rule = {
  name: 'name-form-claimed-once',
  topic: 'names',
  severity: 'error',
  why: 'Words that two entries claim are given to one of them by chance, unless each claims them for papers of its own, or for papers in its language.',
  passes: [show(names, 'forms: [Inga Lund, Lund]'), edit(names, 'forms: [Stavanger]', 'forms: [Stavanger, { form: Bergen, papers: [marlow-1999] }]')],
  fails: [
    edit(names, 'forms: [Stavanger]', 'forms: [Stavanger, Bergen]'),
    edit(names, 'forms: [Stavanger]', 'forms: [Stavanger, Stavanger]'),
    edit(names, 'forms: [Stavanger]', 'forms: [{ form: Stavanger, language: en }, { form: Stavanger, language: en-GB }]'),
  ],
  *survey({ names: entries, placeOf }) {
    const claims = new Map<string, { key: string; at: number; limits: LimitedForm }[]>();
    for (const [key, entry] of Object.entries(entries)) {
      for (const [i, limits] of formsOf(entry).entries()) {
        const { form } = limits;
        const known = claims.get(form) ?? [];
        const owner = known.find((other) => isSameScope(other.limits, limits));
        claims.set(form, [...known, { key, at: i, limits }]);
        if (owner)
          yield {
            ...placeOf('names', key, 'forms', i),
            message: `Unexpected form “${form}”, expected one that “${owner.key}” does not claim already`,
            hint:
              owner.key === key
                ? 'Delete it.'
                : 'Leave it to the entry that it mostly means, and write <Name ref="…"> where it means the other; or say which papers it is for: { form: …, papers: […] }.',
            also: { ...placeOf('names', owner.key, 'forms', owner.at), label: 'claimed here' },
          };
      }
    }
  },
};

/** Whether neither comes before the other in a paper that both are for. */
function isSameScope(a: LimitedForm, b: LimitedForm): boolean {
  if ((a.papers === undefined) !== (b.papers === undefined) || (a.language === undefined) !== (b.language === undefined)) return false;
  const sharesPaper = a.papers?.some((paper) => b.papers?.includes(paper)) ?? true;
  return sharesPaper && a.language?.split('-')[0]?.toLowerCase() === b.language?.split('-')[0]?.toLowerCase();
}
