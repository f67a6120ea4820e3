import { dateOf } from '../../model/date.ts';
import { edit, show } from '../edit.ts';
import { placeOfNode } from '../place.ts';
import type { Rule } from '../rule.ts';
import { harbours, works } from '../sound-collection.fixture.ts';
import { citationsOf } from '../words/cited-words.ts';
import { excerptOf, hasNumber } from '../words/printed-words.ts';

export const citationYearPrinted: Rule = {
  name: 'citation-year-printed',
  topic: 'citations',
  severity: 'error',
  why: 'The year tells one edition or statement from the next: a record with another year is a record of another work.',
  passes: [show(harbours, '(March 1998)')],
  fails: [edit(works, 'issued: "1998-03"', 'issued: "1988-03"'), edit(works, 'issued: "1994-06-03"', 'issued: "1995-06-03"')],
  *check(collection) {
    for (const { node, passage, printed, work, back } of citationsOf(collection)) {
      if (node.form !== 'full' || back || !work.issued) continue;
      const { from, to } = dateOf(work.issued);
      const missing = [from.year, to?.year ?? from.year].find((year) => !bearsYear(printed, year, from.year));
      if (missing === undefined) continue;
      yield {
        ...placeOfNode(passage.file, node),
        message: `Unexpected words “${excerptOf(printed)}” for “${node.work}”, expected the year ${missing} of its record among them`,
        hint: 'Correct “issued” after the printed words. A date that the paper does not print has its source in “custom.sources.issued”.',
      };
    }
  },
};

/** `1996–97` bears 1997. */
const bearsYear = (text: string, year: number, first: number): boolean =>
  hasNumber(text, year) || (year > first && new RegExp(`(?<!\\d)${first}[–/-]${String(year).slice(2)}(?!\\d)`).test(text));
