/** The place in a paper that is cited, in the words that citations need. Runs at the build and in the reader's browser. */
import type { ScriptMessages } from '../model/messages/messages.ts';

export interface CitedPlace {
  /** `§ I.2, ¶ 3, p. 4` */
  place: string;
  /** `§ I.2, ¶ 3 (p. 4)` */
  bracketed: string;
  /** `4`, or `4–5`; empty where no page is printed. */
  page: string;
  /** `s1-2-p3` */
  key: string;
  /** The same, and behind it the text fragment of a selection. */
  fragment: string;
}

/** `label` as passages are labelled; none where a printed page itself is meant. */
export function namePlace(
  {
    id,
    label,
    pages,
    fragment = id,
  }: {
    id: string;
    label?: string;
    pages: readonly (string | undefined)[];
    fragment?: string;
  },
  say: Pick<ScriptMessages, 'pageLabel' | 'pagesLabel'>,
): CitedPlace {
  const [first = '', last = first] = pages;
  const page = first === last ? first : `${first}–${last}`;
  const printed = page === '' ? '' : first === last ? say.pageLabel(first) : say.pagesLabel(page);
  const join = (place: string) => (label && printed ? place : (label ?? printed));
  return { place: join(`${label}, ${printed}`), bracketed: join(`${label} (${printed})`), page, key: id, fragment };
}
