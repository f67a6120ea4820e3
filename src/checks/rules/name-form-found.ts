import type { Overview } from '../../edition/collection/overview.ts';
import { hasForm } from '../../edition/names/applied-forms.ts';
import { formsOf } from '../../model/name.ts';
import { didYouMean } from '../../model/nearest.ts';
import { edit } from '../edit.ts';
import { isAllRead } from '../place.ts';
import type { Complaint, Rule } from '../rule.ts';
import { names } from '../sound-collection.fixture.ts';

export const nameFormFound: Rule = {
  name: 'name-form-found',
  topic: 'names',
  severity: 'warning',
  why: 'A form that stands in no paper leads a reader nowhere: it is mistyped, or no paper says that it means this name.',
  passes: [
    edit(names, 'forms: [Bergen]', 'forms: [{ form: Bergen, papers: [marlow-1999] }]'),
    edit(names, 'forms: [Bergen Convention]', 'forms: [Bergen Convention, Third Harbour Seminar]'),
  ],
  fails: [
    edit(names, 'forms: [Stavanger]', 'forms: [Stavanger, Stavangar]'),
    edit(names, 'forms: [Stavanger]', 'forms: [Stavanger, { form: Bergen, papers: [marlow-1989] }]'),
  ],
  *survey(overview) {
    for (const complaint of judgeLimits(overview)) yield complaint;
    if (!isAllRead(overview) || overview.isPart) return;
    const { names: entries, papers, placeOf } = overview;
    const found = new Set(papers.flatMap(({ named }) => named.map(({ ref, words }) => `${ref} ${words}`)));
    // A form within a longer one, which is another name’s mention, and one of a title page are there, too.
    const words = [...papers.flatMap(({ named, meta }) => [...named.map((each) => each.words), ...Object.values(meta.titlePage)])].join('\n');
    for (const [key, entry] of Object.entries(entries)) {
      for (const [i, { form }] of formsOf(entry).entries()) {
        if (found.has(`${key} ${form}`) || hasForm(words, form)) continue;
        yield {
          ...placeOf('names', key, 'forms', i),
          message: `Unexpected form “${form}”, expected words that mention ${entry.name} in a paper`,
          hint: 'Where a paper has it without the whole name, say that it is meant: “npm run edition -- names <paper>” lists such forms. Else delete it.',
        };
      }
    }
  },
};

function* judgeLimits({ names: entries, entries: files, placeOf }: Overview): Iterable<Complaint> {
  const ids = files.flatMap((entry) => /^[^/]+\/papers\/([^/]+)\/$/.exec(entry)?.[1] ?? []);
  for (const [key, entry] of Object.entries(entries)) {
    for (const [i, { form, papers = [] }] of formsOf(entry).entries()) {
      for (const [j, id] of papers.entries()) {
        if (!ids.includes(id))
          yield {
            ...placeOf('names', key, 'forms', i, 'papers', j),
            message: `Unexpected paper “${id}” of the form “${form}”, expected the id of a paper`,
            hint: didYouMean(id, ids),
          };
      }
    }
  }
}
