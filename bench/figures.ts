/** Figures in words and columns. */

export const inSeconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
export const inSecondsTold = (milliseconds: number | undefined) => (milliseconds === undefined ? 'not told' : inSeconds(milliseconds));
export const inMs = (milliseconds: number) => `${Math.round(milliseconds)} ms`;
export const inMegabytes = (bytes: number | undefined) => (bytes === undefined ? 'not told' : `${Math.round(bytes / 1e6)} MB`);
export const inTimes = (of: number | undefined, to: number | undefined) => (of === undefined || to === undefined ? 'not told' : `${(of / to).toFixed(2)} ×`);

/** A row of a table of the terminal. */
export const row = (name: string, ...figures: readonly string[]) => name.padEnd(28) + figures.map((figure) => figure.padStart(12)).join('');

export const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** The number below which that share of the sorted numbers lies: `quantile(times, 0.5)` is the median. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

export const median = (numbers: readonly number[]) => quantile(numbers, 0.5);

/** Of measures that may not have been told. */
export function medianTold(numbers: readonly (number | undefined)[]): number | undefined {
  const told = numbers.flatMap((number) => number ?? []);
  return told.length > 0 ? median(told) : undefined;
}
