/** The small facts of a paper, taken once from its text. */
import { once } from '../../model/once.ts';
import type { Paper } from '../../model/paper.ts';
import type { ContentsEntry, PaperSummary } from '../../model/paper-summary.ts';
import { type Block, plainText, type Section } from '../../model/text.ts';

export const summarizePaper = once(
  (paper: Paper): PaperSummary => ({
    id: paper.id,
    title: paper.title,
    rights: paper.rights,
    meta: paper.meta,
    contents: paper.sections.map((section) => ({ ...describe(section, paper), below: sectionsIn(section).map((below) => describe(below, paper)) })),
    notes: paper.notes.length,
    works: [...new Set(paper.citations.map(({ node }) => node.work))],
  }),
);

const sectionsIn = ({ children }: Section) => (children as readonly Block[]).filter((block): block is Section => block.type === 'section');

const describe = (section: Section, { passages }: Paper): ContentsEntry => ({
  id: section.id,
  heading: plainText(section.children.find(({ type }) => type === 'heading') ?? section).trim(),
  page: passages.get(section.id)?.page ?? 1,
  below: [],
});
