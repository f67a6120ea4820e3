/** Files of works that people have, whatever program wrote them. */
import { readWorks } from '../../citation/exchange/index.ts';
import { CannotRun } from '../../model/cannot-run.ts';
import type { Work } from '../../model/work.ts';
import type { DraftRemark } from '../draft.ts';

export interface BibliographyReading {
  /** By the keys that the file itself gives. */
  works: Map<string, Work>;
  remarks: DraftRemark[];
}

/** `file` as remarks name it. */
export function readBibliography(file: string, text: string): BibliographyReading {
  const reading = readWorks(text);
  if (!reading) {
    if (!/[^\s]/.test(text.replace(/^\s*%.*$/gm, ''))) return { works: new Map(), remarks: [] };
    throw new CannotRun(`Unexpected bibliography ${file}, expected BibTeX, RIS, CSL-JSON or EndNote’s XML`);
  }
  const written = new Map<string, string>();
  const fields = new Set<string>();
  const remarks: DraftRemark[] = [];
  for (const { line, message, about } of reading.problems) {
    const quoted = /“(?<name>[^”]*)”/u.exec(message)?.groups?.['name'] ?? '';
    // A key of another form is no one’s concern: the collection has its own.
    if (about === 'key') {
      const own = /“(?<own>[a-z0-9-]+)”$/u.exec(message)?.groups?.['own'] ?? '';
      if (!written.has(own)) written.set(own, quoted);
    } else if (about === 'field') fields.add(quoted);
    else remarks.push({ kind: 'changed', message: `${file}: ${message}`, line });
  }
  if (fields.size > 0) remarks.push({ kind: 'left-out', message: `Fields of ${file} that a work has no place for: ${[...fields].sort().join(', ')}` });
  return { works: new Map(Object.entries(reading.works).map(([own, work]) => [written.get(own) ?? own, work])), remarks };
}
