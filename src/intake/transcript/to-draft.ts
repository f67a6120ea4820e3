/** A transcript to the draft that every way in shares: what was sure as it is, what was not as doubts where it stands. */

import { type Draft, type DraftBlock, type DraftInline, type DraftListItem, emptyDraft } from '../draft.ts';
import { findDates } from '../references/printed-dates.ts';
import { type BlockKind, cellsOf, kindsOf, readItem } from './block-kinds.ts';
import type { FoundCall, LostCall } from './calls.ts';
import type { FlowBlock, TranscriptNote } from './gather.ts';
import { doubtMark, type Mark, toInlines, wordsBefore } from './inlines.ts';
import type { Transcript } from './read-transcript.ts';
import { readAuthors } from './title-page.ts';
import { type Divided, textOf } from './transcript.ts';

export interface DraftOptions {
  /** A BCP 47 tag, where it is known. */
  language?: string | undefined;
  /** What the copy text is, for the record. */
  description: string;
}

export function toDraft(transcript: Transcript, options: DraftOptions): Draft {
  const draft = emptyDraft();
  const keys = new Map(transcript.notes.map((note) => [note, `note-${note.ordinal + 1}`]));
  const marks = gatherMarks(transcript, keys);
  draft.blocks = toBlocks(transcript, marks);
  for (const note of transcript.notes) draft.notes.set(keys.get(note) as string, { label: note.label ?? String(note.number), blocks: noteBlocks(note) });
  fillRecord(draft, transcript, options);
  draft.source = { text: transcript.source, description: options.description };
  draft.remarks = remarksOf(transcript);
  return draft;
}

// Marks -------------------------------------------------------------------------------------------------------------------------------------

type Marks = ReadonlyMap<FlowBlock, Mark[]>;

function gatherMarks(transcript: Transcript, keys: ReadonlyMap<TranscriptNote, string>): Marks {
  const marks = new Map<FlowBlock, Mark[]>();
  const add = (block: FlowBlock, mark: Mark) => marks.set(block, [...(marks.get(block) ?? []), mark]);
  for (const block of transcript.flow) {
    for (const page of block.pages) if (page.at > 0) add(block, { at: page.at, inlines: pageInlines(transcript, block, page) });
    for (const divided of block.divided) for (const mark of hyphenMarks(textOf(block.runs), divided)) add(block, mark);
  }
  for (const [note, call] of transcript.calls.found) add(call.block, callMark(note, call, keys.get(note) as string));
  for (const lost of transcript.calls.lost) {
    const [place] = lost.places;
    if (place) add(place.block, { at: place.at, inlines: lostInlines(lost, keys.get(lost.note) as string, transcript) });
  }
  return marks;
}

function pageInlines({ pageLabels }: Transcript, block: FlowBlock, { at, page, sure, why }: FlowBlock['pages'][number]): DraftInline[] {
  const label = pageLabels[page] ?? String(page + 1);
  const inlines: DraftInline[] = [{ type: 'page', label }];
  if (sure) return inlines;
  const read = wordsBefore(textOf(block.runs), at);
  return [
    ...inlines,
    doubtMark({ kind: 'page', read, candidates: ['a new paragraph'], because: `page ${label} may begin with a paragraph of its own: ${why}` }),
  ];
}

function hyphenMarks(text: string, { parts, joined, sure }: Divided): Mark[] {
  const at = text.indexOf(joined);
  if (sure || at < 0) return [];
  const other = joined.includes('-') ? parts[0].replace(/[-‐]$/, '') + parts[1] : `${parts[0].replace(/[-‐\u00ad¬]$/, '')}-${parts[1]}`;
  const end = at + joined.length + (/^\S*/.exec(text.slice(at + joined.length))?.[0].length ?? 0);
  return [
    {
      at: end,
      inlines: [doubtMark({ kind: 'hyphen', read: joined, candidates: [other], because: 'the end of a line divides it, and the text has it nowhere else' })],
    },
  ];
}

/** Spaces before a call are the machine’s. */
function callMark(note: TranscriptNote, { block, candidate, sure, why }: FoundCall, key: string): Mark {
  const text = textOf(block.runs);
  const at = candidate.start - (/\s*$/.exec(text.slice(0, candidate.start))?.[0].length ?? 0);
  const call: DraftInline = { type: 'call', note: key };
  const label = note.label ?? String(note.number);
  const shown: DraftInline =
    candidate.misread === undefined ? call : { type: 'emend', was: candidate.misread, why: `The number of note ${label} was misread.`, children: [call] };
  const doubt = doubtMark({
    kind: 'noteref',
    read: wordsBefore(text, candidate.end),
    candidates: [`[^${label}]`, candidate.misread ?? candidate.label],
    because: why,
  });
  return { at, end: candidate.end, inlines: sure ? [shown] : [shown, doubt] };
}

function lostInlines({ note, places }: LostCall, key: string, { pageLabels }: Transcript): DraftInline[] {
  const label = note.label ?? String(note.number);
  const page = pageLabels[note.page] ?? String(note.page + 1);
  const candidates = places.map(({ block, at }) => `${wordsBefore(textOf(block.runs), at)}[^${label}]`);
  return [
    { type: 'supplied', why: `The copy text has note ${label} and has lost its call; this place is a guess.`, children: [{ type: 'call', note: key }] },
    doubtMark({
      kind: 'noteref',
      read: wordsBefore(textOf(places[0]?.block.runs ?? []), places[0]?.at ?? 0),
      candidates,
      because: `note ${label} stands on page ${page}, and nothing there calls it`,
    }),
  ];
}

// Blocks ------------------------------------------------------------------------------------------------------------------------------------

function toBlocks(transcript: Transcript, marks: Marks): DraftBlock[] {
  const kinds = kindsOf(transcript.flow, transcript);
  const blocks: DraftBlock[] = [];
  for (const block of transcript.flow) {
    for (const { at, page } of block.pages) if (at === 0) blocks.push({ type: 'page', label: transcript.pageLabels[page] ?? String(page + 1) });
    const all = marks.get(block) ?? [];
    if (block.heading) blocks.push({ type: 'heading', level: block.heading.level, children: toInlines(block.runs, all, { plain: true }), anchors: [] });
    else addBlock(blocks, block, all, kinds.get(block) ?? 'paragraph');
  }
  const { notesHeading } = transcript;
  const last = blocks.findLast((block) => block.type === 'paragraph');
  if (notesHeading !== undefined && last)
    last.children.push({ type: 'omitted', why: 'It heads the notes, which stand beside their calls here.', children: [{ type: 'text', value: notesHeading }] });
  return blocks;
}

function addBlock(blocks: DraftBlock[], block: FlowBlock, marks: Mark[], kind: BlockKind): void {
  const paragraph = (): DraftBlock => ({ type: 'paragraph', children: toInlines(block.runs, marks) });
  const last = blocks.at(-1);
  if (kind === 'quotation') {
    if (last?.type === 'quotation') last.blocks.push(paragraph());
    else blocks.push({ type: 'quotation', blocks: [paragraph()] });
  } else if (kind === 'verse') {
    const stanza = verseLines(block, marks);
    if (last?.type === 'verse') last.stanzas.push(stanza);
    else blocks.push({ type: 'verse', stanzas: [stanza] });
  } else if (kind === 'item') {
    const item = readItem(textOf(block.runs)) ?? { label: undefined, length: 0 };
    const children = toInlines(block.runs, [{ at: 0, end: item.length, inlines: [] }, ...marks]);
    const entry: DraftListItem = { label: item.label, blocks: [{ type: 'paragraph', children }] };
    if (last?.type === 'list' && last.ordered === (item.label !== undefined)) last.items.push(entry);
    else blocks.push({ type: 'list', ordered: item.label !== undefined, loose: false, items: [entry] });
  } else if (kind === 'table') blocks.push(...tableBlocks(block));
  else blocks.push(paragraph());
}

/** A line of verse ends where the printed line does. */
function verseLines(block: FlowBlock, marks: readonly Mark[]) {
  let from = 0;
  const text = textOf(block.runs);
  const lines = block.blocks.flatMap((each) => each.lines);
  const least = Math.min(...lines.map(({ indent }) => indent));
  return lines.map((line) => {
    const words = textOf(line.runs).replace(/\s+/g, ' ').trim();
    const start = Math.max(from, text.indexOf(words, from));
    const end = start + words.length;
    const inner = marks.filter(({ at }) => at >= from && at <= end);
    const children = toInlines(
      line.runs,
      inner.map((mark) => ({ ...mark, at: mark.at - start, ...(mark.end === undefined ? {} : { end: mark.end - start }) })),
    );
    from = end + 1;
    return { indent: Math.round((line.indent - least) / 1.5), children };
  });
}

/** As many cells in each line make rows; anything else stays as it was printed, in a fence. */
function tableBlocks(block: FlowBlock): DraftBlock[] {
  const rows = block.blocks.flatMap(({ lines }) => lines).map(cellsOf);
  const width = rows[0]?.length ?? 0;
  const read = rows[0]?.join(' ') ?? '';
  const even = rows.every((row) => row.length === width);
  const doubt: DraftBlock = {
    type: 'doubt',
    doubt: {
      kind: 'table',
      read,
      candidates: [],
      because: even ? 'its rows were read from the places of its words' : 'its rows do not have the same number of cells; it stands as text',
    },
  };
  if (!even) return [{ type: 'codeBlock', value: rows.map((row) => row.join('    ')).join('\n') }, doubt];
  const cells = (row: string[], heading: boolean) =>
    row.map((value) => ({ blocks: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value }] }], rowSpan: 1, columnSpan: 1, heading }));
  const columns = Array.from({ length: width }, () => ({ align: null }));
  return [
    {
      type: 'table',
      caption: [],
      columns,
      head: rows.slice(0, 1).map((row) => cells(row, true)),
      body: rows.slice(1).map((row) => cells(row, false)),
      legend: [],
      anchors: [],
    },
    doubt,
  ];
}

function noteBlocks(note: TranscriptNote): DraftBlock[] {
  return note.paragraphs.map(({ runs, divided }, at): DraftBlock => {
    const marks = divided.flatMap((each) => hyphenMarks(textOf(runs), each));
    const children = toInlines(runs, marks);
    if (at > 0 || note.sure) return { type: 'paragraph', children };
    const doubt = doubtMark({
      kind: 'note',
      read: wordsBefore(textOf(runs), 60),
      candidates: ['a paragraph of the text'],
      because: `it ${note.why}, and could be of the text`,
    });
    return { type: 'paragraph', children: [...children, doubt] };
  });
}

// The record --------------------------------------------------------------------------------------------------------------------------------

function fillRecord(draft: Draft, transcript: Transcript, { language }: DraftOptions): void {
  const { record } = draft;
  const lineOf = (role: string) => transcript.titlePage.find((line) => line.role === role);
  const title = lineOf('title');
  record.title = title?.text;
  record.subtitle = lineOf('subtitle')?.text;
  record.authors = readAuthors(transcript.titlePage);
  record.language = language;
  record.notice = lineOf('rights')?.text;
  record.keywords = splitKeywords(lineOf('keywords')?.text);
  const dated = lineOf('dateline')?.text ?? '';
  record.date = findDates(dated).at(-1)?.date;
  record.titlePage = titleLines(transcript);
  record.pages = pageSpans(transcript.pageLabels);
  for (const line of transcript.titlePage.filter(({ sure }) => !sure)) {
    record.doubts.push({
      field: 'titlePage',
      doubt: {
        kind: 'record',
        read: line.text,
        candidates: ['author', 'occasion', 'organisers', 'title', 'note'],
        because: 'no rule knows this line of the title page',
      },
    });
  }
  if (!transcript.pagesPrinted) {
    const because = transcript.pagesKnown
      ? 'no page numbers were read; pages are counted from 1'
      : 'the copy text tells no pages; they are counted by the notes at the foot of each';
    record.doubts.push({ field: 'pages', doubt: { kind: 'record', read: record.pages ?? '', candidates: [], because } });
  }
}

/** Each role once: a second line of a role goes on with the line above it, so that the order of the print stays. */
function titleLines({ titlePage }: Transcript): { role: string; text: string }[] {
  const lines: { role: string; text: string }[] = [];
  for (const { role, text } of titlePage) {
    const own = role === 'keywords' ? 'note' : role;
    const last = lines.at(-1);
    if (last && lines.some((line) => line.role === own)) last.text += ` ${text}`;
    else lines.push({ role: own, text });
  }
  return lines;
}

const splitKeywords = (line: string | undefined) =>
  line === undefined
    ? []
    : line
        .replace(/^[^:.—–]+[:.—–]\s*/, '')
        .split(/\s*[;,·•]\s*/)
        .map((word) => word.replace(/\.$/, '').trim())
        .filter((word) => word !== '');

/** `i–iii, 1–12` */
export function pageSpans(labels: readonly string[]): string {
  const spans: { from: string; to: string; roman: boolean }[] = [];
  for (const label of labels) {
    const roman = !/^\d/.test(label);
    const last = spans.at(-1);
    if (last && last.roman === roman && (roman || Number.parseInt(label, 10) === Number.parseInt(last.to, 10) + 1)) last.to = label;
    else spans.push({ from: label, to: label, roman });
  }
  return spans.map(({ from, to }) => (from === to ? from : `${from}–${to}`)).join(', ');
}

// Remarks -----------------------------------------------------------------------------------------------------------------------------------

function remarksOf({ furniture, losses, pageLabels }: Transcript): Draft['remarks'] {
  const counts = { 'page number': 'Page numbers', 'running head': 'Running heads', rule: 'Rules above notes' } as const;
  const kinds = Object.keys(counts) as (keyof typeof counts)[];
  const left = kinds.flatMap((kind) => {
    const first = furniture.find(({ why }) => why === kind);
    return first
      ? [{ kind: 'left-out' as const, message: `${counts[kind]} of the print are left out`, words: textOf(first.line.runs), line: first.line.number }]
      : [];
  });
  return [...left, ...losses.map(({ message, page }) => ({ kind: 'decide' as const, message, words: `page ${pageLabels[page] ?? page + 1}` }))];
}
