/** Ties the events of a collection’s only paper to it, before a second paper comes: events that name none would be nobody’s. */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** The file with `paper` after the first field of each event that has none; undefined where nothing is to be done, or cannot be. */
export function tieEvents(text: string, paper: string): string | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isSeq(document.contents)) return undefined;
  const inserts: { at: number; text: string }[] = [];
  for (const event of document.contents.items) {
    if (!isMap(event) || event.has('paper')) continue;
    const [key, value] = [event.items[0]?.key, event.items[0]?.value];
    if (!isScalar(key) || !isScalar(value) || !key.range || !value.range) continue;
    const lineStart = text.lastIndexOf('\n', key.range[0] - 1) + 1;
    if (event.flow) inserts.push({ at: value.range[1], text: `, paper: ${paper}` });
    else inserts.push({ at: value.range[1], text: `\n${' '.repeat(key.range[0] - lineStart)}paper: ${paper}` });
  }
  if (inserts.length === 0) return undefined;
  let result = '';
  let done = 0;
  for (const insert of inserts) {
    // Behind a comment on the same line, where there is one.
    const lineEnd = /^[ \t]+#[^\n]*/.exec(text.slice(insert.at))?.[0].length ?? 0;
    const at = insert.text.startsWith('\n') ? insert.at + lineEnd : insert.at;
    result += text.slice(done, at) + insert.text;
    done = at;
  }
  result += text.slice(done);
  const expected = (document.toJS() as Record<string, unknown>[]).map((event) => ({ paper, ...event }));
  const after = parseDocument(result);
  return after.errors.length === 0 && isSameList(after.toJS(), expected) ? result : undefined;
}

const sortedPairs = (value: unknown) => JSON.stringify(Object.entries(value as object).sort(([a], [b]) => (a < b ? -1 : 1)));
const isSameList = (a: unknown, b: readonly unknown[]) =>
  Array.isArray(a) && a.length === b.length && a.every((each, i) => sortedPairs(each) === sortedPairs(b[i]));
