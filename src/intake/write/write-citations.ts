/** Citations: those that the house prints, and words of the source that cite. */

import { printedNameOf } from '../../checks/words/cited-words.ts';
import { hasNumber, searchWords } from '../../checks/words/printed-words.ts';
import { parseLocator } from '../../citation/locator.ts';
import { dateOf } from '../../model/date.ts';
import type { CiteForm } from '../../model/text.ts';
import type { Work } from '../../model/work.ts';
import type { DraftCitation, DraftCitationItem, DraftInline, DraftReference } from '../draft.ts';
import { wordsOfDraft } from '../words-of-draft.ts';
import { escapeText } from './escape-text.ts';
import type { PlacedWork } from './place-works.ts';
import { splitLocator } from './print-work.ts';
import { addressOf, encodeUrl, type Place, put, putText } from './write-text.ts';
import { closeUp, type Line, newLine, type Writing } from './writing.ts';

export function writeCitation(citation: DraftCitation, writing: Writing, line: Line, place: Place): void {
  const unknown = citation.items.filter(({ key }) => !writing.works.get(key));
  if (unknown.length > 0) {
    writeUnknown(citation, unknown, writing, line, place);
    return;
  }
  const printed = citation.printed ?? [];
  if (wordsOfDraft(printed) !== '' && !isNumeric(printed)) {
    writePrinted(citation, printed, writing, line, place);
    return;
  }
  if (printed.length > 0)
    writing.remark('changed', 'Citations by number, whose list of works is the bibliography now, are notes that name the work', wordsOfDraft(printed));
  if (writing.isInNote) putCites(citation.items, writing, line);
  else writeAsNote(citation, writing, line, place);
}

/** `[3]`, `(4–7)`, raised or not: a number in a list of works. */
const isNumeric = (printed: readonly DraftInline[]) => /^[[(]?\s*\d{1,3}(?:\s*[,–-]\s*\d{1,3})*\s*[\])]?$/.test(wordsOfDraft(printed));

function writeUnknown(citation: DraftCitation, unknown: readonly DraftCitationItem[], writing: Writing, line: Line, place: Place): void {
  for (const { key } of unknown) {
    const near = writing.works.propose(key);
    writing.remark('decide', 'Citations of works that no bibliography has stand as words', near === undefined ? key : `${key}, near ${near}`);
  }
  const words = citation.printed ?? citation.written ?? [{ type: 'text', value: `[${citation.items.map(({ key }) => key).join('; ')}]` }];
  writing.writeInlines(words, writing, line, nextOf(place));
}

const nextOf = ({ siblings, index, after }: Place): string => {
  const next = siblings[index + 1];
  return next?.type === 'text' ? (next.value[0] ?? '') : next ? 'x' : after;
};

/** A citation in the text becomes a note; one that names its author leaves the name. Brackets around it alone go. */
function writeAsNote(citation: DraftCitation, writing: Writing, line: Line, { siblings, index }: Place): void {
  const note = newLine();
  putCites(citation.items, { ...writing, isInNote: true }, note);
  if (!/[.!?]$/.test(note.plain)) put('.', '.', note);
  const [first] = citation.items;
  const next = siblings[index + 1];
  if (citation.narrative) putText(writing.works.get(first?.key ?? '')?.printed.name ?? '', writing, line, nextOf({ siblings, index, after: '' }));
  else {
    if (next?.type === 'text' && /^\s*[)\]]/.test(next.value) && /[([]$/.test(line.plain)) {
      next.value = next.value.replace(/^\s*[)\]]/, '');
      line.mdx = line.mdx.replace(/\\?[([]$/, '');
      line.plain = line.plain.slice(0, -1);
    }
    closeUp(line);
    // A call stands behind the punctuation of the words that it is set to.
    if (next?.type === 'text') {
      const punctuation = /^(?:[.,;:!?]+[”’"')]*)/.exec(next.value)?.[0] ?? '';
      next.value = next.value.slice(punctuation.length);
      if (punctuation !== '') putText(punctuation, writing, line, 'x');
    }
  }
  put(writing.addNote(note), '', line);
}

function putCites(items: readonly DraftCitationItem[], writing: Writing, line: Line): void {
  for (const [i, item] of items.entries()) {
    const work = writing.works.get(item.key);
    if (!work) continue;
    if (i > 0) putText('; ', writing, line, 'x');
    if (wordsOfDraft(item.prefix) !== '') {
      writing.writeInlines(item.prefix, writing, line, ' ');
      closeUp(line);
      putText(' ', writing, line, 'x');
    }
    putCite(item, work, writing, line);
  }
}

/** In full the first time, in short from then on. */
function putCite(item: DraftCitationItem, { key, printed }: PlacedWork, writing: Writing, line: Line): void {
  const { locator, rest } = splitLocator(item.locator ?? wordsOfDraft(item.suffix).replace(/^\s*,?\s*/, ''));
  const isKnown = writing.cited.has(key);
  writing.cited.add(key);
  const words = isKnown ? printed.short : printed;
  const place = locator === undefined ? '' : `, ${locator}`;
  const attributes = `work="${key}"${locator === undefined ? '' : ` locator="${locator.replaceAll('"', '')}"`}${isKnown ? ' form="short"' : ''}`;
  put(`<Cite ${attributes}>${words.mdx}${escapeText(place)}</Cite>`, words.plain + place, line);
  if (!isKnown && printed.address !== '') {
    const url = addressOf(printed.address);
    const address = escapeText(printed.address);
    put(url === undefined ? `, ${address}` : `, [${address}](${encodeUrl(url)})`, `, ${printed.address}`, line);
  }
  if (rest) putText(`, ${rest}`, writing, line, '');
}

/** Words of the source that cite several works are parted where it parts them. */
function writePrinted(citation: DraftCitation, printed: readonly DraftInline[], writing: Writing, line: Line, place: Place): void {
  const parts = citation.items.length === 1 ? [printed] : splitAtSemicolons(printed);
  const known = citation.items.map((item) => ({ item, work: writing.works.get(item.key) }));
  const ofPart = (part: readonly DraftInline[], i: number) => {
    const [own] = [known[i], ...known].filter((each) => each?.work && formOf(wordsOfDraft(part), each.work.work) !== undefined);
    return own;
  };
  const used = new Set<string>();
  for (const [i, part] of parts.entries()) {
    if (i > 0) putText('; ', writing, line, 'x');
    const own = ofPart(part, i);
    const isLast = i === parts.length - 1;
    if (!own?.work) writing.writeInlines(part, writing, line, isLast ? nextOf(place) : ';');
    else {
      used.add(own.item.key);
      putPrinted(part, own.work, writing, line, isLast ? nextOf(place) : ';');
    }
  }
  const others = citation.items.filter(({ key }) => !used.has(key));
  if (others.length === 0 || writing.isInLink) return;
  // Works that the words do not name, like the second year of `Lund 1998, 2001`.
  if (writing.isInNote) {
    putText(' [', writing, line, 'x');
    putCites(others.map(bare), writing, line);
    putText(']', writing, line, '');
  } else writeAsNote({ ...citation, items: others.map(bare), narrative: false }, writing, line, { siblings: [], index: 0, after: '' });
}

const bare = (item: DraftCitationItem): DraftCitationItem => ({ ...item, prefix: [], suffix: item.locator === undefined ? item.suffix : [] });

function splitAtSemicolons(inlines: readonly DraftInline[]): DraftInline[][] {
  const parts: DraftInline[][] = [[]];
  for (const inline of inlines) {
    if (inline.type !== 'text') {
      parts.at(-1)?.push(inline);
      continue;
    }
    for (const [i, value] of inline.value.split(/;\s*/).entries()) {
      if (i > 0) parts.push([]);
      if (value !== '') parts.at(-1)?.push({ type: 'text', value });
    }
  }
  return parts;
}

/** Whether printed words name a work in full or in short, as the rules of the check would have it. */
export function formOf(words: string, work: Work): CiteForm | undefined {
  const prints = searchWords(words);
  const names = (work.author ?? []).map(printedNameOf);
  const hasYear = !work.issued || hasNumber(words, dateOf(work.issued).from.year);
  const hasNames = /\bet al\b|\bu\. ?a\.|\band others\b/i.test(words) ? names[0] === undefined || prints(names[0]) : names.every(prints);
  if (prints(work.title) && hasYear && hasNames) return 'full';
  // The sentence names the author: `Lund (1998)`.
  if (/^[([]?\s*\d{4}[a-z]?\b/.test(words.trim()) && work.issued && hasYear) return 'short';
  const known = [...(work.author ?? work.editor ?? []).map(printedNameOf), ...(work['title-short'] ? [work['title-short']] : []), work.title];
  return known.some(prints) || /\b(?:ibid|op\.\s?cit|loc\.\s?cit)\b|\bidem\b|\bid\./i.test(words) ? 'short' : undefined;
}

/** Brackets, and the words before a name, stand outside. */
function putPrinted(part: readonly DraftInline[], { key, work }: PlacedWork, writing: Writing, line: Line, after: string): void {
  const { open, inner, close } = splitBrackets(part);
  if (open) putText(open, writing, line, 'x');
  putReference(inner, { key, form: formOf(wordsOfDraft(part), work) ?? 'short', locator: locatorIn(wordsOfDraft(inner)) }, writing, line, close || after);
  if (close) putText(close, writing, line, after);
}

function splitBrackets(part: readonly DraftInline[]): { open: string; inner: DraftInline[]; close: string } {
  const inner = [...part];
  const [first, last] = [inner[0], inner.at(-1)];
  const open = first?.type === 'text' ? (/^\s*[([]?\s*/.exec(first.value)?.[0] ?? '') : '';
  if (first?.type === 'text') inner[0] = { ...first, value: first.value.slice(open.length) };
  const end = inner.at(-1);
  const found = last?.type === 'text' && end?.type === 'text' ? (/\s*(?:[.;]|[)\]][.,;]?)?\s*$/.exec(end.value)?.[0] ?? '') : '';
  // A bracket that opens within the words closes within them: `Harbour Review (2001)`.
  const close = /[)\]]/.test(found) && isOpen(wordsOfDraft(inner).slice(0, -found.trimEnd().length || undefined)) ? '' : found;
  if (end?.type === 'text') inner[inner.length - 1] = { ...end, value: end.value.slice(0, end.value.length - close.length) };
  return { open, inner, close };
}

const isOpen = (words: string) => (words.match(/[([]/g)?.length ?? 0) > (words.match(/[)\]]/g)?.length ?? 0);

/** The last words that are a locator: `p. 3` of `Lund, Quays (1998), p. 3`. */
export function locatorIn(words: string): string | undefined {
  const pieces = words.split(/(?<=[,(])\s*|\s+(?=(?:pp?|paras?|ch|chap|vol|S|fn|nn?|fig|art)\.\s)/);
  for (let count = 1; count <= Math.min(3, pieces.length - 1); count++) {
    const tail = pieces
      .slice(-count)
      .join(' ')
      .replace(/[.,;)\]]+$/, '')
      .trim();
    if (parseLocator(tail)) return tail;
  }
  return undefined;
}

export function writeReference(reference: DraftReference, writing: Writing, line: Line, place: Place): void {
  const work = writing.works.get(reference.work);
  if (!work) return void writing.writeInlines(reference.children, writing, line, nextOf(place));
  putReference(reference.children, { key: work.key, form: reference.form, locator: reference.locator }, writing, line, nextOf(place));
}

function putReference(
  children: readonly DraftInline[],
  { key, form, locator }: { key: string; form: CiteForm; locator: string | undefined },
  writing: Writing,
  line: Line,
  after: string,
): void {
  writing.cited.add(key);
  const inner = newLine(line);
  writing.writeInlines(children, { ...writing, isInLink: true }, inner, after);
  line.quotes = inner.quotes;
  if (inner.plain.trim() === '') {
    put(inner.mdx, inner.plain, line);
    return;
  }
  const [lead, trail] = [/^ */.exec(inner.mdx)?.[0] ?? '', / *$/.exec(inner.mdx)?.[0] ?? ''];
  const attributes = `work="${key}"${locator === undefined ? '' : ` locator="${locator.replaceAll('"', '')}"`}${form === 'short' ? ' form="short"' : ''}`;
  put(`${lead}<Cite ${attributes}>${inner.mdx.trim()}</Cite>${trail}`, inner.plain, line);
}
