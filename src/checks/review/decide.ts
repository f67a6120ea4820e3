/** Writes what was decided: a doubt’s comment goes, with the words of another candidate if one was taken; a record loses its mark of a draft. */
import { isMap, parseDocument } from 'yaml';
import type { Decision } from './decisions.ts';

/** The file’s text with the doubt accepted as it stands, or with another candidate; undefined where the candidate cannot be set by a program. */
export function decideDoubt(text: string, { kind, read, place }: Decision, candidate: string | undefined): string | undefined {
  if (!place) return undefined;
  const isYaml = text.slice(place.start, place.start + 1) === '#';
  const without = isYaml ? dropLine(text, place.start, place.end) : text.slice(0, place.start) + text.slice(place.end);
  if (candidate === undefined) return without;
  if (kind === 'noteref') return moveCall(text, place, candidate);
  if (kind === 'hyphen') return replaceBefore(without, place.start, read, candidate);
  return undefined;
}

function dropLine(text: string, start: number, end: number): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  return text.slice(from, start).trim() === '' ? text.slice(0, from) + text.slice(end + 1) : text.slice(0, start).trimEnd() + text.slice(end);
}

/** The supplied call before the comment goes behind the words that the candidate gives. */
function moveCall(text: string, { start, end }: { start: number; end: number }, candidate: string): string | undefined {
  const supplied = /<Supplied why="[^"]*">\[\^[^\]]+\]<\/Supplied>$/.exec(text.slice(0, start));
  if (!supplied) return undefined;
  const rest = text.slice(0, supplied.index) + text.slice(end);
  const words = candidate.replace(/\[\^[^\]]+\]$/, '');
  const at = findWords(rest, words);
  return at === undefined ? undefined : rest.slice(0, at) + supplied[0] + rest.slice(at);
}

/** Behind words that stand in the text once, whatever marks and quotation marks stand among them. */
function findWords(text: string, words: string): number | undefined {
  const letters = (word: string) =>
    word
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/['’‘]/g, "['’‘]")
      .replace(/["“”]/g, '["“”]');
  const pattern = new RegExp(words.trim().split(/\s+/).map(letters).join('(?:\\s|<[^>]*>|\\*)+'), 'g');
  const found = [...text.matchAll(pattern)];
  return found.length === 1 && found[0] ? found[0].index + found[0][0].length : undefined;
}

function replaceBefore(text: string, at: number, read: string, candidate: string): string | undefined {
  const from = text.lastIndexOf(read, at);
  return from < 0 || at - from > read.length + 40 ? undefined : text.slice(0, from) + candidate + text.slice(from + read.length);
}

/** works.yaml with the records no longer drafts; all else stays to the character. */
export function acceptRecords(text: string, keys: readonly string[]): string {
  const document = parseDocument(text);
  const cuts: { start: number; end: number }[] = [];
  for (const key of keys) {
    const record = document.get(key);
    if (!isMap(record)) continue;
    const custom = record.get('custom');
    const only = isMap(custom) && custom.items.length === 1;
    for (const [map, field] of [[record, 'draft'], only ? [record, 'custom'] : [custom, 'read-from']] as const) {
      if (!isMap(map)) continue;
      const pair = map.items.find((item) => String(item.key) === field);
      const keyRange = (pair?.key as { range?: [number, number, number] } | undefined)?.range;
      const valueRange = (pair?.value as { range?: [number, number, number] } | undefined)?.range;
      if (!keyRange || !valueRange) continue;
      const start = text.lastIndexOf('\n', keyRange[0] - 1) + 1;
      const end = Math.max(valueRange[1], text[valueRange[1] - 1] === '\n' ? valueRange[1] : text.indexOf('\n', valueRange[1]) + 1 || text.length);
      cuts.push({ start, end });
    }
  }
  return cuts.sort((a, b) => b.start - a.start).reduce((all, { start, end }) => all.slice(0, start) + all.slice(end), text);
}
