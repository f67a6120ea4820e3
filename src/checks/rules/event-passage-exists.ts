import type { Collection } from '../../edition/read-collection.ts';
import type { Event } from '../../model/event.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { Paper } from '../../model/paper.ts';
import { edit } from '../edit.ts';
import { isAllRead } from '../place.ts';
import type { Rule } from '../rule.ts';
import { events } from '../sound-collection.ts';

export const eventPassageExists: Rule = {
  name: 'event-passage-exists',
  topic: 'events',
  severity: 'error',
  why: 'Each event on the timeline leads to the words that tell it.',
  passes: [edit(events, 'passage: s1-1-p1', 'paper: marlow-1999\n  passage: s1-1-p1')],
  fails: [
    edit(events, 'passage: s1-1-p1', 'passage: s1-1-p2'),
    edit(events, 'passage: s1-1-p1', 'paper: marlow-1998\n  passage: s1-1-p1'),
    edit(events, 'passage: s1-1-p1', 'passage: s1-1'),
  ],
  *check(collection) {
    if (!isAllRead(collection)) return;
    const { papers, placeOf } = collection;
    for (const [i, event] of collection.events.entries()) {
      const paper = paperOf(event, collection);
      if (paper) {
        const kind = paper.passages.get(event.passage)?.kind;
        if (kind !== undefined && kind !== 'section') continue;
        yield {
          ...placeOf('events', i, 'passage'),
          message: `Unexpected passage “${event.passage}”, expected the id of a paragraph or a note of ${paper.id}`,
          hint: didYouMean(event.passage, paper.passages.keys()),
        };
      } else if (event.paper !== undefined) {
        yield {
          ...placeOf('events', i, 'paper'),
          message: `Unexpected paper “${event.paper}”, expected the name of a folder of papers/`,
          hint: didYouMean(
            event.paper,
            papers.map(({ id }) => id),
          ),
        };
      } else if (papers.length > 1) {
        yield { ...placeOf('events', i), message: 'Unexpected event without “paper”, expected the paper that tells it, since there are several' };
      }
    }
  },
};

/** The paper that tells an event. */
export const paperOf = (event: Event, { papers }: Collection): Paper | undefined =>
  event.paper === undefined ? (papers.length === 1 ? papers[0] : undefined) : papers.find(({ id }) => id === event.paper);
