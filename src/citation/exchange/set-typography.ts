/** A record of another program’s with the typography of print: curled quotation marks and apostrophes, dashes in ranges. */
import type { Creator, Work } from '../../model/work.ts';
import { isNameField, type WorkField, workFields } from '../csl-item.ts';

/** What is no words, or not this edition’s to set. */
const codes: ReadonlySet<WorkField> = new Set(['URL', 'DOI', 'ISBN', 'ISSN', 'language', 'version', 'issued', 'original-date', 'accessed']);
const ranges: ReadonlySet<WorkField> = new Set(['page', 'volume', 'issue']);

export function setTypography(work: Work): Work {
  const set = workFields.flatMap((field): [string, unknown][] => {
    const value = work[field];
    if (value === undefined) return [];
    if (isNameField(field)) return [[field, (value as readonly Creator[]).map(setName)]];
    if (codes.has(field)) return [[field, value]];
    return [[field, curlQuotes(ranges.has(field) ? setRange(String(value)) : String(value))]];
  });
  return { ...work, ...Object.fromEntries(set) } as Work;
}

const setName = (creator: Creator) => Object.fromEntries(Object.entries(creator).map(([part, text]) => [part, curlQuotes(text ?? '')])) as Creator;

/** `383-405` → `383–405`, each of several; `12-1–12-9` has its dash. */
const setRange = (text: string) =>
  /[–—]/.test(text) ? text : text.replace(/(?<=^|[,;]\s*)([A-Za-z]?\d[\w.:]*|[ivxlcdm]+)\s*-{1,3}\s*([A-Za-z]?\d[\w.:]*|[ivxlcdm]+)(?=$|\s*[,;])/gi, '$1–$2');

/** A mark opens at the beginning and behind a space, a bracket or another opening mark; a single one only where a mark closes it. */
export function curlQuotes(text: string): string {
  if (!/["']/.test(text)) return text;
  return text.replace(/["']/g, (mark, at: number) => {
    const [before, after] = [text.slice(0, at).replace(/<[^<>]*>$/, ''), text.slice(at + 1).replace(/^(?:<[^<>]*>)+/, '')];
    const mayOpen = /(?:^|[\s([{–—“‘"'/])$/.test(before) && /^[^\s.,;:!?)\]]/.test(after);
    if (mark === '"') return mayOpen ? '“' : '”';
    return mayOpen && !/^\d/.test(after) && /'(?!\p{L})/u.test(after) ? '‘' : '’';
  });
}
