/** Pandoc’s inline notes that hold brackets, which the parser would end at the first of them: written as notes of their own. */

export interface PreparedText {
  text: string;
  /** The line of the file that a line of `text` stands for. */
  lineOf: (line: number) => number;
}

export function prepareInlineNotes(source: string): PreparedText {
  const definitions: { text: string; line: number }[] = [];
  /** Line ends that were taken out of the text, by the line that they were taken from. */
  const shifts: { line: number; by: number }[] = [];
  let text = '';
  let done = 0;
  for (const match of source.matchAll(/(?<!\\)\^\[/g)) {
    const start = match.index + 1;
    if (match.index < done) continue;
    const end = closingBracket(source, start);
    const inner = end === undefined ? '' : source.slice(start + 1, end);
    if (end === undefined || !inner.includes('[')) continue;
    const label = `inline-note-${definitions.length + 1}-of-this-import`;
    text += `${source.slice(done, match.index)}[^${label}]`;
    done = end + 1;
    const by = inner.split('\n').length - 1;
    if (by > 0) shifts.push({ line: text.split('\n').length, by });
    definitions.push({ text: `[^${label}]: ${inner.replace(/\s+/g, ' ').trim()}`, line: source.slice(0, start).split('\n').length });
  }
  text += source.slice(done);
  if (definitions.length === 0) return { text, lineOf: (line) => line };
  const length = text.split('\n').length;
  const lineOf = (line: number) => {
    // Each definition is followed by an empty line.
    const definition = line > length ? definitions[Math.floor((line - length - 2) / 2)] : undefined;
    return definition?.line ?? line + shifts.filter((shift) => shift.line < line).reduce((sum, { by }) => sum + by, 0);
  };
  return { text: `${text}\n\n${definitions.map((definition) => definition.text).join('\n\n')}\n`, lineOf };
}

/** Undefined where the bracket does not close within its paragraph. */
function closingBracket(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '[') depth++;
    else if (text[at] === ']' && --depth === 0) return at;
    else if (text[at] === '\n' && /^\n[ \t]*\n/.test(text.slice(at, at + 200))) return undefined;
  }
  return undefined;
}
