/** Parts of a content folder, which are read and judged apart. */
import type { Event } from '../../model/event.ts';
import { once } from '../../model/once.ts';
import type { Content, RegisterReading } from '../collection/read-collection.ts';

/** The same content with one paper alone: what stands in its folder, and the events that it tells. What is read of it is forgotten with it. */
export function contentOfPaper(content: Content, id: string): Content {
  const { entriesOf, eventsOf } = indexOf(content);
  return narrow(content, [id], entriesOf.get(id) ?? [], eventsOf.get(id) ?? []);
}

/** What stands in no paper's folder. */
export const contentBesidePapers = (content: Content): Content => narrow(content, [], indexOf(content).beside, []);

/** Some of the papers, and the events that they tell. */
export function contentOfPapers(content: Content, papers: readonly string[]): Content {
  const { entriesOf, eventsOf, beside } = indexOf(content);
  const entries = [...beside, ...papers.flatMap((id) => entriesOf.get(id) ?? [])].sort();
  const events = papers.flatMap((id) => eventsOf.get(id) ?? []).sort((a, b) => a - b);
  return narrow(content, papers, entries, events);
}

/** `events` are places in the register. */
const narrow = (content: Content, papers: readonly string[], entries: readonly string[], events: readonly number[]): Content => ({
  ...content,
  papers,
  folder: content.folder.narrow(entries),
  registers: { ...content.registers, events: chooseEvents(content.registers.events, events) },
});

interface ContentIndex {
  entriesOf: ReadonlyMap<string, string[]>;
  beside: readonly string[];
  /** The places in the register of the events that each paper tells; one that names no paper is told by the only one. */
  eventsOf: ReadonlyMap<string, number[]>;
}

/** Made once: asked paper by paper, all entries and events would be looked through for each. */
const indexOf = once(makeIndex);

function makeIndex({ folder, papers, registers }: Content): ContentIndex {
  const ids = new Set(papers);
  const byPaper = Map.groupBy(folder.entries, (entry) => {
    const [, papersFolder, id = ''] = entry.split('/', 3);
    return papersFolder === 'papers' && ids.has(id) ? id : undefined;
  });
  const [only] = papers.length === 1 ? papers : [];
  const places = registers.events.value.map(({ paper = only }, place) => ({ paper, place }));
  const byTeller = Map.groupBy(places, ({ paper }) => paper);
  return {
    entriesOf: new Map(papers.map((id) => [id, byPaper.get(id) ?? []])),
    beside: byPaper.get(undefined) ?? [],
    eventsOf: new Map(papers.map((id) => [id, (byTeller.get(id) ?? []).map(({ place }) => place)])),
  };
}

const chooseEvents = (events: RegisterReading<Event[]>, places: readonly number[]): RegisterReading<Event[]> => ({
  ...events,
  value: places.flatMap((place) => events.value[place] ?? []),
  placeOf: ([i, ...rest]) => events.placeOf([places[Number(i)] ?? 0, ...rest]),
});
