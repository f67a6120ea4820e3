/** The files that stand beside an index, in its folder. */
import type { NarrowablePaper } from './narrowing.ts';

/** Where the list of passages stands that a record was made of, below the base path, by what the index calls the record. */
export type Lists = Readonly<Record<string, string>>;
export const listsFile = 'lists.json';

/** What a search can be narrowed to; nothing where the collection holds one paper. */
export type Papers = readonly NarrowablePaper[];
export const papersFile = 'papers.json';
