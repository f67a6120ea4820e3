/** Nests a file's blocks in sections, and gives sections and citable blocks their ids. */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { figureId, numberedSectionId, paragraphId, parsePrintedHeading, slugOf, tableId } from '../model/ids.ts';
import { type Block, type Heading, isCitableBlock, isFloat, plainText, type Section } from '../model/text.ts';
import { reportProblem } from './problems.ts';
import type { SyntaxNode } from './syntax.ts';

export function remarkSections() {
  return (tree: Root, file: VFile) => {
    const blocks = tree.children as unknown as Block[];
    const top: Block[] = [];
    const open: Section[] = [];
    for (const block of blocks) {
      if (block.type === 'heading') {
        while (open.length > 0 && (open.at(-1) as Section).depth >= block.depth) open.pop();
        reportWrongDepth(block, open, top, file);
        const section = createSection(block, open.at(-1), siblingsOf(open, top), file);
        siblingsOf(open, top).push(section);
        open.push(section);
      } else {
        if (open.length === 0 && (isCitableBlock(block) || isFloat(block))) {
          reportProblem(
            file,
            'section-headed',
            block.position,
            'Unexpected text before the first heading, expected the section’s heading',
            'Start the file with “# ” and the heading as printed.',
          );
        }
        reportMisplaced(block as SyntaxNode, file);
        siblingsOf(open, top).push(block);
      }
    }
    for (const section of top) if (section.type === 'section') numberBlocks(section);
    tree.children = top as unknown as Root['children'];
  };
}

const siblingsOf = (open: readonly Section[], top: Block[]) => open.at(-1)?.children ?? top;

function reportWrongDepth(heading: Heading, open: readonly Section[], top: readonly Block[], file: VFile): void {
  const expected = open.length + 1;
  if (heading.depth > expected) {
    reportProblem(
      file,
      'heading-depth-continuous',
      heading.position,
      `Unexpected heading of depth ${heading.depth}, expected at most ${expected} here`,
      `Write it with ${'#'.repeat(expected)}.`,
    );
  } else if (heading.depth === 1 && top.some((block) => block.type === 'section')) {
    reportProblem(
      file,
      'section-one-per-file',
      heading.position,
      'Unexpected second top-level heading, expected one in a file',
      'Move the section to a file of its own.',
    );
  }
}

/** A quotation, a list or a note holds no section, and no figure or table, which would have no address there. */
function reportMisplaced(block: SyntaxNode, file: VFile): void {
  for (const child of block.children ?? []) {
    if (child.type === 'heading') {
      reportProblem(
        file,
        'heading-between-blocks',
        child.position,
        'Unexpected heading within another block, expected headings between blocks',
        'Write \\# for a mark that is printed, and **…** for words that are printed bold.',
      );
    }
    if (isFloat(child)) {
      reportProblem(
        file,
        'figure-between-blocks',
        child.position,
        `Unexpected ${child.type} within another block, expected figures and tables between the blocks of a section`,
        'Put it behind the quotation, the list or the note, without an indent.',
      );
    }
    reportMisplaced(child, file);
  }
}

function createSection(heading: Heading, parent: Section | undefined, siblings: readonly Block[], file: VFile): Section {
  const { number: ownNumber, title } = parsePrintedHeading(plainText(heading).trim());
  // “2.” within “I.” is I.2; “1.2” within “1.” is already whole.
  const number = ownNumber.length === 0 ? [] : ownNumber.length > 1 ? ownNumber : [...(parent?.number ?? []), ...ownNumber];
  const id = number.length > 0 ? numberedSectionId(number) : slugOf(title, fallbackId(parent, siblings, file));
  return { type: 'section', id, number, title, depth: heading.depth, children: [heading], position: heading.position };
}

/** For a title without Latin letters: the file's own name, or the section's place in its parent. */
function fallbackId(parent: Section | undefined, siblings: readonly Block[], file: VFile): string {
  if (parent) return `${parent.id}-s${siblings.filter((block) => block.type === 'section').length + 1}`;
  return slugOf((file.stem ?? '').replace(/^\d+-/, ''), 'section');
}

function numberBlocks(section: Section): void {
  let ordinal = 0;
  const floats = { figure: 0, table: 0 };
  for (const block of section.children) {
    if (block.type === 'section') numberBlocks(block);
    else if (isCitableBlock(block)) {
      ordinal += 1;
      block.ordinal = ordinal;
      block.id = paragraphId(section.id, ordinal);
    } else if (isFloat(block)) {
      block.ordinal = ++floats[block.type];
      block.id = (block.type === 'figure' ? figureId : tableId)(section.id, block.ordinal);
    }
  }
}
