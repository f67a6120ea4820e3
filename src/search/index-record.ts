/**
 * What the index is given of the collection: the passages as they are in the model, so that no label, button or mark of a page is
 * taken for words of its text. passage-marks.ts says how they are told apart again.
 */
import { formatWorks } from '../citation/format.ts';
import { facetsOfPaper } from '../edition/paper-facets.ts';
import { textAddress, workAddress } from '../model/addresses.ts';
import type { Paper, Passage } from '../model/paper.ts';
import { plainText, type TextNode } from '../model/text.ts';
import type { Works } from '../model/work.ts';
import { facetFilter, facetValue, indexedValue, worksFacet } from './narrowing.ts';
import { markOf, type PassageMark } from './passage-marks.ts';
import { splitWords } from './words.ts';

/** A page with its passages. */
export interface IndexRecord {
  /** Below the base path. */
  url: string;
  html: string;
}

interface IndexedPassage {
  mark: PassageMark;
  id: string;
  text: string;
}

/** What a record can be chosen by, where there is something to choose from. */
type Facets = readonly string[];

/** Depends on nothing but its paper, and on whether there are others to choose from. */
export const paperRecord = (paper: Paper, several: boolean): IndexRecord =>
  recordOf(textAddress('/', paper.id), paper.title, paperPassages(paper), several ? paperFacets(paper) : []);

/** A reader who finds one work need not fetch all. */
const mostWorks = 200;

export function workRecords(works: Works, several: boolean): IndexRecord[] {
  const entries = [...formatWorks(works)].map(([id, { text }]): IndexedPassage => ({ mark: 'work', id, text }));
  const facets: Facets = several ? [worksFacet] : [];
  const parts = Array.from({ length: Math.ceil(entries.length / mostWorks) }, (_, i) => entries.slice(i * mostWorks, (i + 1) * mostWorks));
  // The index knows a page by its address; the finder takes the number off again.
  return parts.map((part, i) => recordOf(`${workAddress('/')}${i > 0 ? `?part=${i + 1}` : ''}`, 'Bibliography', part, facets));
}

function paperFacets(paper: Paper): Facets {
  const { author, year } = facetsOfPaper(paper);
  return [
    facetValue('paper', indexedValue({ value: paper.id, label: paper.title })),
    ...author.map((value) => facetValue('author', indexedValue(value))),
    ...year.map((value) => facetValue('year', indexedValue(value))),
  ];
}

function paperPassages(paper: Paper): IndexedPassage[] {
  const { title, subtitle, author, ...lines } = paper.meta.titlePage;
  // The title first, which the print may have last.
  const head = [title, subtitle, author, ...Object.values(lines)].filter((line) => line !== undefined).join(' · ');
  return [
    { mark: 'head', id: 'paper', text: head },
    ...[...paper.passages.values()].map(
      (passage): IndexedPassage => ({ mark: passage.kind === 'note' ? 'note' : 'text', id: passage.id, text: passageText(passage) }),
    ),
  ];
}

/** Of a section only its heading: what stands below is passages of its own. */
function passageText({ kind, node }: Passage): string {
  const heading = kind === 'section' && 'children' in node ? (node.children as TextNode[]).find(({ type }) => type === 'heading') : undefined;
  const shown = node.type === 'figure' ? ` ${node.alt}` : '';
  return (blockText(heading ?? node) + shown).replace(/\s+/g, ' ').trim();
}

const holdsBlocks = new Set<string>(['section', 'note', 'blockquote', 'list', 'listItem', 'figure', 'table', 'tableRow']);

/** Blocks are parted by spaces; the words of one block are as they stand. */
function blockText(node: TextNode): string {
  if (!holdsBlocks.has(node.type) || !('children' in node)) return plainText(node);
  return (node.children as TextNode[])
    .filter(({ type }) => type !== 'note')
    .map(blockText)
    .join(' ');
}

function recordOf(url: string, title: string, passages: readonly IndexedPassage[], facets: Facets): IndexRecord {
  const marked = passages.map(({ mark, id, text }) => `${emptyMark(mark, id)}${escapeHtml(text)} `);
  const parts = `<div>${escapeHtml(wordParts(passages).join(' '))}</div>`;
  const choices = facets.map((facet) => `<i data-pagefind-filter="${facetFilter}[title]" title="${escapeHtml(facet)}"></i>`);
  return {
    url,
    html: `<!doctype html><html lang="en"><head><title>${escapeHtml(title)}</title></head><body data-pagefind-body>${choices.join('')}${marked.join('')}${emptyMark('end', 'end')}${parts}</body></html>`,
  };
}

const emptyMark = (mark: PassageMark, id: string) => `<${markOf[mark]} id="${escapeHtml(id)}"></${markOf[mark]}>`;

/** The parts of words that dashes or signs join, which the index would find by the whole only: `namely` of `Japan—namely`. */
function wordParts(passages: readonly IndexedPassage[]): string[] {
  const parts = passages.flatMap(({ text }) =>
    // What no space parts is joined; most of it is one word, as a glance tells.
    text.split(/\s+/).flatMap((written) => {
      if (!/[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u.test(written)) return [];
      const words = splitWords(written);
      return words.length > 1 ? words.map(({ folded }) => folded) : [];
    }),
  );
  return [...new Set(parts)];
}

const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
