import { plainTitle } from '../../citation/plain-title.ts';
import type { Work } from '../../model/work.ts';
import { append } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { works } from '../sound-collection.fixture.ts';
import { printedNameOf } from '../words/cited-words.ts';
import { wordsOf } from '../words/printed-words.ts';

const doubled =
  '\nlund-1998-quays:\n  type: article-journal\n  title: Quays and Trade. A Survey\n  author:\n    - { family: Lund, given: I. }\n  container-title: Harbour Review\n  issued: "1998-03"\n  custom: { further-reading: true }\n';

export const workRecordedOnce: Rule = {
  name: 'work-recorded-once',
  topic: 'works',
  severity: 'error',
  why: 'A work under two keys shows each of them half of its citations.',
  passes: [append(works, doubled.replace('1998-03', '2001-07'))],
  fails: [append(works, doubled)],
  *survey({ works: records, placeOf }) {
    const first = new Map<string, string>();
    for (const [key, work] of Object.entries(records)) {
      const identity = identityOf(work);
      const known = first.get(identity);
      if (known === undefined) first.set(identity, key);
      else
        yield {
          ...placeOf('works', key),
          message: `Unexpected second record of “${plainTitle(work.title)}”, expected one`,
          hint: `“${known}” has the same title, authors and date.`,
          also: { ...placeOf('works', known), label: 'the first' },
        };
    }
  },
};

const identityOf = ({ title, author, issued }: Work): string =>
  JSON.stringify([wordsOf(plainTitle(title)), author?.map((creator) => wordsOf(printedNameOf(creator))) ?? [], issued ?? '']);
