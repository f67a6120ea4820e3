/** Tables of every kind that Pandoc knows, with what they span. */
import type { DraftBlock, DraftInline, DraftRow } from '../draft.ts';
import { wordsOfDraft } from '../words-of-draft.ts';
import type { PandocBlock, PandocRow } from './pandoc-tree.ts';
import { readCaption } from './read-figure.ts';
import type { Reading } from './reading.ts';

const alignments = { AlignDefault: null, AlignLeft: 'left', AlignRight: 'right', AlignCenter: 'center' } as const;

export function readTable({ c: [[id], caption, columns, [, head], bodies, [, foot]] }: Extract<PandocBlock, { t: 'Table' }>, reading: Reading): DraftBlock[] {
  const { children, anchors } = readCaption(caption, reading);
  const rows = (each: readonly PandocRow[], headColumns = 0, isHead = false) => each.map((row) => readRow(row, headColumns, isHead, reading));
  const named = nameAtEnd(caption[1]);
  return [
    {
      type: 'table',
      caption: children,
      columns: columns.map(([{ t }]) => ({ align: alignments[t] })),
      head: rows(head, 0, true).filter((row) => row.some(({ blocks }) => blocks.length > 0)),
      body: bodies.flatMap(([, headColumns, heads, body]) => [...rows(heads, headColumns, true), ...rows(body, headColumns)]).concat(rows(foot)),
      legend: [],
      anchors: [...(id === '' ? [] : [id]), ...anchors, ...named],
    },
  ];
}

function readRow([, cells]: PandocRow, headColumns: number, isHead: boolean, reading: Reading): DraftRow {
  let column = 0;
  return cells.map(([, , rowSpan, columnSpan, blocks]) => {
    const heading = isHead || column < headColumns;
    column += columnSpan;
    return { blocks: withoutTables(reading.readBlocks(blocks), reading), rowSpan, columnSpan, heading };
  });
}

/** A cell holds no table: its rows are paragraphs, whose cells semicolons part. */
function withoutTables(blocks: readonly DraftBlock[], reading: Reading): DraftBlock[] {
  return blocks.flatMap((block): DraftBlock[] => {
    if (block.type !== 'table') return [block];
    reading.remark('changed', 'Tables within a cell of another are lines of that cell', wordsOfDraft([block]).slice(0, 60));
    const rows = [...block.head, ...block.body].map((row): DraftInline[] =>
      row.flatMap(({ blocks: inner }, i): DraftInline[] => [
        ...(i > 0 ? [{ type: 'text', value: '; ' } as const] : []),
        ...inner.flatMap((each) => (each.type === 'paragraph' ? each.children : [{ type: 'text', value: wordsOfDraft([each]) } as const])),
      ]),
    );
    return [...(block.caption.length > 0 ? [block.caption] : []), ...rows].map((children) => ({ type: 'paragraph', children }));
  });
}

/** `{#tbl:ports}` at the end of a caption. */
function nameAtEnd(blocks: readonly PandocBlock[]): string[] {
  const last = blocks.at(-1);
  const end = last && (last.t === 'Para' || last.t === 'Plain') ? last.c.at(-1) : undefined;
  const name = end?.t === 'Str' ? /\{#([^\s{}]+)/.exec(end.c)?.[1] : undefined;
  return name === undefined ? [] : [name];
}
