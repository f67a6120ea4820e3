/** Marks the mentions of registered names: those that the editor wrote as `<Name>`, and those found by their forms. */
import type { Root } from 'mdast';
import { isWordBorder, unspacedClass } from '../model/letters.ts';
import { type FormClaim, formsOf, type Names } from '../model/name.ts';
import { noName } from './elements.ts';
import type { SyntaxNode } from './syntax.ts';

/** Whether a form means its name in the paper; `rivals` are the claims of other names to the same words. */
export type IsApplied = (claim: FormClaim, rivals: readonly FormClaim[]) => boolean;

export function remarkNames({ names, isApplied }: { names: () => Names; isApplied?: IsApplied | undefined }) {
  return (tree: Root) => {
    const findMentions = mentionFinder(names(), isApplied);
    const root = tree as unknown as SyntaxNode;
    markMentions(root, findMentions);
    markFirst(root, new Set(), false);
  };
}

function markMentions(node: SyntaxNode, findMentions: (text: string) => Mention[]): void {
  node.children &&= node.children.flatMap((child) => {
    if (child.type === 'name') {
      // Words that look like a mention and are none.
      return child['ref'] === noName ? (child.children ?? []) : [child];
    }
    if (child.type !== 'text') {
      markMentions(child, findMentions);
      return [child];
    }
    return splitText(child, findMentions(child.value ?? ''));
  });
}

interface Mention {
  ref: string;
  start: number;
  end: number;
}

function splitText(node: SyntaxNode, mentions: readonly Mention[]): SyntaxNode[] {
  const value = node.value ?? '';
  const pieces: SyntaxNode[] = [];
  const lineEnds = (node['lineEnds'] as readonly number[] | undefined) ?? [];
  const textOf = (start: number, end: number): SyntaxNode => {
    const within = lineEnds.filter((at) => at >= start && (at < end || end === value.length)).map((at) => at - start);
    return { type: 'text', value: value.slice(start, end), ...(within.length > 0 && { lineEnds: within }), position: node.position };
  };
  let done = 0;
  for (const { ref, start, end } of mentions) {
    if (start > done) pieces.push(textOf(done, start));
    pieces.push({ type: 'name', ref, first: false, children: [textOf(start, end)], position: node.position } as unknown as SyntaxNode);
    done = end;
  }
  if (done < value.length || pieces.length === 0) pieces.push(textOf(done, value.length));
  return pieces;
}

/** The whole character at a place, or before it. */
const at = (text: string, place: number) => (place < text.length ? String.fromCodePoint(text.codePointAt(place) ?? 0) : undefined);
const before = (text: string, place: number) => [...text.slice(Math.max(0, place - 2), place)].at(-1);

/** Finds forms as whole words, the longest first. Its cost grows with the text, not with the register. */
export function mentionFinder(names: Names, isApplied: IsApplied = () => true): (text: string) => Mention[] {
  const { firstWord, byFirstWord } = indexForms(names);
  return (text) => {
    const mentions: Mention[] = [];
    let done = 0;
    for (const match of text.matchAll(firstWord)) {
      if (match.index < done) continue;
      const found = byFirstWord.get(match[0])?.find((claim) => {
        const { form, offset } = claim;
        const start = match.index - offset;
        const end = start + form.length;
        return (
          start >= done &&
          text.startsWith(form, start) &&
          isWordBorder(before(text, start), at(text, start)) &&
          isWordBorder(before(text, end), at(text, end)) &&
          isApplied(claim, claim.rivals)
        );
      });
      if (!found) continue;
      const start = match.index - found.offset;
      done = start + found.form.length;
      mentions.push({ ref: found.ref, start, end: done });
    }
    return mentions;
  };
}

interface Form extends FormClaim {
  rivals: readonly FormClaim[];
  /** Where the form's first word begins in it. */
  offset: number;
}

interface Forms {
  byFirstWord: ReadonlyMap<string, readonly Form[]>;
  /** The words that begin as a form's first word does: few, since names begin with capitals. */
  firstWord: RegExp;
}

const indexed = new WeakMap<Names, Forms>();

/** A letter of a word with spaces around it; one of a script without spaces is a word of its own. */
const letter = `(?:(?![${unspacedClass}])[\\p{L}\\p{N}])`;
const isUnspacedLetter = new RegExp(`[${unspacedClass}]`, 'u');
const firstOfForm = new RegExp(`[${unspacedClass}]|${letter}+`, 'u');

function indexForms(names: Names): Forms {
  const known = indexed.get(names);
  if (known) return known;
  const index = new Map<string, Form[]>();
  const byWords = new Map<string, FormClaim[]>();
  for (const [ref, entry] of Object.entries(names)) {
    for (const limited of formsOf(entry)) {
      const first = firstOfForm.exec(limited.form);
      if (!first) continue;
      const rivals = byWords.get(limited.form) ?? [];
      const entries = index.get(first[0]) ?? [];
      const claim = { ...limited, ref, entry, offset: first.index, rivals };
      rivals.push(claim);
      entries.push(claim);
      byWords.set(limited.form, rivals);
      index.set(first[0], entries);
    }
  }
  for (const entries of index.values()) entries.sort((a, b) => b.form.length - a.form.length);
  const initials = [...new Set([...index.keys()].map((word) => [...word][0] ?? ''))];
  const [unspaced, spaced] = [initials.filter((initial) => isUnspacedLetter.test(initial)), initials.filter((initial) => !isUnspacedLetter.test(initial))];
  const alternatives = [
    ...(spaced.length > 0 ? [`(?<!${letter})[${spaced.join('')}]${letter}*`] : []),
    ...(unspaced.length > 0 ? [`[${unspaced.join('')}]`] : []),
  ];
  const made = { byFirstWord: index, firstWord: new RegExp(alternatives.join('|') || '(?!)', 'gu') };
  indexed.set(names, made);
  return made;
}

/** Formats that link names link the first mention in each section; the page, where the whole paper is one text, fewer. */
function markFirst(node: SyntaxNode, seen: Set<string>, nested: boolean): void {
  const inner = node.type === 'section' ? new Set<string>() : seen;
  if (node.type === 'name' && !nested && !inner.has(node['ref'] as string)) {
    inner.add(node['ref'] as string);
    node['first'] = true;
  }
  const nests = nested || node.type === 'heading' || node.type === 'cite' || node.type === 'link';
  for (const child of node.children ?? []) markFirst(child, inner, nests);
}
