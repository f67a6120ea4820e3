/** How findings are told: to people, to programs, to GitHub. */
import { compareFindings, compareStrings, documentationOf, type Finding, formatFinding, formatPlace, wordsOf } from '../model/finding.ts';
import type { Judgement } from './judge.ts';
import type { Severity } from './rule.ts';

/** The files that findings are about, by their paths, to show the lines of. */
export type Sources = readonly { path: string; text: string }[];

export interface Told {
  severity: Severity;
  finding: Finding;
}

/** In the order of the files, each with how grave it is. */
export const inOrder = ({ errors, warnings }: Judgement): Told[] =>
  [...errors.map((finding): Told => ({ severity: 'error', finding })), ...warnings.map((finding): Told => ({ severity: 'warning', finding }))].sort((a, b) =>
    compareFindings(a.finding, b.finding),
  );

/** Grouped by file, each with its line and a caret under the place; ends with the count and a line feed. */
export function formatForPeople(judgement: Judgement, sources: Sources): string {
  const texts = new Map(sources.map(({ path, text }) => [path, text.split(/\r\n|[\r\n]/)]));
  const out: string[] = [];
  let file: string | undefined;
  for (const { severity, finding } of inOrder(judgement)) {
    if (finding.file !== file) {
      if (file !== undefined) out.push('');
      file = finding.file;
      out.push(printable(file));
    }
    const { line, column, rule, message, hint, also } = finding;
    const place = line === undefined ? '' : `${line}${column === undefined ? '' : `:${column}`}  `;
    out.push(
      '',
      `  ${place}${severity}  ${rule}`,
      ...excerptLine(texts.get(finding.file)?.[(line ?? 0) - 1], column).map((each) => `    ${each}`),
      `  ${printable(message)}.`,
    );
    if (hint) out.push(`  ${printable(hint)}`);
    if (also) {
      const excerpt = excerptLine(texts.get(also.file)?.[(also.line ?? 0) - 1], also.column);
      out.push(`  ${printable(formatPlace(also))}  ${printable(also.label)}`, ...excerpt.map((each) => `    ${each}`));
    }
  }
  if (out.length > 0) out.push('');
  out.push(countOf(judgement), ...documentationLines(judgement));
  return `${out.join('\n')}\n`;
}

/** Where the rules that found something are told of. */
function documentationLines({ errors, warnings }: Judgement): string[] {
  const names = [...new Set([...errors, ...warnings].map(({ rule }) => rule))].sort(compareStrings);
  return names.length === 0 ? [] : ['', 'What the rules ask for, and why:', ...names.map((name) => `  ${documentationOf(name)}`)];
}

function countOf({ errors, warnings }: Judgement): string {
  if (errors.length + warnings.length === 0) return 'No mistakes found.';
  const count = (number: number, one: string) => `${number} ${number === 1 ? one : `${one}s`}`;
  return [...(errors.length > 0 ? [count(errors.length, 'error')] : []), ...(warnings.length > 0 ? [count(warnings.length, 'warning')] : [])]
    .join(', ')
    .concat('.');
}

const width = 100;
/** How much of a long line stands before the place. */
const lead = 40;

/** The line and the caret under the column; nothing where there is no such line. */
function excerptLine(line: string | undefined, column: number | undefined): string[] {
  if (line === undefined || !/\S/.test(line)) return [];
  const at = Math.min(Math.max((column ?? 1) - 1, 0), line.length);
  const start = line.length <= width ? 0 : Math.max(0, Math.min(at - lead, line.length - width));
  const [before, after] = [start > 0 ? '…' : '', start + width < line.length ? '…' : ''];
  const shown = printable(before + line.slice(start, start + width) + after);
  if (column === undefined) return [shown];
  // A tab moves the caret as it moves the text.
  const indent = printable(before + line.slice(start, at)).replace(/[^\t]/g, ' ');
  return [shown, `${indent}^`];
}

/** Characters that would move the cursor, colour the screen or turn the order of the text are shown as �. */
const printable = (text: string): string => text.replace(hidden, '\uFFFD');
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal.
const hidden = /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;

/** A list of findings in the order of the files, with every field that they have, and the counts. */
export function formatJson(judgement: Judgement): string {
  const findings = inOrder(judgement).map(({ severity, finding: { rule, file, line, column, message, hint, also } }) => ({
    rule,
    severity,
    file,
    line,
    column,
    message,
    hint,
    also,
    documentation: documentationOf(rule),
  }));
  return `${JSON.stringify({ errors: judgement.errors.length, warnings: judgement.warnings.length, findings }, undefined, 2)}\n`;
}

/** Workflow commands, one a line, which GitHub shows beside the lines that they name. */
export function formatGithub(judgement: Judgement): string {
  return inOrder(judgement)
    .map(({ severity, finding }) => {
      const { rule, file, line, column } = finding;
      const properties = { file, line, col: column, title: rule };
      const given = Object.entries(properties).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${escapeProperty(String(value))}`]));
      return `::${severity} ${given.join(',')}::${escapeText(wordsOf(finding))}\n`;
    })
    .join('');
}

const escapeText = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string => escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** One a line, as it stands in a log. */
export const formatLines = (judgement: Judgement): string =>
  inOrder(judgement)
    .map(({ finding }) => `${formatFinding(finding)}\n`)
    .join('');
