/** What setting a node needs to know of the nodes around it. */

import { listChanges } from '../../edition/papers/changes.ts';
import type { Paper } from '../../model/paper.ts';
import { type Blockquote, holdsBlocks, holdsWords, isFloat, type Note, ownNotes, type Page, type Section, type TextNode, walk } from '../../model/text.ts';
import { idsOf } from '../matter/addresses.ts';

export interface TextFacts {
  ids: ReadonlySet<string>;
  notes: ReadonlyMap<string, Note>;
  /** Those of a table or a figure, which are set below it. */
  floatNotes: ReadonlySet<Note>;
  /** The ids of the notes that the text calls. */
  called: ReadonlySet<string>;
  /** The place of a changed node in the list of changes. */
  changes: ReadonlyMap<TextNode, number>;
  /** The section of each heading. */
  sections: ReadonlyMap<TextNode, Section>;
  /** Formulas that stand on a line of their own: not those among words that are more than a paragraph’s. */
  displayed: ReadonlySet<TextNode>;
  /** Paragraphs that follow another. */
  continuing: ReadonlySet<TextNode>;
  /** Quotations of paragraphs alone, in the text itself: their lines stand in the flow of the page. */
  flowing: ReadonlySet<TextNode>;
  /** Paragraphs whose first and last lines may stand alone on a page: Typst sets a note before it knows that two lines have to keep together. */
  loose: ReadonlySet<TextNode>;
  /** The quotation of each of their paragraphs. */
  quoted: ReadonlyMap<TextNode, Blockquote>;
  /** Letters with a line through or below them that stand in, or hold, others: PDF/UA-1 knows one line about a word. */
  lined: ReadonlySet<TextNode>;
  /** Page breaks between blocks, by the words that begin the page. */
  leading: ReadonlyMap<TextNode, readonly Page[]>;
  betweenBlocks: ReadonlySet<Page>;
  /** Page breaks that no words follow. */
  trailing: ReadonlySet<Page>;
}

/** `loose`: the notes whose calls make their paragraphs so. */
export function gatherFacts(paper: Paper, loose: ReadonlySet<string>): TextFacts {
  const sections = new Map<TextNode, Section>();
  const called = new Set<string>();
  const floatNotes = new Set<Note>();
  const continuing = new Set<TextNode>();
  const flowing = new Set<TextNode>();
  const looseParagraphs = new Set<TextNode>();
  const quoted = new Map<TextNode, Blockquote>();
  const displayed = new Set<TextNode>();
  const lined = new Set<TextNode>();
  for (const { tree } of paper.files) {
    walk(tree, (node, ancestors) => {
      const parent = ancestors.at(-1);
      if (isFloat(node)) for (const note of ownNotes(node)) floatNotes.add(note);
      if (node.type === 'math' && node.display && (!parent || parent.type === 'paragraph' || holdsBlocks(parent))) displayed.add(node);
      if (node.type === 'noteref') called.add(node.note);
      const around = isLined(node) ? ancestors.filter(isLined) : [];
      for (const each of around.length > 0 ? [node, ...around] : []) lined.add(each);
      if (node.type === 'noteref' && loose.has(node.note)) for (const each of ancestors) if (each.type === 'paragraph') looseParagraphs.add(each);
      if (node.type === 'blockquote' && parent?.type === 'section' && node.children.every(({ type }) => /^(paragraph|page|note)$/.test(type))) {
        flowing.add(node);
        for (const child of node.children) quoted.set(child, node);
      }
      if (node.type === 'heading' && parent?.type === 'section') sections.set(node, parent);
      if ('children' in node) for (const paragraph of continuingParagraphs(node.children)) continuing.add(paragraph);
    });
  }
  return {
    ids: idsOf(paper),
    notes: new Map(paper.notes.map(({ node }) => [node.id, node])),
    called,
    floatNotes,
    changes: new Map(listChanges(paper).map(({ node }, index) => [node, index])),
    sections,
    displayed,
    lined,
    continuing,
    flowing,
    loose: looseParagraphs,
    quoted,
    ...gatherPages(paper),
  };
}

const isLined = (node: TextNode) => node.type === 'styled' && (node.style === 'underline' || node.style === 'strike');

function continuingParagraphs(children: readonly TextNode[]): TextNode[] {
  const blocks = children.filter(({ type }) => type !== 'note' && type !== 'page');
  return blocks.filter((node, i) => node.type === 'paragraph' && blocks[i - 1]?.type === 'paragraph');
}

/** A break between blocks is shown beside the first line of the next, which may be in another file. */
function gatherPages(paper: Paper): Pick<TextFacts, 'leading' | 'betweenBlocks' | 'trailing'> {
  const leading = new Map<TextNode, Page[]>();
  const betweenBlocks = new Set<Page>();
  let waiting: Page[] = [];
  for (const { tree } of paper.files) {
    walk(tree, (node, ancestors) => {
      if (node.type === 'page' && !ancestors.some(holdsWords)) {
        waiting.push(node);
        betweenBlocks.add(node);
      } else if (holdsWords(node) && waiting.length > 0 && !ancestors.some(({ type }) => type === 'note')) {
        leading.set(node, waiting);
        waiting = [];
      }
    });
  }
  return { leading, betweenBlocks, trailing: new Set(waiting) };
}

/** The marks of printed pages, in the order of the text. */
export function pagesOf(paper: Paper): Page[] {
  const pages: Page[] = [];
  for (const { tree } of paper.files) {
    walk(tree, (node) => {
      if (node.type === 'page') pages.push(node);
    });
  }
  return pages;
}
