/** The files that stand beside an index, in its folder. */
import type { NarrowablePaper } from './narrowing.ts';

export interface Lists {
  /** The primary subtags of the languages that the passages are in. */
  languages: readonly string[];
  /** Where the list of passages stands that a record was made of, below the base path, by what the index calls the record. */
  lists: Readonly<Record<string, string>>;
}
export const listsFile = 'lists.json';

/** What a search can be narrowed to; nothing where the collection holds one paper. */
export type Papers = readonly NarrowablePaper[];
export const papersFile = 'papers.json';
