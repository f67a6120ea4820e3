/** The strings of the registers and the papers' records that readers see. */
import type { Overview } from '../../edition/collection/overview.ts';
import type { Collection } from '../../edition/collection/read-collection.ts';
import type { Place } from '../place.ts';

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
    for (const { text, field, path } of stringsIn(entries, noFields))
      yield { text, field, language, place: () => placeOf(register as 'works' | 'names' | 'events', ...path) };
  }
}

export function* recordTexts({ papers, placeInRecord }: Collection): Iterable<RecordText> {
  for (const paper of papers) {
    for (const { text, field, path } of stringsIn(paper.meta, forPrograms))
      yield { text, field, language: paper.meta.language, place: () => placeInRecord(paper, ...path) };
  }
}

interface FieldText {
  text: string;
  field: string;
  path: readonly PropertyKey[];
}

/** `passed` are the fields passed over at the top. */
function stringsIn(value: object, passed: ReadonlySet<string>): FieldText[] {
  const found: FieldText[] = [];
  gatherStrings(value, '', [], passed, found);
  return found;
}

function gatherStrings(value: unknown, field: string, path: readonly PropertyKey[], passed: ReadonlySet<string>, found: FieldText[]): void {
  if (typeof value === 'string') found.push({ text: value, field, path });
  else if (Array.isArray(value)) for (const [i, each] of value.entries()) gatherStrings(each, field, [...path, i], forPrograms, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) if (!passed.has(key)) gatherStrings(inner, key, [...path, key], forPrograms, found);
  }
}
