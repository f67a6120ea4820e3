/** Works by year and kind: a band for each kind, in it a column for each stretch of years, in that a square for each work. */
import { compareStrings } from '../model/finding.ts';

export interface PicturedWork<K extends string = string> {
  key: string;
  kind: K;
  year: number | undefined;
  /** What orders the works of one column. */
  sort: string;
}

export interface WorksBand<W> {
  kind: string;
  /** In squares, from the top of the picture to the foot of the band. */
  foot: number;
  /** `x` in percent of the width at the middle of the column; `level` from 0 upwards. */
  marks: readonly { work: W; x: number; level: number }[];
}

export interface WorksPicture<W> {
  bands: readonly WorksBand<W>[];
  columns: readonly { name: string; x: number }[];
  /** The height of all bands, in squares. */
  height: number;
}

/** As many as stand side by side on the narrowest screen, each square large enough for a finger. */
const mostColumns = 9;
/** Above a band stands its name. */
const nameRoom = 1.1;

export function drawWorks<W extends PicturedWork>(works: readonly W[], kinds: readonly string[]): WorksPicture<W> {
  const known = works.flatMap(({ year }) => (year === undefined ? [] : [year]));
  const columns = cutColumns(known);
  const undated = known.length < works.length;
  const names = [...columns.map(({ name }) => name), ...(undated ? ['n.d.'] : [])];
  const x = (column: number) => Number((((column + 0.5) / names.length) * 100).toFixed(2));
  const columnOf = ({ year }: W) => (year === undefined ? names.length - 1 : columns.findIndex(({ from, to }) => year >= from && year < to));

  let foot = 0;
  const bands = kinds.flatMap((kind): WorksBand<W>[] => {
    const members = works
      .filter((work) => work.kind === kind)
      .sort((a, b) => (a.year ?? 0) - (b.year ?? 0) || compareStrings(a.sort, b.sort) || compareStrings(a.key, b.key));
    if (members.length === 0) return [];
    const levels = new Map<number, number>();
    const marks = members.map((work) => {
      const column = columnOf(work);
      const level = levels.get(column) ?? 0;
      levels.set(column, level + 1);
      return { work, x: x(column), level };
    });
    foot += nameRoom + Math.max(...levels.values());
    return [{ kind, foot: Number(foot.toFixed(2)), marks }];
  });
  return { bands, columns: names.map((name, i) => ({ name, x: x(i) })), height: Number(foot.toFixed(2)) };
}

/** Equal stretches of years from the first to the last, as few years in each as there is room for. */
function cutColumns(years: readonly number[]): { name: string; from: number; to: number }[] {
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const fit = (size: number) => Math.floor(last / size) - Math.floor(first / size) + 1 <= mostColumns;
  const size = [1, 2, 5, 10, 20, 50, 100].find(fit) ?? 1000;
  const start = Math.floor(first / size) * size;
  return Array.from({ length: Math.floor((last - start) / size) + 1 }, (_, i) => {
    const from = start + i * size;
    return { name: size === 1 ? String(from) : `${from}–${String(from + size - 1).slice(-2)}`, from, to: from + size };
  });
}
