/** Compares a draft with its answer key: what stands where it must, what is wrong, and of that, what no doubt tells. */
import type { Draft, DraftBlock, DraftInline } from '../../src/intake/draft.ts';
import { type AnswerKey, callPattern } from './answer-key.ts';

export interface Score {
  calls: Tally;
  notes: Tally;
  headings: Tally;
  paragraphs: Tally;
  wordsLost: string[];
  wordsAdded: string[];
  /** Wrong without a doubt on it: each with its words. */
  silent: string[];
  doubts: number;
}
export interface Tally {
  right: number;
  of: number;
}

export function scoreDraft(draft: Draft, key: AnswerKey): Score {
  const blocks = flatten(draft.blocks);
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph');
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const labelOf = (note: string) => draft.notes.get(note)?.label ?? '?';
  const notes = new Map([...draft.notes.values()].map((note) => [note.label ?? '?', flatten(note.blocks)]));
  const silent: string[] = [];

  const keyParagraphs = key.blocks.flatMap((block) => (block.kind === 'paragraph' ? [letters(block.text)] : []));
  const own = countAll(paragraphs.map(({ text }) => letters(text)));
  const rightParagraphs = keyParagraphs.filter((text) => take(own, text)).length;

  const keyHeadings = key.blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.level} ${letters(block.text)}`] : []));
  const ownHeadings = countAll(headings.map(({ level, text }) => `${level} ${letters(text)}`));
  const rightHeadings = keyHeadings.filter((text) => take(ownHeadings, text)).length;

  const ownNotes = [...notes].map(([label, parts]) => ({
    label,
    text: letters(parts.map(({ text }) => text).join(' ')),
    doubtful: parts.some(({ doubtful }) => doubtful),
  }));
  const rightNotes = [...key.notes].filter(([label, text]) => ownNotes.some((each) => each.label === label && each.text === letters(text)));
  for (const each of ownNotes)
    if (!each.doubtful && letters(key.notes.get(each.label) ?? '') !== each.text) silent.push(`note ${each.label}: ${each.text.slice(0, 60)}`);

  const keyCalls = callsOf(key.blocks.map(({ text }) => text));
  const ownCalls = blocks.flatMap((block) => block.calls.map((call) => ({ ...call, label: labelOf(call.note) })));
  const isRight = (call: { label: string; before: string }) => keyCalls.some((each) => each.label === call.label && each.before === call.before);
  for (const call of ownCalls) if (!isRight(call) && !call.doubtful) silent.push(`call ${call.label}: ${call.before}`);

  const keyWords = countAll([...key.blocks.map(({ text }) => text), ...key.notes.values(), key.title, key.author].flatMap(words));
  const title = draft.record.titlePage?.map(({ text }) => text) ?? [];
  const ownWords = countAll([...blocks.map(({ text }) => text), ...[...notes.values()].flat().map(({ text }) => text), ...title].flatMap(words));
  return {
    calls: { right: keyCalls.filter((each) => ownCalls.some((call) => call.label === each.label && call.before === each.before)).length, of: keyCalls.length },
    notes: { right: rightNotes.length, of: key.notes.size },
    headings: { right: rightHeadings, of: keyHeadings.length },
    paragraphs: { right: rightParagraphs, of: keyParagraphs.length },
    wordsLost: minus(keyWords, ownWords),
    wordsAdded: minus(ownWords, keyWords),
    silent,
    doubts: countDoubts(draft),
  };
}

interface FlatBlock {
  kind: 'heading' | 'paragraph' | 'other';
  level: number;
  text: string;
  calls: { note: string; before: string; doubtful: boolean }[];
  doubtful: boolean;
}

function flatten(blocks: readonly DraftBlock[]): FlatBlock[] {
  return blocks.flatMap((block): FlatBlock[] => {
    if (block.type === 'heading' || block.type === 'paragraph') return [flat(block.type, block.type === 'heading' ? block.level : 0, block.children)];
    if (block.type === 'quotation' || block.type === 'epigraph') return flatten(block.blocks);
    if (block.type === 'list')
      return block.items.flatMap(({ label, blocks: inner }) =>
        flatten(inner).map((each, at) => (at === 0 && label ? { ...each, text: `${label} ${each.text}` } : each)),
      );
    if (block.type === 'verse')
      return [
        flat(
          'paragraph',
          0,
          block.stanzas.flat().flatMap(({ children }) => [...children, { type: 'text', value: ' ' } as const]),
        ),
      ];
    if (block.type === 'codeBlock') return [{ kind: 'other', level: 0, text: block.value, calls: [], doubtful: true }];
    if (block.type === 'table')
      return [...block.head, ...block.body]
        .flat()
        .flatMap((cell) => flatten(cell.blocks))
        .map((each) => ({ ...each, kind: 'other' as const, doubtful: true }));
    return [];
  });
}

function flat(kind: 'heading' | 'paragraph', level: number, inlines: readonly DraftInline[]): FlatBlock {
  const block: FlatBlock = { kind, level, text: '', calls: [], doubtful: false };
  const add = (all: readonly DraftInline[]): void => {
    for (const each of all) {
      if (each.type === 'text') block.text += each.value;
      else if (each.type === 'call') block.calls.push({ note: each.note, before: letters(block.text).slice(-12), doubtful: false });
      else if (each.type === 'doubt') {
        block.doubtful = true;
        const last = block.calls.at(-1);
        if (each.doubt.kind === 'noteref' && last) last.doubtful = true;
      } else if ('children' in each) add(each.children);
    }
  };
  add(inlines);
  return block;
}

const callsOf = (texts: readonly string[]) =>
  texts.flatMap((text) => [...text.matchAll(callPattern)].map((match) => ({ label: match[1] ?? '', before: letters(text.slice(0, match.index)).slice(-12) })));

/** Letters and digits alone: quotation marks, dashes and spaces are set anew. */
const letters = (text: string) =>
  text
    .replace(callPattern, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '');
const words = (text: string) => text.replace(callPattern, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];

function countAll(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
function take(counts: Map<string, number>, text: string): boolean {
  const count = counts.get(text) ?? 0;
  if (count > 0) counts.set(text, count - 1);
  return count > 0;
}
const minus = (from: ReadonlyMap<string, number>, what: ReadonlyMap<string, number>) =>
  [...from].flatMap(([word, count]) => Array.from({ length: Math.max(0, count - (what.get(word) ?? 0)) }, () => word));

function countDoubts(draft: Draft): number {
  let count = draft.record.doubts.length;
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      if ((value as { type?: unknown }).type === 'doubt') count += 1;
      else Object.values(value).forEach(walk);
    }
  };
  walk(draft.blocks);
  walk([...draft.notes.values()]);
  return count;
}
