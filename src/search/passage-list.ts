/**
 * The passages of a paper with their words, in one file, and those of every so many works of the bibliography. The index tells which of
 * these files hold a word, and the finder looks for it there: only what answers is fetched.
 */

export const hitKinds = ['text', 'note', 'work'] as const;
export type HitKind = (typeof hitKinds)[number];

export interface ListedPassage {
  kind: HitKind;
  /** Empty for a paper as a whole. */
  id: string;
  /** As people name it: `§ I.2, ¶ 3, p. 4`, `n. 17`. */
  label: string;
  /** Where a printed page begins in its text, and the label from there on. */
  turns?: readonly (readonly [offset: number, label: string])[];
  text: string;
  /** The primary subtag of its language, where that is not the list’s. */
  language?: string;
}

export interface PassageList {
  /** The page that they stand on, below the base path: `tsuruoka-2010/`. */
  page: string;
  /** Of the paper. */
  title?: string;
  /** The primary subtag of the language that its passages are in. */
  language: string;
  /** The printed pages of the paper, with what to say of the way there, in its language. */
  pages?: readonly { label: string; id: string; name: string }[];
  /** Keys of the works that the paper cites. */
  works?: readonly string[];
  /** In the order of the page. */
  passages: readonly ListedPassage[];
}

/** In the folder of a paper. */
const listFile = 'search.json';

const folderOfWorks = 'search/';

/** Below the base path. `part` counts from 1. */
export const listOfPaper = (paper: string) => `${paper}/${listFile}`;
export const listOfWorks = (part: number) => `${folderOfWorks}works-${part}.json`;

/** Whether a list has works rather than a paper's passages. */
export const hasWorks = (list: string) => list.startsWith(folderOfWorks);

/** The paper of a list. */
export const paperOfList = (list: string) => list.slice(0, list.indexOf('/'));
