/** Where the cells of a table stand, some of which take several rows or columns. */
import type { Table, TableCell, TableRow } from './text.ts';

export interface LaidRow {
  row: TableRow;
  /** The first column of each of its cells. */
  columns: readonly number[];
}

export interface TableGrid {
  /** The rows that head the columns, which stand first. */
  head: readonly LaidRow[];
  body: readonly LaidRow[];
  columns: number;
  /** Rows whose cells do not fill the columns, with how many they have. */
  uneven: readonly { row: TableRow; columns: number }[];
}

export const rowsOf = ({ children }: Table): TableRow[] => children.filter((child) => child.type === 'tableRow');

export function layOutTable(table: Table): TableGrid {
  // How many further rows each column is taken for by cells above.
  const taken: number[] = [];
  const laid = rowsOf(table).map((row) => ({ row, ...layOutRow(row.children, taken) }));
  const columns = Math.max(0, ...laid.slice(0, 1).map(({ width }) => width));
  const firstOfBody = laid.findIndex(({ row }) => !row.head);
  const head = firstOfBody < 0 ? laid.length : firstOfBody;
  const unfinished = laid.at(-1);
  const reachesBelow = taken.some((rows) => rows > 0);
  return {
    head: laid.slice(0, head),
    body: laid.slice(head),
    columns,
    uneven: laid.filter((each) => each.width !== columns || (reachesBelow && each === unfinished)).map(({ row, width }) => ({ row, columns: width })),
  };
}

function layOutRow(cells: readonly TableCell[], taken: number[]): { columns: number[]; width: number } {
  const columns: number[] = [];
  const filled = new Set<number>();
  for (const [column, rows] of taken.entries()) {
    if (rows > 0) filled.add(column);
    taken[column] = Math.max(0, rows - 1);
  }
  let at = 0;
  for (const { columns: width = 1, rows = 1 } of cells) {
    while (filled.has(at)) at += 1;
    columns.push(at);
    for (let column = at; column < at + width; column++) {
      filled.add(column);
      taken[column] = rows - 1;
    }
    at += width;
  }
  return { columns, width: Math.max(0, ...[...filled].map((column) => column + 1)) };
}
