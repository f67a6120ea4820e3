/** What the register of names has for a paper: what it puts, what is left to the editor, and what it does not know. */
import { mentionFinder } from '../../encoding/remark-names.ts';
import type { FormClaim, Names } from '../../model/name.ts';
import type { Paper, SectionFile } from '../../model/paper.ts';
import { plainText, shapes, type TextNode, walk } from '../../model/text.ts';
import { judgeForms } from './applied-forms.ts';

export interface NamePlace {
  file: string;
  line: number;
  column: number;
}

/** Words that mention a name, or may, with all their places in the order of the text. */
export interface FoundWords {
  words: string;
  places: NamePlace[];
}

export interface NameProposals {
  /** By the register, or by the editor's own <Name>. */
  put: (FoundWords & { ref: string })[];
  /** Forms that are not put, since the paper never has the whole name. */
  proposed: (FoundWords & { ref: string })[];
  /** Capitalised words that no entry has, and what stands behind them in brackets. */
  unknown: (FoundWords & { abbreviation?: string | undefined })[];
}

export function proposeNames(paper: Paper, names: Names): NameProposals {
  const { isProposed } = judgeForms({
    ...{ id: paper.id, language: paper.meta.language, titlePage: Object.values(paper.meta.titlePage) },
    sections: paper.files.map(({ text }) => text),
  });
  const find = mentionFinder(names, (claim: FormClaim, rivals) => isProposed(claim, rivals));
  const put = new Map<string, FoundWords & { ref: string }>();
  const proposed = new Map<string, FoundWords & { ref: string }>();
  const runs: Run[] = [];
  const words = wordsIn(paper);
  for (const file of paper.files) {
    const placeOf = placeFinder(file);
    for (const block of blocksOf(file)) {
      for (const piece of piecesOf(block)) {
        if (piece.ref !== undefined) {
          add(put, `${piece.ref} ${piece.text}`, { ref: piece.ref, words: piece.text }, placeOf(piece.node, piece.text));
          continue;
        }
        for (const { ref, start, end } of find(piece.text)) {
          const form = piece.text.slice(start, end);
          add(proposed, `${ref} ${form}`, { ref, words: form }, placeOf(piece.node, form));
        }
      }
      runs.push(...runsOf(block, words, paper.meta.language, placeFinder(file)));
    }
  }
  return { put: [...put.values()], proposed: [...proposed.values()], unknown: gather(runs) };
}

function add<T extends { words: string }>(found: Map<string, T & { places: NamePlace[] }>, key: string, entry: T, place: NamePlace): void {
  const known = found.get(key) ?? { ...entry, places: [] };
  known.places.push(place);
  found.set(key, known);
}

/** What holds words and stands between blocks. */
function blocksOf({ tree }: SectionFile): TextNode[] {
  const blocks: TextNode[] = [];
  walk(tree, (node) => {
    const shape = node.type in shapes ? shapes[node.type as keyof typeof shapes] : undefined;
    if (shape?.stands === 'between blocks' && shape.holds === 'words') blocks.push(node);
  });
  return blocks;
}

/** Words of a block in their order: those of a mention, those within a citation, and all others. */
interface Piece {
  text: string;
  node: TextNode;
  ref?: string;
  isCited?: boolean;
}

function piecesOf(block: TextNode): Piece[] {
  const pieces: Piece[] = [];
  const read = (node: TextNode, isCited: boolean): void => {
    if (node.type === 'name') pieces.push({ text: plainText(node).replace(/\s+/g, ' '), node, ref: node.ref });
    else if (node.type === 'text') pieces.push({ text: node.value, node, isCited });
    else if ('children' in node) for (const child of node.children) read(child as TextNode, isCited || node.type === 'cite');
    // What stands between words parts them.
    else pieces.push({ text: '\n', node, isCited: true });
  };
  if ('children' in block) for (const child of block.children) read(child as TextNode, false);
  return pieces;
}

/** Places go forward with the text: the same words further on are another place. */
function placeFinder({ path, text }: SectionFile): (node: TextNode, words: string) => NamePlace {
  let from = 0;
  return ({ position }, words) => {
    const start = Math.max(from, position?.start.offset ?? from);
    const at = text.indexOf(words, start);
    const found = at < 0 ? (position?.start.offset ?? 0) : at;
    if (at >= 0) from = at + words.length;
    const before = text.slice(0, found);
    return { file: path, line: before.split('\n').length, column: found - before.lastIndexOf('\n') };
  };
}

interface Run extends NamePlace {
  words: string;
  abbreviation?: string | undefined;
}

/** Words that the paper has in lower case, and those that it has with a capital within a sentence. */
interface PaperWords {
  lower: ReadonlySet<string>;
  capital: ReadonlySet<string>;
  /** Of the paper's language, and of English. */
  months: ReadonlySet<string>;
}

function wordsIn(paper: Paper): PaperWords {
  const [lower, capital] = [new Set<string>(), new Set<string>()];
  for (const file of paper.files) {
    for (const block of blocksOf(file)) {
      for (const [word, before] of [...plainText(block).matchAll(/(?<=(.{0,2}))(?<![\p{L}\p{N}])\p{L}[\p{L}\p{N}’'-]*/gsu)].map(
        (match) => [match[0], match[1] ?? ''] as const,
      )) {
        if (/^\p{Ll}/u.test(word)) lower.add(word);
        else if (/[\p{L}\p{N},;]\s$/u.test(before)) capital.add(word);
      }
    }
  }
  return { lower, capital, months: monthsIn(paper.meta.language) };
}

function monthsIn(language: string): Set<string> {
  const days = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2001, month, 1)));
  const names = [language, 'en'].flatMap((each) => days.map((day) => new Intl.DateTimeFormat(each, { month: 'long', timeZone: 'UTC' }).format(day)));
  return new Set(names.map((name) => name.toLowerCase()));
}

/** What begins sentences more often than names, in the languages that have capitals there. */
const articles =
  /^(?:the|a|an|in|on|at|by|for|from|to|this|these|it|he|she|we|they|but|and|as|if|when|while|see|der|die|das|den|dem|des|ein|eine|im|am|zu|und|auch|nach|vgl|siehe|le|la|les|un|une|en|au|aux|dans|pour|voir|el|los|las|una|il|lo|gli|de|het|een|det|den|ett)$/i;

/** Whose nouns all begin with a capital: there, one such word tells nothing. */
const capitalisesNouns = /^(?:de|lb|nds|gsw|bar|ksh)\b/i;

const capitalised = "(?:\\p{Lu}\\.(?=\\s\\p{Lu})|\\p{Lu}[\\p{L}\\p{N}\\p{M}]*(?:[’'-][\\p{L}\\p{N}\\p{M}]+)*)";
/** Small words that may stand within a name. */
const small = '(?:of|the|and|for|de|del|della|des|der|die|das|du|d’|la|le|les|et|von|van|zu|zur|für|und|al-|y|e|da|do|dos)';
const runPattern = new RegExp(`(?<![\\p{L}\\p{N}])${capitalised}(?:\\s(?:${small}\\s){0,2}${capitalised})*`, 'gu');
const bracketed = /^\s\((?<abbreviation>[\p{Lu}\p{N}]{2,8}s?)\)/u;

function runsOf(block: TextNode, words: PaperWords, language: string, placeOf: ReturnType<typeof placeFinder>): Run[] {
  if (block.type === 'heading' || block.type === 'attribution') return [];
  const pieces = piecesOf(block);
  // A known mention or a citation is no part of a run, and parts what stands around it.
  const hidden = '\uE000';
  const text = pieces.map((piece) => (piece.ref !== undefined || piece.isCited ? hidden : piece.text)).join('');
  const runs: Run[] = [];
  for (const match of text.matchAll(runPattern)) {
    const isFirst = /(?:^|[.!?…:]["”’)\]]*\s+|["“‘(\uE000]\s*)$/.test(text.slice(0, match.index));
    const run = trimRun(match[0], isFirst, words, capitalisesNouns.test(language));
    if (run === undefined) continue;
    const abbreviation = bracketed.exec(text.slice(match.index + match[0].length))?.groups?.['abbreviation'];
    const named = abbreviation === undefined ? run : spelledOut(run, abbreviation);
    const node = nodeAt(pieces, match.index, hidden);
    runs.push({ words: named, abbreviation, ...placeOf(node, named) });
  }
  return runs;
}

function nodeAt(pieces: readonly Piece[], offset: number, hidden: string): TextNode {
  let at = 0;
  for (const piece of pieces) {
    at += piece.ref !== undefined || piece.isCited ? hidden.length : piece.text.length;
    if (offset < at) return piece.node;
  }
  return pieces.at(-1)?.node as TextNode;
}

/** Without a first word that has its capital from the sentence; undefined where nothing is left that may be a name. */
function trimRun(run: string, isFirst: boolean, { lower, capital, months }: PaperWords, hasNouns: boolean): string | undefined {
  const [first = '', ...rest] = run.split(' ');
  if (isFirst && !capital.has(first) && (lower.has(first.toLowerCase()) || articles.test(first))) {
    const left = rest.join(' ').replace(new RegExp(`^(?:${small} )+`, 'u'), '');
    return left === '' ? undefined : trimRun(left, false, { lower, capital, months }, hasNouns);
  }
  if (/^[IVXLCDM]+$/.test(run) || run.length < 2 || months.has(run.toLowerCase())) return undefined;
  if (rest.length > 0 || /^\p{Lu}{2,}s?$/u.test(run)) return run;
  if (hasNouns || lower.has(run.toLowerCase())) return undefined;
  return isFirst && !capital.has(run) ? undefined : run;
}

/** The last words of a run whose first letters are those of the abbreviation behind it; all of it where none are. */
function spelledOut(run: string, abbreviation: string): string {
  const parts = run.split(' ');
  const letters = abbreviation.replace(/s$/, '');
  for (let from = parts.length - 1; from >= 0; from--) {
    const capitals = parts
      .slice(from)
      .flatMap((part) => part.match(/\p{Lu}/gu) ?? [])
      .join('');
    if (capitals === letters) return parts.slice(from).join(' ');
  }
  return run;
}

/** Each words once, those that stand most often first. */
function gather(runs: readonly Run[]): (FoundWords & { abbreviation?: string | undefined })[] {
  const found = new Map<string, FoundWords & { abbreviation?: string | undefined }>();
  const abbreviations = new Set(runs.flatMap(({ abbreviation }) => abbreviation ?? []));
  for (const { words, abbreviation, ...place } of runs) {
    // Told with the name that it stands for.
    if (abbreviations.has(words)) continue;
    const known = found.get(words) ?? { words, places: [], abbreviation };
    known.abbreviation ??= abbreviation;
    known.places.push(place);
    found.set(words, known);
  }
  return [...found.values()].sort((a, b) => b.places.length - a.places.length);
}
