/** Derives from the sections' trees what is true of the whole paper: its passages, and on which printed page everything stands. */

import { noteId } from '../../model/ids.ts';
import { equationLabel, figureLabel, noteLabel, paragraphLabel, sectionLabel, tableLabel } from '../../model/labels.ts';
import type { Paper, Passage, SectionFile } from '../../model/paper.ts';
import { type Float, isCitableBlock, isFloat, type Note, type Section, type TextNode, walk } from '../../model/text.ts';

type Parts = Pick<Paper, 'id' | 'meta' | 'files' | 'pictures' | 'source' | 'ledger' | 'problems' | 'unread'>;

export function assemblePaper({ id, meta, files, pictures, source, ledger, problems, unread }: Parts): Paper {
  const passages = new Map<string, Passage>();
  const found: Found = { notes: [], citations: [], mentions: [], emendations: [], supplied: [], omitted: [], gaps: [], pages: [] };
  const calls = new Map<string, Passage>();
  let page: string | undefined;
  let placed: { around: Passage; passage: Passage } | undefined;
  /** A passage as a place within it is told of: with the page of that place. Places of one page share it. */
  const placeIn = (around: Passage): Passage => {
    // A note stands on its call's page, whatever page the paragraph ended on.
    if (around.kind === 'note') return around;
    if (placed?.around !== around || placed.passage.page !== page) placed = { around, passage: { ...around, page, lastPage: undefined } };
    return placed.passage;
  };

  for (const file of files) {
    walk(file.tree, (node, ancestors) => {
      const around = passageOf(ancestors, passages);
      if (node.type === 'page') {
        page = node.label;
        endOn(page, ancestors, passages);
        found.pages.push({ node, passage: around, file });
        return;
      }
      const passage = toPassage(node, ancestors, file, page, calls, meta.language);
      if (passage) {
        // An id given twice is a finding of its own; the first keeps it.
        if (!passages.has(passage.id)) passages.set(passage.id, passage);
        if (node.type === 'note') found.notes.push({ node, passage });
        return;
      }
      if (!around) return;
      const here = { passage: placeIn(around) };
      if (node.type === 'noteref' && !calls.has(node.note)) calls.set(node.note, here.passage);
      if (node.type === 'cite') found.citations.push({ node, ...here });
      if (node.type === 'name') found.mentions.push({ node, ...here });
      if (node.type === 'emend') found.emendations.push({ node, ...here });
      if (node.type === 'supplied') found.supplied.push({ node, ...here });
      if (node.type === 'omitted') found.omitted.push({ node, ...here });
      if (node.type === 'gap') found.gaps.push({ node, ...here });
    });
  }
  const sections = files.flatMap(({ tree }) => tree.children.filter((node) => node.type === 'section'));
  const { titlePage } = meta;
  return { id, meta, title: fullTitle(titlePage), rights: titlePage.rights, files, sections, passages, ...found, pictures, source, ledger, problems, unread };
}

/** With its subtitle, which a title has wherever it is named. */
function fullTitle({ title = '', subtitle }: Paper['meta']['titlePage']): string {
  const parts = [title, ...(subtitle ? [subtitle] : [])].map((part) => part.replace(/\s+/g, ' ').trim());
  return parts.join(/[?!:.…]$/.test(parts[0] ?? '') ? ' ' : ': ');
}

type FoundKey = 'notes' | 'citations' | 'mentions' | 'emendations' | 'supplied' | 'omitted' | 'gaps' | 'pages';
type Found = { [K in FoundKey]: Paper[K][number][] };

function toPassage(
  node: TextNode,
  ancestors: readonly TextNode[],
  file: SectionFile,
  page: string | undefined,
  calls: ReadonlyMap<string, Passage>,
  language: string,
): Passage | undefined {
  if (node.type === 'section') {
    return { id: node.id, kind: 'section', label: sectionLabel(node), page, section: node, node, file };
  }
  const section = ancestors.findLast((ancestor): ancestor is Section => ancestor.type === 'section');
  if (!section) return undefined;
  if (node.type === 'note') {
    const calledIn = calls.get(node.id);
    return {
      id: node.id,
      kind: 'note',
      label: [...scopeLabels(node, ancestors, section, language), noteLabel(node.label, language)].join(', '),
      page: calledIn?.page ?? page,
      section,
      node,
      file,
      ...(calledIn && { calledIn }),
    };
  }
  if (isCitableBlock(node) && node.id && node.ordinal) {
    return { id: node.id, kind: 'paragraph', label: paragraphLabel(section, node.ordinal), page: leadingPage(node) ?? page, section, node, file };
  }
  if (isFloat(node) && node.id && node.ordinal) {
    return { id: node.id, kind: node.type, label: floatLabel(node, section, language), page, section, node, file };
  }
  if (node.type === 'math' && node.id && node.ordinal) {
    return { id: node.id, kind: 'equation', label: equationLabel(section, node.ordinal, language), page, section, node, file };
  }
  return undefined;
}

/** Whose a note is, where others of the paper may bear its label: a table's, a top-level section's. */
function scopeLabels(note: Note, ancestors: readonly TextNode[], section: Section, language: string): string[] {
  const float = ancestors.findLast(isFloat);
  if (float) return [floatLabel(float, section, language)];
  const top = ancestors.find((ancestor) => ancestor.type === 'section');
  return note.id === noteId(note.label) || !top ? [] : [sectionLabel(top)];
}

const floatLabel = (float: Float, section: Section, language: string) =>
  (float.type === 'figure' ? figureLabel : tableLabel)(section, float.ordinal ?? 0, language);

/** Around a page break, text and sections go on to that page. A note does not: it is told of by the page of its call. */
function endOn(page: string, ancestors: readonly TextNode[], passages: ReadonlyMap<string, Passage>): void {
  for (const ancestor of ancestors) {
    const passage = 'id' in ancestor && ancestor.id ? passages.get(ancestor.id) : undefined;
    if (passage?.node === ancestor && passage.kind !== 'note' && passage.page !== undefined && passage.page !== page) passage.lastPage = page;
  }
}

/** The page that a block starts with, where it begins with a page break. */
function leadingPage(node: TextNode): string | undefined {
  const [first] = 'children' in node ? node.children : [];
  return first?.type === 'page' ? first.label : undefined;
}

/** The innermost passage that ancestors make up. */
function passageOf(ancestors: readonly TextNode[], passages: ReadonlyMap<string, Passage>): Passage | undefined {
  for (const ancestor of ancestors.toReversed() as (TextNode & Partial<Pick<Note, 'id'>>)[]) {
    const passage = ancestor.id === undefined ? undefined : passages.get(ancestor.id);
    if (passage) return passage;
  }
  return undefined;
}
