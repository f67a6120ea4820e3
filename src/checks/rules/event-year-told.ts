import { dateOf } from '../../model/date.ts';
import { plainText } from '../../model/text.ts';
import { edit } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { events } from '../sound-collection.fixture.ts';
import { excerptOf, hasNumber } from '../words/printed-words.ts';
import { paperOf } from './event-passage-exists.ts';

export const eventYearTold: Rule = {
  name: 'event-year-told',
  topic: 'events',
  severity: 'error',
  why: 'A date on the timeline is the paper’s own: its year stands in the passage that tells the event.',
  passes: [edit(events, 'date: "1994"', 'date: "1994-06-03"')],
  fails: [
    edit(events, 'date: "1994"', 'date: "1993"'),
    edit(events, 'date: "1996/1997"', 'date: "1996/1999"'),
    edit(events, 'passage: introduction-p1', 'passage: s1-2-p1'),
  ],
  *check(collection) {
    for (const [i, event] of collection.events.entries()) {
      const passage = paperOf(event, collection)?.passages.get(event.passage);
      if (!passage) continue;
      const text = plainText(passage.node);
      const { from, to } = dateOf(event.date);
      const missing = [from.year, ...(to ? [to.year] : [])].find((year) => !tellsYear(text, year));
      if (missing === undefined) continue;
      yield {
        ...collection.placeOf('events', i, 'date'),
        message: `Unexpected year ${missing} of “${event.id}”, expected one that ${passage.label} tells (“${excerptOf(text, 40)}”)`,
        hint: 'Correct the date, or give the passage that has the year.',
      };
    }
  },
};

/** In full, or as the end of a range: 2005–07. */
const tellsYear = (text: string, year: number): boolean =>
  hasNumber(text, year) || new RegExp(`(?<!\\d)${Math.floor(year / 100)}\\d\\d[–/-]${String(year % 100).padStart(2, '0')}(?!\\d)`).test(text);
