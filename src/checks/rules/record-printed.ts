import { dateOf } from '../../model/date.ts';
import { edit, show } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { paper, source } from '../sound-collection.fixture.ts';
import { hasWords } from '../words/printed-words.ts';

export const recordPrinted: Rule = {
  name: 'record-printed',
  topic: 'record',
  severity: 'error',
  why: 'Catalogues take author, date and occasion from the record: they say what the title page says.',
  passes: [
    show(paper, 'author: Ada Marlow, Institute of Coasts'),
    // The year in a title is what the paper is about.
    [
      ...edit(paper, '  dateline: Bergen, 4 May 1999\n  title: Tides and Treaties', '  title: The Treaties of 1962'),
      ...edit(source, 'Bergen, 4 May 1999\n\nTides and Treaties', 'The Treaties of 1962'),
    ],
  ],
  fails: [
    edit(paper, 'family: Marlow', 'family: Marlowe'),
    edit(paper, 'given: Ada', 'given: Eda'),
    edit(paper, 'date: "1999-05-04"', 'date: "1998-05-04"'),
    edit(paper, 'pages: 2', 'pages: 2\noccasion:\n  name: Fourth Harbour Seminar'),
  ],
  *check(collection) {
    for (const each of collection.papers) {
      const { authors, date, occasion, titlePage } = each.meta;
      const printed = Object.values(titlePage).join('\n');
      const { title: _, subtitle: __, ...lines } = titlePage;
      const facts: [path: PropertyKey[], words: string | undefined][] = [
        ...authors.flatMap(({ family, given }, i): [PropertyKey[], string | undefined][] => [
          [['authors', i, 'family'], family],
          [['authors', i, 'given'], given],
        ]),
        [['occasion', 'name'], occasion?.name],
        [['occasion', 'session'], occasion?.session],
        // A title page without a year leaves the date to other sources; the year in a title is what the paper is about.
        [['date'], /(?<!\d)\d{4}(?!\d)/.test(Object.values(lines).join('\n')) ? String(dateOf(date).from.year) : undefined],
      ];
      for (const [path, words] of facts) {
        if (words === undefined || hasWords(printed, words)) continue;
        yield {
          ...collection.placeInRecord(each, ...path),
          message: `Unexpected “${words}” in the record, expected words of the title page`,
          hint: 'See “titlePage” at the head of the file.',
        };
      }
    }
  },
};
