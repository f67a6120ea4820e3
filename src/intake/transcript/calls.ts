/** Which place of the text calls which note: the longest sequence that fits, weighed by the look of each place and the page of the note. */
import { once } from '../../model/once.ts';
import { type CallCandidate, findCandidates, isPower } from './call-candidates.ts';
import type { FlowBlock, TranscriptNote } from './gather.ts';
import { textOf } from './transcript.ts';

export interface FoundCall {
  block: FlowBlock;
  candidate: CallCandidate;
  sure: boolean;
  why: string;
}
export interface LostCall {
  note: TranscriptNote;
  /** Ends of sentences, the likeliest first. */
  places: { block: FlowBlock; at: number; score: number }[];
}
export interface Calls {
  found: Map<TranscriptNote, FoundCall>;
  lost: LostCall[];
}

interface Place {
  block: FlowBlock;
  candidate: CallCandidate;
  /** In the order of the text. */
  order: number;
  page: number;
}
interface Pair {
  place: Place;
  note: TranscriptNote;
  weight: number;
}

/** Where notes stand at the end, any page may call them. */
export function findCalls(flow: readonly FlowBlock[], notes: readonly TranscriptNote[], atEnd: boolean): Calls {
  const places = placesOf(flow);
  const byLabel = new Map<string, TranscriptNote[]>();
  for (const note of notes) {
    const key = note.number > 0 && !/^\D/.test(note.label ?? '') ? String(note.number) : (note.label ?? '');
    byLabel.set(key, [...(byLabel.get(key) ?? []), note]);
  }
  const pairs = places.flatMap((place) =>
    (byLabel.get(place.candidate.number > 0 ? String(place.candidate.number) : place.candidate.label) ?? []).flatMap((note): Pair[] => {
      const weight = place.candidate.strength - distance(place, note, atEnd);
      return weight > 0 ? [{ place, note, weight }] : [];
    }),
  );
  const chosen = heaviestSequence(pairs);
  const found = new Map(chosen.map((pair) => [pair.note, judgeCall(pair, pairs, chosen)]));
  return { found, lost: proposeInOrder(notes, found, flow, atEnd) };
}

function placesOf(flow: readonly FlowBlock[]): Place[] {
  const places: Place[] = [];
  for (const block of flow) {
    const text = textOf(block.runs);
    for (const candidate of findCandidates(block.runs)) {
      // The number of a heading or an item calls nothing.
      if (candidate.start === 0 || (isPower(text, candidate) && candidate.strength < 5)) continue;
      const strength = isPower(text, candidate) ? candidate.strength - 2.5 : candidate.strength;
      places.push({ block, candidate: { ...candidate, strength }, order: places.length, page: pageAt(block, candidate.start) });
    }
  }
  return places;
}

export const pageAt = (block: FlowBlock, at: number) => block.pages.filter((each) => each.at <= at).at(-1)?.page ?? block.page;

/** What it costs that a call stands on another page than its note: the page before is usual where a note did not fit. */
function distance(place: Place, note: TranscriptNote, atEnd: boolean): number {
  if (atEnd || place.page === note.page) return 0;
  return note.page - place.page === 1 ? 1.5 : 10;
}

/** Pairs whose places and notes both go forward, of the greatest weight together. */
function heaviestSequence(pairs: readonly Pair[]): Pair[] {
  const best: { total: number; from: number }[] = [];
  let last = -1;
  const horizon = 300;
  for (const [at, pair] of pairs.entries()) {
    const entry = { total: pair.weight, from: -1 };
    for (let before = Math.max(0, at - horizon); before < at; before++) {
      const other = pairs[before] as Pair;
      if (other.place.order >= pair.place.order || other.note.ordinal >= pair.note.ordinal) continue;
      const total = (best[before]?.total ?? 0) + pair.weight;
      if (total > entry.total) Object.assign(entry, { total, from: before });
    }
    best.push(entry);
    if (last < 0 || entry.total > (best[last]?.total ?? 0)) last = at;
  }
  const chosen: Pair[] = [];
  for (let at = last; at >= 0; at = best[at]?.from ?? -1) chosen.unshift(pairs[at] as Pair);
  return chosen;
}

/** Sure where the look is a call’s, and no other place between its neighbours looks like one of the same number. */
function judgeCall(pair: Pair, pairs: readonly Pair[], chosen: readonly Pair[]): FoundCall {
  const { place, note } = pair;
  const at = chosen.indexOf(pair);
  const from = chosen[at - 1]?.place.order ?? -1;
  const to = chosen[at + 1]?.place.order ?? Number.POSITIVE_INFINITY;
  const rivals = pairs.filter(
    (each) => each.note === note && each !== pair && each.place.order > from && each.place.order < to && each.weight > pair.weight - 1,
  );
  const misread = place.candidate.misread !== undefined;
  const sure =
    (place.candidate.strength >= 2 && rivals.length === 0 && !misread && place.page === note.page) || (place.candidate.strength >= 4 && rivals.length === 0);
  const why = misread
    ? `“${place.candidate.misread}” was read, and note ${note.number} is called here`
    : rivals.length > 0
      ? 'more than one place looks like this call'
      : 'the number is not raised, and could be one of the text';
  return { block: place.block, candidate: place.candidate, sure, why };
}

const mostPlaces = 3;

/** A call that was lost stands behind the one that was lost before it. */
function proposeInOrder(notes: readonly TranscriptNote[], found: Calls['found'], flow: readonly FlowBlock[], atEnd: boolean): LostCall[] {
  const lost: LostCall[] = [];
  const order = (block: FlowBlock, at: number) => flow.indexOf(block) * 1e7 + at;
  let behind = -1;
  for (const note of notes.filter((each) => !found.has(each))) {
    const all = proposePlaces(note, notes, found, flow, atEnd);
    const later = all.filter((place) => order(place.block, place.at) > behind);
    const places = (later.length > 0 ? later : all).slice(0, mostPlaces);
    lost.push({ note, places });
    if (places[0]) behind = order(places[0].block, places[0].at);
  }
  return lost;
}

/** Ends of sentences between the calls before and behind, on the note’s page: those first that share rare words with the note. */
function proposePlaces(
  note: TranscriptNote,
  notes: readonly TranscriptNote[],
  found: ReadonlyMap<TranscriptNote, FoundCall>,
  flow: readonly FlowBlock[],
  atEnd: boolean,
): LostCall['places'] {
  const order = (block: FlowBlock, at: number) => flow.indexOf(block) * 1e7 + at;
  const before = notes.slice(0, note.ordinal).findLast((each) => found.has(each));
  const behind = notes.slice(note.ordinal + 1).find((each) => found.has(each));
  const placeOf = (each: TranscriptNote | undefined, none: number) => {
    const call = each && found.get(each);
    return call ? order(call.block, call.candidate.start) : none;
  };
  const from = placeOf(before, -1);
  const to = placeOf(behind, Number.POSITIVE_INFINITY);
  const words = rareWords(note.paragraphs.map(({ runs }) => textOf(runs)).join(' '));
  const counts = countWords(flow);
  const places = flow.flatMap((block) => {
    if (block.heading) return [];
    const text = textOf(block.runs);
    return sentenceEnds(text).flatMap(({ start, end }) => {
      const place = order(block, end);
      if (place <= from || place >= to || (!atEnd && pageAt(block, end - 1) !== note.page)) return [];
      const sentence = rareWords(text.slice(start, end));
      const shared = [...words].filter((word) => sentence.has(word));
      return [{ block, at: end, score: shared.reduce((sum, word) => sum + 1 / (counts.get(word) ?? 1), 0) }];
    });
  });
  return places.sort((a, b) => b.score - a.score || order(a.block, a.at) - order(b.block, b.at));
}

const sentenceEnds = (text: string): { start: number; end: number }[] => {
  let start = 0;
  return [...text.matchAll(/(?<!\b(?:\p{Lu}|Mr|Dr|vs|etc|e\.g|i\.e|No|Vol|pp?|cf|St|vgl|bzw|z\.\s?B))[.!?]["'’”»)\]]*(?=\s|$)/gu)].map((match) => {
    const end = match.index + match[0].length;
    const sentence = { start, end };
    start = end;
    return sentence;
  });
};

const common = new Set(
  'the this that these those there their they with from have been which were will would could should about into between over under after before while where when what than then also such other more most some many only even its his her for and but not are was had has can may see one two three first second also der die das und nicht ist sind war wird auch eine einer einem einen des dem den von mit auf für les des dans pour que qui une sur par est sont'.split(
    ' ',
  ),
);
const rareWords = (text: string) =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => (word.length > 3 || /\d/.test(word)) && !common.has(word)));

/** In how many blocks a word stands: what few have says more of a place. */
const countWords = once((flow: readonly FlowBlock[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { runs } of flow) for (const word of rareWords(textOf(runs))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
});
