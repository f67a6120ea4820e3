/** A paper without its text, made once: all that is known of it beside others. */
import { once } from '../../model/once.ts';
import type { Paper, Passage } from '../../model/paper.ts';
import type { CitingReference, ContentsEntry, NamedPassage, PaperSummary } from '../../model/paper-summary.ts';
import { type Block, otherPaperOf, plainText, type Section, walk } from '../../model/text.ts';

export const summarizePaper = once((paper: Paper): PaperSummary => {
  const named = new Map<Passage, CitingReference['passage']>();
  // The places of one passage share its name.
  const nameOnce = (passage: Passage) => {
    const known = named.get(passage) ?? { ...nameOf(passage), ...(passage.calledIn && { calledIn: nameOf(passage.calledIn) }) };
    named.set(passage, known);
    return known;
  };
  return {
    id: paper.id,
    title: paper.title,
    rights: paper.rights,
    meta: paper.meta,
    contents: paper.sections.map((section) => ({ ...describe(section, paper), below: sectionsIn(section).map((below) => describe(below, paper)) })),
    notes: paper.notes.length,
    works: [...new Set(paper.citations.map(({ node }) => node.work))],
    citations: paper.citations.map(({ node: { id, locator, work }, passage }) => ({ node: { id, locator, work }, passage: nameOnce(passage) })),
    mentions: paper.mentions.map(({ node: { ref }, passage }) => ({ node: { ref }, passage: nameOnce(passage) })),
    named: namedIn(paper),
    passages: new Map([...paper.passages].map(([id, passage]) => [id, { ...nameOf(passage), kind: passage.kind }])),
    isWhole: isWhole(paper, new Set(paper.unread)),
    links: linksIn(paper),
  };
});

function namedIn({ mentions }: Paper): PaperSummary['named'] {
  const named = new Map(
    mentions.map(({ node }) => {
      const words = plainText(node).replace(/\s+/g, ' ');
      return [`${node.ref} ${words}`, { ref: node.ref, words }];
    }),
  );
  return [...named.values()];
}

/** To other papers. */
function linksIn({ files }: Paper): PaperSummary['links'] {
  const links: PaperSummary['links'][number][] = [];
  for (const { tree, path } of files) {
    walk(tree, (node) => {
      const target = node.type === 'link' ? otherPaperOf(node) : undefined;
      const { line, column } = node.position?.start ?? {};
      if (target) links.push({ ...target, words: plainText(node), file: path, line, column });
    });
  }
  return links;
}

const sectionsIn = ({ children }: Section) => (children as readonly Block[]).filter((block): block is Section => block.type === 'section');

const describe = (section: Section, { passages }: Paper): ContentsEntry => ({
  id: section.id,
  heading: plainText(section.children.find(({ type }) => type === 'heading') ?? section).trim(),
  page: passages.get(section.id)?.page,
  below: [],
});

const nameOf = ({ id, label, page, lastPage }: NamedPassage): NamedPassage => ({ id, label, page, ...(lastPage !== undefined && { lastPage }) });

/** Whether all of a paper was read, so that what is missing is missing. A gap in the numbers of its files is a file that is not there. */
export function isWhole({ files }: Pick<Paper, 'files'>, unread: ReadonlySet<string>): boolean {
  const numbers = files.map(({ path }) => Number(/\/(\d+)-[^/]*$/.exec(path)?.[1] ?? 0));
  const record = `${files[0]?.path.replace(/[^/]*$/, '')}paper.yaml`;
  return files.length > 0 && Math.max(...numbers) <= files.length && !unread.has(record) && !files.some(({ path }) => unread.has(path));
}
