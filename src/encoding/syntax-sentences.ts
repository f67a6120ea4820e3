/** What the parser of MDX refuses, in the words of findings: what stands there, what was expected, what to write. */
import type { Finding } from '../model/finding.ts';
import { elements } from './elements.ts';
import { codeHint } from './remark-elements.ts';

/** A complaint of the parsers of MDX's parts (a `VFileMessage`). */
interface SyntaxProblem {
  reason: string;
  line?: number;
  column?: number;
  ruleId?: string;
}

interface Place {
  line: number;
  column: number;
}

interface Sentence {
  message: string;
  /** Where that is not the place that the parser stopped at. */
  at?: Place | undefined;
  also?: { place: Place; label: string } | undefined;
  hint?: string | undefined;
}

/** Undefined for a fault of ours. */
export function syntaxFinding(error: unknown, path: string, text: string): Finding | undefined {
  if (!(error instanceof Error) || !('reason' in error) || !('ruleId' in error)) return undefined;
  const problem = error as unknown as SyntaxProblem;
  const { line, column, ruleId, reason } = problem;
  if ((ruleId === 'acorn' && /import\/exports/.test(reason)) || ruleId === 'non-esm') return codeFinding(path, text, line ?? 1);
  const { message, at, also, hint } = describe(problem, text);
  const place = at ?? { line, column };
  return {
    ...{ rule: 'section-parses', file: path, ...place, message },
    hint: hint ?? hintAt(text, place.line),
    ...(also && { also: { file: path, ...also.place, label: also.label } }),
  };
}

function describe(problem: SyntaxProblem, text: string): Sentence {
  const { reason, ruleId = '' } = problem;
  const offset = offsetOf(text, problem);
  const [, place = '', name = ''] =
    /^Unexpected (?:end of file|character .*?\(U\+[\dA-F]+\)|.*?) ((?:before|in|after) ([a-z -]+?))(?=, expected|$)/.exec(reason) ?? [];
  switch (ruleId) {
    case 'unexpected-closing-slash':
      return { message: `Unexpected ${tagAt(text, offset)}, expected its opening tag before it` };
    case 'unexpected-attribute':
    case 'unexpected-self-closing-slash':
      return { message: `Unexpected ${tagAt(text, offset)}, expected nothing but the name in a closing tag` };
    case 'end-tag-mismatch':
      return describeMismatch(problem);
    case 'acorn':
      return {
        message: 'Unexpected words in braces, which are read as code, expected text',
        at: placeAt(text, text.lastIndexOf('{', offset)),
        hint: 'Write \\{ for a brace that is printed.',
      };
    case 'non-spread':
    case 'spread-extra':
    case 'spread-empty':
      return { message: 'Unexpected braces in a tag, expected its attributes with their values in quotes' };
    case 'unexpected-lazy':
      return { message: 'Unexpected line at the margin, expected it indented or marked (“>”) as the line before, with which its tag or brace belongs' };
  }
  if (name.startsWith('expression')) {
    return { message: 'Unexpected “{” that nothing closes, expected \\{ for a brace that is printed', at: placeAt(text, openBrace(text, offset)) };
  }
  const isEnd = ruleId === 'unexpected-eof';
  const opened = placeAt(text, text.lastIndexOf('<', offset));
  if (name === 'attribute value' && isEnd)
    return { message: 'Unexpected value of an attribute that no quotation mark closes, expected one behind it', at: opened };
  if (isEnd) return { message: 'Unexpected “<” that no “>” closes, expected a whole tag, or \\< for a sign that is printed', at: opened };
  const found = `“${String.fromCodePoint(text.codePointAt(offset) ?? 0x3f)}”`;
  if (place === 'before attribute value') return { message: `Unexpected ${found} behind “=”, expected the value in quotes`, hint: 'Write it as was="words".' };
  if (place === 'after self-closing slash') return { message: `Unexpected ${found} behind “/”, expected “>”` };
  const address = /^<(?:[a-z]+:\/\/|[\w.+-]+@)[^\s>]*>?/.exec(text.slice(text.lastIndexOf('<', offset)))?.[0];
  const bare = address?.replace(/^<|>$/g, '');
  if (address !== undefined)
    return {
      message: `Unexpected address ${address}, expected a link with its words`,
      at: opened,
      hint: address.includes('://') ? `Write [words](${bare}).` : `Write ${bare}.`,
    };
  if (name === 'name' && place.startsWith('before'))
    return { message: `Unexpected ${found} behind “<”, expected the name of an element, or \\< for a sign that is printed` };
  return { message: `Unexpected ${found} in a tag, expected attributes with their values in quotes, then “>”` };
}

/** What a tag has to be closed in, by the parser's names. */
const containers: Readonly<Record<string, string>> = {
  paragraph: 'paragraph',
  emphasis: 'italics',
  strong: 'bold words',
  listItem: 'item of the list',
  atxHeading: 'heading',
  heading: 'heading',
  footnoteDefinition: 'note',
  blockquote: 'quotation',
  tableCell: 'cell of the table',
  link: 'link',
};

const inContainer = (reason: string) => containers[/(?:end|start) of `(\w+)`/.exec(reason)?.[1] ?? ''] ?? 'part of the text';

function describeMismatch({ reason }: SyntaxProblem): Sentence {
  const [tag = '', opening = ''] = [...reason.matchAll(/`(<[^`]*>)`/g)].map(([, each]) => each);
  const [, line, column] = /\((\d+):(\d+)/.exec(reason) ?? [];
  const place = line === undefined ? undefined : { line: Number(line), column: Number(column) };
  const closing = (each: string) => each.replace('<', '</');
  if (reason.startsWith('Unexpected closing tag'))
    return { message: `Unexpected ${tag}, expected ${closing(opening)}`, also: place && { place, label: `${opening} is opened here` } };
  if (reason.startsWith('Expected the closing tag'))
    return { message: `Unexpected ${tag} within ${inContainer(reason)} that ${tag.replace('/', '')} was opened before, expected one within the other` };
  const within = /before the end of/.test(reason) ? ` in its ${inContainer(reason)}` : '';
  return { message: `Unexpected ${tag} that is not closed${within}, expected ${closing(tag)}`, at: place };
}

const tagAt = (text: string, offset: number) => /<[^<>]*>?/.exec(text.slice(Math.max(0, text.lastIndexOf('<', offset))))?.[0] ?? 'tag';

function offsetOf(text: string, { line = 1, column = 1 }: SyntaxProblem): number {
  let start = 0;
  for (let at = 1; at < line; at++) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, Math.max(0, offset));
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}

/** The first brace before a place that is not closed by then. */
function openBrace(text: string, end: number): number {
  const open: number[] = [];
  for (const { 0: mark, index } of text.slice(0, end).matchAll(/\\.|[{}]/g)) {
    if (mark === '{') open.push(index);
    else if (mark === '}') open.pop();
  }
  return open[0] ?? end;
}

/** What stands in a line that does not parse tells what was meant. */
function hintAt(text: string, line = 1): string {
  const written = text.split('\n')[line - 1] ?? '';
  if (/\]\{|\{[.#][\w-]/.test(written))
    return 'Pandoc’s attributes are not read: write <SmallCaps>, <Underline> or the element that says what the words are; an address is made of the text.';
  if (/\\[A-Za-z]+\{/.test(written)) return `Write a formula as ${elements.Math.example}, and \\{ for a brace that is printed.`;
  if (/<!--/.test(written)) return 'Write a comment of your own as {/* words */}.';
  if (/<(?:br|hr)>/i.test(written)) return 'End the line with a backslash where the print ends it, and write --- for a printed rule.';
  return 'Close each element that is opened, and write \\{ and \\< for braces and angle brackets that are printed.';
}

/** A paragraph that its first word makes code, and no valid code. */
function codeFinding(path: string, text: string, line: number): Finding {
  const lines = text.split('\n').slice(0, line);
  const start = lines.findLastIndex((each) => /^(import|export)\b/.test(each));
  const word = /^\w+/.exec(lines[start] ?? '')?.[0] ?? 'import';
  return {
    rule: 'text-no-code',
    file: path,
    line: start < 0 ? line : start + 1,
    column: 1,
    message: `Unexpected code, which a paragraph that starts with “${word}” is read as, expected text`,
    hint: codeHint,
  };
}
