/** Which papers a command is about. */
import { existsSync } from 'node:fs';
import { type Collection, readCollection } from '../edition/collection/read-collection.ts';
import { CannotRun } from '../model/cannot-run.ts';
import type { Finding } from '../model/finding.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Terminal } from './command.ts';

/** Throws `CannotRun` where there is no content at all. */
export function openCollection({ content }: Terminal): Collection {
  if (!existsSync(content))
    throw new CannotRun(`There is no folder ${content}`, 'Start the command in the project’s folder, or name another with CONTENT_DIR.');
  return readCollection(content);
}

/** The ids of all papers, those included whose record could not be read. */
export const paperIds = ({ entries }: Pick<Collection, 'entries'>): string[] => entries.flatMap((entry) => /^[^/]+\/papers\/([^/]+)\/$/.exec(entry)?.[1] ?? []);

/** Those named or, where none is, all. Throws `CannotRun` for a name that no paper has. */
export function selectPapers(collection: Pick<Collection, 'entries'>, named: readonly string[]): string[] {
  const ids = paperIds(collection);
  for (const id of named) {
    if (!ids.includes(id)) throw new CannotRun(`Unexpected paper “${id}”, expected ${ids.join(', ') || 'none, since there is none yet'}`, didYouMean(id, ids));
  }
  return named.length > 0 ? [...new Set(named)] : ids;
}

/** Whether a finding is of one of these papers. */
export const isOfPapers = (ids: readonly string[]) => (finding: Finding) => {
  const [, , id] = finding.file.split('/');
  return finding.file.split('/')[1] === 'papers' && id !== undefined && ids.includes(id);
};

/** Whether a finding is of a register, which all papers share. */
export const isShared = ({ file }: Finding): boolean => file.split('/')[1] !== 'papers';
