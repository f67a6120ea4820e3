/** Lines to blocks, by their place, size and face. What each block is, is decided later. */
import { joinDivided, type Vocabulary } from './hyphens.ts';
import { endsSentence, isBold, readNoteLabel } from './line-features.ts';
import { type Block, type Divided, joinRuns, type Line, type Reading, type Run, sliceRuns, textOf } from './transcript.ts';

export function formBlocks(reading: Reading, vocabulary: Vocabulary): Block[] {
  const indents = findIndents(reading.lines);
  const groups: { lines: Line[]; soft: boolean }[] = [];
  for (const [at, line] of reading.lines.entries()) {
    const group = groups.at(-1);
    const part = group ? partBefore(group.lines, line, reading.lines[at + 1], { reading, indents }) : 'hard';
    if (group && part === 'none') group.lines.push(line);
    else groups.push({ lines: [line], soft: part === 'soft' });
  }
  return groups.map(({ lines, soft }) => toBlock(lines, soft, vocabulary, indents));
}

/** Whether first lines of paragraphs are set in, as most print does. */
function findIndents(lines: readonly Line[]): boolean {
  const inner = lines.filter((line, at) => line.gap < 0.3 && lines[at - 1]?.column === line.column && lines[at - 1]?.page === line.page && line.size > 0.95);
  const set = inner.filter((line, at) => isFirstIndent(line.indent - (inner[at - 1]?.indent ?? 0)));
  return set.length >= 3 && set.length > inner.length * 0.02;
}
const isFirstIndent = (ems: number) => ems > 0.6 && ems < 4.5;

type Part = 'none' | 'hard' | 'soft';
interface Setting {
  reading: Reading;
  indents: boolean;
}

/** Blank space that parts blocks, in lines: what a text file counts, a PDF measures. */
const parting = 0.4;

function partBefore(lines: readonly Line[], line: Line, next: Line | undefined, setting: Setting): Part {
  const last = lines.at(-1) as Line;
  if (last.page !== line.page || last.column !== line.column || line.ruled) return 'hard';
  if (!setting.reading.wrapped || Math.abs(last.size - line.size) > 0.06) return 'hard';
  // A title of several lines has more space between them than text.
  const isTitle = line.size > 1.15 && Math.abs(last.size - line.size) < 0.03 && line.gap < 0.9;
  if (line.gap > parting && !isTitle) return 'hard';
  if (beginsNote(line, last, setting.reading)) return 'soft';
  if (isBold(last.runs) !== isBold(line.runs) && (isBold(lines.flatMap(({ runs }) => runs)) || isBold(line.runs))) return 'hard';
  // A word that the line’s end divides goes on.
  if (/\p{L}[-‐]$/u.test(textOf(last.runs)) && /^\p{Ll}/u.test(textOf(line.runs))) return 'none';
  const step = line.indent - last.indent;
  // A paragraph of one line before another: both are set in, and the text goes back to the edge.
  if (
    setting.indents &&
    lines.length === 1 &&
    Math.abs(step) <= 0.3 &&
    isFirstIndent(line.indent) &&
    next?.page === line.page &&
    next.indent < line.indent - 0.6
  )
    return 'hard';
  if (last.centred && line.centred) return 'none';
  if (step > 0.6) return isHanging(lines, line, next) ? 'none' : 'hard';
  if (step < -0.6) return lines.length === 1 && isFirstIndent(-step) ? 'none' : lines.length > 1 || last.slack > 3 || endsSentence(last.runs) ? 'hard' : 'none';
  if (beginsItem(line)) return bullet.test(textOf(line.runs)) || /[.;:,]$/.test(textOf(last.runs)) || last.slack > 3 ? 'hard' : 'none';
  // Where nothing else parts paragraphs, a last line that ends short does.
  if (!setting.indents && last.slack > 6 && endsSentence(last.runs) && /^["'“‘„«(]*[\p{Lu}\p{N}]/u.test(textOf(line.runs))) return 'hard';
  return isVerse(last, line, setting) ? 'hard' : 'none';
}

/** First line at the edge, all others set in: a list of references. */
const isHanging = (lines: readonly Line[], line: Line, next: Line | undefined) =>
  lines.length === 1 &&
  (lines[0]?.slack ?? 0) < 3 &&
  (next === undefined || next.gap > parting || Math.abs(next.indent - line.indent) < 0.3 || next.indent < line.indent - 0.6);

const bullet = /^[•●▪◦‣]\s/;
const beginsItem = (line: Line) => /^(?:[•●▪◦‣–—-]\s|\(?[a-zA-Z]\)\s|\(?\d{1,2}\)\s|\((?:[ivx]+)\)\s)/.test(textOf(line.runs));

/** Short lines one below the other, none of which fills its column. */
const isVerse = (last: Line, line: Line, { reading }: Setting) => reading.wrapped && last.slack > 10 && line.slack > 6 && last.indent > 0.6;

/** A number at the start of a line may be the label of a note, where notes are set. */
function beginsNote(line: Line, last: Line, reading: Reading): boolean {
  const label = readNoteLabel(line.runs);
  if (!label || label.number > 2000) return false;
  if (label.strength >= 4) return true;
  return (reading.knowsSizes && line.size < 0.95) || (label.number > 0 && (endsSentence(last.runs) || (reading.wrapped && last.slack > 6)));
}

function toBlock(lines: Line[], soft: boolean, vocabulary: Vocabulary, setsIndents: boolean): Block {
  const divided: Divided[] = [];
  const runs = joinLines(lines, vocabulary, divided);
  const first = lines[0] as Line;
  return {
    lines,
    runs,
    text: textOf(runs),
    page: first.page,
    column: first.column,
    size: first.size,
    gap: first.gap,
    indent: first.indent,
    setsIndents,
    soft,
    divided,
  };
}

/** The runs of lines one after the other, with a space or a joined word between. */
export function joinLines(lines: readonly Line[], vocabulary: Vocabulary, divided: Divided[]): Run[] {
  let runs: Run[] = [];
  for (const { runs: more } of lines) runs = joinTwo(runs, more, vocabulary, divided);
  return joinRuns(runs.map((run) => ({ ...run, text: run.text.replace(/ {2,}/g, ' ') })));
}

export function joinTwo(before: readonly Run[], after: readonly Run[], vocabulary: Vocabulary, divided: Divided[]): Run[] {
  if (before.length === 0) return [...after];
  const text = textOf(before);
  const found = joinDivided(text, textOf(after), vocabulary);
  if (!found) return joinRuns([...before, ...(needsSpace(text, textOf(after)) ? [{ text: ' ', ...spaceFace(before, after) }] : []), ...after]);
  divided.push({ parts: found.parts, joined: found.joined, sure: found.sure });
  const kept = found.drop ? sliceRuns(before, 0, text.length - 1) : before;
  return joinRuns([...kept, ...(found.space ? [{ text: ' ' }] : []), ...after]);
}

/** Between Han and kana letters a line’s end is no space; behind a dash neither. */
const needsSpace = (before: string, after: string) =>
  !(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、」』]$/u.test(before) &&
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「『]/u.test(after)
  ) &&
  !/\S[—/]$/.test(before) &&
  !/^—\S/.test(after);

const spaceFace = (before: readonly Run[], after: readonly Run[]): Partial<Run> => (before.at(-1)?.italic && after[0]?.italic ? { italic: true } : {});
