/** Places side by side what would lie on top of each other. */

export interface Extent {
  from: number;
  to: number;
}

/** For each extent, in the order given, the first lane in which it overlaps none of those before it. Extents that only touch do not overlap. */
export function assignLanes(extents: readonly Extent[]): number[] {
  const lanes: Extent[][] = [];
  return extents.map((extent) => {
    const free = lanes.findIndex((lane) => lane.every(({ from, to }) => extent.to <= from || extent.from >= to));
    const lane = free === -1 ? lanes.length : free;
    lanes[lane] = [...(lanes[lane] ?? []), extent];
    return lane;
  });
}
