import { compareStrings } from '../../model/finding.ts';
import { append, show } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { events, names, works } from '../sound-collection.fixture.ts';

export const registerSorted: Rule = {
  name: 'register-sorted',
  topic: 'works',
  severity: 'warning',
  why: 'In sorted registers an entry is found by eye, and two editors who add the same one meet.',
  passes: [show(works, 'convention-1994:'), show(events, 'id: convention-signed')],
  fails: [
    append(names, 'askoy:\n  kind: place\n  name: Askøy\n  forms: [Askøy]\n'),
    append(works, '\naas-1990:\n  type: book\n  title: Coasts\n  custom: { further-reading: true }\n'),
    append(events, '- id: quarrel\n  date: "1994"\n  title: The ports end their quarrel\n  passage: introduction-p1\n'),
  ],
  *survey({ works: records, names: entries, events: told, placeOf }) {
    for (const [register, keys] of [
      ['works', Object.keys(records)],
      ['names', Object.keys(entries)],
    ] as const) {
      for (const [i, key] of keys.entries()) {
        const previous = keys[i - 1];
        if (previous !== undefined && compareStrings(previous, key) > 0)
          yield { ...placeOf(register, key), message: `Unexpected key “${key}” behind “${previous}”, expected keys in the order of the alphabet` };
      }
    }
    for (const [i, event] of told.entries()) {
      const previous = told[i - 1];
      if (!previous || compareStrings(`${previous.date} ${previous.id}`, `${event.date} ${event.id}`) <= 0) continue;
      yield {
        ...placeOf('events', i),
        message: `Unexpected event “${event.id}” of ${event.date} behind “${previous.id}” of ${previous.date}, expected events in the order of their dates as written, then of their ids`,
      };
    }
  },
};
