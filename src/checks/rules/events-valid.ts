import { edit } from '../edit.ts';
import type { Rule } from '../rule.ts';
import { events } from '../sound-collection.fixture.ts';

export const eventsValid: Rule = {
  name: 'events-valid',
  topic: 'events',
  severity: 'error',
  why: 'The timeline is made of these records.',
  passes: [edit(events, '"1994"', '"1994-06-03"')],
  fails: [
    edit(events, '"1994"', '"1994-02-30"'),
    edit(events, '"1994"', '1994'),
    edit(
      events,
      `  title: Bergen builds new quays
`,
      '',
    ),
  ],
};
