/** Which papers cite the same works. */
import { compareStrings as compare } from '../../model/finding.ts';
import type { PaperSummary } from '../../model/paper-summary.ts';

export interface SharedSources {
  /** The other paper's id. */
  paper: string;
  /** Keys of the works that both cite, those that the fewest papers cite first. */
  works: readonly string[];
}

export interface SourceNeighbours {
  /** Those that share most first. */
  nearest: readonly SharedSources[];
  /** How many more papers share a source; undefined where there are too many to be counted paper by paper. */
  others: number | undefined;
}

/**
 * Other papers are looked for by their rarest common works first, and no further than so many: a work that all papers cite says
 * nothing of two of them, and asking every paper about every other would not scale.
 */
const mostLookedAt = 200;

/** Answers for each paper in turn; the first step, which all share, takes time linear in the citations. */
export function createSharedSources(papers: readonly Pick<PaperSummary, 'id' | 'works'>[], mostLooked = mostLookedAt) {
  const citing = new Map<string, string[]>();
  for (const { id, works } of papers) {
    for (const work of works) {
      const known = citing.get(work);
      if (known) known.push(id);
      else citing.set(work, [id]);
    }
  }
  const worksOf = new Map(papers.map(({ id, works }) => [id, new Set(works)]));
  const spread = (work: string) => citing.get(work)?.length ?? 0;

  return (id: string, mostNamed: number): SourceNeighbours => {
    const works = [...(worksOf.get(id) ?? [])].filter((work) => spread(work) > 1).sort((a, b) => spread(a) - spread(b) || compare(a, b));
    const found = new Set<string>();
    let isWhole = true;
    for (const work of works) {
      for (const other of citing.get(work) ?? []) {
        if (other === id || found.has(other)) continue;
        isWhole = found.size < mostLooked;
        if (!isWhole) break;
        found.add(other);
      }
      if (!isWhole) break;
    }
    const shared = [...found]
      .map((paper) => ({ paper, works: works.filter((work) => worksOf.get(paper)?.has(work)) }))
      .sort((a, b) => b.works.length - a.works.length || compare(a.paper, b.paper));
    return { nearest: shared.slice(0, mostNamed), others: isWhole ? Math.max(shared.length - mostNamed, 0) : undefined };
  };
}
