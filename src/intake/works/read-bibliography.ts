/** Files of works that people have, whatever program wrote them. */
import { parseBibtex, parseCslJson, parseRis, type WorksReading } from '../../citation/exchange/index.ts';
import { CannotRun } from '../../model/cannot-run.ts';
import type { Work } from '../../model/work.ts';
import type { DraftRemark } from '../draft.ts';

export interface BibliographyReading {
  /** By the keys that the file itself gives. */
  works: Map<string, Work>;
  remarks: DraftRemark[];
}

type Reader = (text: string) => WorksReading;

/** By what stands in the file. */
const readers: readonly (readonly [test: RegExp, read: Reader])[] = [
  [/^\s*[[{]/, parseCslJson],
  [/^(?:\s*\uFEFF?)?TY {2}- /m, parseRis],
  [/@\w+\s*[{(]/, parseBibtex],
];

export function readBibliography(file: string, text: string): BibliographyReading {
  const read = readers.find(([test]) => test.test(text))?.[1];
  if (!read) {
    if (/^\s*(?:%[^\n]*\s*)*$/.test(text)) return { works: new Map(), remarks: [] };
    throw new CannotRun(`Unexpected bibliography ${file}, expected BibTeX, RIS or CSL-JSON`);
  }
  const { works, problems } = read(text);
  const written = new Map<string, string>();
  const fields: string[] = [];
  const remarks: DraftRemark[] = [];
  for (const { line, message } of problems) {
    const renamed = /^Unexpected key “(?<written>.*)”, expected .*; read as “(?<own>[a-z0-9-]+)”$/su.exec(message)?.groups;
    // A key of another form is no one’s concern: the collection has its own.
    if (renamed) {
      if (!written.has(renamed['own'] ?? '')) written.set(renamed['own'] ?? '', renamed['written'] ?? '');
      continue;
    }
    const field = /^Unexpected field “(?<name>[\w-]+)”, expected/.exec(message)?.groups?.['name'];
    if (field !== undefined) fields.push(field);
    else remarks.push({ kind: 'changed', message: `${file}: ${message}`, line });
  }
  if (fields.length > 0)
    remarks.push({ kind: 'left-out', message: `Fields of ${file} that a work has no place for: ${[...new Set(fields)].sort().join(', ')}` });
  return { works: new Map(Object.entries(works).map(([own, work]) => [written.get(own) ?? own, work])), remarks };
}
