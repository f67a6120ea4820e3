/**
 * Ties the printed references of a draft to works: those of a list of references first, then those of notes in their order, then author and
 * year in the text. What a rule reads becomes a reference and a guessed record; what looks like a reference and no rule reads is a doubt.
 */
import { parseLocator } from '../../citation/locator.ts';
import { indexWorks } from '../../citation/same-work.ts';
import type { Work } from '../../model/work.ts';
import type { Draft, DraftBlock, DraftInline, DraftReference } from '../draft.ts';
import { partWordOf } from '../part-words.ts';
import { flatten, type MarkedText, type Span, sliceMarked, wrapSpan } from './marked-text.ts';
import { findQuoted } from './quoted.ts';
import { readReference } from './read-reference.ts';
import { byAuthorYear, type Cited, readShortReference } from './short-references.ts';
import { splitReferences, trimReference } from './split-references.ts';

export function annotateReferences(draft: Draft): void {
  const register = new Register(draft);
  let inList = false;
  for (const block of draft.blocks) {
    if (block.type === 'heading') inList = partWordOf(flatten(block.children).text) === 'references';
    else if (inList && block.type === 'paragraph') block.children = annotateEntry(block.children, register);
    else if (inList && block.type === 'list')
      for (const item of block.items) for (const each of item.blocks) if (each.type === 'paragraph') each.children = annotateEntry(each.children, register);
  }
  for (const note of draft.notes.values()) {
    for (const block of note.blocks) if (block.type === 'paragraph') block.children = annotateNote(block.children, register, note.label);
  }
  if (register.listed.length > 0) for (const block of draft.blocks) annotateText(block, register);
}

/** The works read so far. */
class Register {
  readonly cited: Cited[] = [];
  /** Of a list of references. */
  readonly listed: Cited[] = [];
  readonly #draft: Draft;
  readonly #index = indexWorks();

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  /** The key of the same work, if it was read already. */
  enter(work: Work, readFrom: string): string {
    const known = this.#index.find(work);
    if (known !== undefined) return known;
    const key = `ref-${this.#draft.works.size + 1}`;
    this.#draft.works.set(key, { work, readFrom });
    this.#index.add(key, work);
    return key;
  }
}

function annotateEntry(inlines: DraftInline[], register: Register): DraftInline[] {
  const marked = flatten(inlines);
  const span = {
    start: marked.text.length - marked.text.trimStart().length + (/^\s*(?:\[\d+\]|\d+\.)\s*/.exec(marked.text)?.[0].length ?? 0),
    end: marked.text.trimEnd().length,
  };
  const words = sliceMarked(marked, span);
  const read = readReference(words);
  if (!read || read.start > 0) return [...inlines, doubtOf(words.text, 'no rule reads this entry of the list')];
  const key = register.enter(read.work, words.text);
  register.listed.push({ key, work: read.work });
  register.cited.push({ key, work: read.work });
  return wrapSpan(inlines, span, (inner) => [reference(key, read.locator, 'full', inner)]);
}

function annotateNote(inlines: DraftInline[], register: Register, note: string | undefined): DraftInline[] {
  const marked = flatten(inlines);
  const found: { span: Span; wrap: (inner: DraftInline[]) => DraftInline[] }[] = [];
  for (const part of splitReferences(marked)) {
    const span = trimReference(marked, part);
    const words = sliceMarked(marked, span);
    const short = readShortReference(words, register.cited, note);
    const full = short ? undefined : readReference(words);
    if (short) {
      const work = register.cited.find(({ key }) => key === short.key)?.work;
      if (work) register.cited.push({ key: short.key, work, note });
      found.push({ span, wrap: (inner) => [reference(short.key, short.locator, 'short', inner)] });
    } else if (full) {
      const own = { start: span.start + full.start, end: span.end };
      const key = register.enter(full.work, marked.text.slice(own.start, own.end));
      register.cited.push({ key, work: full.work, note });
      found.push({ span: own, wrap: (inner) => [reference(key, full.locator, 'full', inner)] });
    } else if (looksLikeReference(words)) {
      found.push({ span, wrap: (inner) => [...inner, doubtOf(words.text, 'it looks like a reference, and no rule reads it')] });
    }
  }
  return found.reverse().reduce((all, { span, wrap }) => wrapSpan(all, span, wrap), inlines);
}

/** A place that cannot be told as data stands in the printed words alone. */
function reference(work: string, printed: string | undefined, form: DraftReference['form'], children: DraftInline[]): DraftReference {
  const locator = printed === undefined || !parseLocator(printed) ? undefined : printed;
  return { type: 'reference', work, ...(locator === undefined ? {} : { locator }), form, children };
}
const doubtOf = (read: string, because: string): DraftInline => ({
  type: 'doubt',
  doubt: { kind: 'citation', read: read.slice(0, 200), candidates: [], because },
});

/** A title that is marked, and beside it a year or a place to look; or a word that points back. */
function looksLikeReference({ text, italics }: MarkedText): boolean {
  if (/^(?:ibid|ebd)\b|(?<!\p{L})(?:op\.\s?cit|loc\.\s?cit|a\.\s?a\.\s?O)\b/iu.test(text)) return true;
  const hasTitle =
    findQuoted(text).some((quoted) => quoted.text.split(/\s+/).length > 2 && /^["”’'“»]?[,.]|^\s+in\b|^\s*\(/.test(text.slice(quoted.end))) ||
    italics.length > 0;
  return hasTitle && /\b(?:1[5-9]|20)\d\d\b/.test(text) && /,.*(?:\b(?:1[5-9]|20)\d\d\b|\bpp?\.|\bS\.)/.test(text) && text.length < 400;
}

/** `(Lund 2001, 34; Marsh and Quay 2003)` and `Lund (2001)`, where the list has just one such work. */
const inText =
  /(?<who>\p{Lu}[\p{L}’'-]+(?:(?:,\s|\s(?:and|und|et|&)\s)\p{Lu}[\p{L}’'-]+)*(?:\set\sal\.?)?),?\s\(?(?<year>(?:1[5-9]|20)\d\d)[a-z]?(?:[,:]\s?(?<locator>(?:pp?\.\s?|S\.\s?)?\d{1,4}(?:\s?[-–]\s?\d{1,4})?))?/gu;

function annotateText(block: DraftBlock, register: Register): void {
  if (block.type === 'quotation' || block.type === 'epigraph') for (const each of block.blocks) annotateText(each, register);
  if (block.type !== 'paragraph' || block.children.some(({ type }) => type === 'reference')) return;
  const { text } = flatten(block.children);
  const found = [...text.matchAll(inText)].flatMap((match) => {
    const work = byAuthorYear(register.listed, match.groups?.['who'] ?? '', match.groups?.['year'] ?? '');
    return work ? [{ work, locator: match.groups?.['locator'], span: { start: match.index, end: match.index + match[0].length } }] : [];
  });
  for (const { work, locator, span } of found.reverse()) {
    // Brackets that open within a citation close behind it: the year’s are left out.
    const open = text.slice(span.start, span.end).includes('(') && text[span.end] === ')';
    block.children = wrapSpan(block.children, { ...span, end: span.end + (open ? 1 : 0) }, (inner) => [reference(work.key, locator, 'short', inner)]);
  }
}
