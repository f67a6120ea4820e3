import type { Collection } from '../../edition/collection/read-collection.ts';
import type { Event } from '../../model/event.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { Paper } from '../../model/paper.ts';
import { edit } from '../edit.ts';
import { isAllRead, isWhole } from '../place.ts';
import type { Rule } from '../rule.ts';
import { events } from '../sound-collection.fixture.ts';

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
    for (const [i, event] of collection.events.entries()) {
      const paper = paperOf(event, collection);
      if (!paper || !isWhole(collection, paper)) continue;
      const kind = paper.passages.get(event.passage)?.kind;
      if (kind !== undefined && kind !== 'section') continue;
      yield {
        ...collection.placeOf('events', i, 'passage'),
        message: `Unexpected passage “${event.passage}”, expected the id of a paragraph or a note of ${paper.id}`,
        hint: didYouMean(event.passage, paper.passages.keys()),
      };
    }
  },
  *survey(overview) {
    // A paper that could not be read is there all the same.
    if (!isAllRead(overview)) return;
    const { papers, several, placeOf } = overview;
    const ids = new Set(papers.map(({ id }) => id));
    for (const [i, event] of overview.events.entries()) {
      if (event.paper === undefined) {
        if (several) yield { ...placeOf('events', i), message: 'Unexpected event without “paper”, expected the paper that tells it, since there are several' };
      } else if (!ids.has(event.paper)) {
        yield {
          ...placeOf('events', i, 'paper'),
          message: `Unexpected paper “${event.paper}”, expected the name of a folder of papers/`,
          hint: didYouMean(event.paper, ids),
        };
      }
    }
  },
};

/** The paper that tells an event; undefined where it is not among those that are judged. */
export const paperOf = (event: Event, { papers, several }: Pick<Collection, 'papers' | 'several'>): Paper | undefined =>
  event.paper === undefined ? (several ? undefined : papers[0]) : papers.find(({ id }) => id === event.paper);
