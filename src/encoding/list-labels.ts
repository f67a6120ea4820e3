/** The labels that the items of a list bear in print, where they are not bullets or the next number. */
import type { VFile } from 'vfile';
import { parseRoman } from '../model/roman.ts';
import { type Inline, type Label, type List, type ListItem, plainText, type Text } from '../model/text.ts';
import { reportProblem } from './problems.ts';
import type { SyntaxNode } from './syntax.ts';
import { isWrittenPlain, sliceText } from './written-text.ts';

/** `- 5. …` is an item with a printed label, which Markdown reads as a list within the item: its label, if it has one, and its own words. */
export function takeNestedLabels(node: SyntaxNode, file: VFile): (string | undefined)[] {
  const list = node as unknown as List;
  if (list.ordered) return [];
  return list.children.map((item) => {
    const [first, ...others] = item.children;
    const [only, ...more] = first?.type === 'list' && first.ordered && startOf(item)?.start.line === first.position?.start.line ? first.children : [];
    if (!only || more.length > 0) return undefined;
    item.children = [...only.children, ...others];
    return markerOf(only, file);
  });
}

/** `nested`: the labels that `takeNestedLabels` found, by item. `isCut`: whether the list cuts a paragraph, of which there is a finding. */
export function labelItems(node: SyntaxNode, nested: readonly (string | undefined)[], isCut: boolean, file: VFile): void {
  const list = node as unknown as List;
  for (const item of list.children) closeUpLabel(item, file);
  if (list.ordered) labelCounted(list, file, isCut);
  else labelMarked(list, file);
  for (const [i, value] of nested.entries()) {
    const item = list.children[i];
    if (item && value !== undefined) putLabel(item, [{ type: 'text', value, position: startOf(item) }]);
  }
}

/** The space behind a label is the label’s. */
function closeUpLabel({ children: [first] }: ListItem, file: VFile): void {
  if (first?.type !== 'paragraph' || first.children[0]?.type !== 'label') return;
  const text = first.children[1];
  if (text?.type !== 'text') return;
  const rest = text.value.trimStart();
  first.children[1] = sliceText(text as SyntaxNode, text.value.length - rest.length, text.value.length, file) as unknown as Text;
}

/** `1990.` and `5.`, one behind the other, are printed so; a list that counts from its first number, or from 1 by ones alone, needs no labels. */
function labelCounted(list: List, file: VFile, isCut: boolean): void {
  const labels = list.children.map((item) => markerOf(item, file));
  const [first = ''] = labels;
  if (labels.length === 1) {
    if (isCut) return;
    reportProblem(
      file,
      'list-meant',
      list.children[0]?.position,
      `Unexpected list of one item, which a paragraph that begins with “${first}” is read as, expected words or several items`,
      `Write ${first.replace(/[.)]$/, '\\$&')} for words that are printed so, and - ${first} for a list of one item.`,
    );
    return;
  }
  const start = Number.parseInt(first, 10);
  const counts = labels.every((label, i) => label === `${start + i}.`) || labels.every((label) => label === '1.');
  if (counts) return;
  for (const [i, item] of list.children.entries()) putLabel(item, [{ type: 'text', value: labels[i] ?? '', position: startOf(item) }]);
  list.ordered = false;
  list.start = null;
}

const startOf = ({ position }: ListItem) => position && { start: position.start, end: position.start };

/** As it is written: `1.`, `2)`. */
function markerOf({ position }: ListItem, file: VFile): string {
  const from = position?.start.offset ?? 0;
  return /^\d{1,9}[.)]/.exec(String(file.value).slice(from, from + 10))?.[0] ?? '';
}

const bracketed = /^(?:\([\p{L}\p{N}]{1,5}\)|(?:\d{1,4}|\p{L}|[ivxlc]{1,7}|[IVXLC]{1,7})\)|\[\d{1,4}\]|\d{1,4}\.)(?=\s)/u;
const lettered = /^(?:\p{L}|[ivxlc]{1,7}|[IVXLC]{1,7})\.(?=\s)/u;

/** Bullets whose items all begin with a label: `- (a) …`. Letters with a stop count where they follow each other; what may be initials is asked about. */
function labelMarked(list: List, file: VFile): void {
  const found = list.children.map((item) => labelIn(item, file, bracketed));
  const inSequence = () => {
    const letters = list.children.map((item) => labelIn(item, file, lettered));
    if (letters.length < 2 || !isSequence(letters.map((label) => label ?? ''))) return [];
    if (!list.children.every(mayBeName)) return letters;
    const [first = '', second = ''] = letters;
    reportProblem(
      file,
      'list-meant',
      list.children[0]?.position,
      `Unexpected “${first}” and “${second}” before words that may be names, expected labels or initials that are told apart`,
      `Write - <Marker>${first}</Marker> for a label that is printed, and ${first.replace('.', '\\.')} for an initial.`,
    );
    return [];
  };
  const labels = found.every((label) => label !== undefined) ? found : inSequence();
  for (const [i, label] of labels.entries()) {
    const item = list.children[i] as ListItem;
    const [first] = item.children;
    if (label === undefined || first?.type !== 'paragraph') continue;
    const [text, ...others] = first.children as [Text, ...Inline[]];
    const rest = text.value.slice(label.length).trimStart();
    const from = text.value.length - rest.length;
    first.children = [...(rest === '' ? [] : [sliceText(text as SyntaxNode, from, text.value.length, file) as unknown as Text]), ...others];
    putLabel(item, [sliceText(text as SyntaxNode, 0, label.length, file) as unknown as Text]);
  }
}

function labelIn({ children: [first] }: ListItem, file: VFile, pattern: RegExp): string | undefined {
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (text?.type !== 'text') return undefined;
  const label = pattern.exec(text.value)?.[0];
  return label !== undefined && isWrittenPlain(text as SyntaxNode, 0, label.length, file) ? label : undefined;
}

/** “A. Smith”, and “B. van der Meer, Bergen”: a capital with a stop, and capitals behind it. */
function mayBeName({ children: [first] }: ListItem): boolean {
  const words = first?.type === 'paragraph' ? first.children.map(plainText).join('') : '';
  return /^\p{Lu}\.(?:\s+(?:(?:\p{Lu}\.)+|\p{Lu}[\p{L}’'-]*[,;.]?)){1,5}$/u.test(words.replace(/\b(v[ao]n|de[rnlm]?|d[aiou]s?|af|ten?|la|le)\s+/gu, '').trim());
}

/** From the first one on: a, b, c; i, ii, iii. */
function isSequence(labels: readonly string[]): boolean {
  const marks = labels.map((label) => label.replace(/\.$/, ''));
  const letter = marks.every((mark, i) => [...mark].length === 1 && mark.toLowerCase().charCodeAt(0) === 97 + i);
  return letter || marks.every((mark, i) => /^[ivxlc]+$/i.test(mark) && parseRoman(mark) === i + 1);
}

function putLabel(item: ListItem, children: Inline[]): void {
  const label: Label = { type: 'label', children, position: children[0]?.position };
  const [first] = item.children;
  if (first?.type === 'paragraph') first.children.unshift(label);
  else item.children.unshift({ type: 'paragraph', children: [label], position: label.position });
}
