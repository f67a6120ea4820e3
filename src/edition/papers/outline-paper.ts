/** A paper without its text. */
import type { Paper, Passage } from '../../model/paper.ts';
import type { CitingReference, NamedPassage, PaperOutline } from '../../model/paper-summary.ts';
import { summarizePaper } from './summarize-paper.ts';

/** `unread` are the files that could not be understood. */
export function outlinePaper(paper: Paper, unread: ReadonlySet<string>): PaperOutline {
  const named = new Map<Passage, CitingReference['passage']>();
  // The places of one passage share its name.
  const nameOnce = (passage: Passage) => {
    const known = named.get(passage) ?? { ...nameOf(passage), ...(passage.calledIn && { calledIn: nameOf(passage.calledIn) }) };
    named.set(passage, known);
    return known;
  };
  return {
    ...summarizePaper(paper),
    citations: paper.citations.map(({ node: { id, locator, work }, passage }) => ({ node: { id, locator, work }, passage: nameOnce(passage) })),
    mentions: paper.mentions.map(({ node: { ref }, passage }) => ({ node: { ref }, passage: nameOnce(passage) })),
    passages: new Map([...paper.passages].map(([id, passage]) => [id, { ...nameOf(passage), kind: passage.kind }])),
    isWhole: isWhole(paper, unread),
  };
}

const nameOf = ({ id, label, page }: NamedPassage): NamedPassage => ({ id, label, page });

/** Whether all of a paper was read, so that what is missing is missing. A gap in the numbers of its files is a file that is not there. */
export function isWhole({ files }: Pick<Paper, 'files'>, unread: ReadonlySet<string>): boolean {
  const numbers = files.map(({ path }) => Number(/\/(\d+)-[^/]*$/.exec(path)?.[1] ?? 0));
  return files.length > 0 && Math.max(...numbers) <= files.length && !files.some(({ path }) => unread.has(path));
}
