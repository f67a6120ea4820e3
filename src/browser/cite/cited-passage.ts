/** What a reader cites: the passage of a permalink, or the words selected. */
import { namePlace } from '../../citation/cited-place.ts';
import { say } from '../words.ts';
import { type Cited, loadPassages } from './citations.ts';
import { joinLabels } from './join-labels.ts';
import { readPageWords } from './page-words.ts';
import { markBetween, textFragment, wholeWords } from './text-fragment.ts';

const citable = '.note, .text p[id], .text .block, .text section[id]';

/** The passage that an element stands in or is: a note, a paragraph, a section. */
export const passageOf = (element: Element | null | undefined) => element?.closest<HTMLElement>(citable) ?? undefined;

/** The label of a printed page, by the id of its mark. */
const pageLabelOf = (id: string) => document.getElementById(id)?.dataset['label'] ?? /^page-(.+)$/.exec(id)?.[1];

/** Of a section no words are quoted, nor of a page: a reader selects them. */
export async function citeId(id: string): Promise<Cited> {
  const mark = document.getElementById(id)?.matches('.page');
  if (mark) return { place: namePlace({ id, pages: [pageLabelOf(id)] }, say) };
  const passages = await loadPassages();
  const passage = passages[id];
  if (!passage) throw new Error(`No passage ${id}.`);
  const element = document.getElementById(id);
  const words = element && !element.matches('section') ? wordsOf(element) : '';
  return { place: namePlace({ id, label: passage.label, pages: [passage.page, passage.lastPage ?? passage.page] }, say), ...(words && { words }) };
}

function wordsOf(element: HTMLElement): string {
  const range = document.createRange();
  range.selectNodeContents(element);
  return readWords(range)?.words ?? '';
}

interface SelectedWords {
  first: HTMLElement;
  last: HTMLElement;
  words: string;
  fragment: string | undefined;
  /** Where the words begin and end. */
  nodes: [start: Node, end: Node];
}

/** The selection if it holds words of the text, none of them of other parts of the page. */
export const selectedRange = (): Range | undefined => {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
  return range && [range.startContainer, range.endContainer].some((node) => elementOf(node)?.closest('article.text')) ? range : undefined;
};

const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement);

function readWords(range: Range): SelectedWords | undefined {
  const page = readPageWords();
  const [from, to] = wholeWords(page.text, page.offsetOf(range.startContainer, range.startOffset), page.offsetOf(range.endContainer, range.endOffset));
  // Notes stand between the paragraphs of the page, but not of the text: they are quoted where the selection begins in one.
  const inNote = elementOf(page.between(from, to)[0]?.node ?? document)?.closest('.note');
  const stretches = page
    .between(from, to)
    .filter(({ node }) => passageOf(node.parentElement) && (inNote ? inNote.contains(node) : !node.parentElement?.closest('.note')))
    .filter(({ node }) => !node.parentElement?.closest('.backlink, .note-number'));
  const [first, last] = [stretches[0], stretches.at(-1)];
  const [begins, ends] = [passageOf(first?.node.parentElement), passageOf(last?.node.parentElement)];
  if (!first || !last || !begins || !ends) return undefined;
  const [start, end] = wholeWords(page.text, first.from, last.to);
  if (start === end) return undefined;
  return {
    first: begins,
    last: ends,
    words: tidy(page.text, stretches, start, end),
    fragment: textFragment(page.text, start, end),
    nodes: [first.node, last.node],
  };
}

/** What stands between two stretches, but for marks and notes, is a blank or a break. */
function tidy(text: string, stretches: readonly { from: number; to: number }[], start: number, end: number): string {
  let words = '';
  let at = start;
  for (const { from, to } of stretches) {
    const between = text.slice(at, Math.max(from, at));
    words += between.includes('\n') ? '\n' : between.replaceAll(markBetween, '');
    words += text.slice(Math.max(from, start), Math.min(to, end));
    at = to;
  }
  return words
    .replaceAll('\u00AD', '')
    .replace(/ +/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

export async function citeRange(range: Range): Promise<Cited | undefined> {
  const selected = readWords(range);
  if (!selected) return undefined;
  const { first, last, words, fragment, nodes } = selected;
  const passages = await loadPassages();
  const [from, to] = [passages[first.id], passages[last.id]];
  if (!from || !to) return undefined;
  const pages = first.matches('.note') ? [from.page] : nodes.map((node) => printedPageOf(node) ?? from.page);
  const label = joinLabels(from.label, to.label);
  return { place: namePlace({ id: first.id, label, pages, ...(fragment && { fragment: `${first.id}:~:${fragment}` }) }, say), words };
}

/** The printed page that words stand on: the last that begins before them. */
function printedPageOf(node: Node): string | undefined {
  const marks = [...document.querySelectorAll('.text .page')];
  const mark = marks.findLast((each) => each.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);
  return mark && pageLabelOf(mark.id);
}
