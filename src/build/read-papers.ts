/** A paper as read, from the last build where its files and the names are as they were. */
import type { Content } from '../edition/read-collection.ts';
import { readPaperOf } from '../edition/read-collection.ts';
import type { PaperReading } from '../edition/read-paper.ts';
import { hashOf, keep, recall } from './cache.ts';
import { engineStamp } from './engine-stamp.ts';

/** Of everything in the paper's folder, whether it is read or not, and of all names, which are looked for in the text. */
export function readingKey({ folder, shown, registers }: Content, id: string): string {
  const own = folder.entries.filter((entry) => entry.startsWith(`${shown}/papers/${id}/`));
  const bytes = own.flatMap((entry) => [entry, folder.bytesOf(entry)]);
  return hashOf(engineStamp(), JSON.stringify(registers.names.value), ...bytes);
}

const nameOf = (id: string) => `papers/${id}/reading`;

export const recallReading = (content: Content, id: string): PaperReading | undefined => recall<PaperReading>(nameOf(id), readingKey(content, id));

export function readAndKeep(content: Content, id: string): PaperReading {
  const reading = readPaperOf(content, id);
  keep(nameOf(id), readingKey(content, id), reading);
  return reading;
}
