/** The place in a paper that is cited, in the words that citations need. Runs at the build and in the reader's browser. */
import { pageLabel } from '../model/labels.ts';

export interface CitedPlace {
  /** `§ I.2, ¶ 3, p. 4` */
  place: string;
  /** `§ I.2, ¶ 3 (p. 4)` */
  bracketed: string;
  /** `4`, or `4–5` */
  page: string;
  /** `s1-2-p3` */
  key: string;
  /** The same, and behind it the text fragment of a selection. */
  fragment: string;
}

/** `label` as passages are labelled; none where a printed page itself is meant. */
export function namePlace({ id, label, pages, fragment = id }: { id: string; label?: string; pages: readonly number[]; fragment?: string }): CitedPlace {
  const [first = 0, last = first] = pages;
  const page = first === last ? String(first) : `${first}–${last}`;
  const printed = first === last ? pageLabel(first) : `pp. ${page}`;
  return { place: label ? `${label}, ${printed}` : printed, bracketed: label ? `${label} (${printed})` : printed, page, key: id, fragment };
}
