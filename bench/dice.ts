/** Chance that falls the same way each time. */

export interface Dice {
  /** From 0 to just below 1. */
  next: () => number;
  /** A whole number from 0 to just below `limit`. */
  below: (limit: number) => number;
  pick: <T>(from: readonly T[]) => T;
}

/** The same seeds give the same throws (a mixed counter of 32 bits: neighbouring seeds have nothing in common). */
export function seedDice(...seeds: readonly number[]): Dice {
  let state = seeds.reduce((mixed, seed) => mix((mixed ^ seed) + 0x9e3779b9), 0x243f6a88);
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    return mix(state) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { next, below, pick: (from) => from[below(from.length)] as (typeof from)[number] };
}

function mix(number: number): number {
  let mixed = number >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
