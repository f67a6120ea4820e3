/**
 * How passages stand in a record of the index: an empty element before each, and one behind the last. Within an element the index would
 * hold the words a second time, and readers fetch them. The elements are inline: behind others the index adds full stops.
 */
import type { IndexedPage } from './pagefind-api.ts';

export const hitKinds = ['text', 'note', 'work'] as const;
export type HitKind = (typeof hitKinds)[number];

export const markOf = { head: 'b', text: 'span', note: 'i', work: 'u', end: 's' } as const;
export type PassageMark = keyof typeof markOf;

const kindOfElement: Readonly<Record<string, HitKind>> = { [markOf.head]: 'text', [markOf.text]: 'text', [markOf.note]: 'note', [markOf.work]: 'work' };

export interface FoundPassage {
  kind: HitKind;
  /** Empty for a paper as a whole. */
  id: string;
  text: string;
}

/** A page of the index with its passages told apart. */
export interface FoundPage {
  /** With the base path, without fragment. */
  url: string;
  passages: readonly FoundPassage[];
}

/** The index counts words by the spaces between them. */
export function readPassages({ url, content, anchors }: IndexedPage): FoundPage {
  const words = content.split(/\s+/);
  const passages = anchors.flatMap(({ element, id, location }, i): FoundPassage[] => {
    const kind = kindOfElement[element];
    return kind ? [{ kind, id: element === markOf.head ? '' : id, text: words.slice(location, anchors[i + 1]?.location).join(' ') }] : [];
  });
  return { url, passages };
}
