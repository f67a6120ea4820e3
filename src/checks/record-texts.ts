/** The strings of the registers and the papers' records that readers see. */
import type { Overview } from '../edition/overview.ts';
import type { Collection } from '../edition/read-collection.ts';
import type { Place } from './place.ts';

export interface RecordText {
  text: string;
  /** The field that holds it. */
  field: string;
  language: string;
  place: () => Place;
}

/** What is written for programs, by field. */
const forPrograms = new Set([
  'type',
  'kind',
  'issued',
  'original-date',
  'accessed',
  'date',
  'URL',
  'DOI',
  'ISBN',
  'ISSN',
  'language',
  'id',
  'paper',
  'passage',
  'names',
  'file',
  'version',
]);

const noFields: ReadonlySet<string> = new Set();

export function* registerTexts({ papers, works, names, events, placeOf }: Overview): Iterable<RecordText> {
  // The registers serve all papers: their language is that of the first.
  const language = papers[0]?.meta.language ?? 'en';
  for (const [register, entries] of Object.entries({ works, names, events })) {
    // The keys at the top of a register are its own, whatever fields are named like them.
    for (const { text, field, path } of stringsIn(entries, [], noFields))
      yield { text, field, language, place: () => placeOf(register as 'works' | 'names' | 'events', ...path) };
  }
}

export function* recordTexts({ papers, placeInRecord }: Collection): Iterable<RecordText> {
  for (const paper of papers) {
    for (const { text, field, path } of stringsIn(paper.meta, [], forPrograms))
      yield { text, field, language: paper.meta.language, place: () => placeInRecord(paper, ...path) };
  }
}

/** `passed` are the fields passed over at the top. */
function* stringsIn(
  value: unknown,
  path: readonly PropertyKey[],
  passed: ReadonlySet<string>,
): Iterable<{ text: string; field: string; path: readonly PropertyKey[] }> {
  const field = String(path.findLast((key) => typeof key === 'string') ?? '');
  if (typeof value === 'string') {
    yield { text: value, field, path };
  } else if (typeof value === 'object' && value !== null) {
    const isList = Array.isArray(value);
    for (const [key, inner] of Object.entries(value)) {
      if (isList || !passed.has(key)) yield* stringsIn(inner, [...path, isList ? Number(key) : key], forPrograms);
    }
  }
}
