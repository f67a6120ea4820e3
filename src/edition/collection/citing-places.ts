/** How a place that refers to a work or a name is shown to readers. */
import { pageLabel } from '../../model/labels.ts';
import type { CitingReference, MentioningReference, NamedPassage, ReferringPaper } from '../../model/paper-summary.ts';

export interface CitingPlace {
  /** The citation itself: `n. 2, para. 20`. */
  label: string;
  id: string;
  /** The passage that calls its note: `§ Introduction, ¶ 2`; absent where the citation stands in the text. */
  calledIn: { label: string; id: string } | undefined;
  /** `p. 1`; none where no page is printed. */
  page: string | undefined;
  paper: string;
}

export function describeCitingPlace({ node, passage, paper }: CitingReference): CitingPlace {
  return {
    label: node.locator ? `${passage.label}, ${node.locator}` : passage.label,
    id: node.id,
    calledIn: passage.calledIn && { label: passage.calledIn.label, id: passage.calledIn.id },
    page: passage.page === undefined ? undefined : pageLabel(passage.page, paper.meta.language),
    paper: paper.id,
  };
}

export interface MentioningPlace {
  /** With the pages that the mentions stand on. */
  passage: NamedPassage;
  paper: string;
  /** How often it is named there. */
  count: number;
}

/** The passages of mentions, each once. */
export function gatherMentions(references: readonly MentioningReference[]): MentioningPlace[] {
  const places = new Map<string, MentioningPlace>();
  for (const { passage, paper } of references) {
    const key = `${paper.id}#${passage.id}`;
    const known = places.get(key);
    if (known) {
      known.count += 1;
      if (passage.page !== known.passage.page) known.passage = { ...known.passage, lastPage: passage.page };
    } else places.set(key, { passage, paper: paper.id, count: 1 });
  }
  return [...places.values()];
}

/** What refers from a paper, the papers in the order of their first reference. */
export interface PaperReferences<T> {
  paper: ReferringPaper;
  references: readonly T[];
}

export function groupByPaper<T extends { paper: ReferringPaper }>(references: readonly T[]): PaperReferences<T>[] {
  const groups = Map.groupBy(references, ({ paper }) => paper.id);
  return [...groups.values()].flatMap((group) => (group[0] ? [{ paper: group[0].paper, references: group }] : []));
}
