/** The dated events, each with the passage that tells it. */
import { compareDates, dateOf, type EdtfDate } from '../../model/date.ts';
import type { Event } from '../../model/event.ts';
import type { NamedPassage, ReferringPaper } from '../../model/paper-summary.ts';

export interface ListedEvent {
  event: Event;
  date: EdtfDate;
  paper: ReferringPaper | undefined;
  passage: NamedPassage | undefined;
}

interface Telling extends ReferringPaper {
  passages: ReadonlyMap<string, NamedPassage>;
}

/** In the order of time. An event without a paper is told by the first. */
export function listEvents(events: readonly Event[], papers: readonly Telling[]): ListedEvent[] {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  return events
    .map((event) => {
      const paper = byId.get(event.paper ?? '') ?? papers[0];
      return { event, date: dateOf(event.date), paper, passage: paper?.passages.get(event.passage) };
    })
    .sort((a, b) => compareDates(a.date, b.date));
}
