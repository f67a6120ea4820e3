/** Nests a file's blocks in sections, and gives sections and citable blocks their ids. */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { equationId, figureId, paragraphId, slugOf, tableId } from '../model/ids.ts';
import { countingLabels, type HeadingWords, labelKindOf, labelSlug, labelValue, readHeading } from '../model/printed-heading.ts';
import {
  type Block,
  type Heading,
  isBlock,
  isCitableBlock,
  isFloat,
  isNodeType,
  type Ordinal,
  plainText,
  type Section,
  shapes,
  type WithdrawnKind,
} from '../model/text.ts';
import { elements, noLabel } from './elements.ts';
import { reportProblem } from './problems.ts';
import type { SyntaxNode } from './syntax.ts';
import type { TopLabels } from './top-labels.ts';

export interface SectionOptions {
  /** What the labels of the paper's top-level headings are, which all its files say together. */
  topLabels?: TopLabels | undefined;
}

export function remarkSections({ topLabels }: SectionOptions) {
  return (tree: Root, file: VFile) => {
    const inserted = new Map<Block, string>();
    const blocks = unwrapInserted(tree.children as unknown as SyntaxNode[], file, inserted);
    const top: Block[] = [];
    const open: Section[] = [];
    for (const block of blocks) {
      if (block.type === 'heading') {
        while (open.length > 0 && (open.at(-1) as Section).depth >= block.depth) open.pop();
        reportWrongDepth(block, open, top, file);
        const section = openSection(block);
        siblingsOf(open, top).push(section);
        open.push(section);
      } else {
        if (open.length === 0 && (isCitableBlock(block) || isFloat(block) || block.type === 'withdrawn')) {
          reportProblem(
            file,
            'section-headed',
            block.position,
            'Unexpected text before the first heading, expected the section’s heading',
            'Start the file with “# ” and the heading as printed.',
          );
        }
        reportUnplaced(block as SyntaxNode, tree as unknown as SyntaxNode, file);
        reportUnplacedLabels(block as SyntaxNode, tree as unknown as SyntaxNode, file);
        reportMisplaced(block as SyntaxNode, file);
        siblingsOf(open, top).push(block);
      }
    }
    nameSections(top, undefined, topLabels, file);
    unwrapLabels(top as unknown as SyntaxNode[], file);
    for (const section of top) if (section.type === 'section') numberBlocks(section, inserted);
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
    if (child.type === 'withdrawn' && block.type !== 'footnoteDefinition') {
      reportProblem(
        file,
        'element-placed',
        child.position,
        'Unexpected <Withdrawn> within another block, expected it between the passages of a section, or alone in a note',
        'Words that were taken out of a passage need no mark: a new version says that the passage changed.',
      );
    }
    reportUnplaced(child, block, file);
    if (child.type === 'paragraph') reportUnplacedLabels(child, block, file);
    reportMisplaced(child, file);
  }
}

/** What is a part of another block alone. */
const wholes: Readonly<Record<string, readonly string[]>> = {
  tableRow: ['table'],
  tableCell: ['tableRow'],
  legend: ['table', 'figure'],
  attribution: ['blockquote', 'epigraph', 'verse'],
};
const wholeNames: Readonly<Record<string, string>> = {
  tableRow: '<Table>',
  tableCell: '<Row>',
  legend: '<Table> or <Figure>',
  attribution: 'a quotation, <Epigraph> or <Verse>',
};
const elementsOf: Readonly<Record<string, string>> = { tableRow: '<Row>', tableCell: '<Cell>', legend: '<Legend> or <Source>', attribution: '<Attribution>' };

/** A label is what an item of a list begins with. */
function reportUnplacedLabels(paragraph: SyntaxNode, parent: SyntaxNode, file: VFile): void {
  for (const [i, { type, position }] of (paragraph.children ?? []).entries()) {
    if (type !== 'label' || (i === 0 && parent.type === 'listItem' && parent.children?.[0] === paragraph)) continue;
    reportProblem(file, 'element-placed', position, 'Unexpected <Marker> here, expected it first in an item of a list');
  }
}

function reportUnplaced(child: SyntaxNode, parent: SyntaxNode, file: VFile): void {
  const whole = wholes[child.type];
  const amongWords = isBlock(child) && isNodeType(parent.type) && shapes[parent.type].holds === 'words';
  if (whole ? whole.includes(parent.type) : !amongWords) return;
  const expected = whole ? `it in ${wholeNames[child.type]}` : 'it between blocks, with an empty line before and behind it';
  reportProblem(file, 'element-placed', child.position, `Unexpected ${elementsOf[child.type] ?? child.type} here, expected ${expected}`);
}

const openSection = (heading: Heading): Section => ({
  ...{ type: 'section', id: '', number: [], title: '', depth: heading.depth },
  ...{ children: [heading], position: heading.position },
});

/** Gives sections that stand beside each other their numbers and ids, and then those below them. */
function nameSections(blocks: readonly Block[], parent: Section | undefined, topLabels: TopLabels | undefined, file: VFile): void {
  const sections = blocks.filter((block) => block.type === 'section');
  const headings = sections.map(takeHeading);
  const kind = parent ? labelKindOf(headings) : (topLabels?.kind ?? labelKindOf(headings));
  // The heading of a file counts by itself, or since those of the files before it lead to it.
  const values = countingLabels(headings, kind).map((value, i) =>
    value === undefined && !parent && topLabels?.counts ? labelValue(headings[i]?.label ?? '', topLabels.kind) : value,
  );
  for (const [i, section] of sections.entries()) {
    const heading = headings[i] as HeadingWords;
    const value = values[i];
    if (value === undefined || kind === undefined) {
      section.title = heading.whole;
      section.id = slugOf(heading.whole, parent ? `${parent.id}-s${i + 1}` : fileSlug(file), parent?.id);
    } else {
      section.title = heading.title;
      section.number = [...(heading.prefix.length > 0 ? heading.prefix : (parent?.number ?? [])), heading.label ?? ''];
      section.numbered = { value, isSaid: heading.isSaid };
      section.id = numberedId(heading, labelSlug(value, kind), parent);
    }
    nameSections(section.children, section, undefined, file);
  }
}

/** `s1-2` for “2.” or “1.2” within “1.”, `s-a` for a letter at the top, `introduction-1` within a section without a number. */
function numberedId({ prefix }: HeadingWords, own: string, parent: Section | undefined): string {
  if (parent && (prefix.length === 0 || prefix.length === parent.number.length)) return `${parent.id}-${own}`;
  const parts = [...prefix.map((part) => partSlug(part)), own];
  return `s${/^\d/.test(parts[0] ?? '') ? '' : '-'}${parts.join('-')}`;
}

function partSlug(label: string): string {
  const kind = labelKindOf([{ label, prefix: [], isMarked: true, isSaid: true, title: '', whole: '' }]) ?? 'arabic';
  return labelSlug(labelValue(label, kind) ?? 0, kind);
}

/** For a title without Latin letters: the file's own name. */
const fileSlug = (file: VFile) => slugOf((file.stem ?? '').replace(/^\d+-/, ''), 'section');

/** A label stands at the beginning of a heading; elsewhere its words are left. */
function unwrapLabels(nodes: readonly SyntaxNode[], file: VFile): void {
  for (const node of nodes) {
    node.children &&= node.children.flatMap((child) => {
      if (child.type !== 'headingLabel') return [child];
      reportProblem(
        file,
        'label-in-heading',
        child.position,
        'Unexpected <Label> here, expected it at the beginning of a heading',
        `Write # ${elements.Label.example} and the words of the heading.`,
      );
      return child.children ?? [];
    });
    unwrapLabels(node.children ?? [], file);
  }
}

/** Reads a section's heading, and unwraps what the editor says of its label: `<Label as="3" why="Misprinted.">2.</Label>`. */
function takeHeading(section: Section): HeadingWords {
  const heading = section.children[0] as Heading;
  const words = readHeading(plainText(heading));
  const [first] = heading.children as unknown as (SyntaxNode & { as?: string })[];
  if (first?.type !== 'headingLabel') return words;
  heading.children.splice(0, 1, ...((first.children ?? []) as unknown as Heading['children']));
  const printed = (first.children ?? []).map((child) => plainText(child as unknown as Heading)).join('');
  const label = first.as ?? printed.replace(/^[\s(]+|[\s.):]+$/g, '');
  if (label === noLabel) return { prefix: [], isMarked: false, isSaid: false, title: words.whole, whole: words.whole };
  return { label, prefix: words.prefix, isMarked: true, isSaid: true, title: words.whole.slice(printed.trim().length).trim(), whole: words.whole };
}

/**
 * The blocks of `<Inserted>` in its place. `inserted` gathers those that are to be numbered as inserted, each with the letter that it begins
 * with: none but the first of an element that names one.
 */
function unwrapInserted(blocks: readonly SyntaxNode[], file: VFile, inserted: Map<Block, string>): Block[] {
  for (const block of blocks) reportMisplacedInsertions(block, file);
  return blocks.flatMap((block) => {
    if (block.type !== 'inserted') return [block as unknown as Block];
    const within = (block.children ?? []) as unknown as Block[];
    let letter = (block['as'] as string | undefined) ?? '';
    for (const each of within) {
      if (each.type === 'heading') {
        reportProblem(
          file,
          'element-placed',
          each.position,
          'Unexpected heading in <Inserted>, expected passages of a section',
          'A section has its address by its own number or words, and moves no other: write it without the element.',
        );
      }
      inserted.set(each, letter);
      if (isNumbered(each)) letter = '';
    }
    return within;
  });
}

const isNumbered = (block: Block) => isCitableBlock(block) || isFloat(block) || block.type === 'withdrawn' || block.type === 'math';

/** What came in stands between the blocks of a section; elsewhere the element is left out. */
function reportMisplacedInsertions(parent: SyntaxNode, file: VFile): void {
  parent.children &&= parent.children.flatMap((child) => {
    reportMisplacedInsertions(child, file);
    if (child.type !== 'inserted') return [child];
    reportProblem(
      file,
      'element-placed',
      child.position,
      'Unexpected <Inserted> within another block, expected it around whole passages of a section',
      'Words that came into a passage need no mark: a new version says that the passage changed.',
    );
    return child.children ?? [];
  });
}

/** Counts one kind of passage: `1, 2, 2a, 2b, 3`. */
function counter(): (letter: string | undefined) => Ordinal {
  let number = 0;
  let letters = 0;
  return (letter) => {
    if (letter === undefined) {
      letters = 0;
      number += 1;
      return number;
    }
    letters = letter === '' ? letters + 1 : placeOfLetters(letter);
    return `${number}${lettersAt(letters)}`;
  };
}

/** `a` … `z`, `aa` …, from 1. */
const lettersAt = (place: number): string => (place > 26 ? lettersAt(Math.floor((place - 1) / 26)) : '') + String.fromCharCode(97 + ((place - 1) % 26));
const placeOfLetters = (letters: string) => [...letters].reduce((place, letter) => 26 * place + letter.charCodeAt(0) - 96, 0);

const idMakers: Readonly<Record<WithdrawnKind, (section: string, ordinal: Ordinal) => string>> = {
  paragraph: paragraphId,
  figure: figureId,
  table: tableId,
  formula: equationId,
};

function numberBlocks(section: Section, inserted: ReadonlyMap<Block, string>): void {
  const count = { paragraph: counter(), figure: counter(), table: counter(), formula: counter() };
  const number = (node: { id?: string | undefined; ordinal?: Ordinal | undefined }, kind: WithdrawnKind, letter: string | undefined) => {
    node.ordinal = count[kind](letter);
    node.id = idMakers[kind](section.id, node.ordinal);
  };
  for (const block of section.children) {
    if (block.type === 'section') {
      numberBlocks(block, inserted);
      continue;
    }
    const letter = inserted.get(block);
    if (isCitableBlock(block)) number(block, 'paragraph', letter);
    else if (isFloat(block)) number(block, block.type, letter);
    else if (block.type === 'withdrawn') number(block, block.kind, letter);
    for (const formula of displayedIn(block as SyntaxNode))
      number(formula as { id?: string; ordinal?: Ordinal }, 'formula', letter === undefined || block.type === 'math' ? letter : '');
  }
}

/** In the text, not in its notes. */
function displayedIn(node: SyntaxNode): SyntaxNode[] {
  if (node.type === 'math') return node['display'] ? [node] : [];
  return node.type === 'footnoteDefinition' ? [] : (node.children ?? []).flatMap(displayedIn);
}
