/** Tables: Markdown’s where it can say them, elements where cells are merged, have several blocks, or head no column. */
import type { DraftCell, DraftRow, DraftTable } from '../draft.ts';
import { escapeLineStarts } from './escape-text.ts';
import type { Writing, Written } from './writing.ts';

export function writeTable(table: DraftTable, writing: Writing): Written {
  const caption = writing.writeInlines(table.caption, writing);
  const rows = isPlain(table) ? writePlain(table, writing) : writeElements(table, writing);
  const legend = writing.writeBlocks(table.legend, writing);
  const anchors = table.anchors.map(writing.anchors.markerOf).join('');
  const head = caption.plain === '' && caption.mdx === '' ? anchors : `${anchors}${escapeLineStarts(caption.mdx)}`;
  const mdx = head === '' && isPlain(table) ? rows.mdx : `<Table>\n\n${[head, rows.mdx].filter(Boolean).join('\n\n')}\n\n</Table>`;
  return { mdx: [mdx, legend.mdx].filter(Boolean).join('\n\n'), plain: ` ${caption.plain} ${rows.plain} ${legend.plain}` };
}

/** One row of heads, and one paragraph a cell. */
function isPlain({ head, body, columns }: DraftTable): boolean {
  const isSimple = (row: DraftRow) => row.length === columns.length && row.every(isSimpleCell);
  return head.length === 1 && body.length > 0 && [...head, ...body].every(isSimple) && body.every((row) => row.every(({ heading }) => !heading));
}

const isSimpleCell = ({ blocks, rowSpan, columnSpan }: DraftCell) =>
  rowSpan === 1 &&
  columnSpan === 1 &&
  (blocks.length === 0 || (blocks.length === 1 && blocks[0]?.type === 'paragraph' && blocks[0].children.every(({ type }) => type !== 'break')));

const rules = { left: ':--', right: '--:', center: ':-:' } as const;

function writePlain({ head, body, columns }: DraftTable, writing: Writing): Written {
  const rows = [...head, ...body].map((row) => row.map((cell) => writeCell(cell, writing)));
  const [first, ...others] = rows.map((cells) => `| ${cells.map(({ mdx }) => mdx.replaceAll('|', '\\|') || ' ').join(' | ')} |`);
  const rule = `| ${columns.map(({ align }) => (align ? rules[align] : '---')).join(' | ')} |`;
  return {
    mdx: [first, rule, ...others].join('\n'),
    plain: rows
      .flat()
      .map(({ plain }) => ` ${plain}`)
      .join(''),
  };
}

function writeCell({ blocks }: DraftCell, writing: Writing): Written {
  const [only] = blocks;
  return only?.type === 'paragraph' ? writing.writeInlines(only.children, writing) : { mdx: '', plain: '' };
}

function writeElements({ head, body }: DraftTable, writing: Writing): Written {
  let plain = '';
  const write = (row: DraftRow, isHead: boolean) => {
    const cells = row.map((cell) => {
      const inner = writing.writeBlocks(cell.blocks, writing);
      plain += ` ${inner.plain}`;
      const attributes = [
        ...(cell.columnSpan > 1 ? [` columns="${cell.columnSpan}"`] : []),
        ...(cell.rowSpan > 1 ? [` rows="${cell.rowSpan}"`] : []),
        ...(cell.heading && !isHead ? [' head'] : []),
      ].join('');
      if (inner.mdx === '') return `<Cell${attributes} />`;
      return inner.mdx.includes('\n') ? `<Cell${attributes}>\n\n${inner.mdx}\n\n</Cell>` : `<Cell${attributes}>${inner.mdx}</Cell>`;
    });
    return `<Row${isHead ? ' head' : ''}>\n${cells.join('\n')}\n</Row>`;
  };
  const rows = [...head.map((row) => write(row, true)), ...body.map((row) => write(row, false))];
  return { mdx: rows.join('\n'), plain };
}
