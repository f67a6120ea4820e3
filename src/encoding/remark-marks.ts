/** Nothing that looks like a mark of Markdown, Pandoc or TeX is published as letters in silence: it is reported, with what to write. */
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { withoutAddresses } from '../model/written-addresses.ts';
import { elements } from './elements.ts';
import { reportProblem } from './problems.ts';
import type { SyntaxNode } from './syntax.ts';
import { isWrittenPlain, positionWithin } from './written-text.ts';

export function remarkMarks() {
  return (tree: Root, file: VFile) => readMarks(tree as unknown as SyntaxNode, file);
}

function readMarks(node: SyntaxNode, file: VFile): void {
  const children = node.children ?? [];
  for (const [i, child] of children.entries()) {
    const beginsLine = i === 0 || children[i - 1]?.type === 'break';
    if (child.type === 'text') reportMarks(child, beginsLine, file);
    else readMarks(child, file);
  }
}

interface Suspect {
  pattern: RegExp;
  /** Whether its first and last sign are written with a backslash, and not plainly. */
  isEscaped?: true;
  what: string;
  hint: string;
}

const suspects: readonly Suspect[] = [
  {
    pattern: /\*+/g,
    what: 'asterisk',
    hint: 'Write *…* about the words that are in italics, **…** about those in bold, and \\* for an asterisk that is printed.',
  },
  {
    pattern: /(?<![\p{L}\p{N}_])_+(?=[^\s_])|(?<=[^\s_])_+(?![\p{L}\p{N}_])/gu,
    what: 'underscore',
    hint: 'Write *…* about the words that are in italics, and \\_ for an underscore that is printed.',
  },
  {
    pattern: /(?<!\[)\^(?![[\s])/g,
    what: 'raised letters',
    hint: `Write ${elements.sup.example}, a formula as ${elements.Math.example}, and \\^ for a mark that is printed.`,
  },
  { pattern: /~~[^\s~](?:[^~]*[^\s~])?~~/g, what: 'struck words', hint: `Write ${elements.Strike.example}, and \\~ for a mark that is printed.` },
  { pattern: /(?<!~)~[^\s~]+~(?!~)/g, what: 'lowered letters', hint: `Write ${elements.sub.example}, and \\~ for a mark that is printed.` },
  {
    pattern: /\$\$[^$]+\$\$|(?<![\p{L}\p{N}$])\$[^\s$](?:[^$]*[^\s$])?\$(?![\p{N}$])/gu,
    what: 'formula between dollar signs',
    hint: `Write ${elements.Math.example}, and \\$ for a sign that is printed.`,
  },
  { pattern: /`+/g, what: 'backquote', hint: 'Write `…` about words that stand exactly as written, and \\` for a mark that is printed.' },
  { pattern: /==[^\s=](?:[^=]*[^\s=])?==/g, what: 'marked words', hint: `Write ${elements.Underline.example}, and \\= for a sign that is printed.` },
  { pattern: /\\[A-Za-z]{2,}/g, what: 'command of TeX', hint: `Write a formula as ${elements.Math.example}, and \\\\ for a backslash that is printed.` },
  {
    pattern: /\[-?@[\w:.-]+|(?<![\p{L}\p{N}.@])@[a-z][\w:-]*\d{4}\w*/giu,
    what: 'citation by key',
    hint: `Write ${elements.Cite.example}, and \\@ for a sign that is printed.`,
  },
  {
    pattern: /(?<=\S)\]\[(?=[^\s^\]]*\])/g,
    what: 'link without an address',
    hint: 'Write [words](https://example.org), and \\[ for a bracket that is printed.',
  },
  { pattern: /^:{3,}/g, what: 'division', hint: 'The encoding has no divisions: write the element that says what the words are.' },
  {
    pattern: /^: /g,
    what: 'definition without its term',
    hint: 'Write the term on the line above, without an empty line between, and \\: for a colon that is printed.',
  },
  { pattern: /(?<=\p{L}\.)~(?=[\p{L}\p{N}])/gu, what: 'tie of TeX', hint: 'Write &nbsp; for a space that keeps together, and \\~ for a mark that is printed.' },
  { pattern: /\\(?=\s|$)/g, what: 'space of TeX', hint: 'Leave the backslash out, and write \\\\ for one that is printed.' },
  { pattern: /\[\[[^[\]]+\]\]/g, what: 'link of a wiki', hint: 'Write [words](https://example.org), and \\[ for a bracket that is printed.' },
  {
    pattern: /\([^()]+\)/g,
    isEscaped: true,
    what: 'formula of TeX',
    hint: `Write ${elements.Math.example}; brackets that are printed need no backslash.`,
  },
  { pattern: /^\|.*\|$/g, what: 'row of a table', hint: 'Write a rule of dashes below the first row, as |---|---|, and \\| for a line that is printed.' },
];

const mayBeMark = /[*_^~$`=\\@[:|(]/;

/** Marks that only a line’s beginning makes have patterns that begin with `^`. */
function reportMarks(node: SyntaxNode, beginsLine: boolean, file: VFile): void {
  const value = node.value ?? '';
  if (!mayBeMark.test(value)) return;
  const words = withoutAddresses(value);
  for (const { pattern, isEscaped, what, hint } of suspects) {
    const isMark = isEscaped ? hasBackslash : isPlain;
    if (!beginsLine && pattern.source.startsWith('^')) continue;
    for (const { 0: found, index } of words.matchAll(pattern)) {
      const [first, last] = [index, index + found.length - 1];
      if (!isMark(node, first, file) || !isMark(node, last, file)) continue;
      reportProblem(
        file,
        'marks-read',
        positionWithin(node, index, index + found.length, file),
        `Unexpected “${found}”, which looks like ${article(what)} ${what}, expected a mark that is read`,
        hint,
      );
    }
  }
}

/** A backslash that is printed is written as two. */
function isPlain(node: SyntaxNode, at: number, file: VFile): boolean {
  return isWrittenPlain(node, at, at + 1, file);
}

const hasBackslash = (node: SyntaxNode, at: number, file: VFile): boolean =>
  String(file.value)[positionWithin(node, at, at + 1, file)?.start.offset ?? -1] === '\\';

const article = (what: string) => (/^raised|^struck|^lowered|^marked/.test(what) ? 'a sign of' : /^[aeiou]/.test(what) ? 'an' : 'a');
